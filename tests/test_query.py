"""Typos mended, acronyms in both forms."""

from hypothesis import given
from hypothesis import strategies as st

from index.query import prepare

VOCABULARY = {"permanence": 9, "planning": 9, "lambeth": 4, "recording": 3, "days": 5, "most": 7}
ACRONYMS = {"IRO": ("independent reviewing officers",), "CAF": ("common assessment framework",)}
ENGLISH = {"dad", "cost", "weather"}


def terms(text: str) -> tuple[tuple[str, ...], ...]:
    return prepare(text, VOCABULARY, ACRONYMS, ENGLISH.__contains__).terms


def test_typos_are_mended_before_anything_is_looked_up() -> None:
    query = prepare("permanance IRO", VOCABULARY, ACRONYMS, ENGLISH.__contains__)
    assert query.mended == (("permanance", "permanence"),)
    assert query.text == "permanence IRO (independent reviewing officers)"


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


def test_neighbouring_words_are_looked_up_together() -> None:
    query = prepare("what of county lines and gangs there", VOCABULARY, {}, ENGLISH.__contains__)
    assert query.terms == (("county",), ("lines",), ("gangs",))
    assert query.pairs == ("county lines",)


def test_a_question_of_stop_words_keeps_them() -> None:
    assert terms("what is it") == (("what",), ("is",), ("it",))


@given(st.text(max_size=80))
def test_every_text_has_a_query(text: str) -> None:
    query = prepare(text, VOCABULARY, ACRONYMS, ENGLISH.__contains__)
    assert all(form for term in query.terms for form in term)


def test_a_word_without_meaning_is_a_short_form_in_capitals_only() -> None:
    acronyms = {"IT": ("information technology",), "DO": ("designated officer",)}
    for text in ("What do plans say of its days?", "WHAT DO PLANS SAY OF IT?"):
        assert prepare(text, VOCABULARY, acronyms, ENGLISH.__contains__).text == text
    query = prepare("Has IT cost days?", VOCABULARY, acronyms, ENGLISH.__contains__)
    assert query.text == "Has IT (information technology) cost days?"


def test_versus_is_no_virtual_school() -> None:
    query = prepare("days vs cost", VOCABULARY, {"VS": ("virtual school",)}, ENGLISH.__contains__)
    assert (query.text, query.terms) == ("days vs cost", (("days",), ("cost",)))
