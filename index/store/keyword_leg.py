"""The keyword leg: FTS5 in a small index, postings in memory and in a file in a large one.

FTS5 takes 1.4 µs for every passage that holds a word of a question, however common: fine for
some thousands, too long for a hundred thousand. Both score by BM25. The postings are made from
the passages of the database, are brought up to date by comparing documents, and may be thrown
away at any time, as the vector indexes beside them. Knows nothing of vectors.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import documents, keywords, postings, runs, sealed
from .database import Manifest
from .ladder import LADDER, Ladder
from .runs import Int64s, Runs

_BATCH = 50_000
_NEVER = -1
PAIR_WEIGHT = 0.5
"""Of two words side by side, beside each by itself; chosen on the development cases."""
_LOOKED_THROUGH = 20_000
"""Passages that hold the more common of two words: among so many FTS5 finds them side by side in
half a millisecond; with 50,000 one answer in twenty among a million passages took 8 ms longer."""

Scores = NDArray[np.floating[Any]]


class KeywordLeg:
    """Not safe for several threads at once: use it inside a transaction only."""

    def __init__(self, path: Path, manifest: Manifest, ladder: Ladder = LADDER) -> None:
        self._path = path
        self._seal = f"{manifest.index_id} {path.name}"
        self._ladder = ladder
        self._searched = runs.NONE
        self._held = runs.NONE
        self._postings = postings.NONE
        self._epoch = self._saved = _NEVER
        if content := sealed.read(path, self._seal, manifest.epoch):
            self._held, self._epoch = content.runs, content.epoch
            self._postings = postings.Postings.from_bytes(content.payload)
            self._saved = self._epoch

    def sync(self, connection: sqlite3.Connection, wanted: Runs, epoch: int) -> None:
        """Makes it search exactly the wanted rows: 50 µs for each that is new."""
        self._searched = wanted
        if epoch == self._epoch:
            return
        held = wanted if len(wanted) > self._ladder.full_text else runs.NONE
        gone = self._held.without(held.documents).ids()
        if len(gone):
            self._postings = self._postings.without(gone)
        new = _texts(connection, held.without(self._held.documents).documents)
        while batch := list(islice(new, _BATCH)):
            self._postings = self._postings.and_(batch)
        self._held, self._epoch = held, epoch

    @property
    def runs(self) -> Runs:
        """The rows of the postings; none while FTS5 answers."""
        return self._held

    def scores(
        self,
        connection: sqlite3.Connection,
        terms: Iterable[Sequence[str]],
        pairs: Iterable[str] = (),
    ) -> Scores:
        """BM25 of every passage for any of the terms, or two words side by side, by row id; 0 for
        what is not searched.
        """
        if len(self._held):
            rare = [pair for pair in pairs if self._postings.most(pair) <= _LOOKED_THROUGH]
            quoted = [keywords.holding(connection, pair) for pair in rare]
            return self._postings.scores(keywords.alternatives(terms), quoted, PAIR_WEIGHT)
        total = self._by_row(keywords.scores(connection, terms))
        total += PAIR_WEIGHT * self._by_row(keywords.scores(connection, ([pair] for pair in pairs)))
        return total

    def _by_row(self, found: Mapping[int, float]) -> NDArray[np.float64]:
        rows = np.fromiter(found, dtype=np.int64, count=len(found))
        searched = self._searched.hold(rows)
        total = np.zeros(int(self._searched.end.max(initial=0)))
        total[rows[searched]] = np.fromiter(found.values(), float, len(found))[searched]
        return total

    def save(self) -> None:
        """Writes the file, or takes it away where FTS5 does. Raises OSError."""
        if not len(self._held):
            self._path.unlink(missing_ok=True)
        elif self._epoch != self._saved:
            content = self._postings.to_bytes()
            sealed.write(self._path, self._seal, self._epoch, self._held, content)
        self._saved = self._epoch


def _texts(connection: sqlite3.Connection, rows: Int64s) -> Iterator[tuple[int, str]]:
    """The passages of these documents with all of their words."""
    for document in rows.tolist():
        for passage, columns in documents.searched(connection, document):
            yield passage, "\n".join(columns)
