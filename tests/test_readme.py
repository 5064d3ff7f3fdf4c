"""What the README says is so."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli.app import app
from assistant.records import Question
from assistant.service import Assistant
from tests.making import answer_lines

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
NOT_SHOWN = {"dist", "var", "__pycache__"}


def tree() -> list[str]:
    """Paths from the root: an indented line stands in the folder above it."""
    paths: list[str] = []
    folder = ""
    for line in README.split("```text\n")[1].split("```")[0].splitlines():
        name = line.split()[0]
        folder = folder if line.startswith(" ") else name
        paths.append(folder + name if line.startswith(" ") else name)
    return paths


def test_the_tree_is_true() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - NOT_SHOWN
    shown = {name.rstrip("/") for name in tree() if name.count("/") == 1 and name.endswith("/")}
    assert shown == {name for name in folders if not name.startswith(".")}


def test_everything_in_the_tree_exists() -> None:
    assert all((ROOT / name).exists() for name in tree())


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_make_words_exist() -> None:
    for word in re.findall(r"\bmake ([a-z]+)", README):
        assert word == "are" or re.search(rf"^{word}:", MAKEFILE, re.M), word


def test_the_commands_exist() -> None:
    runner = CliRunner()
    for word in ("index", "ask", "search", "documents", "remove", "serve", "eval"):
        assert runner.invoke(app, [word, "--help"]).exit_code == 0


def test_the_first_answer_is_what_is_answered(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    asked = re.search(r'\$ make ask Q="(.+)"\n(.+?)\n```', README, re.S)
    assert asked is not None
    question, shown = asked.groups()
    assert "\n".join(answer_lines(assistant.ask(Question(question)))).rstrip() == shown
