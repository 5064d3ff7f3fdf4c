from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import SourceFile
from index.store import documents, runs, spans
from index.store.database import Database, create, manifest
from index.store.ladder import LADDER, Ladder
from index.store.leg import Leg
from index.store.runs import Searchable
from index.update import findable

EMBEDDER = HashingEmbedder()
FEW = Ladder(exact=10, looked_through=100, refined=100)
WORDS = "badger otter heron newt stoat curlew adder plover wigeon lapwing martin swift".split()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    for word in WORDS:
        _put(database, f"{word}.txt")
    yield database
    database.close()


def _put(database: Database, uri: str) -> None:
    ready = findable(
        read(SourceFile(uri, f"The {uri} sleeps. It has {uri} legs.".encode())), EMBEDDER
    )
    with database.writing() as connection:
        documents.put(connection, ready, root="/docs")


def _leg(database: Database, ladder: Ladder = FEW) -> Leg:
    with database.reading() as connection:
        path = database.directory / "sentences.faiss"
        return Leg(path, manifest(connection), spans.sentence_vectors, ladder)


def _sync(database: Database, leg: Leg) -> None:
    with database.reading() as connection:
        wanted = runs.searchable(connection, Searchable()).sentences
        leg.sync(connection, wanted, manifest(connection).epoch, rebuild=False)


def _nearest(database: Database, leg: Leg) -> list[float]:
    """The cosines of what is found, which are the highest that there are."""
    query = EMBEDDER.embed_query("Which heron sleeps?")
    with database.reading() as connection:
        found = list(leg.nearest(connection, query, 5))
        rows = leg.runs.ids().tolist()
        vectors = spans.sentence_vectors(connection, rows, len(query))
    cosines = dict(zip(rows, np.round(vectors @ query, 3).tolist(), strict=True))
    assert [cosines[row] for row in found] == sorted(cosines.values(), reverse=True)[:5]
    return [cosines[row] for row in found]


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "building":
            thread.join()


def test_what_is_due_is_built_beside_what_serves(database: Database) -> None:
    leg = _leg(database)
    _sync(database, leg)
    leg.save()
    before = _nearest(database, leg)
    leg.build_beside()
    _wait()
    assert leg.lists == 0
    _put(database, "new.txt")  # after it was built
    _sync(database, leg)
    assert leg.lists == 8
    assert len(leg.runs) == 2 * len(WORDS) + 2
    assert _nearest(database, leg)[:2] == before[:2]
    leg.save()
    assert _leg(database).lists == 8


def test_a_document_that_goes_meanwhile_ends_it_and_the_next_begins_it_again(
    database: Database,
) -> None:
    leg = _leg(database)
    _sync(database, leg)
    with database.writing() as connection:
        documents.delete(connection, "heron.txt")
    leg.build_beside()
    _wait()
    _sync(database, leg)
    assert leg.lists == 0
    _nearest(database, leg)
    leg.build_beside()
    _wait()
    _sync(database, leg)
    assert leg.lists == 8
    _nearest(database, leg)


def test_nothing_is_built_for_few(database: Database) -> None:
    leg = _leg(database, LADDER)
    _sync(database, leg)
    leg.build_beside()
    _wait()
    _sync(database, leg)
    assert (leg.lists, len(leg.runs)) == (0, 2 * len(WORDS))
