"""One page of a PDF as runs of text with positions, and the rules drawn between them.

The only module that asks PDFium where characters stand. Lengths are points (1/72 inch) from
the lower left corner of the page as a reader holds it. What a run means, and in which order
runs are read, is decided in ``pdf_layout``.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .marks import BULLET, NUMBER

BROKEN = "\x02\ufffe"
"""What PDFium gives in place of a hyphen at the end of a line."""

GUTTER = 1.5
"""A gap in a line this many times the size of the letters parts two columns or cells."""

_LINE = re.compile(rf"[^\r\n{BROKEN}]+[{BROKEN}]?")
_WORD = re.compile(r"\S+")
_LETTERED = re.compile(r"^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)])$")
_FOOTNOTE_MARK = re.compile(r"[^\W\d]{3}[\"'”’)\].,;:?!]*(\d{1,2})[.,;:]?$")
_TYPOGRAPHY = str.maketrans(
    {
        "\xa0": " ",
        "\xad": None,
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
    | {chr(code): None for code in range(32) if chr(code) not in "\t\x02"}
)
_BOLD = 600  # weight from which a font looks heavy; regular is 400, bold 700


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that stand side by side on one line."""

    text: str
    left: float
    right: float
    baseline: float
    size: float  # of the letters
    bold: bool
    order: int  # in the file, which need not be the order of reading


@dataclass(frozen=True, slots=True)
class Box:
    """A rule or a frame, drawn on the page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its text and its rules, in no particular order."""

    number: int  # from 1
    height: float
    runs: tuple[Run, ...]
    boxes: tuple[Box, ...]


def read_page(document: pdfium.PdfDocument, number: int) -> Sheet:
    """The page of this number; raises PdfiumError when the file is damaged there."""
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        upright = _upright(page)
        runs = tuple(_Letters(text_page, upright).runs())
        return Sheet(number, page.get_height(), runs, tuple(_boxes(page, upright)))
    finally:
        text_page.close()
        page.close()


Upright = Callable[[float, float], tuple[float, float]]


def _upright(page: pdfium.PdfPage) -> Upright:
    """How a point of the file moves when the page is turned as its reader wants it."""
    width, height = page.get_width(), page.get_height()
    turns: dict[int, Upright] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(page.get_rotation(), lambda x, y: (x, y))


class _Letters:
    """The letters of a page by their index, through PDFium's own buffers."""

    def __init__(self, text_page: pdfium.PdfTextPage, upright: Upright) -> None:
        self._raw = text_page.raw
        self._upright = upright
        self._box = pdfium_c.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium_c.FS_MATRIX()
        self._text = _text(text_page)

    def runs(self) -> Iterator[Run]:
        for line in _LINE.finditer(self._text):
            yield from self._parted(line.start(), line.group())

    def _parted(self, offset: int, line: str) -> Iterator[Run]:
        """The runs of a line: one, or several where wide gaps part them."""
        words = [(offset + m.start(), m.group()) for m in _WORD.finditer(line)]
        start, right = 0, 0.0
        for i, (at, word) in enumerate(words):
            left, word_right, height = self._span(at, at + len(word.rstrip(BROKEN)) - 1)
            wide = left - right > GUTTER * height or left < right - 3 * height
            if i > start and wide and not (i == start + 1 and is_marker(words[start][1])):
                yield self._run(words[start:i], right)
                start = i
            right = word_right
        if words:
            yield self._run(words[start:], right)

    def _run(self, words: list[tuple[int, str]], right: float) -> Run:
        texts = [self._without_footnote_mark(at, word) for at, word in words]
        first, last = words[0][0], words[-1][0]
        middle = words[len(words) // 2][0]
        lettered = next((at for at, word in words if word[0].isalpha()), first)
        pdfium_c.FPDFText_GetCharOrigin(self._raw, middle, self._x, self._y)
        return Run(
            text=" ".join(texts).translate(_TYPOGRAPHY).strip(),
            left=self._span(first, first)[0],
            right=right,
            baseline=self._upright(self._x.value, self._y.value)[1],
            size=self._size(middle),
            bold=self._is_bold(lettered) and self._is_bold(last),
            order=first,
        )

    def _span(self, first: int, last: int) -> tuple[float, float, float]:
        """Left edge of one letter, right edge of another on its line, and their height."""
        box, upright = self._box, self._upright
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, first, box)
        x0, y0 = upright(box.left, box.bottom)
        x1, y1 = upright(box.right, box.top)
        left = min(x0, x1)
        if last > first:
            pdfium_c.FPDFText_GetLooseCharBox(self._raw, last, box)
            x0, x1 = upright(box.left, box.bottom)[0], upright(box.right, box.top)[0]
        return left, max(x0, x1), abs(y1 - y0)

    def _size(self, index: int) -> float:
        pdfium_c.FPDFText_GetMatrix(self._raw, index, self._matrix)
        scale = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return float(pdfium_c.FPDFText_GetFontSize(self._raw, index)) * float(scale)

    def _is_bold(self, index: int) -> bool:
        weight: int = pdfium_c.FPDFText_GetFontWeight(self._raw, index)
        return weight >= _BOLD

    def _without_footnote_mark(self, at: int, word: str) -> str:
        """The word without a small raised number at its end."""
        mark = _FOOTNOTE_MARK.search(word)
        if mark is None:
            return word
        first, last = mark.span(1)
        if self._size(at + first) > 0.8 * self._size(at):
            return word
        return word[:first] + word[last:]


def is_marker(word: str) -> bool:
    """Is this all there is of a bullet or a number in front of a piece?"""
    return bool(BULLET.match(word + " x") or NUMBER.match(word + " x") or _LETTERED.match(word))


def _text(text_page: pdfium.PdfTextPage) -> str:
    """The text of a page, in which the index of a character is PDFium's own."""
    text: str = text_page.get_text_range()
    count: int = text_page.count_chars()
    if len(text) == count:
        return text
    codes = (pdfium_c.FPDFText_GetUnicode(text_page.raw, i) for i in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else " " for code in codes)


def _boxes(page: pdfium.PdfPage, upright: Upright) -> Iterator[Box]:
    """The bounds of every path on the page: the lines of tables, frames, shading."""
    edges = [ctypes.c_float() for _ in range(4)]
    left, bottom, right, top = edges
    for i in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, i)
        if pdfium_c.FPDFPageObj_GetType(item) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        x0, y0 = upright(left.value, bottom.value)
        x1, y1 = upright(right.value, top.value)
        yield Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
