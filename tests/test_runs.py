from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import SourceFile
from index.store import documents, runs
from index.store.database import Database, create
from index.store.runs import NONE, Runs, Searchable
from index.update import findable

EMBEDDER = HashingEmbedder()


@st.composite
def some_runs(draw: st.DrawFn) -> Runs:
    """Of documents 1, 2, ...; some of them without rows."""
    steps = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=8))
    first, end, at = [], [], 1
    for gap, length in steps:
        first.append(at + gap)
        at += gap + length
        end.append(at)
    return Runs.of(range(1, len(steps) + 1), first, end)


def _rows(held: Runs) -> list[int]:
    return [row for a, b in zip(held.first, held.end, strict=True) for row in range(a, b)]


@given(some_runs())
def test_ids_hold_and_bits_say_the_same(held: Runs) -> None:
    assert held.ids().tolist() == _rows(held)
    assert len(held) == len(_rows(held))
    every = np.arange(60)
    assert every[held.hold(every)].tolist() == _rows(held)
    assert len(held.mask()) == max(_rows(held), default=-1) + 1
    bits = np.unpackbits(held.bits(), bitorder="little")
    assert np.flatnonzero(bits).tolist() == _rows(held)


@given(some_runs(), st.sets(st.integers(1, 9)))
def test_within_and_without_part_them(held: Runs, some: set[int]) -> None:
    chosen = np.array(sorted(some), dtype=np.int64)
    inside, outside = held.within(chosen), held.without(chosen)
    assert set(inside.documents.tolist()) == set(held.documents.tolist()) & some
    for both in (inside.and_(outside), outside.and_(inside)):
        assert [column.tolist() for column in both.columns] == [c.tolist() for c in held.columns]


def test_a_document_without_rows_hides_no_other() -> None:
    held = Runs.of([1, 2, 3], [5, 0, 9], [7, 0, 12])
    every = np.arange(15)
    assert every[held.hold(every)].tolist() == held.ids().tolist() == [5, 6, 9, 10, 11]


def test_columns_that_are_no_runs() -> None:
    with pytest.raises(ValueError, match="length"):
        Runs.of([1, 2], [1], [2])
    assert not NONE.hold(np.array([1, 2])).any()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


TEXTS = (
    "One sentence.",
    "# Head\n\nFirst. Second.\n\n" + "Words and more words here. " * 90,
    "",
    "Leaders know. They act.",
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(TEXTS)), max_size=10))
def test_they_are_the_rows_that_may_be_found(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[int, str]]
) -> None:
    """Whatever was put in, replaced and taken out, and whatever was known before."""
    folder = tmp_path_factory.mktemp("index")
    create(folder, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(folder)
    known = Searchable()
    for number, text in history:
        with database.writing() as connection:
            uri = f"{number}.txt"
            if text:
                ready = findable(read(SourceFile(uri, text.encode())), EMBEDDER)
                documents.put(connection, ready, root="/docs")
            else:
                documents.delete(connection, uri)
        with database.reading() as connection:
            known = runs.searchable(connection, known)
            rows = connection.execute(
                "SELECT p.id FROM passages AS p JOIN searchable AS d ON d.row = p.document"
            )
            passages = sorted(row for (row,) in rows)
            rows = connection.execute(
                "SELECT s.id FROM sentences AS s JOIN passages AS p ON p.id = s.passage"
                " JOIN searchable AS d ON d.row = p.document"
            )
            assert known.passages.ids().tolist() == passages
            assert known.sentences.ids().tolist() == sorted(row for (row,) in rows)
    database.close()


def test_an_empty_index(database: Database) -> None:
    with database.reading() as connection:
        assert len(runs.searchable(connection, Searchable()).passages) == 0
