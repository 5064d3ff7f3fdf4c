"""One page of a PDF as runs of text with positions.

Lengths are points (1/72 inch) from the lower left corner of the page as a reader holds it. What a
run means, and in which order runs are read, is decided in ``pdf_layout``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import and_
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..boxes import Origin, Origins
from ..regex import regex
from .marks import BULLET, NUMBER
from .pdf_letters import (
    Box,
    Lettering,
)
from .pdf_words import BROKEN, words_of

GUTTER = 1.5
"""A gap in a line this many times the size of the letters parts two columns or cells."""

_OTHER = 2.5
"""A word so many times as high as the word before it is no part of its line: a watermark. Only of
letters, because a number or a sign may be the mark of a footnote."""

_LETTERED = regex(r"^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)])$")
_FIGURE = regex(r"[-–(]?[£$€]?\d[\d.,]*%?\)?")
_ENDS_IN_NUMBER = regex(r"^.{3,}?(\d{1,2})\W?$")
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
_SPACES = "".join(chr(code) for code in range(33, 0x3001) if chr(code).isspace())
_ODD = regex(rf"[\t{_SPACES}{''.join(map(chr, _TYPOGRAPHY))}]")
_NOTED = regex(r"\d(?<=\S{3}\d)\W?(?!\S)")
"""With two spaces, what may not stay as it is in the text of a run."""


class Run(NamedTuple):
    """Letters that stand side by side on one line."""

    text: str
    left: float
    right: float
    baseline: float
    size: float  # of the letters
    bold: bool
    order: int  # in the file, which need not be the order of reading
    origins: Origins = ()


def runs_of(
    number: int,
    letters: Lettering,
    boxes: Sequence[Box],
    words: NDArray[np.bool_] | None = None,
) -> tuple[Run, ...]:
    """The runs of a page in the order of the file; of some of its words only, if they are given."""
    return tuple(_Reader(number, letters, boxes, words).runs())


class _Reader:
    """Finds the runs among the letters of a page; words are counted from the top of its text."""

    def __init__(
        self,
        number: int,
        letters: Lettering,
        boxes: Sequence[Box],
        kept: NDArray[np.bool_] | None = None,
    ) -> None:
        self._number = number
        self._letters = letters
        self._text = letters.text
        self._fences = sorted((x, box) for box in boxes for x in {box.left, box.right})
        self._fence_xs = [x for x, _ in self._fences]
        words = words_of(self._text)
        self._words = words if kept is None else words.only(kept)
        self._starts: list[int] = self._words.starts.tolist()
        self._ends: list[int] = self._words.ends.tolist()
        self._lines: set[int] = set(self._words.lines.tolist())  # words that begin one
        self._firsts = letters.boxes(self._starts)  # of the first letter of each word

    def runs(self) -> list[Run]:
        """In the order of the file."""
        begin = self._first_words()
        spans = list(pairwise([*begin, len(self._starts)]))
        middles = [self._starts[(start + end) // 2] for start, end in spans]
        bold = self._letters.bold([self._first_lettered(*span) for span in spans])
        to_the_end = self._letters.bold([self._starts[end - 1] for _, end in spans])
        columns = (
            map(self._read, spans),
            self._firsts[begin, 0].tolist(),
            self._letters.boxes([self._last_letter(end - 1) for _, end in spans])[:, 2].tolist(),
            self._letters.baselines(middles),
            self._letters.sizes(middles),
            map(and_, bold, to_the_end),
            [self._starts[start] for start in begin],
        )
        return [
            Run(text, left, right, baseline, size, bold, order, origins)
            for (text, origins), left, right, baseline, size, bold, order in zip(
                *columns, strict=True
            )
        ]

    def _first_words(self) -> list[int]:
        """Of the runs: a line is one, or several where wide gaps part it."""
        lines = self._lines
        begin: list[int] = []
        for i in sorted(lines.union(self._far_words())):
            held = begin and i == begin[-1] + 1 and holds(self._word(begin[-1]), self._cell(i))
            if i in lines or not (held or not self._is_gutter(i)):
                begin.append(i)
        return begin

    def _cell(self, i: int) -> str:
        """A word, and the next one unless it stands apart: enough to tell a figure alone."""
        more = i + 1
        if more == len(self._starts) or more in self._lines or self._is_gutter(more):
            return self._word(i)
        return f"{self._word(i)} {self._word(more)}"

    def _word(self, i: int) -> str:
        return self._text[self._starts[i] : self._ends[i]]

    def _last_letter(self, i: int) -> int:
        """Where the last letter of a word stands that is printed as such."""
        last = self._ends[i] - 1
        return last - (self._text[last] in BROKEN)

    def _is_gutter(self, i: int) -> bool:
        """Is the gap before the first letter of this word wide, or ruled?"""
        before, following = (Box(*self._firsts[at].tolist()) for at in (i - 1, i))
        left = before.left
        letters, height = len(self._word(i - 1)), following.top - following.bottom
        higher = height / max(before.top - before.bottom, 0.1)
        lettered = all(self._text[self._starts[at]].isalpha() for at in (i - 1, i))
        if lettered and not 1 / _OTHER < higher < _OTHER:
            return True
        usual = 0 < following.left - left < (letters / 2 + 1.2) * height
        begin, end = bisect_left(self._fence_xs, left), bisect_right(self._fence_xs, following.left)
        fences = [
            x
            for x, box in self._fences[begin:end]
            if box.bottom < following.top and box.top > following.bottom
        ]
        if usual and not fences:
            return False
        right = self._letters.boxes([self._last_letter(i - 1)])[0, 2].item()
        gap = following.left - right
        wide = gap > GUTTER * height or gap < -3 * height
        return wide or (gap > 0.4 * height and any(right <= x for x in fences))

    def _first_lettered(self, start: int, end: int) -> int:
        """Where the first of these words stands that begins with a letter."""
        first = self._starts[start]
        if self._text[first].isalpha():
            return first
        return next((at for at in self._starts[start:end] if self._text[at].isalpha()), first)

    def _read(self, span: tuple[int, int]) -> tuple[str, Origins]:
        """The text of a run in plain characters, and which characters of the page they are."""
        start, end = span
        first = self._starts[start]
        text = self._text[first : self._ends[end - 1]]
        if not (_ODD.search(text) or "  " in text or _NOTED.search(text)):
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

    def _far_words(self) -> list[int]:
        """Which words may stand apart from the word before them.

        Nearly none: a word is close that begins no further than the letters before it reach at
        their usual width, and no rule between. The end of a word need not be asked for.
        """
        first, following = self._firsts[:-1], self._firsts[1:]
        height, advance = following[:, 3] - following[:, 1], following[:, 0] - first[:, 0]
        lengths = self._words.ends[:-1] - self._words.starts[:-1]
        reach = (lengths / 2 + 1.2) * height
        fences_before = np.searchsorted(self._fence_xs, first[:, 0] - 0.01, "left")
        fences_behind = np.searchsorted(self._fence_xs, following[:, 0] + 0.01, "right")
        higher = height / np.maximum(first[:, 3] - first[:, 1], 0.1)
        alike = (higher > 1 / _OTHER) & (higher < _OTHER)
        close = alike & (advance > 0) & (advance < reach) & (fences_before == fences_behind)
        far: list[int] = (np.flatnonzero(~close) + 1).tolist()
        return far

    def _without_footnote_mark(self, at: int, word: str) -> str:
        """The word without a small raised number at its end: "2014" of "2014³"."""
        mark = _ENDS_IN_NUMBER.search(word)
        if mark is None:
            return word
        first, last = mark.span(1)
        full, *sizes = self._letters.sizes([at, *range(at + first, at + last)])
        small = [i for i, size in enumerate(sizes, start=first) if size < 0.8 * full]
        return word[: small[0]] + word[last:] if small else word


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


def holds(word: str, following: str) -> bool:
    """Is this a bullet or a number in front of what follows, however far away? Of a figure alone
    it is not: they are two cells of a table.

    >>> holds("4.2", "All is well"), holds("4.2", "3.1"), holds("4.2", "31 plans")
    (True, False, True)
    """
    return is_marker(word) and not _FIGURE.fullmatch(following)
