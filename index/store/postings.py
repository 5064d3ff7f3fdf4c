"""Which passages hold a word, and how often: the keywords of many passages in memory.

The BM25 of FTS5, with the same k1, b and weight of a rare word, at some 2 ns a match instead of
1.4 µs, because a word's passages lie side by side. No positions are kept: a phrase counts where a
passage holds all of its words, as often as the one that it holds least. Immutable; what comes and
goes makes another. Knows nothing of files or the database.
"""

from __future__ import annotations

import io
import math
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..words import stem, words
from .runs import Int64s

_K1, _B = 1.2, 0.75
_LEAST = 1e-6
"""The weight of a word that half of the passages hold, or more."""
_MOST = 255
"""A word counts so often in a passage at most."""
_ALIGNED = 64
"""Bytes; the numbers behind the stems begin at a multiple of so many."""
_HEADER = 128
"""Bytes that ``np.save`` writes before an array of numbers."""
_REMEMBERED = 32
"""Words of a passage that questions asked for, on average; 4 bytes each."""

Floats = NDArray[np.float32]
Held = tuple[NDArray[np.int32], NDArray[np.uint8]]
"""Passages by row id, and how often each holds a word."""
Found = tuple[NDArray[np.int32], Floats]
"""Passages by row id, and a number for each."""
Stems = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Postings:
    """Which passages hold which stems, and how often."""

    slots: dict[str, int]  # stem -> its place in ``starts``
    starts: Int64s  # (stems + 1), where in ``rows`` and ``counts`` those of a stem begin
    rows: NDArray[np.int32]  # row ids, of each stem in any order
    counts: NDArray[np.uint8]
    lengths: NDArray[np.int32]  # words of a passage, by row id; 0 where there is none

    def scores(
        self, phrases: Iterable[str], quoted: Iterable[Int64s] = (), share: float = 1.0
    ) -> Floats:
        """BM25 of every passage for any of the words or phrases, by row id.

        ``quoted``: rows that hold some more phrases, known from elsewhere, counted once in each
        and for this share.
        """
        asked = (tuple(_key(word) for word in words(phrase)) for phrase in phrases)
        found = [self._remembered(keys) for keys in asked if keys]
        found += [self._once(rows, share) for rows in quoted]
        weights = [self._weight(len(rows)) for rows, _ in found]
        total = np.zeros(len(self.lengths), dtype=np.float32)
        rare = any(weight > _LEAST for weight in weights)
        for (rows, shares), weight in zip(found, weights, strict=True):
            if rare and weight == _LEAST:
                continue  # next to nothing, and the most work
            np.add.at(total, rows.astype(np.intp), shares * np.float32(weight * (_K1 + 1)))
        return total

    def _remembered(self, keys: Stems) -> Found:
        """As ``_saying``; questions of one library ask for the same words again and again."""
        if keys not in self._asked:
            if sum(len(rows) for rows, _ in self._asked.values()) > _REMEMBERED * self._passages:
                self._asked.clear()
            self._asked[keys] = self._saying(keys)
        return self._asked[keys]

    @cached_property
    def _asked(self) -> dict[Stems, Found]:
        return {}

    def _saying(self, keys: Stems) -> Found:
        """Passages that hold all of these stems, with the share of its weight that each gets."""
        rows, counts = self._holding(keys)
        often = counts.astype(np.float32)
        return rows, often / (often + self._norms.take(rows))

    def most(self, phrase: str) -> int:
        """Passages that hold the most common of its words."""
        return max((len(self._of(_key(word))[0]) for word in words(phrase)), default=0)

    def _once(self, rows: Int64s, share: float) -> Found:
        """Those of the rows that are here, with this much of the share that each gets."""
        within = rows[rows < len(self.lengths)]
        here = within[self.lengths[within] > 0].astype(np.int32)
        return here, (share / (1 + self._norms.take(here))).astype(np.float32)

    @cached_property
    def _norms(self) -> Floats:
        """What BM25 adds to how often a passage holds a word: more for a long passage."""
        mean = self.lengths.sum() / max(self._passages, 1)
        norms: Floats = (_K1 * (1 - _B + _B * self.lengths / max(mean, 1))).astype(np.float32)
        return norms

    @cached_property
    def _passages(self) -> int:
        return int(np.count_nonzero(self.lengths))

    def _weight(self, holding: int) -> float:
        """Of a word that so many passages hold."""
        odds = (self._passages - holding + 0.5) / (holding + 0.5)
        return max(math.log(odds), _LEAST)

    def _holding(self, keys: Stems) -> Held:
        """Passages that hold all of these stems, one or more."""
        (rows, counts), *more = sorted((self._of(key) for key in keys), key=lambda one: len(one[0]))
        for others, often in more:
            by_row = np.zeros(len(self.lengths), dtype=np.uint8)
            by_row[others] = often
            counts = np.minimum(counts, by_row[rows])
            rows, counts = rows[counts > 0], counts[counts > 0]
        return rows, counts

    def _of(self, key: str) -> Held:
        slot = self.slots.get(key)
        part = slice(0) if slot is None else slice(self.starts[slot], self.starts[slot + 1])
        return self.rows[part], self.counts[part]

    def and_(self, passages: Iterable[tuple[int, str]]) -> Postings:
        """With these passages too, each a row id and all of its words; none is held yet."""
        slots: defaultdict[str, int] = defaultdict(None, self.slots)
        slots.default_factory = slots.__len__  # a new stem has the next place
        said, rows, lengths = array("i"), array("i"), array("i")
        for row, text in passages:
            stems = [slots[_key(word)] for word in words(text)]
            said.extend(stems)
            rows.append(row)
            lengths.append(len(stems))
        slot, number, counts = _counted(said, lengths)
        before = np.append(np.diff(self.starts), np.zeros(len(slots) - len(self.slots), np.int64))
        at = np.cumsum(before)[slot]  # behind those that the stem has
        return Postings(
            dict(slots),
            _starts(before + np.bincount(slot, minlength=len(slots))),
            np.insert(self.rows, at, np.array(rows, dtype=np.int32)[number]),
            np.insert(self.counts, at, counts),
            _with_lengths(self.lengths, np.array(rows), np.array(lengths)),
        )

    def without(self, gone: Int64s) -> Postings:
        """Without these passages, by row id; a word that nobody holds any more is forgotten."""
        lengths = self.lengths.copy()
        lengths[gone] = 0
        stay = lengths[self.rows] > 0
        slot = np.searchsorted(self.starts, np.flatnonzero(~stay), side="right") - 1
        sizes = np.diff(self.starts) - np.bincount(slot, minlength=len(self.slots))
        keys = (key for key, size in zip(self.slots, sizes.tolist(), strict=True) if size)
        return Postings(
            {key: slot for slot, key in enumerate(keys)},
            _starts(sizes[sizes > 0]),
            self.rows[stay],
            self.counts[stay],
            lengths,
        )

    def to_bytes(self) -> memoryview:
        file = io.BytesIO()
        names = "\n".join(self.slots).encode()
        padded = names.ljust(-(-len(names) // _ALIGNED) * _ALIGNED, b"\n")
        parts = self.starts, self.rows, self.counts, self.lengths
        for part in (np.frombuffer(padded, dtype=np.uint8), *parts):
            np.save(file, part)
        return file.getbuffer()

    @classmethod
    def from_bytes(cls, content: memoryview) -> Postings:
        """Its numbers stay where they are and are not copied, but for the lengths."""
        parts = []
        for _ in range(5):
            part, content = _array(content)
            parts.append(part)
        names, starts, *others = parts
        keys = names.tobytes().decode().split("\n")[: len(starts) - 1]
        return cls({key: slot for slot, key in enumerate(keys)}, starts, *others)


def _array(content: memoryview) -> tuple[NDArray[Any], memoryview]:
    """The first array of what ``np.save`` wrote, and what follows it."""
    head = io.BytesIO(content[:_HEADER])
    np.lib.format.read_magic(head)
    shape, _, dtype = np.lib.format.read_array_header_1_0(head)
    end = head.tell() + math.prod(shape) * dtype.itemsize
    array = np.frombuffer(content[head.tell() : end], dtype)
    return np.require(array, requirements="A"), content[end:]


def _starts(sizes: Int64s) -> Int64s:
    return np.append(0, np.cumsum(sizes)).astype(np.int64)


def _counted(said: ArrayLike, lengths: ArrayLike) -> tuple[Int64s, Int64s, NDArray[np.uint8]]:
    """Each stem with each passage that says it, in this order, and how often it does.

    ``said`` are the stems of one passage after the other, which have so many each.
    """
    stems, sizes = np.asarray(said, dtype=np.int64), np.asarray(lengths)
    every = max(len(sizes), 1)
    pairs = stems * every + np.repeat(np.arange(len(sizes)), sizes)
    found, counts = np.unique(pairs, return_counts=True)
    return found // every, found % every, np.minimum(counts, _MOST).astype(np.uint8)


def _with_lengths(held: NDArray[np.int32], rows: Int64s, lengths: Int64s) -> NDArray[np.int32]:
    longer = np.zeros(max(len(held), 1 + int(rows.max(initial=-1))), dtype=np.int32)
    longer[: len(held)] = held
    longer[rows] = lengths
    return longer


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    """The stem without accents, as FTS5 looks words up."""
    if word.isascii():
        return stem(word)
    letters = unicodedata.normalize("NFKD", word)
    return stem("".join(letter for letter in letters if not unicodedata.combining(letter)))


NONE = Postings(
    {},
    np.zeros(1, dtype=np.int64),
    np.zeros(0, dtype=np.int32),
    np.zeros(0, dtype=np.uint8),
    np.zeros(0, dtype=np.int32),
)
