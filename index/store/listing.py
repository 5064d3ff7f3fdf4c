"""What the index holds as a whole: its documents, its acronyms, its words.

Reads only, inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from ..records import Entry
from .rows import CATALOGUE, STRINGS

_ENTRIES = (
    "SELECT d.id, d.uri, d.sha256, d.source_sha256, d.media_type, d.pages, d.characters,"
    " (SELECT count(*) FROM passages WHERE document = d.row), d.catalogue, d.warnings,"
    " (SELECT uri FROM documents WHERE sha256 = d.sha256 ORDER BY row LIMIT 1)"
    " FROM documents AS d"
)


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """All documents, ordered by uri."""
    return [_entry(row) for row in connection.execute(f"{_ENTRIES} ORDER BY d.uri")]


def entry(connection: sqlite3.Connection, uri: str) -> Entry:
    """One that is there."""
    return _entry(connection.execute(f"{_ENTRIES} WHERE d.uri = ?", (uri,)).fetchone())


def _entry(row: tuple[Any, ...]) -> Entry:
    *plain, catalogue, warnings, oldest = row
    identity, uri, sha256, source_sha256, media_type, pages, characters, passages = plain
    return Entry(
        id=identity,
        uri=uri,
        sha256=sha256,
        source_sha256=source_sha256,
        media_type=media_type,
        catalogue=CATALOGUE.validate_json(catalogue),
        pages=pages,
        characters=characters,
        passages=passages,
        duplicate_of=None if oldest == uri else oldest,
        warnings=STRINGS.validate_json(warnings),
    )


def acronyms(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Short form -> long forms, those of most documents first."""
    rows = connection.execute(
        "SELECT short, long FROM acronyms JOIN searchable ON document = row"
        " GROUP BY short, long ORDER BY short, count(*) DESC, long"
    )
    found: dict[str, tuple[str, ...]] = {}
    for short, long in rows:
        found[short] = (*found.get(short, ()), long)
    return found


def vocabulary(connection: sqlite3.Connection) -> dict[str, int]:
    """Lower-cased word -> number of passages with it in title, headings or text."""
    return dict(connection.execute("SELECT word, passages FROM words").fetchall())
