"""Whatever is written, no file that was given is; that nothing can be is known beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import BadTarget
from eval.targets import check, prepare, reports


def test_a_file_that_was_given_is_no_target(tmp_path: Path) -> None:
    cases = tmp_path / "mine.json"
    cases.write_text("{}", encoding="utf-8")
    with pytest.raises(BadTarget, match=r"mine\.json: would be overwritten"):
        check([cases], reports(tmp_path / "mine"))
    with pytest.raises(BadTarget):
        check([tmp_path], reports(tmp_path / "mine"))  # a folder of documents
    link = tmp_path / "mine.md"
    link.symlink_to(cases)
    with pytest.raises(BadTarget):
        check([cases], [link])


def test_other_files_are_written_again_as_before(tmp_path: Path) -> None:
    cases = tmp_path / "mine.jsonl"
    for path in (cases, *reports(tmp_path / "mine")):
        path.write_text("{}", encoding="utf-8")
    check([cases, tmp_path / "none.jsonl"], reports(tmp_path / "mine"))


def test_a_folder_is_made_and_left_as_it_was(tmp_path: Path) -> None:
    prepare(tmp_path / "a" / "b")
    prepare(tmp_path / "a" / "b")
    assert not list((tmp_path / "a" / "b").iterdir())


@pytest.mark.parametrize("below", ["file", "file/reports"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(BadTarget, match=r"file.*: cannot be made a folder"):
        prepare(tmp_path / below)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_what_the_system_does_not_allow_is_its_own_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        prepare(tmp_path / ("x" * 300))
