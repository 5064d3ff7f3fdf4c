"""Boxes of spans on made pages, where it is known what stands where."""

from __future__ import annotations

import itertools
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.boxes import Box, Outline, Strip
from index.errors import StaleIndex
from index.parse.pdf_places import outline
from index.read import read
from index.records import SourceFile
from tests.make_pdf import BULLET, HEIGHT, WIDTH, Mark, Text, grid, make_pdf, paragraph

FIRST = [
    Text(72, 780, "Inspection of Bury", 16, bold=True),
    *paragraph(
        72,
        700,
        [
            "The senior leaders of the authority know the services well, and their manage-",
            "ment of the work is good. It is well-led work in the view of all who have seen it,",
            "and the management of it has been praised.",
        ],
    ),
    Text(72, 620, BULLET),
    Text(90, 620, "Plans for children are clear and visits to them are regular."),
    *grid((70, 300, 520), (540, 560, 580)),
    Text(75, 566, "Overall effectiveness"),
    Text(305, 566, "Good"),
    Text(75, 546, "Care leavers"),
    Text(305, 546, "Outstanding"),
    Text(72, 100, "Social workers meet children in their homes, and they listen to what they"),
]
SECOND = [
    Text(72, 760, "say and to what they do not say, which takes time and patience. They write it"),
    Text(72, 745.6, "down in plain words."),
]


def _read(content: bytes) -> tuple[str, tuple[Strip, ...]]:
    document = read(SourceFile("bury.pdf", content))
    return document.text, document.strips


CONTENT = make_pdf(FIRST, SECOND)
TEXT, STRIPS = _read(CONTENT)


def _boxes(words: str) -> Outline:
    start = TEXT.index(words)
    return outline(CONTENT, TEXT, STRIPS, start, start + len(words))


def _stands_at(box: Box, mark: Mark) -> bool:
    assert isinstance(mark, Text)
    baseline = HEIGHT - mark.y
    return box.x == pytest.approx(mark.x, abs=0.5) and box.y < baseline < box.y + box.height


def test_a_word_is_where_it_was_put() -> None:
    (box,) = _boxes("Good").boxes
    assert _stands_at(box, Text(305, 566, ""))
    assert (box.page, box.width) == (1, pytest.approx(30, abs=2))
    assert box.height < 2 * 12


def test_a_span_over_lines_has_a_box_for_each_and_a_mended_hyphen_none() -> None:
    first, second = _boxes("management of the work").boxes
    assert second.x == pytest.approx(72, abs=0.5)
    assert first.y < second.y < first.y + 2 * first.height
    lines = _boxes(TEXT[TEXT.index("The senior") : TEXT.index("praised.") + 8]).boxes
    assert [round(box.x) for box in lines] == [72, 72, 72]


def test_a_span_over_pages() -> None:
    outline = _boxes("and they listen to what they say")
    assert [box.page for box in outline.boxes] == [1, 2]
    assert [(p.page, p.width, p.height) for p in outline.pages] == [
        (1, WIDTH, HEIGHT),
        (2, WIDTH, HEIGHT),
    ]
    assert _stands_at(outline.boxes[1], SECOND[0])


def test_cells_of_a_row_have_boxes_of_their_own() -> None:
    left, right = _boxes("Overall effectiveness\tGood").boxes
    assert left.x + left.width < right.x


def test_a_span_of_spaces_only_has_no_box() -> None:
    at = TEXT.index(" ")
    assert outline(CONTENT, TEXT, STRIPS, at, at + 1).boxes == ()


def test_every_word_of_the_text_is_in_the_boxes_of_the_whole() -> None:
    whole = outline(CONTENT, TEXT, STRIPS, 0, len(TEXT)).boxes
    for word in re.finditer(r"\w\S*", TEXT):
        for box in outline(CONTENT, TEXT, STRIPS, *word.span()).boxes:
            assert any(_holds(each, box) for each in whole), word


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.page == inner.page
        and outer.x <= inner.x + 0.01
        and outer.y <= inner.y + 0.01
        and outer.x + outer.width >= inner.x + inner.width - 0.01
        and outer.y + outer.height >= inner.y + inner.height - 0.01
    )


@cache
def _letter(at: int) -> tuple[Box, ...]:
    return outline(CONTENT, TEXT, STRIPS, at, at + 1).boxes


@settings(deadline=None, max_examples=40)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 120))
def test_every_letter_is_covered_by_the_boxes_of_its_span(start: int, length: int) -> None:
    end = min(start + length, len(TEXT))
    boxes = outline(CONTENT, TEXT, STRIPS, start, end).boxes
    for at in range(start, end):
        for letter in _letter(at):
            assert any(_holds(box, letter) for box in boxes)


def test_lines_do_not_lie_on_one_another() -> None:
    whole = outline(CONTENT, TEXT, STRIPS, 0, len(TEXT)).boxes
    for a, b in itertools.combinations(whole, 2):
        middle = b.y + b.height / 2
        beside = a.x + a.width <= b.x or b.x + b.width <= a.x
        assert a.page != b.page or beside or not a.y < middle < a.y + a.height


@pytest.mark.parametrize(
    ("rotate", "x", "y", "size"),
    [
        (0, 100, HEIGHT - 700, (WIDTH, HEIGHT)),
        (90, 700, 100, (HEIGHT, WIDTH)),
        (180, WIDTH - 100, 700, (WIDTH, HEIGHT)),
        (270, HEIGHT - 700, WIDTH - 100, (HEIGHT, WIDTH)),
    ],
)
def test_a_turned_page_turns_its_boxes(
    rotate: int, x: float, y: float, size: tuple[float, float]
) -> None:
    """The point where the first letter was put is in the box, seen from the reader's top left."""
    content = make_pdf([Text(100, 700, "Visit")], rotate=rotate)
    text, strips = _read(content)
    found = outline(content, text, strips, 0, 1)
    (box,), (page,) = found.boxes, found.pages
    assert (page.width, page.height) == size
    assert box.x - 1 <= x <= box.x + box.width + 1
    assert box.y - 1 <= y <= box.y + box.height + 1


def test_a_file_that_reads_otherwise_is_noticed() -> None:
    other = make_pdf([Text(72, 780, "Something else that stands here")], SECOND)
    with pytest.raises(StaleIndex, match="Page 1"):
        outline(other, TEXT, STRIPS, 0, 20)
