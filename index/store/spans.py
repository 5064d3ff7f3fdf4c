"""Passages and sentences in the database: their ids, their vectors, their spans.

A span carries no text of its own; it is cut out of the document's frozen text here. Reads
only, inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..records import Document, Filters, Passage, Sentence
from .rows import STRINGS, from_blobs
from .runs import Int64s

_CONDITIONS = {
    "documents": "(d.id IN (SELECT value FROM json_each(:documents))"
    " OR d.uri IN (SELECT value FROM json_each(:documents)))",
    "date_from": "d.date >= substr(:date_from, 1, length(d.date))",
    "date_to": "d.date <= substr(:date_to, 1, length(d.date))",
    "covers_from": "d.covers_to >= :covers_from",
    "covers_to": "d.covers_from <= :covers_to",
    "kinds": "d.kind IN (SELECT value FROM json_each(:kinds))",
    "organisations": "EXISTS (SELECT 1 FROM json_each(d.names) WHERE value IN"
    " (SELECT value FROM json_each(:organisations)))",
}


def documents(connection: sqlite3.Connection, filters: Filters) -> Int64s:
    """Rows of the documents that pass, duplicates among them."""
    given = {name: value for name, value in _parameters(filters).items() if value is not None}
    where = " AND ".join(_CONDITIONS[name] for name in given)
    # Only that index has all that is asked for; by another, SQLite would go past the texts.
    table = "documents AS d INDEXED BY documents_by_filter"
    rows = connection.execute(f"SELECT d.row FROM {table} WHERE {where or 'TRUE'}", given)
    return np.array([row for (row,) in rows], dtype=np.int64)


def _parameters(filters: Filters) -> dict[str, str | None]:
    """A document without a date is outside of every range, because NULL compares as false."""
    return {
        "documents": _json(filters.documents),
        "date_from": filters.date_from.isoformat() if filters.date_from else None,
        "date_to": filters.date_to.isoformat() if filters.date_to else None,
        "covers_from": filters.covers_from.isoformat() if filters.covers_from else None,
        "covers_to": filters.covers_to.isoformat() if filters.covers_to else None,
        "kinds": _json({kind.casefold() for kind in filters.kinds}),
        "organisations": _json({name.casefold() for name in filters.organisations}),
    }


def _json(wanted: Collection[str]) -> str | None:
    return json.dumps(sorted(wanted)) if wanted else None


def passage_vectors(
    connection: sqlite3.Connection, ids: Sequence[int], dimensions: int
) -> NDArray[np.float32]:
    """Shape (ids, dimensions), in the order of the ids, which is ascending."""
    return _vectors(connection, "passages", ids, dimensions)


def sentence_vectors(
    connection: sqlite3.Connection, ids: Sequence[int], dimensions: int
) -> NDArray[np.float32]:
    """Shape (ids, dimensions), in the order of the ids, which is ascending."""
    return _vectors(connection, "sentences", ids, dimensions)


def _vectors(
    connection: sqlite3.Connection, table: str, ids: Sequence[int], dimensions: int
) -> NDArray[np.float32]:
    rows = connection.execute(
        f"SELECT vector FROM {table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(ids)),),
    )
    return from_blobs([blob for (blob,) in rows], dimensions)


def passages_of_sentences(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, int]:
    """Each sentence id with the id of its passage."""
    rows = connection.execute(
        "SELECT id, passage FROM sentences WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return dict(rows.fetchall())


def sentence_vectors_of_passages(
    connection: sqlite3.Connection, ids: Iterable[int], dimensions: int
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Each passage id with the vectors of its sentences in order, (sentences, dimensions)."""
    rows = connection.execute(
        "SELECT passage, vector FROM sentences"
        " WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, position",
        (json.dumps(list(ids)),),
    )
    for passage_id, group in groupby(rows, itemgetter(0)):
        yield passage_id, from_blobs([blob for _, blob in group], dimensions)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a passage stands, for an order that does not depend on row ids."""

    document_id: str
    position: int


def places(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Place]:
    rows = connection.execute(
        "SELECT p.id, d.id, p.position FROM passages AS p JOIN documents AS d ON d.row = p.document"
        " WHERE p.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {row: Place(document, position) for row, document, position in rows}


def passage(connection: sqlite3.Connection, row: int) -> Passage:
    """A passage with its sentences."""
    document, text, position, start, end, headings, page, number = connection.execute(
        'SELECT d.id, d.text, p.position, p."start", p."end", p.headings, p.page, p.number'
        " FROM passages AS p JOIN documents AS d ON d.row = p.document WHERE p.id = ?",
        (row,),
    ).fetchone()
    rows = connection.execute(f"{_SENTENCES} WHERE p.id = ? ORDER BY s.position", (row,))
    return Passage(
        document_id=document,
        position=position,
        start=start,
        end=end,
        text=text[start:end],
        headings=_headings(headings),
        page=page,
        number=number,
        sentences=tuple(_sentence(row, document, text) for row in rows),
    )


def sentences(connection: sqlite3.Connection, document: Document) -> list[Sentence]:
    """All sentences of a document, in order."""
    rows = connection.execute(
        f"{_SENTENCES} JOIN documents AS d ON d.row = p.document"
        " WHERE d.id = ? ORDER BY s.position",
        (document.id,),
    )
    return [_sentence(row, document.id, document.text) for row in rows]


_SENTENCES = (
    'SELECT s.position, s."start", s."end", s.kind, s.page, s.number, p.headings'
    " FROM sentences AS s JOIN passages AS p ON p.id = s.passage"
)


@lru_cache(1024)
def _headings(written: str) -> tuple[str, ...]:
    """Many sentences stand under the same."""
    return STRINGS.validate_json(written)


def _sentence(row: tuple[Any, ...], document_id: str, text: str) -> Sentence:
    position, start, end, kind, page, number, headings = row
    return Sentence(
        document_id=document_id,
        position=position,
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        headings=_headings(headings),
        page=page,
        number=number,
    )


def vectors_of(
    connection: sqlite3.Connection, document_id: str, dimensions: int
) -> NDArray[np.float32]:
    """The vectors of a document's sentences in order, shape (sentences, dimensions)."""
    rows = connection.execute(
        "SELECT s.vector FROM sentences AS s JOIN passages AS p ON p.id = s.passage"
        " JOIN documents AS d ON d.row = p.document WHERE d.id = ? ORDER BY s.position",
        (document_id,),
    )
    return from_blobs([blob for (blob,) in rows], dimensions)
