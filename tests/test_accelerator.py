from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import sleep
from typing import Any

import pytest

from index.embed.hashing import HashingEmbedder
from index.read import read
from index.records import Filters, SourceFile
from index.store import documents, runs, spans
from index.store.accelerator import KEYWORDS_NAME, PASSAGES_NAME, SENTENCES_NAME, Accelerator
from index.store.database import Database, create, manifest
from index.store.ladder import LADDER, Ladder
from index.store.runs import Searchable
from index.store.vectors import Gathered
from index.update import findable

EMBEDDER = HashingEmbedder()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    create(tmp_path, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    database = Database(tmp_path)
    yield database
    database.close()


def _put(database: Database, *uris: str) -> None:
    for uri in uris:
        ready = findable(read(SourceFile(uri, f"This is {uri}. It has text.".encode())), EMBEDDER)
        with database.writing() as connection:
            documents.put(connection, ready, root="/docs")


def _synced(
    database: Database, save: bool = False, rebuild: bool = False, ladder: Ladder = LADDER
) -> Accelerator:
    """A fresh one, as another process would make it, checked against the database."""
    with database.reading() as connection:
        accelerator = Accelerator(database.directory, manifest(connection), ladder)
        accelerator.sync(connection, manifest(connection), rebuild)
        found = runs.searchable(connection, Searchable())
        for held, wanted in (
            (accelerator.passages.runs, found.passages),
            (accelerator.sentences.runs, found.sentences),
            (accelerator.searchable.passages, found.passages),
            (accelerator.searchable.sentences, found.sentences),
        ):
            assert held.ids().tolist() == wanted.ids().tolist()
        if save:
            accelerator.save()
    return accelerator


def test_what_was_saved_is_used_and_what_is_newer_is_added(database: Database) -> None:
    _put(database, "a.txt", "b.txt")
    _synced(database, save=True)
    _put(database, "c.txt")
    with database.writing() as connection:
        documents.delete(connection, "a.txt")
    with database.reading() as connection:
        behind = Accelerator(database.directory, manifest(connection))
    assert len(behind.passages.runs) == 2
    assert len(_synced(database).passages.runs) == 2


@pytest.mark.parametrize("name", [PASSAGES_NAME, SENTENCES_NAME])
@pytest.mark.parametrize("keep", [None, 0, 100])
def test_a_missing_or_truncated_file_is_made_again(
    database: Database, name: str, keep: int | None
) -> None:
    _put(database, "a.txt", "b.txt")
    _synced(database, save=True)
    path = database.directory / name
    whole = path.read_bytes()
    path.unlink()
    if keep is not None:
        path.write_bytes(whole[:keep])
    _synced(database, save=True)
    assert path.read_bytes() == whole


def test_files_of_another_index_are_not_used(database: Database, tmp_path: Path) -> None:
    _put(database, "a.txt", "b.txt")
    _synced(database, save=True)
    (tmp_path / "other").mkdir()
    create(tmp_path / "other", EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    other = Database(tmp_path / "other")
    _put(other, "x.txt", "y.txt", "z.txt")
    for name in (PASSAGES_NAME, SENTENCES_NAME):
        shutil.copy(tmp_path / name, tmp_path / "other" / name)
    with other.reading() as connection:
        assert not len(Accelerator(other.directory, manifest(connection)).passages.runs)
    _synced(other)
    other.close()


def test_nothing_is_written_when_nothing_has_changed(database: Database) -> None:
    _put(database, "a.txt")
    accelerator = _synced(database, save=True)
    (database.directory / PASSAGES_NAME).unlink()
    accelerator.save()
    assert not (database.directory / PASSAGES_NAME).exists()


def test_keywords_of_many_passages_are_held_and_saved_too(database: Database) -> None:
    _put(database, *(f"{number}.txt" for number in range(6)))
    few = Ladder(full_text=4)
    held = _synced(database, save=True, ladder=few)
    assert held.keywords.runs.ids().tolist() == held.passages.runs.ids().tolist()
    written = (database.directory / KEYWORDS_NAME).stat().st_mtime_ns
    _synced(database, save=True, ladder=few)
    assert (database.directory / KEYWORDS_NAME).stat().st_mtime_ns == written


def test_one_old_and_one_new_file_are_both_brought_up_to_date(database: Database) -> None:
    """A run that was killed between writing the one and the other."""
    _put(database, "a.txt")
    _synced(database, save=True)
    old = (database.directory / SENTENCES_NAME).read_bytes()
    _put(database, "b.txt")
    _synced(database, save=True)
    (database.directory / SENTENCES_NAME).write_bytes(old)
    assert len(_synced(database).sentences.runs) == 4


def test_another_kind_is_built_only_for_who_waits(database: Database) -> None:
    _put(database, *(f"{number}.txt" for number in range(6)))
    few = Ladder(exact=8)  # six passages, twelve sentences
    assert _synced(database, ladder=few).sentences.lists == 0
    rebuilt = _synced(database, save=True, rebuild=True, ladder=few)
    assert (rebuilt.passages.lists, rebuilt.sentences.lists) == (0, 8)
    assert _synced(database, ladder=few).sentences.lists == 8


@pytest.mark.parametrize("allowed", [("a.txt",), ("a.txt", "c.txt", "f.txt"), None])
def test_both_legs_find_side_by_side_what_each_finds_alone(
    database: Database, allowed: tuple[str, ...] | None
) -> None:
    _put(database, *(f"{name}.txt" for name in "abcdef"))
    wide = Ladder(exact=8, looked_through=100, refined=100)
    accelerator = _synced(database, rebuild=True, ladder=wide)
    assert accelerator.sentences.lists
    vector = EMBEDDER.embed_query("This is b.txt.")
    with database.reading() as connection:
        some = None
        if allowed:
            ids = frozenset(documents.get(connection, uri).id for uri in allowed)
            some = spans.documents(connection, Filters(documents=ids))
        found = accelerator.searchable
        passages = None if some is None else found.passages.within(some)
        sentences = None if some is None else found.sentences.within(some)
        near, quoted = accelerator.nearest(connection, vector, 4, passages, sentences)
        assert near == accelerator.passages.nearest(connection, vector, 4, passages)
        assert quoted == accelerator.sentences.nearest(connection, vector, 4, sentences)
        assert near and quoted


def test_a_leg_that_fails_is_waited_for(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the next search would change lists that are still looked through."""
    _put(database, *(f"{name}.txt" for name in "abcdef"))
    accelerator = _synced(database, rebuild=True, ladder=Ladder(exact=8))
    gather, done = accelerator.sentences.gather, Event()

    def slowly(*given: Any) -> Gathered:
        sleep(0.05)
        gathered = gather(*given)
        done.set()
        return gathered

    def broken(*_: object) -> object:
        raise OSError("gone")

    monkeypatch.setattr(accelerator.sentences, "gather", slowly)
    monkeypatch.setattr(accelerator.passages, "nearest", broken)
    vector = EMBEDDER.embed_query("This is b.txt.")
    with database.reading() as connection, pytest.raises(OSError, match="gone"):
        accelerator.nearest(connection, vector, 4, None, None)
    assert done.is_set()
