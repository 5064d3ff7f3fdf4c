"""What PDFium says of single letters, through plain addresses and turned pages."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse.pdf_file import opened
from index.parse.pdf_letters import (
    ASLANT,
    Letters,
    Upright,
    page_text,
    paired,
    turned,
    upright_of,
)
from tests.make_pdf import HEIGHT, WIDTH, Text, make_pdf

MARKS = [Text(72, 700, "Overview", 14, bold=True), Text(72, 650, "of plans", 10)]
TURNS = [0, 90, 180, 270]


@contextmanager
def page(rotate: int = 0) -> Iterator[tuple[pdfium.PdfPage, pdfium.PdfTextPage]]:
    with opened(make_pdf(MARKS, rotate=rotate)) as document:
        first = document[0]
        text_page = first.get_textpage()
        yield first, text_page
        text_page.close()
        first.close()


@contextmanager
def letters(rotate: int = 0) -> Iterator[Letters]:
    with page(rotate) as (first, text_page):
        yield Letters(text_page, upright_of(first))


def test_size_weight_and_place() -> None:
    with letters() as found:
        large, small = found.text.index("Overview"), found.text.index("of plans")
        assert found.sizes([large, small]) == [14, 10]
        assert found.bold([large, small]) == [True, False]
        assert found.baselines([large, small]) == pytest.approx([700, 650])
        assert found.boxes([large])[0, 0] == pytest.approx(72, abs=1)


def test_a_box_is_what_pdfium_says_when_it_is_asked_the_usual_way() -> None:
    box = pdfium_c.FS_RECTF()
    with page() as (_, text_page):
        found = Letters(text_page, None)
        for index, shown in enumerate(found.boxes(range(len(found.text))).tolist()):
            assert pdfium_c.FPDFText_GetLooseCharBox(text_page.raw, index, box)
            assert shown == [box.left, box.bottom, box.right, box.top]


@pytest.mark.parametrize("rotate", TURNS)
def test_many_at_once_are_those_of_each(rotate: int) -> None:
    with letters(rotate) as found:
        every = range(len(found.text))
        assert np.array_equal(found.boxes(every), np.vstack([found.boxes([i]) for i in every]))
        assert found.baselines(every) == [found.baselines([i])[0] for i in every]
        assert found.sizes(every) == [found.sizes([i])[0] for i in every]
        assert found.boxes([]).shape == (0, 4)


def test_the_index_of_a_letter_is_pdfiums_own() -> None:
    with page() as (_, text_page):
        text = page_text(text_page)
        assert len(text) == text_page.count_chars()
        codes = [pdfium_c.FPDFText_GetUnicode(text_page.raw, i) for i in range(len(text))]
    assert [ord(character) for character in text] == codes


def upright(rotate: int) -> Upright | None:
    with page(rotate) as (first, _):
        return upright_of(first)


UPRIGHT = {rotate: upright(rotate) for rotate in TURNS}
LENGTHS = st.floats(0, 500)


@given(LENGTHS, LENGTHS, LENGTHS, LENGTHS, st.sampled_from(TURNS))
def test_a_turned_box_keeps_its_sides_and_their_order(
    left: float, bottom: float, width: float, height: float, rotate: int
) -> None:
    box = turned(left, bottom, left + width, bottom + height, UPRIGHT[rotate])
    sides = (box.right - box.left, box.top - box.bottom)
    assert sides == pytest.approx((height, width) if rotate in (90, 270) else (width, height))


@pytest.mark.parametrize(
    ("rotate", "corner"), [(90, (0, WIDTH)), (180, (WIDTH, HEIGHT)), (270, (HEIGHT, 0))]
)
def test_where_the_lower_left_corner_of_the_file_goes(
    rotate: int, corner: tuple[float, float]
) -> None:
    turn = UPRIGHT[rotate]
    assert turn is not None
    assert turn(0, 0) == pytest.approx(corner)


@pytest.mark.parametrize("rotate", TURNS)
def test_points_are_counted_from_the_corner_of_what_is_shown(rotate: int) -> None:
    """As PDFium counts them, which it does from the upper left corner."""
    crop = "/CropBox [50 30 450 790]"
    across, down = ctypes.c_int(), ctypes.c_int()
    with opened(make_pdf(MARKS, rotate=rotate, entries=crop)) as document:
        first = document[0]
        width, height = map(round, first.get_size())
        pdfium_c.FPDF_PageToDevice(first.raw, 0, 0, width, height, 0, 110, 240, across, down)
        turn = upright_of(first)
    assert turn is not None
    assert turn(110, 240) == pytest.approx((across.value, height - down.value), abs=1)


@pytest.mark.parametrize(
    ("angle", "turn"), [(0, 0), (5, 0), (90, 90), (-90, 270), (45, ASLANT), (180, 0)]
)
@pytest.mark.parametrize("rotate", [0, 90])
def test_how_far_a_page_is_turned_until_its_letters_stand_upright(
    angle: int, turn: int, rotate: int
) -> None:
    marks = [Text(300, 400, "Overview", angle=angle + rotate)]
    with opened(make_pdf(marks, rotate=rotate)) as document:
        text_page = document[0].get_textpage()
        assert Letters(text_page, upright_of(document[0])).turns([0, 3]) == [turn, turn]
        text_page.close()


@pytest.mark.parametrize(
    ("halves", "whole"),
    [
        ("20 \ud83d\ude00!", "20 \U0001f600\x01!"),
        ("\ud835\udc65\ud835\udc66", "\U0001d465\x01\U0001d466\x01"),
        ("a\ud83d b\ude00", "a\ufffd b\ufffd"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("plain é", "plain é"),
    ],
)
def test_halves_of_characters_are_joined_in_their_places(halves: str, whole: str) -> None:
    assert paired(halves) == whole
    assert len(whole) == len(halves)
    assert whole.encode()
