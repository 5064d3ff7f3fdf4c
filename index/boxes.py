"""From a span of a document's text to boxes on its pages.

While a file is read, each stretch of text remembers which characters of which page it was
(``Origin``); the frozen text keeps that as ``Strip``s. Where a character stands is asked of the
file only when boxes are wanted. Lengths are points (1/72 inch) from the top left corner of the
page as a reader holds it. Knows nothing of files, formats or databases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

_WIDEST_GAP = 1.5
"""Of the height of a line: letters further apart stand in two columns or cells."""


class Origin(NamedTuple):
    """``text[i]`` is character ``first + i`` of the page."""

    page: int  # from 1
    first: int
    text: str


Origins = tuple[Origin, ...]
"""Those of a text hold its characters in order, spaces apart: spaces come and go in layout."""


class Strip(NamedTuple):
    """``document.text[start:end]`` is what the characters from ``first`` on of the page show."""

    start: int
    end: int
    page: int
    first: int


class Letter(NamedTuple):
    """Where one character is printed; ``top`` is less than ``bottom``."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Box:
    """A part of one printed line."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page as a reader holds it, in points."""

    page: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Outline:
    """A span as it looks: its boxes in the order of reading, and the pages that they are on."""

    boxes: tuple[Box, ...]
    pages: tuple[PageSize, ...]


def inked(text: str) -> str:
    """The characters that leave something on paper."""
    return "".join(text.split())


def parted(origins: Origins, count: int) -> tuple[Origins, Origins]:
    """The origins of the first ``count`` inked characters, and the rest.

    >>> parted((Origin(1, 7, "a bc"),), 2)
    ((Origin(page=1, first=7, text='a b'),), (Origin(page=1, first=10, text='c'),))
    """
    for i, origin in enumerate(origins):
        if count <= 0:
            return origins[:i], origins[i:]
        length = len(inked(origin.text))
        if length > count:
            at = _after(origin.text, count)
            head = origin._replace(text=origin.text[:at])
            behind = _skip_spaces(origin.text, at)
            rest = origin._replace(first=origin.first + behind, text=origin.text[behind:])
            return (*origins[:i], head), (rest, *origins[i + 1 :])
        count -= length
    return origins, ()


def _after(text: str, count: int) -> int:
    """The index behind so many inked characters."""
    inked_at = (i for i, character in enumerate(text) if not character.isspace())
    return next(i for n, i in enumerate(inked_at, start=1) if n == count) + 1


def strips(text: str, start: int, origins: Origins) -> Iterator[Strip]:
    """Where the origins of ``text[start:]`` stand in it."""
    at = start
    for page, first, shown in origins:
        at += text.startswith(" ", at)
        if text[at : at + 1].isspace():
            at = _skip_spaces(text, at)
        if text.startswith(shown, at):
            yield Strip(at, at + len(shown), page, first)
            at += len(shown)
            continue
        places: list[tuple[int, int]] = []  # in the text, on the page
        for i, character in enumerate(shown, start=first):
            if not character.isspace():
                at = _skip_spaces(text, at)
                places.append((at, i))
                at += 1
        for _, group in groupby(places, key=lambda place: place[0] - place[1]):
            (begins, index), *others = group
            yield Strip(begins, [begins, *(o for o, _ in others)][-1] + 1, page, index)


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def within(kept: Iterable[Strip], start: int, end: int) -> list[Strip]:
    """The strips of ``text[start:end]``."""
    return [
        Strip(max(strip.start, start), min(strip.end, end), strip.page, first)
        for strip in kept
        if strip.start < end and start < strip.end
        for first in (strip.first + max(start - strip.start, 0),)
    ]


def outlined(letters: Iterable[Letter]) -> tuple[Box, ...]:
    """One box for each printed line of these letters, or two where a gap parts it."""
    lines: list[list[Letter]] = []
    for letter in letters:
        if lines and _goes_on(lines[-1][-1], letter):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return tuple(map(_around, lines))


def _goes_on(before: Letter, letter: Letter) -> bool:
    """Is this letter on the line of the one before, and near it?"""
    height = min(before.bottom - before.top, letter.bottom - letter.top)
    overlap = min(before.bottom, letter.bottom) - max(before.top, letter.top)
    return (
        before.page == letter.page
        and overlap >= 0.5 * height
        and before.left <= letter.left + 0.5 * height
        and letter.left - before.right <= _WIDEST_GAP * max(height, 1.0)
    )


def _around(letters: Sequence[Letter]) -> Box:
    left, top = min(each.left for each in letters), min(each.top for each in letters)
    right, bottom = max(each.right for each in letters), max(each.bottom for each in letters)
    return Box(letters[0].page, left, top, right - left, bottom - top)
