"""An initial over several lines goes to its word; other large letters stay where they are."""

from __future__ import annotations

import pytest

from index.parse.pdf import parse
from index.parse.pdf_initials import with_initials
from index.parse.pdf_page import Run
from tests.make_pdf import Text, make_pdf, paragraph

REST = ["and it wrote to each of them within the week that", "followed the hearing."]


def run(text: str, left: float, baseline: float, size: float = 12) -> Run:
    return Run(text, left, left + 0.6 * size * len(text), baseline, size, bold=False, order=0)


def texts(initial: str, *lines: str, left: float = 98) -> list[str]:
    beside = [run(line, left, 700 - 14.4 * i) for i, line in enumerate(lines)]
    return [each.text for each in with_initials([run(initial, 72, 672, size=40), *beside])]


@pytest.mark.parametrize(
    ("initial", "first", "whole"),
    [
        ("T", "he council decided", "The council decided"),
        ("T", "HE COUNCIL decided", "THE COUNCIL decided"),
        ("A", "council decided", "A council decided"),
        ("É", "tat is a word", "État is a word"),
    ],
)
def test_an_initial_goes_to_the_first_of_its_lines(initial: str, first: str, whole: str) -> None:
    assert texts(initial, first, *REST) == [whole, *REST]


@pytest.mark.parametrize(
    ("letter", "lines", "left"),
    [
        ("A", ["The grade of the best", *REST], 98),  # begins a sentence of its own
        ("B", ["of one line only"], 98),
        ("C", ["he next column", *REST], 200),
        ("4", ["he figure", *REST], 98),
        ("x", ["he variable", *REST], 98),
        ("•", ["he bullet", *REST], 98),
        ("Th", ["e two letters", *REST], 98),
    ],
)
def test_other_large_letters_stay(letter: str, lines: list[str], left: float) -> None:
    assert texts(letter, *lines, left=left) == [letter, *lines]


def test_a_paragraph_with_an_initial_is_read_in_its_order() -> None:
    page = [
        Text(72, 672, "T", 40),
        *paragraph(100, 700, ["he council decided the matter after the hearing,", *REST]),
        *paragraph(72, 656.8, ["Nobody objected."]),
    ]
    (piece, *_) = parse(make_pdf(page)).pieces
    assert piece.text.startswith("The council decided the matter after the hearing, and it wrote")
