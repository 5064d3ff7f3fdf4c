from __future__ import annotations

from pathlib import Path

import pytest

from index.store import sealed
from index.store.runs import Runs

RUNS = Runs.of([1, 4], [1, 7], [3, 9])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "words.postings"
    sealed.write(path, "this index", 3, RUNS, memoryview(b"what it\nholds"))
    return path


def test_what_was_written_is_read(path: Path) -> None:
    content = sealed.read(path, "this index", 5)
    assert content is not None
    assert (content.epoch, bytes(content.payload)) == (3, b"what it\nholds")
    assert content.runs.ids().tolist() == RUNS.ids().tolist()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(("seal", "epoch"), [("another index", 3), ("this index", 2)])
def test_another_indexs_and_a_later_epochs_are_not_read(path: Path, seal: str, epoch: int) -> None:
    assert sealed.read(path, seal, epoch) is None


def test_no_changed_byte_goes_unnoticed(path: Path) -> None:
    whole = path.read_bytes()
    first = whole.index(b"\n")
    for at in range(first + 1, len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert sealed.read(path, "this index", 3) is None


def test_no_shorter_file_is_read(path: Path) -> None:
    whole = path.read_bytes()
    for keep in range(len(whole)):
        path.write_bytes(whole[:keep])
        assert sealed.read(path, "this index", 3) is None


def test_there_need_be_no_file(tmp_path: Path) -> None:
    assert sealed.read(tmp_path / "words.postings", "this index", 3) is None
