"""Everyday words for what reports say in official ones: who asks about people quitting, wants
turnover and retention.

``thesaurus.txt`` holds an entry a line, ``quit, walk out: turnover, resign``: any of the words
and phrases on the left, as they are asked, may be answered by those on the right, as they are
written. Words are compared by stem. Written by hand from general English, of no document and no
question set; knows nothing of what an index holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .words import STOP_WORDS, stem, words

THESAURUS = Path(__file__).with_name("thesaurus.txt")

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Words of a question, and words and phrases that may be written for them."""

    said: str
    written: tuple[str, ...]


class Thesaurus:
    def __init__(self, entries: Mapping[Stems, tuple[str, ...]]) -> None:
        self._entries = entries
        self._longest = max(map(len, entries), default=0)

    @classmethod
    def parse(cls, text: str) -> Thesaurus:
        """Raises ValueError for a line that is no entry."""
        entries: dict[Stems, dict[str, None]] = {}
        for number, line in enumerate(text.splitlines(), start=1):
            asked, colon, written = line.partition(":")
            if not colon or not all(map(words, (*asked.split(","), *written.split(",")))):
                raise ValueError(f"line {number} is no entry of a thesaurus: {line!r}")
            for phrase in asked.split(","):
                meant = [" ".join(words(one)) for one in written.split(",")]
                entries.setdefault(_stems(words(phrase)), {}).update(dict.fromkeys(meant))
        return cls({key: tuple(meant) for key, meant in entries.items()})

    def meant_by(self, asked: Sequence[str]) -> Iterator[Meant]:
        """The words of a question that have an entry, the longest phrases first."""
        at = 0
        while at < len(asked):
            size = self._entry_at(asked, at)
            if size:
                said = asked[at : at + size]
                yield Meant(" ".join(said), self._entries[_stems(said)])
            at += max(size, 1)

    def _entry_at(self, asked: Sequence[str], at: int) -> int:
        """How many words from here on are an entry; 0 for none."""
        for size in range(min(self._longest, len(asked) - at), 0, -1):
            said = asked[at : at + size]
            if _stems(said) in self._entries and not STOP_WORDS.issuperset(said):
                return size
        return 0


@cache
def english() -> Thesaurus:
    """The one that comes with the package."""
    return Thesaurus.parse(THESAURUS.read_text(encoding="utf-8"))


def _stems(said: Sequence[str]) -> Stems:
    return tuple(stem(word) for word in said)
