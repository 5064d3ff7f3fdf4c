"""What the README says is so."""

import re
from pathlib import Path

from typer.testing import CliRunner

from assistant.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
NOT_SHOWN = {"dist", "var", "__pycache__"}


def tree() -> set[str]:
    block = README.split("```text\n")[1].split("```")[0]
    return {line.split()[0] for line in block.splitlines() if line.strip()}


def test_the_tree_is_true() -> None:
    there = {f"{path.name}/" for path in ROOT.iterdir() if path.is_dir()}
    there = {name for name in there if not name.startswith(".") and name[:-1] not in NOT_SHOWN}
    shown = {name for name in tree() if name.count("/") == 1 and name.endswith("/")}
    assert {name for name in shown if not name.startswith(".")} == {
        name for name in there if not name.endswith(".egg-info/")
    }


def test_everything_in_the_tree_exists() -> None:
    assert all((ROOT / name).exists() for name in tree())


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_make_words_exist() -> None:
    for word in re.findall(r"\bmake ([a-z]+)", README):
        assert re.search(rf"^{word}:", MAKEFILE, re.M) or word in ("and", "are"), word


def test_the_commands_exist() -> None:
    runner = CliRunner()
    for word in ("index", "ask", "search", "documents", "remove", "serve", "eval"):
        assert runner.invoke(app, [word, "--help"]).exit_code == 0
