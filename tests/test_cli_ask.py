"""``assistant ask``: a question from standard input, honest exit codes, a reader who leaves."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.cli.app import run

IRO = "what did inspectors say about IRO recording?"


class Done(NamedTuple):
    code: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture(scope="module")
def index(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds with the hashing embedder, which loads at once."""
    folder = tmp_path_factory.mktemp("ask") / "index"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_EMBEDDER", "hashing")
        assert run(["index", str(seeds), "--index", str(folder)]) == 0
    return folder


@pytest.fixture
def command(
    index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "hashing")
    monkeypatch.setenv("ASSISTANT_INDEX", str(index))

    def call(*arguments: str) -> Done:
        code = run(arguments)
        return Done(code, *capsys.readouterr())

    return call


def _is_two_lines(done: Done, code: int) -> None:
    assert (done.code, done.out) == (code, "")
    assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize("named", [(), ("-",)])
def test_a_question_may_come_on_standard_input(
    command: Command, monkeypatch: pytest.MonkeyPatch, named: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{IRO}\n"))
    assert command("ask", *named).out == command("ask", IRO).out


def test_nobody_is_left_waiting_for_a_question_to_be_typed(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.StringIO(IRO)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)
    _is_two_lines(command("ask"), 2)


def test_a_question_that_is_no_text_is_told(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff?"), "utf-8"))
    _is_two_lines(command("ask", "-"), 2)


def test_a_refusal_is_an_answer_and_no_error(command: Command) -> None:
    done = command("ask", "Who won the cup in Reykjavik?", "--json")
    assert (done.code, json.loads(done.out)["outcome"]) == (0, "refused")


def test_whoever_stops_reading_ends_the_command_without_a_word(index: Path) -> None:
    environment = {**os.environ, "ASSISTANT_EMBEDDER": "hashing", "ASSISTANT_INDEX": str(index)}
    code = "from assistant.cli import main; input(); main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "documents"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()  # before it is let go
        process.stdout = None
        _, told = process.communicate(b"\n")
    assert (process.returncode, told) == (141, b"")
