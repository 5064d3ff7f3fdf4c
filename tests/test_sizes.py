"""Files and functions stay small enough to be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("index", "assistant", "eval", "train", "bench", "tests")
MOST_LINES_OF_A_FILE, MOST_LINES_OF_A_FUNCTION = 300, 40


def test_files_and_functions_are_short() -> None:
    modules = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    assert modules
    assert sorted(long for path in modules for long in _long(path)) == []


def _long(path: Path) -> Iterator[str]:
    source, name = path.read_text("utf-8"), path.relative_to(ROOT)
    if (lines := len(source.splitlines())) > MOST_LINES_OF_A_FILE:
        yield f"{name}: {lines}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{name}, {node.name}: {lines}"
