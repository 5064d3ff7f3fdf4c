"""Several processes and threads at one index: one writes, many read, any may be killed."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from index.embed.hashing import HashingEmbedder
from index.errors import IndexBusy
from index.library import Library
from index.query import Query
from index.records import Hit, SourceFile
from tests.making import folder_of_texts

ROOT = Path(__file__).parents[1]
EMBEDDER = HashingEmbedder()
WRITER = """
import sys
from pathlib import Path
from index.embed.hashing import HashingEmbedder
from index.library import Library

def report(uri, done, total, passages):
    print(done, flush=True)
    sys.stdin.readline()

with Library.create(Path(sys.argv[1]), HashingEmbedder()) as library:
    library.add([Path(sys.argv[2])], report)
"""
"""Indexes a folder in another process; after each document it says so and waits for a line."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_texts(tmp_path / "docs")


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def library(index: Path, folder: Path) -> Iterator[Library]:
    with Library.create(index, EMBEDDER) as library:
        library.add([folder])
        yield library


def _writer(index: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(index), str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _search(library: Library, text: str = "care plan", k: int = 50) -> list[Hit]:
    return library.search(Query(text, tuple((word,) for word in text.split())), k)


def test_a_killed_run_leaves_whole_documents_and_the_next_goes_on(
    index: Path, folder: Path
) -> None:
    for reached in (1, 4, 9):
        writer = _writer(index, folder)
        assert writer.stdin and writer.stdout
        for _ in range(reached):
            writer.stdout.readline()
            writer.stdin.write("\n")
            writer.stdin.flush()
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        _assert_sound(index)
    with Library.create(index, EMBEDDER) as library:
        report = library.add([folder])
        assert len(report.added) + len(report.unchanged) == 12
        assert len(report.unchanged) >= 8
        assert len(_search(library)) == 12


def _assert_sound(index: Path) -> None:
    """The database is intact, and every document in it is whole and can be found."""
    connection = sqlite3.connect(index / "index.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO keywords (keywords) VALUES ('integrity-check')")
    connection.close()
    with Library.open(index, EMBEDDER) as library:
        found = {hit.passage.document_id for hit in _search(library)}
        for entry in library.documents():
            assert entry.id in found
            assert len(library.sentences(entry.id)) == 2
            assert library.sentence_vectors(entry.id).shape[0] == 2
            word = f"theme{int(entry.uri[:2])}"
            assert _search(library, word, 1)[0].passage.document_id == entry.id


def test_one_process_writes_another_is_refused_and_readers_see_what_is_new(
    index: Path, folder: Path
) -> None:
    writer = _writer(index, folder)
    assert writer.stdin and writer.stdout
    writer.stdout.readline()
    with Library.open(index, EMBEDDER) as library:
        assert [hit.passage.text for hit in _search(library)] == [library.document("00.txt").text]
        for attempt in (lambda: library.add([folder]), lambda: library.remove("00.txt")):
            with pytest.raises(IndexBusy, match="Another process"):
                attempt()
        with pytest.raises(IndexBusy):
            Library.create(index, EMBEDDER, rebuild=True)
        writer.communicate("\n" * 12)
        assert writer.returncode == 0
        assert len(_search(library)) == 12
        assert library.epoch == 12
        assert "theme11" in library.vocabulary()
        library.add([folder])


def test_readers_in_many_threads_while_one_writes(library: Library, tmp_path: Path) -> None:
    more = folder_of_texts(tmp_path / "more" / "docs", 30)
    for path in more.iterdir():
        path.write_text(path.read_text() + " It is more.")

    def read(_: int) -> int:
        hits = _search(library)
        for hit in hits:
            text = library.document(hit.passage.document_id).text
            assert text[hit.passage.start : hit.passage.end] == hit.passage.text
        return len(hits)

    with ThreadPoolExecutor(5) as pool:
        writing = pool.submit(library.add, [more.parent])
        counts = list(pool.map(read, range(40)))
        assert len(writing.result().added) == 30
    assert all(12 <= count <= 42 for count in counts)
    assert len(_search(library)) == 42


def test_a_document_and_what_lists_say_of_it_are_of_one_state(library: Library) -> None:
    def replace(i: int) -> None:
        library.add_file(SourceFile("00.txt", b"Another. " * (1 + i % 2)), lambda *_: None)

    def read(_: int) -> None:
        entry, document = library.described("00.txt")
        assert (entry.sha256, entry.characters) == (document.sha256, len(document.text))

    with ThreadPoolExecutor(5) as pool:
        writing = pool.submit(lambda: [replace(i) for i in range(30)])
        list(pool.map(read, range(200)))
        writing.result()
