from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import Document, Filters, SourceFile
from index.store import documents, runs, spans
from index.store.database import Database, create
from index.store.runs import Searchable
from index.update import findable

EMBEDDER = HashingEmbedder()
TEXT = """# Visit

First finding

Leaders know their services well. They act quickly.

8. A numbered paragraph – with “quotes” and 𝒜 beyond the first plane.

- A bullet that says something.
- Another bullet.
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


def _put(
    database: Database, uri: str, text: str = TEXT, date: datetime.date | None = None
) -> documents.Findable:
    read_document = read(SourceFile(uri, text.encode()))
    document: Document = replace(
        read_document, catalogue=replace(read_document.catalogue, date=date)
    )
    ready = findable(document, EMBEDDER)
    with database.writing() as connection:
        documents.put(connection, ready, root="/docs")
    return ready


def _passage_ids(connection: sqlite3.Connection, filters: Filters) -> list[int]:
    found = runs.searchable(connection, Searchable()).passages
    return found.within(spans.documents(connection, filters)).ids().tolist()


def _sentence_ids(connection: sqlite3.Connection, filters: Filters) -> list[int]:
    found = runs.searchable(connection, Searchable()).sentences
    return found.within(spans.documents(connection, filters)).ids().tolist()


def test_passages_and_sentences_come_back_as_they_were(database: Database) -> None:
    ready = _put(database, "a.txt")
    with database.reading() as connection:
        ids = _passage_ids(connection, Filters())
        passages = [spans.passage(connection, row) for row in ids]
        sentences = spans.sentences(connection, ready.document)
    assert tuple(passages) == ready.passages
    assert sentences == [s for passage in ready.passages for s in passage.sentences]
    text = ready.document.text
    assert all(text[s.start : s.end] == s.text for s in sentences)
    assert all(text[p.start : p.end] == p.text for p in passages)


def test_vectors_come_back_bit_for_bit(database: Database) -> None:
    _put(database, "other.txt", "Another document comes first.")
    ready = _put(database, "a.txt")
    size = EMBEDDER.dimensions
    with database.reading() as connection:
        only = Filters(documents=frozenset({"a.txt"}))
        passages = _passage_ids(connection, only)
        sentences = _sentence_ids(connection, only)
        assert np.array_equal(
            spans.passage_vectors(connection, passages, size), ready.passage_vectors
        )
        assert np.array_equal(
            spans.sentence_vectors(connection, sentences, size), ready.sentence_vectors
        )
        assert np.array_equal(
            spans.vectors_of(connection, ready.document.id, size), ready.sentence_vectors
        )
        grouped = dict(spans.sentence_vectors_of_passages(connection, passages, size))
        assert set(spans.passages_of_sentences(connection, sentences).values()) == set(passages)
    assert [len(grouped[row]) for row in passages] == [len(p.sentences) for p in ready.passages]
    assert np.array_equal(np.concatenate(list(grouped.values())), ready.sentence_vectors)


def test_places_say_document_and_position(database: Database) -> None:
    ready = _put(database, "a.txt")
    with database.reading() as connection:
        ids = _passage_ids(connection, Filters())
        places = spans.places(connection, ids)
    expected = [spans.Place(ready.document.id, p.position) for p in ready.passages]
    assert [places[row] for row in ids] == expected


def test_filters(database: Database) -> None:
    days = {"old.txt": datetime.date(2019, 2, 7), "new.txt": datetime.date(2023, 5, 1)}
    for uri in ("old.txt", "new.txt", "undated.txt"):
        _put(database, uri, f"The text of {uri}.", days.get(uri))
    identity = {uri: read(SourceFile(uri, b"x")).id for uri in ("old.txt", "new.txt")}

    def found(filters: Filters) -> list[str]:
        with database.reading() as connection:
            ids = _passage_ids(connection, filters)
            names = [
                spans.passage(connection, row).text.removeprefix("The text of ") for row in ids
            ]
            assert len(_sentence_ids(connection, filters)) == len(ids)
        return [name.rstrip(".") for name in names]

    assert found(Filters()) == ["old.txt", "new.txt", "undated.txt"]
    assert found(Filters(date_from=days["old.txt"])) == ["old.txt", "new.txt"]
    assert found(Filters(date_to=days["old.txt"])) == ["old.txt"]
    assert (
        found(Filters(date_from=datetime.date(2019, 2, 8), date_to=datetime.date(2023, 4, 30)))
        == []
    )
    assert found(Filters(documents=frozenset({"undated.txt", identity["new.txt"]}))) == [
        "new.txt",
        "undated.txt",
    ]
    assert found(Filters(documents=frozenset({"absent"}))) == []
    assert found(Filters(documents=frozenset({"undated.txt"}), date_from=days["old.txt"])) == []


def test_a_duplicate_is_never_allowed(database: Database) -> None:
    for uri in ("b.txt", "a.txt"):
        _put(database, uri)
    with database.reading() as connection:
        everything = _passage_ids(connection, Filters())
        places = spans.places(connection, everything)
        named = _passage_ids(connection, Filters(documents=frozenset({"a.txt"})))
    assert {place.document_id for place in places.values()} == {read(SourceFile("b.txt", b"x")).id}
    assert named == []


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(date_from=datetime.date(2024, 1, 1), kinds=frozenset({"letter"})),
        Filters(documents=frozenset({"a"}), organisations=frozenset({"b"})),
        Filters(covers_from=datetime.date(2024, 1, 1), covers_to=datetime.date(2025, 1, 1)),
    ],
)
def test_a_filter_does_not_read_the_texts(database: Database, filters: Filters) -> None:
    with database.reading() as connection:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        spans.documents(connection, filters)
        connection.set_trace_callback(None)
        (plan, *_) = connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert "COVERING INDEX documents_by_filter" in plan[3]
