from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embed.hashing import HashingEmbedder
from index.errors import InputError
from index.library import Library
from index.parse.pieces import Parsed
from index.parse.text import parse
from index.query import Query
from index.read import read
from index.records import SourceFile
from index.update import findable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The text of {name} is one sentence.")
    return tmp_path / "docs"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "index", HashingEmbedder()) as library:
        yield library


def _uris(library: Library) -> list[str]:
    return [entry.uri for entry in library.documents()]


def _found(library: Library, word: str) -> list[str]:
    hits = [hit for hit in library.search(Query(word, ((word,),)), 10) if hit.keyword > 0]
    return [library.document(hit.passage.document_id).uri for hit in hits]


def test_a_folder_is_added_and_then_unchanged(library: Library, folder: Path) -> None:
    report = library.add([folder])
    assert report.added == ("a.txt", "b.txt", "sub/c.txt")
    epoch = library.epoch
    report = library.add([folder])
    assert (report.added, report.unchanged) == ((), ("a.txt", "b.txt", "sub/c.txt"))
    assert library.epoch == epoch


def test_new_changed_and_gone_files(library: Library, folder: Path) -> None:
    library.add([folder])
    (folder / "a.txt").write_text("Aardvarks are mentioned now.")
    (folder / "b.txt").unlink()
    (folder / "d.txt").write_text("A new file.")
    report = library.add([folder])
    assert (report.added, report.replaced) == (("d.txt",), ("a.txt",))
    assert (report.unchanged, report.removed) == (("sub/c.txt",), ("b.txt",))
    assert _uris(library) == ["a.txt", "d.txt", "sub/c.txt"]
    assert _found(library, "aardvarks") == ["a.txt"]


def test_a_touched_file_is_unchanged(library: Library, folder: Path) -> None:
    library.add([folder])
    (folder / "a.txt").write_bytes((folder / "a.txt").read_bytes())
    assert "a.txt" in library.add([folder]).unchanged


