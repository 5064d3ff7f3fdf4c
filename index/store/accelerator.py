"""What stands beside the database so that it is searched quickly: the vectors of passages and of
sentences, and their keywords.

Brings them to the state of the transaction that is read in, whoever wrote it, and saves them
so that the next process starts quickly. Knows nothing of what they are searched for.
"""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import runs, spans
from .database import Manifest
from .keyword_leg import KeywordLeg
from .ladder import LADDER, Ladder
from .leg import Leg
from .runs import Runs, Searchable
from .vectors import Floats

PASSAGES_NAME, SENTENCES_NAME = "passages.faiss", "sentences.faiss"
KEYWORDS_NAME = "keywords.postings"


class Accelerator:
    """Not safe for several threads at once: use it inside a transaction only."""

    def __init__(self, directory: Path, manifest: Manifest, ladder: Ladder = LADDER) -> None:
        self.passages = Leg(directory / PASSAGES_NAME, manifest, spans.passage_vectors, ladder)
        self.sentences = Leg(directory / SENTENCES_NAME, manifest, spans.sentence_vectors, ladder)
        self.keywords = KeywordLeg(directory / KEYWORDS_NAME, manifest, ladder)
        self._beside = ThreadPoolExecutor(1, "sentences")
        self.searchable = Searchable()
        """The rows that may be found, once it is synced."""
        if self.passages.epoch == self.sentences.epoch:
            self.searchable = Searchable(self.passages.runs, self.sentences.runs)

    def sync(
        self, connection: sqlite3.Connection, manifest: Manifest, rebuild: bool = False
    ) -> None:
        """Cheap when nothing has changed; else the vectors and words of new rows are read.

        ``rebuild``: for whoever would rather wait than be served, see ``Leg.sync``.
        """
        if not self.passages.epoch == self.sentences.epoch == manifest.epoch:
            self.searchable = runs.searchable(connection, self.searchable)
        self.passages.sync(connection, self.searchable.passages, manifest.epoch, rebuild)
        self.sentences.sync(connection, self.searchable.sentences, manifest.epoch, rebuild)
        self.keywords.sync(connection, self.searchable.passages, manifest.epoch)

    def nearest(
        self,
        connection: sqlite3.Connection,
        vector: Floats,
        count: int,
        passages: Runs | None,
        sentences: Runs | None,
    ) -> tuple[dict[int, float], dict[int, float]]:
        """Rows of the nearest passages and of the nearest sentences, of those allowed.

        Where there are lists to look through, a second thread does it for the sentences.
        """
        if not self.sentences.lists:
            return (
                self.passages.nearest(connection, vector, count, passages),
                self.sentences.nearest(connection, vector, count, sentences),
            )
        gathering = self._beside.submit(self.sentences.gather, vector, count, sentences)
        try:
            near = self.passages.nearest(connection, vector, count, passages)
        finally:
            gathered = gathering.result()  # nothing may change the lists before it is done
        return near, self.sentences.compare(connection, gathered, vector, count)

    def save(self) -> None:
        """Writes the files, unless they are as they should be. Raises OSError.

        What should be of another kind by now is built beside what serves.
        """
        for leg in (self.passages, self.sentences):
            leg.save()
            leg.build_beside()
        self.keywords.save()
