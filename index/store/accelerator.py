"""The two vector indexes beside the database, for passages and for sentences.

Brings them to the state of the transaction that is read in, whoever wrote it, and saves them
so that the next process starts quickly. Knows nothing of what they are searched for.
"""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

from ..records import Filters
from . import spans
from .database import Manifest
from .vectors import VectorIndex

PASSAGES_NAME, SENTENCES_NAME = "passages.faiss", "sentences.faiss"


class Accelerator:
    """Not safe for several threads at once: use it inside a transaction only."""

    def __init__(self, directory: Path, manifest: Manifest) -> None:
        self._directory = directory
        self._index = f"{manifest.index_id} {manifest.fingerprint}"
        self.passages = self._load(PASSAGES_NAME, manifest)
        self.sentences = self._load(SENTENCES_NAME, manifest)
        self._saved = {self.passages.epoch, self.sentences.epoch}

    def _load(self, name: str, manifest: Manifest) -> VectorIndex:
        seal = self._seal(name)
        return VectorIndex.load(self._directory / name, seal, manifest.epoch, manifest.dimensions)

    def _seal(self, name: str) -> str:
        """One file's: a file that was copied over the other is not taken for it."""
        return f"{self._index} {name}"

    def sync(self, connection: sqlite3.Connection, manifest: Manifest) -> None:
        """Cheap when nothing has changed; else the vectors of new rows are read."""
        epoch, dimensions = manifest.epoch, manifest.dimensions
        if self.passages.epoch != epoch:
            fetch = partial(spans.passage_vectors, connection, dimensions=dimensions)
            self.passages.sync(spans.passage_ids(connection, Filters()), fetch, epoch)
        if self.sentences.epoch != epoch:
            fetch = partial(spans.sentence_vectors, connection, dimensions=dimensions)
            self.sentences.sync(spans.sentence_ids(connection, Filters()), fetch, epoch)

    def save(self) -> None:
        """Writes the files, unless they are as they should be. Raises OSError."""
        epochs = {self.passages.epoch, self.sentences.epoch}
        if epochs != self._saved:
            self.passages.save(self._directory / PASSAGES_NAME, self._seal(PASSAGES_NAME))
            self.sentences.save(self._directory / SENTENCES_NAME, self._seal(SENTENCES_NAME))
            self._saved = epochs
