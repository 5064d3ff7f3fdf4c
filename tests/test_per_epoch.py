"""Read again when the database has changed, and only then."""

from __future__ import annotations

from pathlib import Path

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import SourceFile
from index.store import documents
from index.store.database import Database, create
from index.store.per_epoch import PerEpoch
from index.update import findable

EMBEDDER = HashingEmbedder()


def test_a_value_is_read_once_for_each_state(tmp_path: Path) -> None:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    times: list[int] = []

    def count(_: object) -> int:
        times.append(1)
        return len(times)

    held = PerEpoch(count)
    with database.reading() as connection:
        assert [held.at(connection), held.at(connection)] == [1, 1]
    document = read(SourceFile("bins.txt", b"Bins are collected on Mondays."))
    with database.writing() as connection:
        documents.put(connection, findable(document, EMBEDDER), "")
    with database.reading() as connection:
        assert [held.at(connection), held.at(connection)] == [2, 2]
    database.close()
