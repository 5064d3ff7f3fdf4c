"""A document read back whole, and put in again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embed.hashing import HashingEmbedder
from index.errors import NameTaken, UnknownDocument
from index.read import read
from index.records import SourceFile
from index.store import documents
from index.store.copies import copy, put_back
from index.store.database import Database, create
from index.store.documents import Findable
from index.update import findable

EMBEDDER = HashingEmbedder()
CONTENT = b"# Visit to Bury\n\nThe zyzzyva team (ZT) was praised.\n\n- Plans are clear.\n"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def put(database: Database) -> Findable:
    made = findable(read(SourceFile("bury.md", CONTENT)), EMBEDDER, CONTENT)
    with database.writing() as connection:
        documents.put(connection, made, "/letters")
    return made


def test_everything_that_was_put_in_is_read_back(database: Database, put: Findable) -> None:
    with database.reading() as connection:
        copied = copy(connection, "bury.md", EMBEDDER.dimensions)
    found = copied.findable
    assert copied.root == "/letters"
    assert (found.document, found.acronyms) == (put.document, put.acronyms)
    assert [one.text for one in found.passages] == [one.text for one in put.passages]
    np.testing.assert_array_equal(found.passage_vectors, put.passage_vectors)
    np.testing.assert_array_equal(found.sentence_vectors, put.sentence_vectors)
    assert found.original == put.original


def test_what_is_put_back_can_be_copied_again(database: Database, put: Findable) -> None:
    with database.writing() as connection:
        first = copy(connection, "bury.md", EMBEDDER.dimensions)
        documents.delete(connection, "bury.md")
        assert put_back(connection, first) == first.entry
        second = copy(connection, put.document.id, EMBEDDER.dimensions)
    assert second.findable.document == first.findable.document
    np.testing.assert_array_equal(second.findable.sentence_vectors, put.sentence_vectors)


def test_a_name_that_is_there_is_not_put_back_over(database: Database, put: Findable) -> None:
    with database.writing() as connection:
        copied = copy(connection, put.document.id, EMBEDDER.dimensions)
        with pytest.raises(NameTaken):
            put_back(connection, copied)


def test_an_unknown_document_has_no_copy(database: Database) -> None:
    with database.reading() as connection, pytest.raises(UnknownDocument):
        copy(connection, "none.md", EMBEDDER.dimensions)
