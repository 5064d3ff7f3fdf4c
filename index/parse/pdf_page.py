"""One page of a PDF as runs of text with positions, and the rules drawn between them.

The only module that asks PDFium where characters stand. Lengths are points (1/72 inch) from
the lower left corner of the page as a reader holds it. What a run means, and in which order
runs are read, is decided in ``pdf_layout``.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .marks import BULLET, NUMBER

BROKEN = "\x02\ufffe"
"""What PDFium gives in place of a hyphen at the end of a line."""

GUTTER = 1.5
"""A gap in a line this many times the size of the letters parts two columns or cells."""

RULE = 3.0
"""A drawn box thinner than this many points is a rule."""

_LINE = re.compile(rf"[^\r\n{BROKEN}]+[{BROKEN}]?")
_WORD = re.compile(r"\S+")
_LETTERED = re.compile(r"^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)])$")
_ENDS_IN_NUMBER = re.compile(r"^.{3,}?(\d{1,2})\W?$")
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


class Box(NamedTuple):
    """A letter, a rule or a frame; a tuple, because a page has thousands."""

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
        boxes = tuple(_boxes(page, upright))
        runs = tuple(_Letters(text_page, upright, boxes).runs())
        return Sheet(number, page.get_height(), runs, boxes)
    finally:
        text_page.close()
        page.close()


Upright = Callable[[float, float], tuple[float, float]]


def _upright(page: pdfium.PdfPage) -> Upright | None:
    """How a point of the file moves when the page is turned as its reader wants it."""
    width, height = page.get_width(), page.get_height()
    turns: dict[int, Upright] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(page.get_rotation())


def _turned(left: float, bottom: float, right: float, top: float, upright: Upright | None) -> Box:
    if upright is None:
        return Box(left, bottom, right, top)
    (x0, y0), (x1, y1) = upright(left, bottom), upright(right, top)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


class _Letters:
    """The letters of a page by their index, through PDFium's own buffers."""

    def __init__(
        self, text_page: pdfium.PdfTextPage, upright: Upright | None, boxes: Sequence[Box]
    ) -> None:
        self._fences = [(x, box) for box in boxes for x in {box.left, box.right}]
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
        start, before = 0, None  # the first word of the run; the letter that began the last
        for i, (at, _) in enumerate(words):
            letter = self._letter(at)
            held = i == start + 1 and is_marker(words[start][1])
            if before is not None and not held and self._is_gutter(before, words[i - 1], letter):
                yield self._run(words[start:i])
                start = i
            before = letter
        if words:
            yield self._run(words[start:])

    def _is_gutter(self, first: Box, word: tuple[int, str], following: Box) -> bool:
        """Is the gap behind this word wide, or is there a rule in it?

        ``first`` and ``following`` are the first letters of the word and of the next. Where
        the next word begins no further than the letters of this one reach at their usual
        width, its end need not be asked for: that is nearly always so.
        """
        height = following.top - following.bottom
        advance = following.left - first.left
        usual = 0 < advance < (len(word[1]) / 2 + 1.2) * height
        if usual and not self._fences:
            return False
        fences = [
            x
            for x, box in self._fences
            if first.left <= x <= following.left
            and box.bottom < following.top
            and box.top > following.bottom
        ]
        if usual and not fences:
            return False
        right = self._right(*word)
        gap = following.left - right
        wide = gap > GUTTER * height or gap < -3 * height
        return wide or (gap > 0.4 * height and any(right <= x for x in fences))

    def _run(self, words: list[tuple[int, str]]) -> Run:
        texts = [self._without_footnote_mark(at, word) for at, word in words]
        first, last = words[0][0], words[-1][0]
        middle = words[len(words) // 2][0]
        lettered = next((at for at, word in words if word[0].isalpha()), first)
        pdfium_c.FPDFText_GetCharOrigin(self._raw, middle, self._x, self._y)
        x, y = self._x.value, self._y.value
        return Run(
            text=" ".join(texts).translate(_TYPOGRAPHY).strip(),
            left=self._letter(first).left,
            right=self._right(*words[-1]),
            baseline=_turned(x, y, x, y, self._upright).bottom,
            size=self._size(middle),
            bold=self._is_bold(lettered) and self._is_bold(last),
            order=first,
        )

    def _letter(self, index: int) -> Box:
        box = self._box
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, index, box)
        return _turned(box.left, box.bottom, box.right, box.top, self._upright)

    def _right(self, at: int, word: str) -> float:
        return self._letter(at + len(word.rstrip(BROKEN)) - 1).right

    def _size(self, index: int) -> float:
        pdfium_c.FPDFText_GetMatrix(self._raw, index, self._matrix)
        scale = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return round(float(pdfium_c.FPDFText_GetFontSize(self._raw, index)) * float(scale), 1)

    def _is_bold(self, index: int) -> bool:
        weight: int = pdfium_c.FPDFText_GetFontWeight(self._raw, index)
        return weight >= _BOLD or (weight <= 0 and b"bold" in self._font_name(index).lower())

    def _font_name(self, index: int) -> bytes:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pdfium_c.FPDFText_GetFontInfo(self._raw, index, name, len(name), flags)
        return name.value

    def _without_footnote_mark(self, at: int, word: str) -> str:
        """The word without a small raised number at its end: "2014" of "2014³"."""
        mark = _ENDS_IN_NUMBER.search(word)
        if mark is None:
            return word
        full = 0.8 * self._size(at)
        first, last = mark.span(1)
        small = [i for i in range(first, last) if self._size(at + i) < full]
        return word[: small[0]] + word[last:] if small else word


def is_marker(word: str) -> bool:
    """Is this all there is of a bullet or a number in front of a piece?"""
    mark = BULLET.match(word + " x") or NUMBER.match(word + " x")
    return bool(_LETTERED.match(word)) or (mark is not None and mark.end() > len(word))


def _text(text_page: pdfium.PdfTextPage) -> str:
    """The text of a page, in which the index of a character is PDFium's own."""
    text: str = text_page.get_text_range()
    count: int = text_page.count_chars()
    if len(text) == count:
        return text
    codes = (pdfium_c.FPDFText_GetUnicode(text_page.raw, i) for i in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else " " for code in codes)


def _boxes(page: pdfium.PdfPage, upright: Upright | None) -> Iterator[Box]:
    """The bounds of the rules and frames on the page, for example those of tables."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for i in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, i)
        if pdfium_c.FPDFPageObj_GetType(item) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        thick = min(right.value - left.value, top.value - bottom.value) >= RULE
        if thick and not (pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke) and stroke.value):
            continue  # shading behind words
        yield _turned(left.value, bottom.value, right.value, top.value, upright)
