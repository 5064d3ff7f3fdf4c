"""An index on disk: documents in, hits out. The one door to everything in ``index``.

Safe to call from several threads. Another process may write at the same time: every call sees
one committed state, the newest. Knows nothing of questions, answers or HTTP.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import MappingProxyType, TracebackType

import numpy as np
from numpy.typing import NDArray

from .adapter import turned
from .addition import ROOT, Outcome, Stage, Watch, check_name, prepare
from .boxes import Outline, PageSize
from .embed import Embedder
from .errors import EmbedderMismatch, NotAnIndex, UnknownSpan
from .query import Query
from .records import Document, Entry, Filters, Hit, Sentence, SourceFile
from .report import Failure, Progress, Report
from .search import search
from .store import copies, documents, keywords, listing, lock, spans
from .store import database as store
from .store.accelerator import Accelerator
from .store.copies import Copy
from .store.database import Database, Manifest
from .store.per_epoch import PerEpoch

__all__ = ["Copy", "Failure", "Library", "Outcome", "Progress", "Report", "Stage", "Watch"]

_ALL = Filters()


class Library:
    """Made by ``open`` or ``create``; close it, or use it in a ``with`` statement."""

    def __init__(self, database: Database, embedder: Embedder) -> None:
        self._database = database
        self._embedder = embedder
        self._accelerator: Accelerator | None = None
        self._writer = Lock()
        self._vocabulary = PerEpoch(listing.vocabulary)
        self._acronyms = PerEpoch(listing.acronyms)

    @classmethod
    def open(cls, directory: Path, embedder: Embedder) -> Library:
        """Raises NotAnIndex, EmbedderMismatch."""
        database = Database(directory)
        try:
            with database.reading() as connection:
                _check_embedder(store.manifest(connection), embedder, directory)
        except BaseException:
            database.close()
            raise
        return cls(database, embedder)

    @classmethod
    def create(cls, directory: Path, embedder: Embedder, rebuild: bool = False) -> Library:
        """Opens the index, or makes an empty one where there is none.

        ``rebuild`` empties an index that is there and hands it to this embedder. Raises
        NotAnIndex for a folder that holds something else, EmbedderMismatch, IndexBusy.
        """
        there = (directory / store.FILE_NAME).exists()
        if there and not rebuild:
            return cls.open(directory, embedder)
        identity = embedder.name, embedder.fingerprint, embedder.dimensions
        if not there:
            _check_vacant(directory)
        with lock.locked(directory):
            if not (directory / store.FILE_NAME).exists():
                store.create(directory, *identity)
            elif rebuild:
                database = Database(directory)
                try:
                    database.clear(*identity)
                finally:
                    database.close()
        return cls.open(directory, embedder)

    def add(self, paths: Sequence[Path], progress: Progress | None = None) -> Report:
        """Brings the index up to date with files and folders; see ``update.update``.

        Raises InputError when a path does not exist, IndexBusy when another process writes.
        """
        from .update import update  # 40 ms to import, with all that knows of layouts

        with self._writing():
            report = update(self._database, self._embedder, paths, progress)
            with self._database.reading() as connection:
                self._synced(connection, rebuild=True)
        return report

    def add_file(self, source: SourceFile, watch: Watch) -> Outcome:
        """Adds one file, or puts it in the place of what has its name.

        A document that came from a folder stays that folder's: indexing it again decides.
        Others may write meanwhile, but for the last moment. Raises BadName, UnreadableFile,
        IndexBusy.
        """
        check_name(source.uri)
        with self._database.reading() as connection:
            known = documents.known(connection, source.uri)
        if known and known.source_sha256 == source.sha256:
            return "unchanged"
        with self._locked():
            pass  # what is busy now is said before the work, not after it
        ready = prepare(source, self._embedder, watch)
        with self._writing(), self._database.writing() as connection:
            known = documents.known(connection, source.uri)
            documents.put(connection, ready, known.root if known else ROOT)
        return "replaced" if known else "added"

    def remove(self, id_or_uri: str) -> Entry:
        """Takes a document out for good: out of every table, file and cache.

        Raises UnknownDocument, IndexBusy.
        """
        return self.take_out(id_or_uri).entry

    def take_out(self, id_or_uri: str) -> Copy:
        """As ``remove``; the copy is all that is left of it, in memory, for ``put_back``."""
        with self._writing(), self._database.writing() as connection:
            copy = copies.copy(connection, id_or_uri, self._embedder.dimensions)
            documents.delete(connection, copy.entry.uri)
            return copy

    def put_back(self, copy: Copy) -> Entry:
        """As it was, vectors and all; nothing is read or embedded. Raises NameTaken, IndexBusy."""
        with self._writing(), self._database.writing() as connection:
            return copies.put_back(connection, copy)

    def documents(self) -> list[Entry]:
        """Ordered by uri."""
        with self._database.reading() as connection:
            return listing.entries(connection)

    def document(self, id_or_uri: str) -> Document:
        """Raises UnknownDocument."""
        with self._database.reading() as connection:
            return documents.get(connection, id_or_uri)

    def described(self, id_or_uri: str) -> tuple[Entry, Document]:
        """A document and what lists say of it, both of one state; raises UnknownDocument."""
        with self._database.reading() as connection:
            document = documents.get(connection, id_or_uri)
            return listing.entry(connection, document.uri), document

    def boxes(self, id_or_uri: str, start: int, end: int) -> Outline:
        """Where ``text[start:end]`` is printed, line by line.

        Raises UnknownDocument, UnknownSpan, UnknownPage for a format without pages, and
        StaleIndex.
        """
        from .parse.pdf_places import outline  # PDFium takes 20 ms to import

        document, content = self.original(id_or_uri)
        if not 0 <= start < end <= len(document.text):
            raise UnknownSpan(
                f"There is no span from {start} to {end} in {document.uri!r}, which has "
                f"{len(document.text)} characters.",
                "Give a start and a larger end inside the text.",
            )
        return outline(content, document.text, document.strips, start, end)

    def page_sizes(self, id_or_uri: str) -> tuple[PageSize, ...]:
        """Those of all pages, in points; raises UnknownDocument, UnknownPage as ``boxes`` does."""
        from .parse.pdf_places import page_sizes  # as above

        return page_sizes(self.original(id_or_uri)[1])

    def page_image(self, id_or_uri: str, page: int, width: int) -> bytes:
        """A page as a PNG of so many pixels in width; raises UnknownDocument, UnknownPage."""
        from .parse.pdf_image import page_image  # as above

        return page_image(self.original(id_or_uri)[1], page, width)

    def original(self, id_or_uri: str) -> tuple[Document, bytes]:
        """A document and the bytes of its file; raises as ``page_sizes``."""
        with self._database.reading() as connection:
            document = documents.get(connection, id_or_uri)
            return document, documents.original(connection, document)

    def search(self, query: Query, k: int, filters: Filters = _ALL) -> list[Hit]:
        """The best ``k`` passages, best first, ties by document id and position."""
        vector = turned(self._embedder.embed_query(query.text), self._embedder.fingerprint)
        with self._database.reading() as connection:
            return search(connection, self._synced(connection), vector, query, k, filters)

    def quoting(
        self, phrase: str, documents: Collection[str] | None = None, most: int = 100
    ) -> list[tuple[str, str]]:
        """Document id and text of passages that hold a phrase, in whatever form of its words."""
        with self._database.reading() as connection:
            return keywords.quoting(connection, phrase, documents, most)

    def acronyms(self) -> dict[str, tuple[str, ...]]:
        """Short form to long forms, those of most documents first."""
        with self._database.reading() as connection:
            return dict(self._acronyms.at(connection))

    def vocabulary(self) -> Mapping[str, int]:
        """Each lower-cased word of the index with the number of passages that hold it."""
        with self._database.reading() as connection:
            return MappingProxyType(self._vocabulary.at(connection))

    def sentences(self, document_id: str) -> list[Sentence]:
        """Those of one document, in order. Raises UnknownDocument."""
        with self._database.reading() as connection:
            return spans.sentences(connection, documents.get(connection, document_id))

    def sentence_vectors(self, document_id: str) -> NDArray[np.float32]:
        """Shape (sentences, dimensions), in the order of ``sentences``; raises UnknownDocument."""
        with self._database.reading() as connection:
            identity = documents.get(connection, document_id).id
            return spans.vectors_of(connection, identity, self._embedder.dimensions)

    @property
    def embedder(self) -> Embedder:
        """The one that the index was made with."""
        return self._embedder

    @property
    def epoch(self) -> int:
        """Grows with every change, whoever made it."""
        with self._database.reading() as connection:
            return store.manifest(connection).epoch

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _synced(self, connection: sqlite3.Connection, rebuild: bool = False) -> Accelerator:
        """The vector indexes in the state of this transaction, see ``Accelerator.sync``."""
        manifest = store.manifest(connection)
        _check_embedder(manifest, self._embedder, self._database.directory)
        if self._accelerator is None:
            self._accelerator = Accelerator(self._database.directory, manifest)
        self._accelerator.sync(connection, manifest, rebuild)
        return self._accelerator

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """The only writer: threads wait for each other, another process is not waited for."""
        with self._writer, lock.locked(self._database.directory):
            with self._database.reading() as connection:
                manifest = store.manifest(connection)
                _check_embedder(manifest, self._embedder, self._database.directory)
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """The only writer; afterwards the files hold what the database holds and no more."""
        with self._locked():
            yield
            with self._database.reading() as connection:
                self._synced(connection).save()
                unpurged = store.manifest(connection).unpurged
            if unpurged:
                self._database.purge()


def _check_embedder(manifest: Manifest, embedder: Embedder, directory: Path) -> None:
    # The weights decide, whatever they are called: one server has them as a package, another
    # in a folder.
    if manifest.fingerprint == embedder.fingerprint:
        return
    same = " with other weights" if manifest.embedder == embedder.name else ""
    raise EmbedderMismatch(
        f"The index in {str(directory)!r} was made with the embedder {manifest.embedder!r}"
        f"{same}, not with this {embedder.name!r}.",
        f"Use that one, or embed again: assistant index --rebuild PATH... --index {directory}",
    )


def _check_vacant(directory: Path) -> None:
    """An index is made in a new or empty folder only; a run that was killed at it may remain."""
    ours = {lock.FILE_NAME, f"{store.FILE_NAME}.tmp"}
    if directory.is_dir() and any(path.name not in ours for path in directory.iterdir()):
        raise NotAnIndex(
            f"The folder {str(directory)!r} holds other files and no index.",
            "Name a new or empty folder with --index.",
        )
