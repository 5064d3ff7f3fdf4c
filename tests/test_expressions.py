"""Compiled expressions, kept for the next process."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import expressions
from index.expressions import Expressions

ROOT = Path(__file__).parents[1]
PATTERN, FLAGS = r"(?P<day>\d+)\s+(?:may|june)\b|[^\W\d_]+ß", re.I


def _kept(folder: Path, pattern: str = PATTERN) -> Path:
    path = folder / "kept.expressions"
    one = Expressions(path)
    one.compiled(pattern, FLAGS)
    one.write()
    return path


def test_the_next_process_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _kept(tmp_path)
    monkeypatch.setattr(expressions, "_compiled", lambda *_: pytest.fail("compiled again"))
    again = Expressions(path).compiled(PATTERN, FLAGS)
    assert again == re.compile(PATTERN, FLAGS)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@given(st.text(alphabet="0123 5maujney Straßẞ", max_size=30))
def test_it_finds_what_any_other_finds(text: str) -> None:
    built = Expressions(Path("nowhere")).compiled(PATTERN, FLAGS)
    found = [(one.span(), one["day"]) for one in built.finditer(text)]
    assert found == [(one.span(), one["day"]) for one in re.compile(PATTERN, FLAGS).finditer(text)]


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"no marshal",
        marshal.dumps(("another Python", {(PATTERN, 2): (34, b"", 1, {}, ())})),
        marshal.dumps((sys.version, {(PATTERN, 2): (34, b"\xff\xff\0\0", 1, {}, (None, None))})),
    ],
)
def test_what_cannot_be_read_is_compiled(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kept.expressions"
    path.write_bytes(kept)
    assert Expressions(path).compiled(PATTERN, FLAGS) == re.compile(PATTERN, FLAGS)


def test_what_two_processes_compile_is_kept_of_both(tmp_path: Path) -> None:
    path = tmp_path / "kept.expressions"
    one, other = Expressions(path), Expressions(path)
    one.compiled("a+", 0)
    other.compiled("b+", 0)
    one.write()
    other.write()
    _, codes = marshal.loads(path.read_bytes())
    assert set(codes) == {("a+", 0), ("b+", 0)}


@pytest.mark.parametrize("flags", [[], ["-B"]])
def test_a_process_keeps_its_own_unless_python_may_not(flags: list[str], tmp_path: Path) -> None:
    told = "from index.regex import regex; regex('a+').search('caat')"
    env = {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    subprocess.run([sys.executable, *flags, "-c", told], env=env, cwd=ROOT, check=True)
    assert bool([*tmp_path.rglob("*.expressions")]) is not bool(flags)


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    assert not _kept(tmp_path / "missing").exists()


def test_a_broken_expression_is_an_error_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="missing"):
        Expressions(tmp_path / "kept").compiled("(", 0)
