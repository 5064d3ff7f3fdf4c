"""Typos mended, acronyms in both forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import prepare

VOCABULARY = {"permanence": 9, "planning": 9, "lambeth": 4, "recording": 3, "days": 5, "most": 7}
ACRONYMS = {"IRO": ("independent reviewing officers",), "CAF": ("common assessment framework",)}
ENGLISH = {"dad", "cost", "weather"}


def mended(text: str) -> dict[str, str]:
    return dict(prepare(text, VOCABULARY, ACRONYMS, ENGLISH.__contains__).mended)


def terms(text: str) -> tuple[tuple[str, ...], ...]:
    return prepare(text, VOCABULARY, ACRONYMS, ENGLISH.__contains__).terms


def test_typos_in_rare_words_are_forgiven() -> None:
    assert mended("permanance planing in Lambth") == {
        "permanance": "permanence",
        "planing": "planning",
        "lambth": "lambeth",
    }


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("wich plans are late", {"wich": "which"}),
        ("wen was planning late", {"wen": "when"}),  # a word, but none to begin a question with
        ("wher is the planning", {"wher": "where"}),
        ("hwo planned it", {}),  # how, or who
        ("late wen planning", {}),
    ],
)
def test_slips_of_question_words(question: str, meant: dict[str, str]) -> None:
    found = dict(prepare(question, VOCABULARY, ACRONYMS, (ENGLISH | {"wen"}).__contains__).mended)
    assert {
        typed: found[typed] for typed in found if typed in ("wich", "wen", "wher", "hwo")
    } == meant


def test_one_letter_put_wrong_is_no_other_form() -> None:
    words = {"inspectors": 9, "inspected": 9}
    assert prepare("inspecters", words, {}, ENGLISH.__contains__).mended == (
        ("inspecters", "inspectors"),
    )


def test_words_of_the_language_are_left_alone() -> None:
    assert mended("what did dads cost") == {}


def test_a_short_form_finds_the_long_form() -> None:
    query = prepare("IRO recording", VOCABULARY, ACRONYMS, ENGLISH.__contains__)
    assert query.terms == (("iro", "independent reviewing officers"), ("recording",))
    assert query.text == "IRO (independent reviewing officers) recording"


def test_a_long_form_finds_the_short_form() -> None:
    assert ("iro", "independent reviewing officers") in terms(
        "the independent reviewing officer's notes"
    )
    assert ("caf", "common assessment framework") in terms(
        "How far had the Common Assessment Framework got?"
    )


def test_a_question_of_stop_words_keeps_them() -> None:
    assert terms("what is it") == (("what",), ("is",), ("it",))


@given(st.text(max_size=80))
def test_every_text_has_a_query(text: str) -> None:
    query = prepare(text, VOCABULARY, ACRONYMS, ENGLISH.__contains__)
    assert all(form for term in query.terms for form in term)
