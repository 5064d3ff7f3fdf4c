from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import SourceFile
from index.store import documents, listing
from index.store.database import Database, create
from index.update import findable

EMBEDDER = HashingEmbedder()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


def _put(database: Database, uri: str, text: str) -> None:
    document = read(SourceFile(uri, text.encode()))
    with database.writing() as connection:
        documents.put(connection, findable(document, EMBEDDER), root="/docs")


def test_entries_are_ordered_by_uri_and_say_what_the_documents_say(database: Database) -> None:
    for uri in ("b.txt", "a.txt"):
        _put(database, uri, f"The text of {uri} is one sentence long.")
    with database.reading() as connection:
        first, second = listing.entries(connection)
        document = documents.get(connection, first.id)
    assert (first.uri, second.uri) == ("a.txt", "b.txt")
    assert (first.sha256, first.source_sha256) == (document.sha256, document.source_sha256)
    assert (first.characters, first.catalogue) == (len(document.text), document.catalogue)
    assert (first.passages, first.duplicate_of) == (1, None)


def test_the_oldest_of_the_same_text_is_kept_and_the_next_takes_its_place(
    database: Database,
) -> None:
    for uri in ("b.txt", "a.txt", "c.txt"):
        _put(database, uri, "The same sentence in all three.")
    with database.reading() as connection:
        kept = {entry.uri: entry.duplicate_of for entry in listing.entries(connection)}
    assert kept == {"a.txt": "b.txt", "b.txt": None, "c.txt": "b.txt"}
    with database.writing() as connection:
        documents.delete(connection, "b.txt")
        kept = {entry.uri: entry.duplicate_of for entry in listing.entries(connection)}
    assert kept == {"a.txt": None, "c.txt": "a.txt"}


def test_acronyms_of_most_documents_come_first(database: Database) -> None:
    _put(database, "a.txt", "The quality assurance framework (QAF) is new.")
    _put(database, "b.txt", "The quarterly audit forum (QAF) met.")
    _put(database, "c.txt", "Each quarterly audit forum (QAF) was minuted.")
    with database.reading() as connection:
        assert listing.acronyms(connection) == {
            "QAF": ("quarterly audit forum", "quality assurance framework")
        }


def test_vocabulary_counts_passages_not_occurrences(database: Database) -> None:
    _put(database, "a.txt", "Plans, plans and more PLANS were seen by inspectors.")
    _put(database, "b.txt", "Plans were not seen.")
    with database.reading() as connection:
        vocabulary = listing.vocabulary(connection)
    assert (vocabulary["plans"], vocabulary["inspectors"]) == (2, 1)
    assert "plan" not in vocabulary


def test_a_letterhead_makes_no_place_known(database: Database) -> None:
    _put(
        database,
        "a.txt",
        "Piccadilly Gate\nManchester\nM1 2WD\n\nDear Ann\n\nVisit to Bury\n\nBury is well led.",
    )
    with database.reading() as connection:
        vocabulary = listing.vocabulary(connection)
    assert "bury" in vocabulary
    assert not {"manchester", "piccadilly"} & set(vocabulary)
