from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import InputError, NotAnIndex
from index.store.database import FILE_NAME, Database, create, manifest


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    create(tmp_path, "some embedder", "f1", 16)
    return tmp_path


@pytest.fixture
def database(directory: Path) -> Iterator[Database]:
    database = Database(directory)
    yield database
    database.close()


def _epoch(database: Database) -> int:
    with database.reading() as connection:
        return manifest(connection).epoch


def test_a_new_index_says_what_it_is(database: Database) -> None:
    with database.reading() as connection:
        made = manifest(connection)
    assert (made.embedder, made.fingerprint, made.dimensions) == ("some embedder", "f1", 16)
    assert (made.epoch, made.unpurged) == (0, 0)


def test_two_indexes_are_never_the_same(tmp_path: Path) -> None:
    ids = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        create(tmp_path / name, "e", "f", 16)
        database = Database(tmp_path / name)
        with database.reading() as connection:
            ids.add(manifest(connection).index_id)
        database.close()
    assert len(ids) == 2


def test_each_commit_is_an_epoch_and_a_failure_is_none(database: Database) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('kept', 1)")
    assert _epoch(database) == 1
    with pytest.raises(KeyError), database.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('lost', 1)")
        raise KeyError
    assert _epoch(database) == 1
    with database.reading() as connection:
        assert connection.execute("SELECT word FROM words").fetchall() == [("kept",)]


def test_a_reader_sees_one_state_until_it_ends(directory: Path, database: Database) -> None:
    other = Database(directory)
    with database.reading() as connection:
        before = manifest(connection).epoch
        with other.writing() as writing:
            writing.execute("INSERT INTO words VALUES ('new', 1)")
        assert manifest(connection).epoch == before
    assert _epoch(database) == before + 1
    other.close()


def test_clearing_keeps_counting(database: Database) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('old', 1)")
    database.clear("another", "f2", 8)
    with database.reading() as connection:
        now = manifest(connection)
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (0,)
    assert (now.embedder, now.fingerprint, now.dimensions, now.epoch) == ("another", "f2", 8, 2)


def test_no_folder_and_no_file(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "absent"):
        with pytest.raises(NotAnIndex, match="no index") as caught:
            Database(directory)
        assert f"--index {directory}" in caught.value.remedy


@pytest.mark.parametrize(
    "content", [b"not a database at all, only text" * 40, b"", b"SQLite format 3\0"]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(NotAnIndex):
        Database(tmp_path)


def test_a_database_of_another_program_is_left_as_it_was(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(NotAnIndex, match="not an index of this program"):
        Database(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_another_version_of_the_schema(directory: Path) -> None:
    connection = sqlite3.connect(directory / FILE_NAME)
    connection.execute("UPDATE manifest SET schema_version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(NotAnIndex, match="version 99"):
        Database(directory)


def test_a_truncated_database(directory: Path) -> None:
    whole = (directory / FILE_NAME).read_bytes()
    (directory / FILE_NAME).write_bytes(whole[:4096])
    with pytest.raises(NotAnIndex, match="damaged"):
        Database(directory)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be used"):
        create(tmp_path / "absent", "e", "f", 16)


def test_a_mistake_of_ours_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), database.reading() as connection:
        connection.execute("SELECT * FROM absent")
