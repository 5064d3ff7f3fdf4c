"""FTS5: BM25 over title, headings and text, stemmed, accents folded.

Knows nothing of vectors. The full-text table keeps no text, so whoever takes a passage out
must say the same words as when it was put in. Documents with the same text all count towards
how common a word is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from .runs import Int64s

_COLUMN_WEIGHTS = "1.0, 1.0, 1.0"  # title, headings, text


def columns(title: str, headings: Sequence[str], text: str) -> tuple[str, str, str]:
    """The words of a passage as they are looked up: its title, its headings, its text."""
    return title, "\n".join(headings), text


def add(connection: sqlite3.Connection, row: int, words: tuple[str, str, str]) -> None:
    connection.execute(
        "INSERT INTO keywords (rowid, title, headings, text) VALUES (?, ?, ?, ?)", (row, *words)
    )


def remove(connection: sqlite3.Connection, row: int, words: tuple[str, str, str]) -> None:
    """Takes a passage out; ``words`` are those that were added."""
    connection.execute(
        "INSERT INTO keywords (keywords, rowid, title, headings, text)"
        " VALUES ('delete', ?, ?, ?, ?)",
        (row, *words),
    )


def scores(connection: sqlite3.Connection, terms: Iterable[Sequence[str]]) -> dict[int, float]:
    """BM25 of every passage that holds any of the terms, higher is better, by row id."""
    wanted = expression(terms)
    if not wanted:
        return {}
    rows = connection.execute(
        f"SELECT rowid, -bm25(keywords, {_COLUMN_WEIGHTS}) FROM keywords WHERE keywords MATCH ?",
        (wanted,),
    )
    return dict(rows.fetchall())


def holding(connection: sqlite3.Connection, phrase: str) -> Int64s:
    """Row ids of the passages that hold a phrase, in whatever form of its words."""
    wanted = expression([[phrase]])
    rows = connection.execute("SELECT rowid FROM keywords WHERE keywords MATCH ?", (wanted,))
    return np.array([row for (row,) in rows], dtype=np.int64)


def quoting(
    connection: sqlite3.Connection, phrase: str, documents: Collection[str] | None, most: int
) -> list[tuple[str, str]]:
    """Document id and text of passages that hold a phrase, in whatever form of its words.

    ``documents``: ids of those that are looked through; all when None. At most ``most``.
    """
    rows = connection.execute(
        'SELECT d.id, substr(d.text, p."start" + 1, p."end" - p."start") FROM keywords AS k'
        " JOIN passages AS p ON p.id = k.rowid JOIN searchable AS d ON d.row = p.document"
        " WHERE keywords MATCH :phrase"
        " AND (:documents IS NULL OR d.id IN (SELECT value FROM json_each(:documents)))"
        " ORDER BY k.rowid LIMIT :most",
        {
            "phrase": expression([[phrase]]),
            "documents": None if documents is None else json.dumps(sorted(documents)),
            "most": most,
        },
    )
    return rows.fetchall()


def expression(terms: Iterable[Sequence[str]]) -> str:
    """An FTS5 query for any of the terms, whatever characters they hold.

    >>> expression([("iro", "independent reviewing officer"), ('5" pipe',)])
    '"iro" OR "independent reviewing officer" OR "5"" pipe"'
    """
    return " OR ".join(dict.fromkeys(_quoted(phrase) for phrase in alternatives(terms)))


def alternatives(terms: Iterable[Sequence[str]]) -> list[str]:
    """The words and phrases of all terms, each once."""
    return list(dict.fromkeys(phrase for term in terms for phrase in term))


def _quoted(phrase: str) -> str:
    # FTS5 stops reading at a NUL, and SQLite takes no half of a surrogate pair.
    clean = phrase.replace("\0", " ").encode("utf-8", "replace").decode()
    return '"' + clean.replace('"', '""') + '"'
