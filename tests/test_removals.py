"""Documents taken out, and the last of them brought back as they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import removals as module
from assistant.removals import Removals
from index.embed import load_embedder
from index.errors import NameTaken, UnknownDocument
from index.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Route {number} is swept on Mondays.")
    with Library.create(tmp_path / "index", load_embedder("hashing")) as made:
        made.add([tmp_path / f"{number}.txt" for number in range(3)])
        yield made


def test_what_is_undone_is_as_it_was(library: Library) -> None:
    before = {entry.uri: (entry, library.document(entry.uri)) for entry in library.documents()}
    removals = Removals(library)
    removed = removals.remove("1.txt")
    assert [entry.uri for entry in library.documents()] == ["0.txt", "2.txt"]
    assert removals.undo(removed.id) == before["1.txt"][0]
    after = {entry.uri: (entry, library.document(entry.uri)) for entry in library.documents()}
    assert after == before


def test_it_is_brought_back_once(library: Library) -> None:
    removals = Removals(library)
    removed = removals.remove("1.txt")
    removals.undo(removed.id)
    with pytest.raises(UnknownDocument):
        removals.undo(removed.id)


def test_only_the_last_can_be_brought_back(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 1)
    removals = Removals(library)
    first, second = removals.remove("0.txt"), removals.remove("1.txt")
    with pytest.raises(UnknownDocument, match="lately"):
        removals.undo(first.id)
    assert removals.undo(second.id).uri == "1.txt"


def test_a_name_that_was_taken_meanwhile_is_an_error_and_the_copy_stays(
    library: Library, tmp_path: Path
) -> None:
    removals = Removals(library)
    removed = removals.remove("1.txt")
    library.add([tmp_path / "1.txt"])
    with pytest.raises(NameTaken):
        removals.undo(removed.id)
    library.remove("1.txt")
    assert removals.undo(removed.id).uri == "1.txt"
