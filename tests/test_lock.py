from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexBusy, InputError
from index.store.lock import locked


def test_a_second_writer_is_refused_at_once(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(IndexBusy, match=tmp_path.name), locked(tmp_path):
        pass


def test_the_lock_is_let_go_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path):
        pass


def test_the_folder_is_made(tmp_path: Path) -> None:
    with locked(tmp_path / "new" / "index"):
        assert (tmp_path / "new" / "index").is_dir()


def test_a_folder_that_cannot_be_made_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"), locked(tmp_path / "file" / "index"):
        pass
