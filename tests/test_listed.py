"""What leads into a list, and its points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.choose.further import Judged
from assistant.choose.listed import MOST_POINTS, with_points
from index.records import BlockKind, Sentence
from tests.making import judged, sentence

LINES: tuple[tuple[str, BlockKind], ...] = (
    ("Swimming is cheap.", "paragraph"),
    ("The pool may be closed where:", "paragraph"),
    ("the water is too cold;", "bullet"),
    ("nobody is on guard.", "bullet"),
    ("Tickets are kept.", "paragraph"),
    ("no guard of its own", "bullet"),
)
DOCUMENT = [
    replace(sentence(text, kind=kind), position=at) for at, (text, kind) in enumerate(LINES)
]


def at(position: int, document: list[Sentence] = DOCUMENT, section: float = 0.0) -> Judged:
    one = judged("", 1.0)
    features = replace(one.candidate.features, heading=section)
    spot = replace(one.candidate, sentence=document[position], features=features)
    return replace(one, candidate=spot)


def places(chosen: tuple[Judged, ...], document: list[Sentence] = DOCUMENT) -> list[int]:
    found = with_points(chosen, lambda _: document)
    return [one.candidate.sentence.position for one in found]


def test_what_leads_into_a_list_brings_its_points_along() -> None:
    assert places((at(0), at(1), at(4))) == [0, 1, 2, 3, 4]


def test_no_point_is_given_twice() -> None:
    assert places((at(3), at(1))) == [3, 1, 2]


@pytest.mark.parametrize("position", [0, 2, 4, 5])
def test_nothing_else_brings_anything_along(position: int) -> None:
    assert places((at(position),)) == [position]


def test_of_a_part_that_was_asked_for_as_many_are_shown_as_were_chosen() -> None:
    assert places((at(1, section=1.0), at(2, section=1.0))) == [1, 2]
    assert places((at(1, section=1.0),)) == [1, 2, 3]


def test_a_long_list_is_not_given_whole() -> None:
    points = [replace(sentence(f"point {i}", kind="bullet"), position=i) for i in range(1, 40)]
    assert len(places((at(0, [DOCUMENT[1], *points]),), [DOCUMENT[1], *points])) == 1 + MOST_POINTS


def test_a_point_is_shown_by_itself() -> None:
    _, point, _ = with_points((at(1),), lambda _: DOCUMENT)
    assert point.candidate.shown.text == "the water is too cold;"


MARKED: tuple[tuple[str, BlockKind], ...] = (
    ("Guards must", "paragraph"),
    ("(a) offer each day:", "bullet"),
    ("(i) a lesson;", "bullet"),
    ("(ii) a race;", "bullet"),
    ("(b) clean the pool.", "bullet"),
)
POINTS = [replace(sentence(text, kind=kind), position=at) for at, (text, kind) in enumerate(MARKED)]


def test_a_line_without_a_stop_leads_into_the_bullets_below_it() -> None:
    assert places((at(0, POINTS),), POINTS) == [0, 1, 2, 3, 4]


def test_a_point_leads_into_those_that_are_marked_otherwise() -> None:
    assert places((at(1, POINTS),), POINTS) == [1, 2, 3]
    assert places((at(2, POINTS),), POINTS) == [2]


def test_marked_points_are_all_shown_even_of_a_part_that_was_asked_for() -> None:
    chosen = (at(1, POINTS, section=1.0), at(2, POINTS, section=1.0))
    assert places(chosen, POINTS) == [1, 3, 2]


def test_a_point_leads_into_those_that_stand_under_it() -> None:
    lines = ("mileage, where:", "no bus runs;", "meals")
    points = [replace(sentence(text, kind="bullet"), position=at) for at, text in enumerate(lines)]
    points[1] = replace(points[1], headings=("mileage, where:",))
    assert places((at(0, points),), points) == [0, 1]
    assert places((at(1, points),), points) == [1]


def test_points_under_what_leads_into_them_are_all_shown() -> None:
    lines = ("Managers must", "check receipts;", "pay in time.")
    points = [replace(sentence(text, kind="bullet"), position=at) for at, text in enumerate(lines)]
    points[0] = replace(points[0], kind="numbered", number="3.1")
    points[1:] = [replace(point, headings=("Managers must",)) for point in points[1:]]
    chosen = (at(0, points, section=1.0), at(1, points, section=1.0))
    assert places(chosen, points) == [0, 2, 1]


@pytest.mark.parametrize(("numbers", "found"), [("112", [0, 1, 2, 3]), ("456", [0])])
def test_a_list_that_counts_from_one_follows_what_leads_into_it(
    numbers: str, found: list[int]
) -> None:
    below = [
        replace(sentence("Receipts.", kind="numbered"), position=at, number=number)
        for at, number in enumerate(numbers, start=1)
    ]
    document = [replace(sentence("Managers must", kind="paragraph"), position=0), *below]
    assert places((at(0, document),), document) == found


def test_the_list_under_the_next_heading_is_another() -> None:
    other = [
        replace(one, headings=("Summary",)) if one.kind == "bullet" else one for one in DOCUMENT
    ]
    assert places((at(1),)) == [1, 2, 3]
    assert places((at(1, other),), other) == [1]
