"""The library as a whole: opening, rebuilding, deleting for good, and what survives damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder
from index.errors import EmbedderMismatch, InputError, NotAnIndex, UnknownDocument
from index.library import Library
from index.query import Query
from index.records import Hit
from tests.making import folder_of_texts

EMBEDDER = HashingEmbedder()
ACCELERATORS = ("passages.faiss", "sentences.faiss")


class RenamedEmbedder(HashingEmbedder):
    name = "/srv/models/hashing"


class OtherEmbedder(HashingEmbedder):
    """The same name with other weights, as after an update of the model."""

    fingerprint = "0" * 64


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


def _search(library: Library, text: str = "care plan", k: int = 50) -> list[Hit]:
    return library.search(Query(text, tuple((word,) for word in text.split())), k)


def _uris(library: Library) -> list[str]:
    return [entry.uri for entry in library.documents()]


def test_an_index_is_opened_again_as_it_was_left(library: Library, index: Path) -> None:
    with Library.open(index, EMBEDDER) as again:
        assert again.documents() == library.documents()
        assert _search(again) == _search(library)
        assert again.epoch == library.epoch == 12


def test_create_opens_what_is_there(library: Library, index: Path) -> None:
    with Library.create(index, EMBEDDER) as again:
        assert _uris(again) == _uris(library)


def test_open_needs_an_index(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "absent"):
        with pytest.raises(NotAnIndex):
            Library.open(directory, EMBEDDER)


def test_no_index_is_made_among_other_files(folder: Path) -> None:
    with pytest.raises(NotAnIndex, match="other files"):
        Library.create(folder, EMBEDDER)
    assert sorted(path.suffix for path in folder.iterdir()) == [".txt"] * 12


def test_a_making_that_was_killed_is_not_in_the_way(index: Path) -> None:
    index.mkdir()
    (index / "index.db.tmp").write_bytes(b"half")
    (index / "write.lock").touch()
    with Library.create(index, EMBEDDER) as library:
        assert library.documents() == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        Library.create(tmp_path / "file" / "index", EMBEDDER)


def test_another_embedder_is_refused_with_the_command_that_mends_it(
    library: Library, index: Path
) -> None:
    for make in (Library.open, Library.create):
        with pytest.raises(EmbedderMismatch, match="other weights") as caught:
            make(index, OtherEmbedder())
        assert f"assistant index --rebuild PATH... --index {index}" in caught.value.remedy
    assert _search(library)


def test_the_same_weights_under_another_name_open_the_index(library: Library, index: Path) -> None:
    """A server may have them in a folder, where whoever indexed has them as a package."""
    with Library.open(index, RenamedEmbedder()) as opened:
        assert [hit.passage for hit in _search(opened)] == [hit.passage for hit in _search(library)]


def test_rebuilding_hands_the_index_to_another_embedder(
    library: Library, index: Path, folder: Path
) -> None:
    _search(library)
    with Library.create(index, OtherEmbedder(), rebuild=True) as rebuilt:
        assert rebuilt.documents() == []
        assert len(rebuilt.add([folder]).added) == 12
        assert len(_search(rebuilt)) == 12
    with pytest.raises(EmbedderMismatch):
        _search(library)
    with pytest.raises(EmbedderMismatch):
        library.add([folder])


def test_a_document_and_its_sentences(library: Library) -> None:
    entry = library.documents()[3]
    document = library.document(entry.uri)
    assert document == library.document(entry.id)
    sentences = library.sentences(entry.id)
    assert [s.text for s in sentences] == [document.text[s.start : s.end] for s in sentences]
    vectors = library.sentence_vectors(entry.id)
    assert vectors.shape == (len(sentences), EMBEDDER.dimensions)
    for call in (library.document, library.sentences, library.sentence_vectors, library.remove):
        with pytest.raises(UnknownDocument):
            call("absent.txt")


def test_passages_that_hold_a_phrase(library: Library) -> None:
    documents = {entry.id: entry.uri for entry in library.documents()}
    every = library.quoting("theme3")
    assert [documents[document] for document, _ in every] == ["03.txt"]
    assert "theme3" in every[0][1]
    assert library.quoting("speaks of theme3") == every
    assert library.quoting("theme3", frozenset({every[0][0]})) == every
    others = frozenset(documents) - {every[0][0]}
    assert library.quoting("theme3", others) == library.quoting("theme3", frozenset()) == []
    assert len(library.quoting("managers reviewed plans", most=2)) == 2


def test_removing_leaves_no_trace_in_any_file(library: Library, index: Path, folder: Path) -> None:
    (folder / "rare.txt").write_text("The zyzzyva team (ZT) of Quonset met. It was zyzzyvian.")
    library.add([folder])
    entry = library.documents()[-1]
    assert "zyzzyva" in library.vocabulary()
    with Library.open(index, EMBEDDER) as reader:
        _search(reader, "zyzzyva")
        assert library.remove(entry.id) == entry
        assert entry.uri not in _uris(reader)
        assert "zyzzyva" not in reader.vocabulary()
        assert all(hit.keyword == 0 for hit in _search(reader, "zyzzyva"))
        for path in index.iterdir():
            content = path.read_bytes().lower()
            assert b"zyzzyv" not in content, path
            assert b"quonset" not in content, path
            assert b"rare.txt" not in content, path
    assert len(library.acronyms()) == 0


def test_a_killed_removal_is_finished_by_the_next_run(
    library: Library, index: Path, folder: Path
) -> None:
    connection = sqlite3.connect(index / "index.db")
    connection.execute("UPDATE manifest SET unpurged = 1")
    connection.commit()
    connection.close()
    library.add([folder])
    connection = sqlite3.connect(index / "index.db")
    assert connection.execute("SELECT unpurged FROM manifest").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize("name", ACCELERATORS)
@pytest.mark.parametrize("damage", ["deleted", "truncated", "nonsense", "swapped"])
def test_damaged_accelerators_change_no_answer(
    library: Library, index: Path, folder: Path, name: str, damage: str
) -> None:
    expected = _search(library)
    whole = (index / name).read_bytes()
    other = next(file for file in ACCELERATORS if file != name)
    damaged = {
        "truncated": whole[: len(whole) // 2],
        "nonsense": b"\0" * 100,
        "swapped": (index / other).read_bytes(),
    }
    (index / name).unlink()
    if damage in damaged:
        (index / name).write_bytes(damaged[damage])
    with Library.open(index, EMBEDDER) as again:
        assert _search(again) == expected
        again.add([folder])
    assert (index / name).read_bytes() == whole


@settings(max_examples=8, deadline=None)
@given(
    st.lists(
        st.dictionaries(st.integers(0, 5), st.sampled_from(["care", "plans", "homes"]), max_size=5),
        min_size=1,
        max_size=4,
    )
)
def test_any_history_answers_like_an_index_made_afresh(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[int, str]]
) -> None:
    base = tmp_path_factory.mktemp("history")
    (base / "docs").mkdir()
    with Library.create(base / "index", EMBEDDER) as library:
        for state in states:
            for path in (base / "docs").iterdir():
                path.unlink()
            for number, word in state.items():
                text = f"Number {number} has {word}. More of {word}."
                (base / "docs" / f"{number}.txt").write_text(text)
            library.add([base / "docs"])
            _search(library)
        with Library.create(base / "fresh", EMBEDDER) as fresh:
            fresh.add([base / "docs"])
            assert _search(fresh) == _search(library)
            assert fresh.vocabulary() == library.vocabulary()
            assert [e.uri for e in fresh.documents()] == _uris(library)
        for entry in library.documents():
            assert np.isfinite(library.sentence_vectors(entry.id)).all()
