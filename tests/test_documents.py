from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embed.hashing import HashingEmbedder
from index.errors import UnknownDocument, UnknownPage
from index.read import read
from index.records import Document, SourceFile
from index.store import documents, keywords, listing
from index.store.database import Database, create
from index.update import findable
from tests.make_pdf import Text, make_pdf

EMBEDDER = HashingEmbedder()
LETTER = """# Visit to Bury

Findings

Leaders know their services well. The zyzzyva team (ZT) was praised.

- Plans are clear.
- Visits are regular.
"""
TABLES = ("documents", "passages", "sentences", "acronyms", "words")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


def _document(uri: str = "bury.txt", text: str = LETTER) -> Document:
    return read(SourceFile(uri, text.encode()))


def _put(database: Database, document: Document) -> None:
    with database.writing() as connection:
        documents.put(connection, findable(document, EMBEDDER), root="/docs")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    count = "SELECT count(*) FROM "
    return {table: connection.execute(count + table).fetchone()[0] for table in TABLES}


def test_a_document_comes_back_as_it_was(database: Database) -> None:
    document = _document()
    _put(database, document)
    with database.reading() as connection:
        assert documents.get(connection, document.uri) == document
        assert documents.get(connection, document.id) == document


def test_a_pdf_comes_back_with_its_bytes_until_it_is_deleted(database: Database) -> None:
    content = make_pdf([Text(72, 700, "Leaders know their services well.")])
    document = read(SourceFile("bury.pdf", content))
    with database.writing() as connection:
        documents.put(connection, findable(document, EMBEDDER, content), root="/docs")
    with database.reading() as connection:
        assert documents.get(connection, document.uri) == document
        assert documents.original(connection, document) == content
    with database.writing() as connection:
        documents.delete(connection, document.uri)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM originals").fetchone() == (0,)


def test_a_text_file_has_no_pages(database: Database) -> None:
    document = _document()
    _put(database, document)
    with database.reading() as connection, pytest.raises(UnknownPage, match=r"text/plain"):
        documents.original(connection, document)


def test_an_unknown_document_is_an_error_with_a_remedy(database: Database) -> None:
    with database.reading() as connection, pytest.raises(UnknownDocument, match=r"'absent\.txt'"):
        documents.get(connection, "absent.txt")


def test_what_is_known_of_a_file(database: Database) -> None:
    document = _document()
    _put(database, document)
    with database.reading() as connection:
        known = documents.known(connection, document.uri)
        assert known == documents.Known("/docs", document.source_sha256)
        assert documents.known(connection, "absent.txt") is None
        assert documents.uris_under(connection, "/docs") == [document.uri]
        assert documents.uris_under(connection, "/other") == []


def test_deleting_leaves_nothing_in_any_table(database: Database) -> None:
    document = _document()
    _put(database, document)
    with database.reading() as connection:
        assert all(_counts(connection).values())
        assert keywords.scores(connection, [("zyzzyva",)])
    with database.writing() as connection:
        documents.delete(connection, document.uri)
    with database.reading() as connection:
        assert not any(_counts(connection).values())
        assert not keywords.scores(connection, [("zyzzyva",)])


def test_deleting_one_leaves_the_other_as_if_alone(database: Database) -> None:
    other = _document("other.txt", LETTER.replace("zyzzyva", "aardvark"))
    _put(database, other)
    with database.reading() as connection:
        alone = listing.vocabulary(connection), _counts(connection)
    _put(database, _document())
    with database.writing() as connection:
        documents.delete(connection, "bury.txt")
    with database.reading() as connection:
        assert (listing.vocabulary(connection), _counts(connection)) == alone
        assert keywords.scores(connection, [("aardvark",)])


def test_putting_again_replaces_and_row_ids_are_never_used_twice(database: Database) -> None:
    _put(database, _document())
    with database.reading() as connection:
        before = connection.execute("SELECT max(id) FROM passages").fetchone()[0]
    _put(database, _document(text=LETTER.replace("zyzzyva", "aardvark")))
    with database.reading() as connection:
        after = connection.execute("SELECT min(id) FROM passages").fetchone()[0]
        assert len(listing.entries(connection)) == 1
        assert not keywords.scores(connection, [("zyzzyva",)])
        assert keywords.scores(connection, [("aardvark",)])
    assert after > before


def test_no_text_is_stored_a_second_time(database: Database) -> None:
    _put(database, _document())
    needle = "Leaders know their services well."
    with database.reading() as connection:
        dump = "\n".join(connection.iterdump())
    assert dump.count(needle) == 1


def test_purging_takes_deleted_words_out_of_the_files(database: Database) -> None:
    _put(database, _document("other.txt", "Something else that stays."))
    _put(database, _document())
    with database.writing() as connection:
        documents.delete(connection, "bury.txt")
    database.purge()
    for path in database.directory.iterdir():
        assert b"zyzzyva" not in path.read_bytes().lower()
