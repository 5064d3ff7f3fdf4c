from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.errors import InputError
from index.folder import LARGEST_FILE_BYTES, Found, find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/deep/é.txt", ".hidden", ".git/config"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "docs"


def _find(path: Path) -> Found:
    return find(path, leave_out=path / "index")


def test_uris_are_relative_and_in_order_and_hidden_files_are_not_looked_at(folder: Path) -> None:
    found = _find(folder)
    assert [file.uri for file in found.files] == ["a.md", "b.txt", "sub/c.txt", "sub/deep/é.txt"]
    assert (found.root, found.failed, found.complete) == (folder.resolve(), [], True)
    assert found.files[2].read().content == b"sub/c.txt"


def test_one_file_is_known_by_its_name(folder: Path) -> None:
    found = _find(folder / "sub" / "c.txt")
    assert [file.uri for file in found.files] == ["c.txt"]
    assert (found.root, found.complete) == ((folder / "sub").resolve(), False)


def test_a_relative_path_is_the_same_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert _find(Path("docs")) == _find(folder)


def test_no_such_path(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        _find(tmp_path / "absent")


def test_the_index_itself_is_left_out(folder: Path) -> None:
    (folder / "index").mkdir()
    (folder / "index" / "index.db").write_text("not a document")
    assert "index/index.db" not in [file.uri for file in _find(folder).files]


def test_links_are_followed_to_files_only_and_never_in_circles(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "circle").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "absent")
    found = _find(folder)
    assert "link.txt" in [file.uri for file in found.files]
    assert [failure.uri for failure in found.failed] == ["circle", "nowhere.txt"]


def test_what_cannot_be_read_is_listed_with_the_reason(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    with (folder / "video.txt").open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)
    (Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))).write_text("Latin-1 name")
    failed = {failure.uri: failure.reason for failure in _find(folder).failed}
    assert list(failed) == ["caf\\udce9.txt", "pipe.txt", "video.txt"]
    assert "Unicode" in failed["caf\\udce9.txt"]
    assert "regular" in failed["pipe.txt"]
    assert "200 MB" in failed["video.txt"]
