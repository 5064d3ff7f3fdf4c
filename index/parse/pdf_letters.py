"""What PDFium says of the letters of a page: their text, place, size and weight.

Asked for through plain addresses, because a call that wraps its arguments costs three times as
much, and a page has thousands of letters. Lengths are points from the lower left corner of the
page as a reader holds it. Knows nothing of words and lines.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

_BOLD = 600  # weight from which a font looks heavy; regular is 400, bold 700


class Box(NamedTuple):
    """A letter, a rule or a frame; a tuple, because a page has thousands."""

    left: float
    bottom: float
    right: float
    top: float


def address(pointer: Any) -> int:
    """Of what a pointer of ctypes points to."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def quick(function: Any, *types: Any) -> Callable[..., Any]:
    """A function of PDFium by the types of its result and arguments, addresses for pointers."""
    return ctypes.PYFUNCTYPE(*types)(address(function))


_INT, _PLACE = ctypes.c_int, ctypes.c_void_p
_LOOSE_BOX = quick(pdfium_c.FPDFText_GetLooseCharBox, _INT, _PLACE, _INT, _PLACE)
_ORIGIN = quick(pdfium_c.FPDFText_GetCharOrigin, _INT, _PLACE, _INT, _PLACE, _PLACE)
_MATRIX = quick(pdfium_c.FPDFText_GetMatrix, _INT, _PLACE, _INT, _PLACE)
_FONT_SIZE = quick(pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _PLACE, _INT)
_FONT_WEIGHT = quick(pdfium_c.FPDFText_GetFontWeight, _INT, _PLACE, _INT)

Upright = Callable[[float, float], tuple[float, float]]


def upright_of(page: pdfium.PdfPage) -> Upright | None:
    """How a point of the file moves when the page is turned as its reader wants it."""
    width, height = page.get_width(), page.get_height()
    turns: dict[int, Upright] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(page.get_rotation())


def turned(left: float, bottom: float, right: float, top: float, upright: Upright | None) -> Box:
    if upright is None:
        return Box(left, bottom, right, top)
    (x0, y0), (x1, y1) = upright(left, bottom), upright(right, top)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def page_text(text_page: pdfium.PdfTextPage) -> str:
    """The text of a page, in which the index of a character is PDFium's own."""
    text: str = text_page.get_text_range()
    count: int = text_page.count_chars()
    if len(text) == count:
        return text
    codes = (pdfium_c.FPDFText_GetUnicode(text_page.raw, i) for i in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else " " for code in codes)


class Letters:
    """The letters of an open page by their index in ``text``."""

    def __init__(self, text_page: pdfium.PdfTextPage, upright: Upright | None) -> None:
        self.text = page_text(text_page)
        self._raw, self._page = text_page.raw, address(text_page.raw)
        self._upright = upright
        self._box, self._matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box_at, self._matrix_at, self._x_at, self._y_at = map(
            ctypes.addressof, (self._box, self._matrix, self._x, self._y)
        )

    def box(self, index: int) -> Box:
        """As wide as the letter, as high as its font."""
        _LOOSE_BOX(self._page, index, self._box_at)
        box = self._box
        return turned(box.left, box.bottom, box.right, box.top, self._upright)

    def boxes(self, indices: Sequence[int]) -> NDArray[np.float32]:
        """Many at once, shape (letters, 4)."""
        rects = np.empty((len(indices), 4), np.float32)  # FS_RECTF: left, top, right, bottom
        places = range(rects.ctypes.data, rects.ctypes.data + rects.nbytes, 16)
        deque(map(_LOOSE_BOX, repeat(self._page), indices, places), maxlen=0)
        boxes = rects[:, (0, 3, 2, 1)]
        if self._upright is None:
            return boxes
        rows = [turned(a, b, c, d, self._upright) for a, b, c, d in boxes.tolist()]
        return np.array(rows, np.float32).reshape(boxes.shape)

    def baseline(self, index: int) -> float:
        _ORIGIN(self._page, index, self._x_at, self._y_at)
        x, y = self._x.value, self._y.value
        return y if self._upright is None else self._upright(x, y)[1]

    def size(self, index: int) -> float:
        _MATRIX(self._page, index, self._matrix_at)
        scale = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return round(float(_FONT_SIZE(self._page, index)) * float(scale), 1)

    def is_bold(self, index: int) -> bool:
        weight: int = _FONT_WEIGHT(self._page, index)
        return weight >= _BOLD or (weight <= 0 and b"bold" in self._font_name(index).lower())

    def _font_name(self, index: int) -> bytes:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pdfium_c.FPDFText_GetFontInfo(self._raw, index, name, len(name), flags)
        return name.value
