"""Documents in the database: putting in, taking out, reading back.

Every function works inside the caller's transaction, which is what makes a document be in or
not in. Knows nothing of files, folders or searching.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import UnknownDocument
from ..records import Document, Passage
from ..words import words
from . import keywords
from .rows import BLOCKS, CATALOGUE, COUNTS, STRINGS, to_blob, to_json


@dataclass(frozen=True, slots=True)
class Findable:
    """A document with all that it can be found by."""

    document: Document
    passages: tuple[Passage, ...]
    passage_vectors: NDArray[np.float32]  # (passages, dimensions)
    sentence_vectors: NDArray[np.float32]  # (sentences of all passages in order, dimensions)
    acronyms: Mapping[str, str]  # short form -> long form


@dataclass(frozen=True, slots=True)
class Known:
    """What tells whether a file has to be read again."""

    root: str
    source_sha256: str


def known(connection: sqlite3.Connection, uri: str) -> Known | None:
    row = connection.execute(
        "SELECT root, source_sha256 FROM documents WHERE uri = ?", (uri,)
    ).fetchone()
    return Known(*row) if row else None


def uris_under(connection: sqlite3.Connection, root: str) -> list[str]:
    """The uris that came from this folder, in order."""
    rows = connection.execute("SELECT uri FROM documents WHERE root = ? ORDER BY uri", (root,))
    return [uri for (uri,) in rows]


def put(connection: sqlite3.Connection, findable: Findable, root: str) -> None:
    """Puts a document in, in place of the one that had its uri."""
    delete(connection, findable.document.uri)
    document = findable.document
    searched = [
        keywords.columns(document, passage.headings, passage.text) for passage in findable.passages
    ]
    counts = Counter(word for columns in searched for word in set(words("\n".join(columns))))
    row = _insert_document(connection, document, root, counts)
    vectors = iter(findable.sentence_vectors)
    for passage, columns, vector in zip(
        findable.passages, searched, findable.passage_vectors, strict=True
    ):
        passage_row = _insert_passage(connection, row, passage, vector)
        _insert_sentences(connection, passage_row, passage, vectors)
        keywords.add(connection, passage_row, columns)
    connection.executemany(
        "INSERT INTO acronyms (document, short, long) VALUES (?, ?, ?)",
        [(row, short, long) for short, long in findable.acronyms.items()],
    )
    _count(connection, counts, +1)


def _insert_document(
    connection: sqlite3.Connection, document: Document, root: str, counts: Mapping[str, int]
) -> int:
    date = document.catalogue.date
    cursor = connection.execute(
        "INSERT INTO documents (id, uri, root, source_sha256, sha256, media_type, text,"
        " characters, blocks, catalogue, date, pages, warnings, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id,
            document.uri,
            root,
            document.source_sha256,
            document.sha256,
            document.media_type,
            document.text,
            len(document.text),
            to_json(BLOCKS, document.blocks),
            to_json(CATALOGUE, document.catalogue),
            date.isoformat() if date else None,
            document.pages,
            to_json(STRINGS, document.warnings),
            to_json(COUNTS, dict(counts)),
        ),
    )
    return int(cursor.lastrowid or 0)


def _insert_passage(
    connection: sqlite3.Connection, document: int, passage: Passage, vector: NDArray[np.float32]
) -> int:
    cursor = connection.execute(
        'INSERT INTO passages (document, position, "start", "end", headings, page, number, vector)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            passage.position,
            passage.start,
            passage.end,
            to_json(STRINGS, passage.headings),
            passage.page,
            passage.number,
            to_blob(vector),
        ),
    )
    return int(cursor.lastrowid or 0)


def _insert_sentences(
    connection: sqlite3.Connection,
    passage_row: int,
    passage: Passage,
    vectors: Iterable[NDArray[np.float32]],
) -> None:
    """Takes as many of the vectors as the passage has sentences."""
    connection.executemany(
        'INSERT INTO sentences (passage, position, "start", "end", kind, page, number, vector)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (passage_row, s.position, s.start, s.end, s.kind, s.page, s.number, to_blob(vector))
            for s, vector in zip(passage.sentences, vectors, strict=False)
        ],
    )


def _count(connection: sqlite3.Connection, counts: Mapping[str, int], sign: int) -> None:
    connection.executemany(
        "INSERT INTO words (word, passages) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET passages = passages + excluded.passages",
        [(word, sign * count) for word, count in counts.items()],
    )
    if sign < 0:
        connection.execute("DELETE FROM words WHERE passages <= 0")


def delete(connection: sqlite3.Connection, uri: str) -> None:
    """Takes a document out of every table, if it is there."""
    found = connection.execute("SELECT row, words FROM documents WHERE uri = ?", (uri,)).fetchone()
    if not found:
        return
    row, counts = found
    document = get(connection, uri)
    passages = connection.execute(
        'SELECT id, headings, "start", "end" FROM passages WHERE document = ?', (row,)
    )
    for passage, headings, start, end in passages.fetchall():
        titles = STRINGS.validate_json(headings)
        columns = keywords.columns(document, titles, document.text[start:end])
        keywords.remove(connection, passage, columns)
    _count(connection, COUNTS.validate_json(counts), -1)
    connection.execute("DELETE FROM documents WHERE row = ?", (row,))
    connection.execute("UPDATE manifest SET unpurged = 1")


def get(connection: sqlite3.Connection, id_or_uri: str) -> Document:
    """Raises UnknownDocument."""
    row = connection.execute(
        "SELECT id, uri, source_sha256, media_type, text, blocks, catalogue, pages, warnings"
        " FROM documents WHERE id = :name OR uri = :name",
        {"name": id_or_uri},
    ).fetchone()
    if row is None:
        raise UnknownDocument(
            f"There is no document {id_or_uri!r} in the index.",
            "See which there are: assistant documents",
        )
    identity, uri, source_sha256, media_type, text, blocks, catalogue, pages, warnings = row
    return Document(
        id=identity,
        uri=uri,
        source_sha256=source_sha256,
        media_type=media_type,
        text=text,
        blocks=BLOCKS.validate_json(blocks),
        catalogue=CATALOGUE.validate_json(catalogue),
        pages=pages,
        warnings=STRINGS.validate_json(warnings),
    )
