"""The keyword leg: BM25 over title, headings and text, stemmed, accents folded.

Knows nothing of vectors. The full-text table keeps no text, so whoever takes a passage out
must say the same words as when it was put in. Documents with the same text all count towards
how common a word is. FTS5 scores every passage that matches, 1.4 µs each, so a large index
looks up the rare words of a question only.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from ..records import Document
from ..words import stem, words

_COLUMN_WEIGHTS = "1.0, 1.0, 1.0"  # title, headings, text

MOST = 20_000
"""Passages that are scored, about; a smaller index looks up every word."""


def columns(document: Document, headings: Sequence[str], text: str) -> tuple[str, str, str]:
    """The words of a passage as they are looked up: its title, its headings, its text."""
    return document.catalogue.title, "\n".join(headings), text


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


def scores(
    connection: sqlite3.Connection, terms: Iterable[Sequence[str]], most: int = MOST
) -> dict[int, float]:
    """BM25 of every passage that holds any of the terms, higher is better, by row id.

    Where that could be more than ``most``, the commonest terms are left out.
    """
    wanted = expression(_rarest(connection, list(terms), most))
    if not wanted:
        return {}
    rows = connection.execute(
        f"SELECT rowid, -bm25(keywords, {_COLUMN_WEIGHTS}) FROM keywords WHERE keywords MATCH ?",
        (wanted,),
    )
    return dict(rows.fetchall())


def _rarest(
    connection: sqlite3.Connection, terms: list[Sequence[str]], most: int
) -> list[Sequence[str]]:
    """As many as ``most`` passages hold together, the rarest first; always one."""
    given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
    if given is None or given[0] <= most:
        return terms  # there are not so many passages
    counts = [_passages_with(connection, term) for term in terms]
    order = sorted(range(len(terms)), key=lambda at: (counts[at], at))
    totals = list(accumulate(counts[at] for at in order))
    taken = {at for at, total in zip(order, totals, strict=True) if total <= most}
    known = [at for at in order if counts[at]]
    return [terms[at] for at in sorted(taken | set(known[:1]))]


def _passages_with(connection: sqlite3.Connection, term: Sequence[str]) -> int:
    """About how many: those of each alternative's rarest word, in all its forms."""
    return sum(
        min((_forms(connection, word) for word in words(alternative)), default=0)
        for alternative in term
    )


def _forms(connection: sqlite3.Connection, word: str) -> int:
    wanted = stem(word)
    start = wanted[:-1] if len(wanted) > 3 else wanted  # "policies" is stemmed to "polici"
    rows = connection.execute(
        "SELECT word, passages FROM words WHERE word >= ? AND word < ?",
        (start, f"{start}\U0010ffff"),
    )
    return sum(passages for form, passages in rows if stem(form) == wanted)


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
    alternatives = (_quoted(alternative) for term in terms for alternative in term)
    return " OR ".join(dict.fromkeys(alternatives))


def _quoted(phrase: str) -> str:
    # FTS5 stops reading at a NUL, and SQLite takes no half of a surrogate pair.
    clean = phrase.replace("\0", " ").encode("utf-8", "replace").decode()
    return '"' + clean.replace('"', '""') + '"'
