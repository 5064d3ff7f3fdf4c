"""Images of pages: their size, and ink where the words are."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import UnknownPage
from index.parse.pdf_image import TALLEST, page_image
from tests.make_pdf import HEIGHT, WIDTH, Text, make_pdf

CONTENT = make_pdf([Text(72, 700, "Overview", 40, bold=True)], [Text(72, 100, "Second page")])


def _pixels(png: bytes) -> NDArray[np.uint8]:
    """Shape (height, width, 3)."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    begins = png.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", png[begins - 8 : begins - 4])
    rows = np.frombuffer(zlib.decompress(png[begins : begins + length]), np.uint8)
    return rows.reshape(height, 1 + 3 * width)[:, 1:].reshape(height, width, 3)


def test_an_image_has_the_width_that_was_asked_for() -> None:
    height, width, _ = _pixels(page_image(CONTENT, 1, 500)).shape
    assert width == 500
    assert height == pytest.approx(500 * HEIGHT / WIDTH, abs=1)


def test_there_is_ink_where_the_words_are_and_nowhere_else() -> None:
    dark = np.argwhere(_pixels(page_image(CONTENT, 1, WIDTH)).min(axis=2) < 128)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
    assert 70 <= left <= 80 and right < 300
    assert HEIGHT - 740 <= top < bottom <= HEIGHT - 685


def test_a_turned_page_is_drawn_turned() -> None:
    turned = make_pdf([Text(72, 700, "Overview")], rotate=90)
    height, width, _ = _pixels(page_image(turned, 1, HEIGHT)).shape
    assert (width, height) == (HEIGHT, WIDTH)


def test_no_image_is_taller_than_the_limit() -> None:
    narrow = CONTENT.replace(b"[0 0 595 842]", b"[0 0  20 842]")
    assert _pixels(page_image(narrow, 1, 4000)).shape[0] == TALLEST


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_there_is_not(number: int) -> None:
    with pytest.raises(UnknownPage, match=f"no page {number}: the document has 2 pages"):
        page_image(CONTENT, number, 500)
