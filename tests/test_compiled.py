"""What is compiled ahead of the first start."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import compiled
from index.expressions import Expressions


def test_every_expression_of_the_packages_compiles() -> None:
    found = list(compiled.expressions())
    assert len(found) > 500
    for one in found:
        assert re.compile(one.pattern, one.flags)


def test_the_next_process_finds_them_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Expressions(tmp_path / "kept.expressions")
    monkeypatch.setattr(compiled, "EXPRESSIONS", kept)
    folders: list[str] = []
    monkeypatch.setattr(compiled, "compile_dir", lambda path, **_: folders.append(path))
    compiled.main()
    assert [Path(folder).name for folder in folders] == ["index", "assistant"]
    again = Expressions(tmp_path / "kept.expressions")
    monkeypatch.setattr("index.expressions._compiled", lambda *_: pytest.fail("compiled again"))
    for one in compiled.expressions():
        assert again.compiled(one.pattern, one.flags).pattern == one.pattern