def test_bad_files_are_listed_and_the_others_are_indexed(library: Library, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    report = library.add([folder])
    assert [failure.uri for failure in report.failed] == ["broken.pdf", "empty.txt", "picture.png"]
    assert all(failure.reason and failure.remedy for failure in report.failed)
    assert len(report.added) == 3


def test_a_file_that_became_bad_stays_as_it_was_and_says_so(library: Library, folder: Path) -> None:
    library.add([folder])
    (folder / "a.txt").write_bytes(b"")
    report = library.add([folder])
    (failure,) = report.failed
    assert failure.uri == "a.txt"
    assert "indexed before stays" in failure.reason
    assert library.document("a.txt").text.startswith("The text of a.txt")


def test_a_uri_belongs_to_the_folder_that_it_came_from_first(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.txt").write_text("Another file of the same name.")
    (tmp_path / "more" / "x.txt").write_text("A file of its own.")
    library.add([folder])
    report = library.add([tmp_path / "more"])
    (failure,) = report.failed
    assert failure.uri == "a.txt"
    assert str(folder) in failure.reason
    assert report.added == ("x.txt",)
    assert library.document("a.txt").text.startswith("The text of a.txt")


def test_another_folder_is_left_alone(library: Library, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "x.txt").write_text("A file of its own.")
    library.add([folder, tmp_path / "more"])
    assert library.add([folder]).removed == ()
    assert "x.txt" in _uris(library)


def test_one_file_removes_nothing(library: Library, folder: Path) -> None:
    library.add([folder])
    (folder / "b.txt").unlink()
    assert library.add([folder / "a.txt"]).removed == ()
    assert library.add([folder]).removed == ("b.txt",)


def test_the_same_path_twice_is_indexed_once(library: Library, folder: Path) -> None:
    report = library.add([folder, folder])
    assert (len(report.added), len(report.unchanged)) == (3, 3)
    assert len(_uris(library)) == 3


def test_no_such_path_is_an_error_before_anything_is_done(library: Library, folder: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        library.add([folder, folder / "absent"])
    assert _uris(library) == []


def test_the_same_text_is_listed_twice_and_found_once(library: Library, folder: Path) -> None:
    (folder / "z.txt").write_bytes((folder / "a.txt").read_bytes())
    library.add([folder])
    kept = {entry.uri: entry.duplicate_of for entry in library.documents()}
    assert (kept["a.txt"], kept["z.txt"]) == (None, "a.txt")
    assert _found(library, "sentence").count("a.txt") == 1
    assert "z.txt" not in _found(library, "sentence")
    (folder / "a.txt").unlink()
    library.add([folder])
    assert "z.txt" in _found(library, "sentence")


def test_progress_counts_the_files(library: Library, folder: Path) -> None:
    seen: list[tuple[str, int, int, int]] = []
    library.add([folder], lambda *step: seen.append(step))
    assert seen == [("a.txt", 1, 3, 1), ("b.txt", 2, 3, 2), ("sub/c.txt", 3, 3, 3)]


def test_an_error_of_progress_stops_the_run_and_keeps_what_is_whole(
    library: Library, folder: Path
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.add([folder], stop)
    assert _uris(library) == ["a.txt"]
    assert library.add([folder]).added == ("b.txt", "sub/c.txt")
    assert "a.txt" in _found(library, "sentence")


def test_a_killed_run_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from index.embed.hashing import HashingEmbedder
from index.library import Library
from index.parse.pieces import Parsed
from index.parse.text import parse
from index.passages import context
def kill(uri, done, *_):
    if done == 2:
        os.kill(os.getpid(), signal.SIGKILL)
Library.create(Path(sys.argv[1]), HashingEmbedder()).add([Path(sys.argv[2])], kill)
"""
    index = tmp_path / "killed"
    command = [sys.executable, "-c", script, str(index), str(folder)]
    killed = subprocess.run(command, cwd=Path(__file__).parents[1], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Library.open(index, HashingEmbedder()) as library:
        assert _uris(library) == ["a.txt", "b.txt"]
        report = library.add([folder])
        assert (report.unchanged, report.added) == (("a.txt", "b.txt"), ("sub/c.txt",))
        assert _found(library, "sentence") == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_passage_points_where_its_sentences_and_its_context_point(library: Library) -> None:
    text = b"Managers count the books. Children read them every day. Nobody is late.\n"
    document = read(SourceFile("a.txt", text))
    ready = findable(document, library.embedder)
    (passage,) = ready.passage_vectors
    assert np.linalg.norm(passage) == pytest.approx(1.0)
    (said,) = library.embedder.embed_passages([document.catalogue.title])
    summed = ready.sentence_vectors.sum(axis=0) + said
    assert passage @ summed == pytest.approx(np.linalg.norm(summed))


def test_a_sentence_is_embedded_as_it_stands(library: Library) -> None:
    text = b"# Books\n\nManagers count them.\n\n# Cups\n\nManagers count them.\n"
    ready = findable(read(SourceFile("a.md", text)), library.embedder)
    first, second = ready.sentence_vectors
    assert np.array_equal(first, second)
    assert not np.allclose(*ready.passage_vectors)


def test_a_folder_has_the_vectors_of_its_documents_alone(library: Library, folder: Path) -> None:
    for path in folder.rglob("*.txt"):
        path.write_text(f"This is {path.name}. The last line is the same in each.")
    library.add([folder])
    for path in folder.rglob("*.txt"):
        uri = path.relative_to(folder).as_posix()
        alone = findable(read(SourceFile(uri, path.read_bytes())), library.embedder)
        assert np.array_equal(library.sentence_vectors(uri), alone.sentence_vectors)


def test_a_document_in_slices_has_the_same_vectors(library: Library) -> None:
    text = "\n\n".join(f"{i}. Managers count {i} books. Nobody minds." for i in range(1, 40))
    document = read(SourceFile("a.txt", text.encode()))
    seen: list[tuple[int, int]] = []
    whole = findable(document, library.embedder)
    sliced = findable(document, library.embedder, embedded=lambda *step: seen.append(step))
    assert np.array_equal(whole.sentence_vectors, sliced.sentence_vectors)
    count = len(whole.sentence_vectors)
    assert (seen[0], seen[-1]) == ((0, count), (count, count))


def test_a_parser_that_breaks_costs_one_file(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(content: bytes) -> Parsed:
        if b"b.txt" in content:
            raise TypeError("not a string")
        return parse(content)

    monkeypatch.setattr("index.parse.text.parse", broken)
    report = library.add([folder])
    assert report.added == ("a.txt", "sub/c.txt")
    (failure,) = report.failed
    assert failure.uri == "b.txt"
    assert "bug of the reader: TypeError: not a string (test_update.py, line" in failure.reason
