"""Markers of an answer, told from the marks that a document itself has."""

from __future__ import annotations

import pytest

from eval.markers import numbers, own, spelt_out, without

QUOTE = "It lent 41 books in 2020 [12]."


@pytest.mark.parametrize(
    ("answer", "quoted", "given", "found"),
    [
        (f"{QUOTE} [1]", [QUOTE], {1}, [1]),
        ("It lent 41 books in 2020 [12] [1].", [QUOTE], {1}, [1]),  # before the full stop
        (f"{QUOTE} [1]", ["It lent\n41 books  in 2020 [12]."], {1}, [1]),  # as the file has it
        ("It lent [3, 4] books. [1]", ["It lent [3, 4] books."], {1}, [1]),
        ("It was so.[7] [1]", ["It was so.[7]"], {1}, [1]),
        ("R v X [2019] UKSC 4 says so. [1]", ["R v X [2019] UKSC 4 says so."], {1}, [1]),
        (QUOTE, [QUOTE], {1}, []),
        (f"{QUOTE} [12]", [QUOTE], {1}, [12]),  # its own marker, of nothing
        (f"{QUOTE} [1] It closed [12].", [QUOTE], {1}, [1, 12]),
        ("It lent books [12].", [QUOTE], {1}, [12]),  # not in these words
        (f"{QUOTE} [1]", [QUOTE], {1, 12}, [12, 1]),  # may be either, and is a citation
        ("It closed [12]. [1]", ["[12]"], {1}, [12, 1]),  # a quote without a word
        (f"{QUOTE} [1]", [], {1}, [12, 1]),
        ("It closed [1, 2].", ["It closed."], {1}, [1, 2]),
    ],
)
def test_a_mark_of_what_is_quoted_is_no_marker(
    answer: str, quoted: list[str], given: set[int], found: list[int]
) -> None:
    assert numbers(own(answer, quoted, given)) == found


def test_lists_of_markers_are_spelt_out_and_other_brackets_are_left() -> None:
    assert spelt_out("a [1, 2;3] b [1-3] c [d, 4]") == "a [1][2][3] b [1-3] c [d, 4]"
    assert without("a [1] b [c]") == "a  b [c]"


def test_a_number_of_thousands_of_digits_is_no_marker() -> None:
    assert numbers(f"a [{'1' * 5000}] b [2]") == [2]
