"""One vector index with its file: of all passages, or of all sentences.

Brought up to date and saved on demand. Where another kind of index is due, it is built beside
the one that serves, by a thread of its own, and takes its place when it is ready. Knows nothing
of what it is searched for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Protocol

from .database import Database, Manifest
from .ladder import Ladder
from .runs import Runs
from .vectors import Fetch, Floats, Gathered, RowsGone, VectorIndex


class Read(Protocol):
    """Reads vectors by ascending row ids, shape (ids, dimensions)."""

    def __call__(
        self, connection: sqlite3.Connection, ids: Sequence[int], dimensions: int
    ) -> Floats: ...


class Leg:
    """Not safe for several threads at once: use it inside a transaction only."""

    def __init__(self, path: Path, manifest: Manifest, read: Read, ladder: Ladder) -> None:
        self._path = path
        # The name is one file's: a file that was copied over the other is not taken for it.
        self._seal = f"{manifest.index_id} {manifest.fingerprint} {path.name}"
        self._dimensions = manifest.dimensions
        self._read = read
        self._ladder = ladder
        self._index = VectorIndex.load(
            path, self._seal, manifest.epoch, manifest.dimensions, ladder
        )
        self._saved = self._state
        self._building: _Building | None = None

    @property
    def runs(self) -> Runs:
        """The rows that it holds."""
        return self._index.runs

    @property
    def epoch(self) -> int:
        return self._index.epoch

    @property
    def lists(self) -> int:
        """0 while every vector is compared."""
        return self._index.lists

    @property
    def _state(self) -> tuple[int, int]:
        return self.epoch, self.lists

    def sync(self, connection: sqlite3.Connection, wanted: Runs, epoch: int, rebuild: bool) -> None:
        """Makes it hold exactly the wanted rows.

        ``rebuild``: if it should be of another kind by now, it is built anew, which takes
        minutes for millions of vectors.
        """
        if self._building is not None and self._building.index is not None:
            self._index, self._building = self._building.index, None
        fetch = self._fetch(connection)
        if rebuild and self._index.is_due(len(wanted)):
            self._index = VectorIndex.build(wanted, fetch, epoch, self._dimensions, self._ladder)
        else:
            self._index.sync(wanted, fetch, epoch)

    def nearest(
        self,
        connection: sqlite3.Connection,
        vector: Floats,
        count: int,
        allowed: Runs | None = None,
    ) -> dict[int, float]:
        """Row ids of the nearest vectors with their cosines, see ``VectorIndex.nearest``."""
        return self._index.nearest(vector, count, self._fetch(connection), allowed)

    def gather(self, vector: Floats, count: int, allowed: Runs | None = None) -> Gathered:
        """The first half of ``nearest``; it may be done by another thread meanwhile."""
        return self._index.gather(vector, count, allowed)

    def compare(
        self, connection: sqlite3.Connection, gathered: Gathered, vector: Floats, count: int
    ) -> dict[int, float]:
        """The second half."""
        return self._index.compare(gathered, vector, count, self._fetch(connection))

    def _fetch(self, connection: sqlite3.Connection) -> Fetch:
        return partial(self._read, connection, dimensions=self._dimensions)

    def save(self) -> None:
        """Writes the file, unless it is as it should be. Raises OSError."""
        if self._state != self._saved:
            self._index.save(self._path, self._seal)
            self._saved = self._state

    def build_beside(self) -> None:
        """Begins to build another kind of index if that is due; the next ``sync`` takes it."""
        idle = self._building is None or not self._building.is_alive()
        if idle and self._index.is_due(len(self.runs)):
            self._building = _Building(self._path.parent, self._read, self._index, self._ladder)
            self._building.start()


class _Building(Thread):
    """Reads a few rows at a time, so that whoever writes never waits for it."""

    def __init__(self, directory: Path, read: Read, like: VectorIndex, ladder: Ladder) -> None:
        super().__init__(name="building", daemon=True)
        self._directory = directory
        self._read = read
        self._like = like.runs, like.epoch, like.dimensions
        self._ladder = ladder
        self.index: VectorIndex | None = None
        """Once it is ready."""

    def run(self) -> None:
        wanted, epoch, dimensions = self._like
        database = Database(self._directory)

        def fetch(ids: Sequence[int]) -> Floats:
            with database.reading() as connection:
                return self._read(connection, ids, dimensions)

        try:
            self.index = VectorIndex.build(wanted, fetch, epoch, dimensions, self._ladder)
        except RowsGone:
            pass  # a document was removed meanwhile; that write begins it again
        finally:
            database.close()
