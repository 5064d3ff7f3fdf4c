"""One page of a PDF as runs of text with positions, and the rules drawn between them.

Lengths are points (1/72 inch) from
the lower left corner of the page as a reader holds it. What a run means, and in which order
runs are read, is decided in ``pdf_layout``.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from ..boxes import Origin, Origins
from .marks import BULLET, NUMBER
from .pdf_letters import Box, Letters, Upright, address, quick, turned, upright_of

BROKEN = "\x02\ufffe"
"""What PDFium gives in place of a hyphen at the end of a line."""

GUTTER = 1.5
"""A gap in a line this many times the size of the letters parts two columns or cells."""

RULE = 3.0
"""A drawn box thinner than this many points is a rule."""

_LINE = re.compile(rf"[^\r\n{BROKEN}]+[{BROKEN}]?")
_IS_SPACE = np.array([chr(code).isspace() for code in range(0x3002)])  # the last one is none
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
_ODD = re.compile(rf"\d|\s\s|[^\S ]|[{''.join(map(chr, _TYPOGRAPHY))}]")
"""What may not stay as it is in the text of a run."""


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
    origins: Origins = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its text and its rules, in no particular order."""

    number: int  # from 1
    height: float
    runs: tuple[Run, ...]
    boxes: tuple[Box, ...]


