"""What PDFium says of the letters of a page: their text, place, size and weight.

Asked for through plain addresses, because a call that wraps its arguments costs three times as
much, and a page has thousands of letters. Lengths are points from the lower left corner of the
page as a reader holds it. Knows nothing of words and lines.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple, Protocol

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from ..regex import regex

_BOLD = 600  # weight from which a font looks heavy; regular is 400, bold 700
_SKEW = 0.2  # of a scanned page: 11 degrees
_PAIR = regex("[\ud800-\udbff][\udc00-\udfff]")
_LONE = regex("[\ud800-\udfff]")

ASLANT = -1
"""No quarter turn sets such letters upright: they are a watermark, or the labels of a chart."""

NO_CHARACTER = "\x01"
"""Fills the second of the two places that PDFium counts for one character."""


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
    """A function of PDFium by the types of its result and arguments, addresses for pointers.

    Without arguments' types it takes pointers and whole numbers as they are, in less time still.
    """
    return ctypes.PYFUNCTYPE(*types)(address(function))


_INT, _PLACE = ctypes.c_int, ctypes.c_void_p
_LOOSE_BOX = quick(pdfium_c.FPDFText_GetLooseCharBox, _INT, _PLACE, _INT, _PLACE)
_ORIGIN = quick(pdfium_c.FPDFText_GetCharOrigin, _INT, _PLACE, _INT, _PLACE, _PLACE)
_MATRIX = quick(pdfium_c.FPDFText_GetMatrix, _INT, _PLACE, _INT, _PLACE)
_FONT_SIZE = quick(pdfium_c.FPDFText_GetFontSize, ctypes.c_double)
_FONT_WEIGHT = quick(pdfium_c.FPDFText_GetFontWeight, _INT)

Upright = Callable[[float, float], tuple[float, float]]


def upright_of(page: pdfium.PdfPage, further: int = 0) -> Upright | None:
    """How a point of the file moves when the page is cropped and turned as its reader wants it.

    And by so many degrees further, a right angle or none, for a reader who turns the sheet.
    """
    rotation: int = (page.get_rotation() + further) % 360
    left, bottom, right, top = page.get_bbox()
    if rotation == left == bottom == 0:
        return None
    turns: dict[int, Upright] = {
        0: lambda x, y: (x - left, y - bottom),
        90: lambda x, y: (y - bottom, right - x),
        180: lambda x, y: (right - x, top - y),
        270: lambda x, y: (top - y, x - left),
    }
    return turns[rotation]


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
    return paired("".join(chr(code) if code <= 0x10FFFF else " " for code in codes))


def paired(halves: str) -> str:
    r"""Pairs of surrogates made one character, as many characters in all; what is left, "\ufffd".

    PDFium counts an emoji or a letter of an equation as two.

    >>> paired("20 \ud83d\ude00!") == "20 \U0001f600\x01!"
    True
    """
    whole = _PAIR.sub(lambda pair: _joined(pair[0]) + NO_CHARACTER, halves)
    return _LONE.sub("\ufffd", whole)


def _joined(pair: str) -> str:
    return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


class Lettering(Protocol):
    """The letters of a page, from wherever they are known; indices are those of ``text``."""

    text: str

    def boxes(self, indices: Sequence[int]) -> NDArray[np.float32]: ...
    def baselines(self, indices: Sequence[int]) -> list[float]: ...
    def sizes(self, indices: Sequence[int]) -> list[float]: ...
    def bold(self, indices: Sequence[int]) -> list[bool]: ...
    def turns(self, indices: Sequence[int]) -> list[int]: ...


class Letters:
    """The letters of an open page by their index in ``text``; each method asks for many at once."""

    def __init__(self, text_page: pdfium.PdfTextPage, upright: Upright | None) -> None:
        self.text = page_text(text_page)
        self._raw, self._page = text_page.raw, address(text_page.raw)
        self._upright = upright

    def boxes(self, indices: Sequence[int]) -> NDArray[np.float32]:
        """As wide as the letter, as high as its font; shape (letters, 4) in the order of Box."""
        rects = array("f", bytes(16 * len(indices)))  # FS_RECTF: left, top, right, bottom
        self._ask(_LOOSE_BOX, indices, _places(rects, 4))
        boxes = np.frombuffer(rects, np.float32).reshape(-1, 4)[:, (0, 3, 2, 1)]
        if self._upright is None:
            return boxes
        rows = [turned(a, b, c, d, self._upright) for a, b, c, d in boxes.tolist()]
        return np.array(rows, np.float32).reshape(boxes.shape)

    def baselines(self, indices: Sequence[int]) -> list[float]:
        points = array("d", bytes(16 * len(indices)))  # x and y of each
        xs = _places(points, 2)
        self._ask(_ORIGIN, indices, xs, (x + points.itemsize for x in xs))
        if self._upright is None:
            return list(points[1::2])
        return [self._upright(x, y)[1] for x, y in zip(points[::2], points[1::2], strict=True)]

    def sizes(self, indices: Sequence[int]) -> list[float]:
        matrices = self._matrices(indices)
        fonts = map(_FONT_SIZE, repeat(self._raw), indices)
        return [
            round(font * (c * c + d * d) ** 0.5, 1)
            for font, c, d in zip(fonts, matrices[2::6], matrices[3::6], strict=True)
        ]

    def bold(self, indices: Sequence[int]) -> list[bool]:
        weights = map(_FONT_WEIGHT, repeat(self._raw), indices)
        return [
            weight >= _BOLD or (weight <= 0 and b"bold" in self._font_name(index).lower())
            for index, weight in zip(indices, weights, strict=True)
        ]

    def turns(self, indices: Sequence[int]) -> list[int]:
        """How many degrees the page must be turned to the right until each letter stands upright.

        A right angle or none, or ``ASLANT``. Slanted letters stand upright.
        """
        matrices = self._matrices(indices)
        across, up = matrices[::6], matrices[1::6]
        if self._upright is None and not any(up):
            return [0] * len(indices)
        if self._upright is not None:
            x0, y0 = self._upright(0, 0)
            ends = [self._upright(x, y) for x, y in zip(across, up, strict=True)]
            return [_turn(x - x0, y - y0) for x, y in ends]
        return list(map(_turn, across, up))

    def _matrices(self, indices: Sequence[int]) -> array[float]:
        matrices = array("f", bytes(24 * len(indices)))  # FS_MATRIX: a, b, c, d, e, f
        self._ask(_MATRIX, indices, _places(matrices, 6))
        return matrices

    def _ask(
        self, function: Callable[..., int], indices: Sequence[int], *places: Iterable[int]
    ) -> None:
        """Has PDFium write its answer for each letter to the addresses given for it."""
        deque(map(function, repeat(self._page), indices, *places), maxlen=0)

    def _font_name(self, index: int) -> bytes:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pdfium_c.FPDFText_GetFontInfo(self._raw, index, name, len(name), flags)
        return name.value


def _turn(x: float, y: float) -> int:
    """Of letters whose line goes this way; upside down counts as upright: fonts are mirrored."""
    if abs(y) <= _SKEW * abs(x):
        return 0
    if abs(x) <= _SKEW * abs(y):
        return 90 if y > 0 else 270
    return ASLANT


def _places(values: array[float], size: int) -> range:
    """The address of each record of so many values."""
    begin, count = values.buffer_info()
    return range(begin, begin + count * values.itemsize, size * values.itemsize)
