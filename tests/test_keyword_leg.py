from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import SourceFile
from index.store import documents, keywords, runs
from index.store.database import Database, create, manifest
from index.store.keyword_leg import KeywordLeg
from index.store.ladder import LADDER, Ladder
from index.store.runs import Searchable
from index.update import findable

EMBEDDER = HashingEmbedder()
FEW = Ladder(full_text=10)
WORDS = "badger otter heron newt stoat curlew adder plover wigeon lapwing martin swift".split()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    for word in WORDS:
        _put(database, word)
    yield database
    database.close()


def _put(database: Database, word: str, uri: str = "") -> None:
    text = f"The {word} sleeps." + " It eats." * (word in WORDS[:4])
    ready = findable(read(SourceFile(uri or f"{word}.txt", text.encode())), EMBEDDER)
    with database.writing() as connection:
        documents.put(connection, ready, root="/docs")


def _delete(database: Database, uri: str) -> None:
    with database.writing() as connection:
        documents.delete(connection, uri)


def _path(database: Database) -> Path:
    return database.directory / "keywords.postings"


def _leg(database: Database, ladder: Ladder = FEW) -> KeywordLeg:
    """One that is brought up to date, as another process would."""
    with database.reading() as connection:
        leg = KeywordLeg(_path(database), manifest(connection), ladder)
    _sync(database, leg)
    return leg


def _sync(database: Database, leg: KeywordLeg) -> None:
    with database.reading() as connection:
        wanted = runs.searchable(connection, Searchable()).passages
        leg.sync(connection, wanted, manifest(connection).epoch)


def _found(database: Database, leg: KeywordLeg, *words: str) -> dict[str, float]:
    """The uri and score of each document."""
    with database.reading() as connection:
        scores = leg.scores(connection, [(word,) for word in words])
        uris = dict(
            connection.execute(
                "SELECT p.id, d.uri FROM passages AS p JOIN documents AS d ON d.row = p.document"
            ).fetchall()
        )
    return {uris[int(row)]: float(scores[row]) for row in np.flatnonzero(scores)}


def test_a_small_index_is_fts5s_own(database: Database) -> None:
    leg = _leg(database, LADDER)
    with database.reading() as connection:
        by_fts5 = keywords.scores(connection, [("otter",), ("eats",)])
    assert sorted(_found(database, leg, "otter", "eats").values()) == sorted(by_fts5.values())
    leg.save()
    assert not len(leg.runs)
    assert not _path(database).exists()


def test_an_index_that_was_made_again_is_no_larger(database: Database) -> None:
    for word in WORDS:
        _put(database, word)
    assert not len(_leg(database, Ladder(full_text=len(WORDS))).runs)


def test_a_large_one_scores_alike(database: Database) -> None:
    leg = _leg(database)
    assert len(leg.runs) == len(WORDS)
    expected = _found(database, _leg(database, LADDER), "otter", "eats", "unheard")
    assert _found(database, leg, "otter", "eats", "unheard") == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("ladder", [FEW, LADDER])
def test_two_words_side_by_side_count_together(database: Database, ladder: Ladder) -> None:
    _put(database, "otter line", "side by side.txt")
    _put(database, "line of an otter", "apart.txt")
    leg = _leg(database, ladder)
    with database.reading() as connection:
        alone = leg.scores(connection, [("otter",), ("line",)])
        paired = leg.scores(connection, [("otter",), ("line",)], ["otter line"])
    assert np.flatnonzero(paired > alone).size == 1


def test_passages_that_left_are_not_found_by_two_words(database: Database) -> None:
    _put(database, "otter line", "side by side.txt")
    leg = _leg(database)
    _delete(database, "side by side.txt")
    _put(database, "line of an otter", "apart.txt")
    _sync(database, leg)
    with database.reading() as connection:
        alone = leg.scores(connection, [("line",)])
        paired = leg.scores(connection, [("line",)], ["otter line"])
    assert np.array_equal(alone, paired)


def test_what_comes_and_goes_is_caught_up_with(database: Database) -> None:
    leg = _leg(database)
    leg.save()
    _put(database, "wren")
    _delete(database, "heron.txt")
    for one in (leg, _leg(database)):
        _sync(database, one)
        assert _found(database, one, "heron", "wren").keys() == {"wren.txt"}


def test_words_of_a_removed_document_leave_the_file(database: Database) -> None:
    leg = _leg(database)
    leg.save()
    assert b"heron" in _path(database).read_bytes()
    _delete(database, "heron.txt")
    _sync(database, leg)
    leg.save()
    assert b"heron" not in _path(database).read_bytes()


def test_an_index_that_shrinks_is_fts5s_again(database: Database) -> None:
    leg = _leg(database)
    leg.save()
    for word in WORDS[:2]:
        _delete(database, f"{word}.txt")
    _sync(database, leg)
    leg.save()
    assert not len(leg.runs)
    assert not _path(database).exists()
    assert _found(database, leg, "heron").keys() == {"heron.txt"}


@pytest.mark.parametrize("ladder", [LADDER, FEW])
def test_a_duplicate_is_found_once_the_oldest_is_gone(database: Database, ladder: Ladder) -> None:
    _put(database, "heron", "copy.txt")
    leg = _leg(database, ladder)
    assert _found(database, leg, "heron").keys() == {"heron.txt"}
    _delete(database, "heron.txt")
    _sync(database, leg)
    assert _found(database, leg, "heron").keys() == {"copy.txt"}


@pytest.mark.parametrize("keep", [0, 100, -1])
def test_a_broken_file_is_made_again(database: Database, keep: int) -> None:
    _leg(database).save()
    whole = _path(database).read_bytes()
    _path(database).write_bytes(whole[:keep])
    leg = _leg(database)
    assert _found(database, leg, "heron").keys() == {"heron.txt"}
    leg.save()
    assert _path(database).read_bytes() == whole
