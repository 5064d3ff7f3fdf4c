"""Everyday words for what reports say in official ones: who asks about people quitting, wants
turnover and retention.

``thesaurus.txt`` holds an entry a line, ``quit, walk out: turnover, resign``: any of the words
and phrases on the left, as they are asked, may be answered by those on the right, as they are
written. Words are compared by stem. Written by hand from general English, of no document and no
question set; knows nothing of what an index holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from .words import STOP_WORDS, first_stem, stem, stems, words

THESAURUS = Path(__file__).with_name("thesaurus.txt")

_REMEMBERED = 4096
"""First words whose entries are kept; most have none."""

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Words of a question, and words and phrases that may be written for them."""

    said: str
    written: tuple[str, ...]


class Thesaurus:
    """Entries by the stem of their first word. They are read once a question holds it, so that
    the first question of a process waits for few of them.
    """

    def __init__(self, phrases: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """``phrases``: by first stem, what is asked and the right side of its line."""
        self._phrases = phrases
        self._beginning_with = lru_cache(maxsize=_REMEMBERED)(self._find_beginning_with)

    @classmethod
    def parse(cls, text: str) -> Thesaurus:
        """Raises ValueError for a line that is no entry."""
        phrases = defaultdict(list)
        for number, line in enumerate(text.splitlines(), start=1):
            asked, _, written = line.partition(":")
            if not all(map(str.strip, (*asked.split(","), *written.split(",")))):
                raise ValueError(f"line {number} is no entry of a thesaurus: {line!r}")
            for phrase in asked.split(","):
                phrases[first_stem(phrase)].append((phrase, written))
        return cls(phrases)

    def holds(self, word: str) -> bool:
        """Does an entry hold this very word, on either side?"""
        return word in self._words

    def meant_by(self, asked: Sequence[str]) -> Iterator[Meant]:
        """The words of a question that have an entry, the longest phrases first."""
        at = 0
        while at < len(asked):
            entries = self._beginning_with(stem(asked[at]))
            size = _size_of_entry(entries, asked[at:])
            if size:
                said = asked[at : at + size]
                yield Meant(" ".join(said), _written(entries[_stems(said)]))
            at += max(size, 1)

    @cached_property
    def _words(self) -> frozenset[str]:
        lines = (line for lines in self._phrases.values() for line in lines)
        sides = {side for line in lines for side in line}  # of its phrases, a line has one
        return frozenset(one for side in sides for one in words(side))

    def _find_beginning_with(self, first: str) -> dict[Stems, list[str]]:
        """The right sides of the lines of each phrase whose first word has this stem."""
        entries = defaultdict(list)
        for phrase, written in self._phrases.get(first, ()):
            entries[tuple(stems(phrase))].append(written)
        return entries


@cache
def english() -> Thesaurus:
    """The one that comes with the package."""
    return Thesaurus.parse(THESAURUS.read_text(encoding="utf-8"))


def _size_of_entry(entries: Mapping[Stems, Sequence[str]], asked: Sequence[str]) -> int:
    """How many words from the first on are an entry; 0 for none."""
    longest = max(map(len, entries), default=0)
    for size in range(min(longest, len(asked)), 0, -1):
        said = asked[:size]
        if _stems(said) in entries and not STOP_WORDS.issuperset(said):
            return size
    return 0


def _written(lines: Sequence[str]) -> tuple[str, ...]:
    """What stands on the right sides of some lines, each word or phrase once."""
    each = (" ".join(words(one)) for line in lines for one in line.split(","))
    return tuple(dict.fromkeys(each))


def _stems(said: Sequence[str]) -> Stems:
    return tuple(stem(word) for word in said)
