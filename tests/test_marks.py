"""Bullets, numbers and dates at the beginning of a line."""

import pytest

from index.parse.marks import BULLET, NUMBER, TERMINAL


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("8. There were", "8"),
        ("12) Then", "12"),
        ("4.2 Costs", "4.2"),
        ("4.2. Costs", "4.2"),
        ("12(a) That", "12(a)"),
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
    assert TERMINAL.search("they said “yes.”")
    assert not TERMINAL.search("some of the")
