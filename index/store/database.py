"""The one SQLite file of an index: opening it, its manifest, and transactions.

Knows nothing of documents or vectors. Everything that SQLite can raise becomes an error of
ours here. One connection, one lock: any number of threads may call, one works at a time.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from threading import Lock

from ..errors import InputError, NotAnIndex

FILE_NAME = "index.db"
SCHEMA_VERSION = 5
_APPLICATION_ID = 0x50524F56  # "PROV": how we know a database of ours
_BUSY_SECONDS = 30.0
_CACHE_KB = 32_768
"""At most. SQLite's 2 MB do not hold the inner pages of millions of rows, and every look at one of
them reads another first: a third of the time that a million passages' vectors take to read."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index says of itself."""

    schema_version: int
    index_id: str
    embedder: str
    fingerprint: str
    dimensions: int
    epoch: int
    unpurged: int


class Database:
    """A connection to an index.db that exists."""

    def __init__(self, directory: Path) -> None:
        """Raises NotAnIndex when there is none, or it is broken or not ours."""
        self.directory = directory
        if not (directory / FILE_NAME).is_file():
            raise NotAnIndex(
                f"There is no index in {str(directory)!r}.",
                f"Make one: assistant index PATH... --index {directory}",
            )
        self._lock = Lock()
        with _translated(directory):
            self._connection = _connect(directory / FILE_NAME)
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def _check(self) -> None:
        with _translated(self.directory):
            (application,) = self._connection.execute("PRAGMA application_id").fetchone()
        if application != _APPLICATION_ID:
            raise NotAnIndex(
                f"{FILE_NAME} in {str(self.directory)!r} is not an index of this program.",
                "Name another folder with --index.",
            )
        with self.reading() as connection:
            version = manifest(connection).schema_version
        if version != SCHEMA_VERSION:
            raise NotAnIndex(
                f"The index in {str(self.directory)!r} has version {version} of the schema; "
                f"this program reads version {SCHEMA_VERSION}.",
                "Delete the folder and index again.",
            )

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the index: what is committed meanwhile is not seen."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing, and a new epoch."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection
            connection.execute("UPDATE manifest SET epoch = epoch + 1")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._lock, _translated(self.directory):
            self._connection.execute(begin)
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def purge(self) -> None:
        """Takes the last traces of deleted text out of the files.

        A deleted row of FTS5 leaves its words behind until its segments are merged, and the
        write-ahead log keeps old pages until it is emptied. Not a change: the epoch stays.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            connection.execute("INSERT INTO keywords (keywords) VALUES ('optimize')")
            connection.execute("UPDATE manifest SET unpurged = 0")
        with self._lock, _translated(self.directory):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def clear(self, embedder: str, fingerprint: str, dimensions: int) -> None:
        """Empties the index and hands it to another embedder. Ids and epoch run on."""
        with self.writing() as connection:
            connection.execute("DELETE FROM documents")
            connection.execute("DELETE FROM words")
            connection.execute("INSERT INTO keywords (keywords) VALUES ('delete-all')")
            connection.execute(
                "UPDATE manifest SET embedder = ?, fingerprint = ?, dimensions = ?, unpurged = 1",
                (embedder, fingerprint, dimensions),
            )
        self.purge()

    def close(self) -> None:
        with self._lock:
            self._connection.close()


def create(directory: Path, embedder: str, fingerprint: str, dimensions: int) -> None:
    """Makes an empty index.db; a run that was killed at this leaves nothing that is in the way.

    The caller holds the lock of the folder.
    """
    row = (1, SCHEMA_VERSION, uuid.uuid4().hex, embedder, fingerprint, dimensions, 0, 0)
    draft = directory / f"{FILE_NAME}.tmp"
    with _translated(directory):
        draft.unlink(missing_ok=True)
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            connection.executescript((files(__package__) / "schema.sql").read_text("utf-8"))
            connection.execute("INSERT INTO manifest VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = WAL")  # stays so for whoever opens it
        finally:
            connection.close()
        draft.replace(directory / FILE_NAME)


def manifest(connection: sqlite3.Connection) -> Manifest:
    rows = connection.execute(
        "SELECT schema_version, index_id, embedder, fingerprint, dimensions, epoch, unpurged"
        " FROM manifest"
    )
    return Manifest(*rows.fetchone())


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _translated(directory: Path) -> Iterator[None]:
    """SQLite's errors as ours; a mistake in our own SQL stays what it is."""
    try:
        yield
    except OSError as error:
        raise InputError(
            f"The index folder {str(directory)!r} cannot be written: {error.strerror or error}.",
            "Check that the folder may be written, or name another with --index.",
        ) from error
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            raise NotAnIndex(
                f"{FILE_NAME} in {str(directory)!r} is damaged: {error}.",
                "Delete the folder and index again.",
            ) from error
        if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR")):
            raise InputError(
                f"The index in {str(directory)!r} cannot be used: {error}.",
                "Check that the folder may be written and that its disk has room.",
            ) from error
        raise
