"""Which row ids belong to which documents: one run of ids for each document.

One transaction puts a document in as a whole and row ids only grow, so the rows of a document
follow each other and a run says all. A document never changes under its row: what is held of
it once is held for good. Knows nothing of vectors.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Int64s = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Rows of one table. ``first`` and ``end`` ascend as ``documents`` do, but for empty runs;
    ends are exclusive."""

    documents: Int64s
    first: Int64s
    end: Int64s

    @classmethod
    def of(cls, documents: ArrayLike, first: ArrayLike, end: ArrayLike) -> Runs:
        """Raises ValueError for columns that are no runs."""
        columns = [np.asarray(each, dtype=np.int64) for each in (documents, first, end)]
        if {each.shape for each in columns} != {(len(columns[0]),)}:
            raise ValueError("the columns of runs differ in length")
        return cls(*columns)

    @property
    def columns(self) -> tuple[Int64s, Int64s, Int64s]:
        return self.documents, self.first, self.end

    def __len__(self) -> int:
        """The number of rows."""
        return int((self.end - self.first).sum())

    def ids(self) -> Int64s:
        """All row ids, ascending."""
        lengths = self.end - self.first
        before = np.cumsum(lengths) - lengths
        ids: Int64s = np.arange(len(self)) + np.repeat(self.first - before, lengths)
        return ids

    def within(self, documents: Int64s) -> Runs:
        """Those of these documents."""
        return self._where(np.isin(self.documents, documents))

    def without(self, documents: Int64s) -> Runs:
        """Those of all other documents."""
        return self._where(~np.isin(self.documents, documents))

    def _where(self, mask: NDArray[np.bool_]) -> Runs:
        return Runs(self.documents[mask], self.first[mask], self.end[mask])

    def and_(self, other: Runs) -> Runs:
        """Both; no document is in the two."""
        both = [np.concatenate(pair) for pair in zip(self.columns, other.columns, strict=True)]
        order = np.argsort(both[0])
        return Runs(*(column[order] for column in both))

    def hold(self, rows: Int64s) -> NDArray[np.bool_]:
        """For each row whether it is one of these."""
        some = self.end > self.first  # an empty run is nowhere, so it would disturb the order
        first, end = self.first[some], self.end[some]
        if not len(first):
            return np.zeros(len(rows), dtype=np.bool_)
        at = np.searchsorted(first, rows, side="right") - 1
        return (at >= 0) & (rows < end[at])

    def mask(self) -> NDArray[np.bool_]:
        """For each row id from 0 on whether it is one of these; no longer than it needs to be."""
        some = self.end > self.first  # as above
        edges = np.stack([self.first[some], self.end[some]], axis=1).ravel()
        inside = np.arange(len(edges)) % 2 == 1  # between two edges lies a gap, then a run
        return np.repeat(inside, np.diff(edges, prepend=0))

    def bits(self) -> NDArray[np.uint8]:
        """The mask with one bit for each row id, the least significant of a byte first."""
        return np.packbits(self.mask(), bitorder="little")


NONE = Runs.of([], [], [])


@dataclass(frozen=True, slots=True)
class Searchable:
    """The rows that may be found; never those of a duplicate."""

    passages: Runs = NONE
    sentences: Runs = NONE


def searchable(connection: sqlite3.Connection, known: Searchable) -> Searchable:
    """What may be found now. Only documents that are not known yet are looked up."""
    found = connection.execute("SELECT min(row) FROM documents GROUP BY sha256")
    documents = np.array(sorted(row for (row,) in found), dtype=np.int64)
    kept = known.passages.within(documents), known.sentences.within(documents)
    passages, sentences = _looked_up(connection, np.setdiff1d(documents, kept[0].documents))
    return Searchable(kept[0].and_(passages), kept[1].and_(sentences))


def _looked_up(connection: sqlite3.Connection, documents: Int64s) -> tuple[Runs, Runs]:
    found = connection.execute(_ENDS, (json.dumps(documents.tolist()),)).fetchall()
    columns = np.array(found, dtype=np.int64).reshape(-1, 5).T
    row, first, last, first_sentence, last_sentence = columns
    return Runs.of(row, first, last + 1), Runs.of(row, first_sentence, last_sentence + 1)


_ENDS = """
    WITH ends AS MATERIALIZED (
        SELECT value AS document,
               (SELECT id FROM passages WHERE document = value ORDER BY position LIMIT 1) AS a,
               (SELECT id FROM passages WHERE document = value ORDER BY position DESC LIMIT 1) AS b
        FROM json_each(?)
    )
    SELECT document, coalesce(a, 0), coalesce(b, -1),
           coalesce((SELECT id FROM sentences WHERE passage BETWEEN a AND b
                     ORDER BY passage, position LIMIT 1), 0),
           coalesce((SELECT id FROM sentences WHERE passage BETWEEN a AND b
                     ORDER BY passage DESC, position DESC LIMIT 1), -1)
    FROM ends ORDER BY document
"""
