"""A document as it was put in, read back whole, so that it can be put in again.

Works inside the caller's transaction. Knows nothing of why.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from ..errors import NameTaken
from ..records import Entry
from . import documents, listing, spans
from .documents import Findable


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as it is kept, to be put into another index."""

    entry: Entry
    root: str  # the folder that it came from
    findable: Findable


def copy(connection: sqlite3.Connection, id_or_uri: str, dimensions: int) -> Copy:
    """Raises UnknownDocument."""
    document = documents.get(connection, id_or_uri)
    found = connection.execute(
        "SELECT p.id FROM passages AS p JOIN documents AS d ON d.row = p.document"
        " WHERE d.id = ? ORDER BY p.position",
        (document.id,),
    )
    passages = [row for (row,) in found]
    root, original = connection.execute(
        "SELECT root, content FROM documents LEFT JOIN originals ON document = row WHERE id = ?",
        (document.id,),
    ).fetchone()
    acronyms = connection.execute(
        "SELECT short, long FROM acronyms JOIN documents ON document = row WHERE id = ?",
        (document.id,),
    )
    findable = Findable(
        document=document,
        passages=tuple(spans.passage(connection, row) for row in passages),
        passage_vectors=spans.passage_vectors(connection, passages, dimensions),
        sentence_vectors=spans.vectors_of(connection, document.id, dimensions),
        acronyms=dict(acronyms.fetchall()),
        original=original,
    )
    return Copy(listing.entry(connection, document.uri), root, findable)


def put_back(connection: sqlite3.Connection, copied: Copy) -> Entry:
    """As it was; raises NameTaken."""
    uri = copied.entry.uri
    if documents.known(connection, uri):
        raise NameTaken(
            f"There is another document called {uri!r} by now.",
            "Remove that one first, then bring the former back.",
        )
    documents.put(connection, copied.findable, copied.root)
    return listing.entry(connection, uri)
