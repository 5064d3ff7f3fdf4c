"""Bullets, numbers and dates at the beginning of a line."""

import pytest

from index.parse.marks import BULLET, NUMBER, is_complete, is_marked


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("8. There were", "8"),
        ("12) Then", "12"),
        ("4.2 Costs", "4.2"),
        ("4.2. Costs", "4.2"),
        ("12(a) That", "12(a)"),
        ("51.At the last inspection", "51"),
        ("24.IROs review plans", "24"),
        ("3.A family", "3"),
        ("12(a)That", "12(a)"),
        ("4.2Costs", None),
        ("4.5m pounds", None),
        ("10.5 of them", "10.5"),
        ("7 February 2019", None),
        ("2019 was a good year", None),
        ("90% of children", None),
    ],
)
def test_numbers_of_paragraphs(line: str, number: str | None) -> None:
    match = NUMBER.match(line)
    assert (match and match["number"]) == number


@pytest.mark.parametrize("line", ["a-b is a word", "of course", "-5 degrees", "■"])
def test_what_is_no_bullet(line: str) -> None:
    assert not BULLET.match(line)


def test_a_sentence_may_end_in_a_quotation_mark() -> None:
    assert is_complete("they said “yes.”")
    assert not is_complete("some of the")


@pytest.mark.parametrize(
    "text", ["The fee is £20.[1]", "They said “yes.”[2][13]", "True.[^1]", "Odd.[citation needed]"]
)
def test_marks_of_notes_may_stand_behind_the_full_stop(text: str) -> None:
    assert is_complete(text)


@pytest.mark.parametrize("text", ["The fee[1]", "Fees [1]", "[1]", "Section 4.[Part 2]"])
def test_a_mark_of_a_note_is_no_full_stop(text: str) -> None:
    assert not is_complete(text)


@pytest.mark.parametrize("line", ["8. There were", "- The support", "o The support", "• Good"])
def test_what_begins_with_a_mark(line: str) -> None:
    assert is_marked(line)


@pytest.mark.parametrize("line", ["", "of course", "The support", "7 February 2019"])
def test_what_begins_without_one(line: str) -> None:
    assert not is_marked(line)
