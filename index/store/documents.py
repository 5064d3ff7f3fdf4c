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

from ..errors import UnknownDocument, UnknownPage
from ..records import Document, Passage
from ..words import words
from . import keywords
from .rows import BLOCKS, CATALOGUE, COUNTS, STRINGS, STRIPS, to_blob, to_json


@dataclass(frozen=True, slots=True)
class Findable:
    """A document with all that it can be found by."""

    document: Document
    passages: tuple[Passage, ...]
    passage_vectors: NDArray[np.float32]  # (passages, dimensions)
    sentence_vectors: NDArray[np.float32]  # (sentences of all passages in order, dimensions)
    acronyms: Mapping[str, str]  # short form -> long form
    original: bytes | None = None  # the file, where it has pages to be shown


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
        keywords.columns(document.catalogue.title, passage.headings, passage.text)
        for passage in findable.passages
    ]
    counts = _word_counts(findable.passages, searched)
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
    if findable.original is not None:
        connection.execute("INSERT INTO originals VALUES (?, ?)", (row, findable.original))
    _count(connection, counts, +1)


def _word_counts(
    passages: Iterable[Passage], searched: Iterable[tuple[str, str, str]]
) -> Counter[str]:
    """Word -> number of passages with it. A letterhead makes no place known to the index."""
    return Counter(
        word
        for passage, columns in zip(passages, searched, strict=True)
        if any(sentence.kind != "address" for sentence in passage.sentences)
        for word in set(words("\n".join(columns)))
    )


def _insert_document(
    connection: sqlite3.Connection, document: Document, root: str, counts: Mapping[str, int]
) -> int:
    says = document.catalogue
    cursor = connection.execute(
        "INSERT INTO documents (id, uri, root, source_sha256, sha256, media_type, text,"
        " characters, blocks, strips, catalogue, date, kind, names, covers_from, covers_to,"
        " pages, warnings, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            to_json(STRIPS, document.strips),
            to_json(CATALOGUE, says),
            says.date.isoformat() if says.date else says.month,
            says.kind.casefold() if says.kind else None,
            to_json(STRINGS, tuple(name.casefold() for name in says.names)),
            says.covers[0].isoformat() if says.covers else None,
            says.covers[-1].isoformat() if says.covers else None,
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
    for passage, columns in searched(connection, row):
        keywords.remove(connection, passage, columns)
    _count(connection, COUNTS.validate_json(counts), -1)
    connection.execute("DELETE FROM documents WHERE row = ?", (row,))
    connection.execute("UPDATE manifest SET unpurged = 1")


def searched(connection: sqlite3.Connection, row: int) -> list[tuple[int, tuple[str, str, str]]]:
    """The passages of a document, by its row, each with its words as they are looked up."""
    text, catalogue = connection.execute(
        "SELECT text, catalogue FROM documents WHERE row = ?", (row,)
    ).fetchone()
    title = CATALOGUE.validate_json(catalogue).title
    passages = connection.execute(
        'SELECT id, headings, "start", "end" FROM passages WHERE document = ? ORDER BY position',
        (row,),
    )
    return [
        (passage, keywords.columns(title, STRINGS.validate_json(headings), text[start:end]))
        for passage, headings, start, end in passages
    ]


def get(connection: sqlite3.Connection, id_or_uri: str) -> Document:
    """Raises UnknownDocument."""
    row = connection.execute(
        "SELECT id, uri, source_sha256, media_type, text, blocks, strips, catalogue, pages,"
        " warnings"
        " FROM documents WHERE id = :name OR uri = :name",
        {"name": id_or_uri},
    ).fetchone()
    if row is None:
        raise UnknownDocument(
            f"There is no document {id_or_uri!r} in the index.",
            "Take an id or a uri from the list of this index's documents.",
        )
    identity, uri, source_sha256, media_type, text, *columns = row
    blocks, strips, catalogue, pages, warnings = columns
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
        strips=STRIPS.validate_json(strips),
    )


def original(connection: sqlite3.Connection, document: Document) -> bytes:
    """The bytes of the file; raises UnknownPage for a format that has no pages."""
    row = connection.execute(
        "SELECT content FROM originals JOIN documents ON document = row WHERE id = ?",
        (document.id,),
    ).fetchone()
    if row is None:
        raise UnknownPage(
            f"{document.uri!r} has no pages to show: it is {document.media_type}.",
            "Show its text instead.",
        )
    return bytes(row[0])
