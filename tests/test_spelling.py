"""Misspelt words of a question, and correct words that the index has not."""

import pytest

from index.spelling import mend

VOCABULARY = {
    "permanence": 9, "planning": 9, "ambridge": 4, "recording": 3, "days": 5, "casework": 7,
    "workers": 9, "stability": 6, "tracking": 5, "caseloads": 4, "showed": 8, "inspectors": 9,
    "concerned": 6, "outcomes": 9, "managed": 3, "address": 4, "addressed": 7,
}  # fmt: skip
ENGLISH = {"dad", "cost", "snow", "suitable", "tackle", "concert", "cones", "help", "line", "out"}


def mended(text: str, *more: str) -> dict[str, str]:
    return dict(mend(text, VOCABULARY, {"iro"}, (ENGLISH | set(more)).__contains__))


def test_typos_in_rare_words_are_forgiven() -> None:
    assert mended("permanance planing in Ambrige") == {
        "permanance": "permanence",
        "planing": "planning",
        "ambrige": "ambridge",
    }


def test_capitals_are_a_slip_of_an_acronym_or_none() -> None:
    words = {**VOCABULARY, "iros": 3}
    assert mend("Are IOROS paid by ADDRES?", words, {"iros"}, ENGLISH.__contains__) == (
        ("ioros", "iros"),
    )
    assert dict(mend("ADDRES IN FULL", words, {"iros"}, ENGLISH.__contains__))


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
    found = mended(question, "wen", "planned", "plans", "late")
    assert found == meant


@pytest.mark.parametrize(
    "word",
    [
        "caseworker",  # of casework
        "addressee",  # of address
        "caseload",  # the index has more than one
        "suitability",  # suitable, although stability is near
        "tackling",  # tackle, although tracking is near
        "concerted",
        "snowed",
        "dads",
    ],
)
def test_words_that_nobody_has_used_yet_are_words(word: str) -> None:
    assert mended(f"what was said of {word}") == {}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("inspecters", "inspectors"),  # one vowel put wrong is no other form
        ("trakcing", "tracking"),
        ("wokers", "workers"),
        ("outcones", "outcomes"),  # out and cones, but one letter from a word of the index
        ("stabillity", "stability"),
        ("manged", "managed"),
    ],
)
def test_slips_are_no_words(typed: str, meant: str) -> None:
    assert mended(f"what was said of {typed}") == {typed: meant}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Febuary 2031", "February"),
        ("Janurary 2031", "January"),
        ("Arpil", "April"),
        ("autum 2030", "autumn"),
        ("a Wensday", "Wednesday"),
    ],
)
def test_the_calendar_is_always_known(typed: str, meant: str) -> None:
    assert list(mended(f"what did it cost in {typed}?").values()) == [meant]


def test_words_of_the_language_are_left_alone() -> None:
    assert mended("what did dads cost in march or in augusta", "march", "augusta") == {}
