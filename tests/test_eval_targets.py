"""Whatever is written, no file that was given is."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import BadTarget
from eval.targets import check, reports


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