_OBJECT = quick(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_KIND = quick(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def read_page(document: pdfium.PdfDocument, number: int) -> Sheet:
    """The page of this number; raises PdfiumError when the file is damaged there."""
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        upright = upright_of(page)
        boxes = tuple(_boxes(page, upright))
        runs = tuple(_Reader(number, Letters(text_page, upright), boxes).runs())
        return Sheet(number, page.get_height(), runs, boxes)
    finally:
        text_page.close()
        page.close()


class _Reader:
    """Finds the runs among the letters of a page; words are counted from the top of its text."""

    def __init__(self, number: int, letters: Letters, boxes: Sequence[Box]) -> None:
        self._number = number
        self._letters = letters
        self._text = letters.text
        self._fences = sorted((x, box) for box in boxes for x in {box.left, box.right})
        self._fence_xs = [x for x, _ in self._fences]
        starts, ends = _words(self._text)
        firsts = letters.boxes(starts.tolist())
        self._starts, self._ends = starts.tolist(), ends.tolist()
        self._lefts = firsts[:, 0].tolist()
        self._far = self._far_words(ends - starts, firsts)

    def runs(self) -> Iterator[Run]:
        for line in _LINE.finditer(self._text):
            first, end = (bisect_left(self._starts, at) for at in line.span())
            if first < end:
                yield from self._parted(first, end)

    def _parted(self, first: int, end: int) -> Iterator[Run]:
        """The runs of a line: one, or several where wide gaps part them."""
        start = first  # the first word of the run
        far = self._far
        for i in far[bisect_right(far, first) : bisect_left(far, end)]:
            held = i == start + 1 and is_marker(self._word(start))
            if not held and self._is_gutter(i):
                yield self._run(start, i)
                start = i
        yield self._run(start, end)

    def _word(self, i: int) -> str:
        return self._text[self._starts[i] : self._ends[i]]

    def _is_gutter(self, i: int) -> bool:
        """Is the gap before the first letter of this word wide, or ruled?"""
        following = self._letters.box(self._starts[i])
        left, letters = self._lefts[i - 1], self._ends[i - 1] - self._starts[i - 1]
        height = following.top - following.bottom
        usual = 0 < following.left - left < (letters / 2 + 1.2) * height
        begin, end = bisect_left(self._fence_xs, left), bisect_right(self._fence_xs, following.left)
        fences = [
            x
            for x, box in self._fences[begin:end]
            if box.bottom < following.top and box.top > following.bottom
        ]
        if usual and not fences:
            return False
        right = self._right(i - 1)
        gap = following.left - right
        wide = gap > GUTTER * height or gap < -3 * height
        return wide or (gap > 0.4 * height and any(right <= x for x in fences))

    def _run(self, start: int, end: int) -> Run:
        text, origins = self._read(start, end)
        first, last = self._starts[start], self._starts[end - 1]
        middle = self._starts[(start + end) // 2]
        lettered = next((at for at in self._starts[start:end] if self._text[at].isalpha()), first)
        return Run(
            text=text,
            left=self._lefts[start],
            right=self._right(end - 1),
            baseline=self._letters.baseline(middle),
            size=self._letters.size(middle),
            bold=self._letters.is_bold(lettered) and self._letters.is_bold(last),
            order=first,
            origins=origins,
        )

    def _read(self, start: int, end: int) -> tuple[str, Origins]:
        """The text of a run in plain characters, and which characters of the page they are."""
        first = self._starts[start]
        text = self._text[first : self._ends[end - 1]]
        if not _ODD.search(text):
            return text, (Origin(self._number, first, text),)
        words = [(self._starts[i], self._word(i)) for i in range(start, end)]
        texts = [self._without_footnote_mark(at, word) for at, word in words]
        text = " ".join(texts).translate(_TYPOGRAPHY).strip()
        if self._text.startswith(text, first):
            return text, (Origin(self._number, first, text),)
        return text, tuple(
            Origin(self._number, index, plain)
            for (at, word), kept in zip(words, texts, strict=True)
            for index, character in _numbered(at, word, kept)
            if (plain := character.translate(_TYPOGRAPHY))
        )

    def _far_words(self, lengths: NDArray[np.intp], firsts: NDArray[np.float32]) -> list[int]:
        """Which words may stand apart from the word before them.

        Nearly none: a word is close that begins no further than the letters before it reach at
        their usual width, and no rule between. The end of a word need not be asked for.
        """
        first, following = firsts[:-1], firsts[1:]
        height, advance = following[:, 3] - following[:, 1], following[:, 0] - first[:, 0]
        reach = (lengths[:-1] / 2 + 1.2) * height
        fences_before = np.searchsorted(self._fence_xs, first[:, 0] - 0.01, "left")
        fences_behind = np.searchsorted(self._fence_xs, following[:, 0] + 0.01, "right")
        close = (advance > 0) & (advance < reach) & (fences_before == fences_behind)
        far: list[int] = (np.flatnonzero(~close) + 1).tolist()
        return far

    def _right(self, i: int) -> float:
        return self._letters.box(self._starts[i] + len(self._word(i).rstrip(BROKEN)) - 1).right

    def _without_footnote_mark(self, at: int, word: str) -> str:
        """The word without a small raised number at its end: "2014" of "2014³"."""
        mark = _ENDS_IN_NUMBER.search(word)
        if mark is None:
            return word
        full = 0.8 * self._letters.size(at)
        first, last = mark.span(1)
        small = [i for i in range(first, last) if self._letters.size(at + i) < full]
        return word[: small[0]] + word[last:] if small else word


def _words(text: str) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the words of a text begin and end; what breaks a word at the end of a line ends it."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    blank = _IS_SPACE[np.minimum(codes, len(_IS_SPACE) - 1)]
    closes = blank | (codes == ord(BROKEN[0])) | (codes == ord(BROKEN[1]))
    starts = np.flatnonzero(~blank & np.concatenate([[True], closes[:-1]]))
    ends = np.flatnonzero(~blank & (closes | np.concatenate([blank[1:], [True]]))) + 1
    return starts, ends


def _numbered(at: int, word: str, kept: str) -> Iterator[tuple[int, str]]:
    """The characters of ``kept``, which is ``word`` without a part that was cut out."""
    head = next(
        (i for i, pair in enumerate(zip(word, kept, strict=False)) if len({*pair}) > 1), len(kept)
    )
    yield from enumerate(kept[:head], start=at)
    yield from enumerate(kept[head:], start=at + head + len(word) - len(kept))


def shows(printed: str, character: str) -> bool:
    """Can this character of a page have become that of a text?

    >>> shows("ﬁ", "i"), shows(BROKEN[0], "-"), shows("a", "b")
    (True, True, False)
    """
    return character in printed.translate(_TYPOGRAPHY) or (printed in BROKEN and character == "-")


def is_marker(word: str) -> bool:
    """Is this all there is of a bullet or a number in front of a piece?"""
    mark = BULLET.match(word + " x") or NUMBER.match(word + " x")
    return bool(_LETTERED.match(word)) or (mark is not None and mark.end() > len(word))


def _boxes(page: pdfium.PdfPage, upright: Upright | None) -> Iterator[Box]:
    """The bounds of the rules and frames on the page, for example those of tables."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count: int = pdfium_c.FPDFPage_CountObjects(page.raw)
    kinds = map(_KIND, map(_OBJECT, repeat(address(page.raw)), range(count)))
    for i in [i for i, kind in enumerate(kinds) if kind == pdfium_c.FPDF_PAGEOBJ_PATH]:
        item = pdfium_c.FPDFPage_GetObject(page.raw, i)
        pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        thick = min(right.value - left.value, top.value - bottom.value) >= RULE
        if thick and not (pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke) and stroke.value):
            continue  # shading behind words
        yield turned(left.value, bottom.value, right.value, top.value, upright)
