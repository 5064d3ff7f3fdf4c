"""The command line: the same objects as HTTP, two lines for an error, honest exit codes."""

from __future__ import annotations

import io
import json
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from fastapi.testclient import TestClient

from assistant.cli.app import run
from assistant.http.app import create_app
from assistant.opening import open_assistant
from assistant.settings import Settings

IRO = "what did inspectors say about IRO recording?"


class Done(NamedTuple):
    code: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture(scope="module")
def index(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds with the hashing embedder, which loads at once."""
    folder = tmp_path_factory.mktemp("cli") / "index"
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
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def call(*arguments: object) -> Done:
        code = run([str(argument) for argument in arguments])
        return Done(code, *capsys.readouterr())

    return call


@pytest.fixture
def door(index: Path) -> Iterator[TestClient]:
    with open_assistant(Settings(index=index, embedder="hashing")) as opened:
        yield TestClient(create_app(*opened), base_url="http://127.0.0.1")


def _is_two_lines(done: Done, code: int) -> None:
    assert done.code == code
    assert done.out == ""
    lines = done.err.splitlines()
    assert len(lines) == 2 and all(line.strip() for line in lines)


def test_ask_prints_the_object_of_the_endpoint(command: Command, door: TestClient) -> None:
    printed = json.loads(command("ask", IRO, "--json").out)
    answered = door.post("/ask", json={"question": IRO}).json()
    assert printed.pop("timings_ms").keys() == answered.pop("timings_ms").keys()
    assert printed == answered


def test_ask_takes_a_level_of_detail(command: Command, door: TestClient) -> None:
    printed = json.loads(command("ask", IRO, "--detail", "full", "--json").out)
    answered = door.post("/ask", json={"question": IRO, "detail": "full"}).json()
    assert printed["statements"] == answered["statements"]
    _is_two_lines(command("ask", IRO, "--detail", "most"), 2)


def test_search_prints_the_object_of_the_endpoint(command: Command, door: TestClient) -> None:
    printed = json.loads(command("search", "IRO recording", "-k", 3, "--json").out)
    assert printed == door.post("/search", json={"query": "IRO recording", "k": 3}).json()


def test_search_filters_as_the_endpoint_does(command: Command, door: TestClient) -> None:
    options = ("--organisation", "lambeth", "--kind", "letter", "--covers-from", "2019-01-01")
    printed = json.loads(command("search", "care", *options, "--json").out)
    filters = {"organisations": ["lambeth"], "kinds": ["letter"], "covers_from": "2019-01-01"}
    assert printed == door.post("/search", json={"query": "care", "filters": filters}).json()
    assert printed["hits"]
    assert all(hit["uri"].startswith("004_") for hit in printed["hits"])


def test_documents_prints_the_object_of_the_endpoint(command: Command, door: TestClient) -> None:
    assert json.loads(command("documents", "--json").out) == door.get("/documents").json()


def test_documents_for_people_name_titles_and_uris(command: Command) -> None:
    done = command("documents")
    assert done.code == 0
    for document in json.loads(command("documents", "--json").out)["documents"]:
        assert document["uri"] in done.out
        assert document["title"].split()[0] in done.out


def test_search_for_people_ranks_passages(command: Command) -> None:
    done = command("search", "IRO recording", "-k", 2)
    assert done.code == 0
    assert done.out.startswith("1. ") and "\n2. " in done.out


def test_nothing_is_wrong_with_any_language(command: Command) -> None:
    assert command("search", "¿qué? 你好 🙂 [1]").code == 0


STRANGE = """<title>Report&#27;]0;title&#7;</title><h1>Head&#27;[2J</h1>
<p>The borough of Testford had 15 social workers &#8238;[2K&#155; in June 2021.</p>"""


def test_what_a_terminal_would_obey_is_spelt_out(command: Command, tmp_path: Path) -> None:
    """Whatever of a document is printed for a person: its text, its headings, its names."""
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a\x1b[31m\n[2] b.html").write_text(STRANGE, encoding="utf-8")
    (tmp_path / "files" / "c\x1b[31m.exe").write_text("")
    for arguments in (
        ("index", tmp_path / "files"),
        ("ask", "How many social workers did the borough of Testford have in June 2021?"),
        ("search", "social workers"),
        ("documents",),
        ("remove", "a\x1b[31m.html"),
        ("remove", "a\x1b[31m\n[2] b.html"),
    ):
        done = command(*arguments, "--index", tmp_path / "index")
        shown = done.out + done.err
        assert "⟨U+001B⟩" in shown or "\\x1b" in shown
        assert all(line.isprintable() for line in shown.split("\n"))
        assert "\n[2]" not in shown


def test_what_a_terminal_has_no_character_for_is_escaped(index: Path) -> None:
    """As Windows consoles have no curly quotation marks, and say so in the midst of an answer."""
    answered = [
        subprocess.run(
            [sys.executable, "-c", "from assistant.cli import main; main()", "ask", IRO],
            env={
                "ASSISTANT_EMBEDDER": "hashing",
                "ASSISTANT_INDEX": str(index),
                "PYTHONIOENCODING": encoding,
            },
            capture_output=True,
            check=True,
        ).stdout
        for encoding in ("utf-8", "cp850")
    ]
    assert "“".encode() in answered[0]
    assert answered[1] == answered[0].decode().encode("cp850", "backslashreplace")


def test_json_keeps_what_a_document_says(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Audit\n\nThe pay\u200bment of Testford was late.\n")
    command("index", tmp_path / "a.txt", "--index", tmp_path / "index")
    shown = command("search", "payment", "--json", "--index", tmp_path / "index").out
    assert "pay\u200bment" in json.loads(shown)["hits"][0]["text"]


@pytest.mark.parametrize("door", ["ask", "search"])
@pytest.mark.parametrize("days", ["", "covers-"])
def test_a_range_that_ends_before_it_begins_is_refused(
    command: Command, door: str, days: str
) -> None:
    first, last = f"--{days}from", f"--{days}to"
    done = command(door, IRO, first, "2020-01-02", last, "2020-01-01")
    _is_two_lines(done, 2)
    assert f"{first} 2020-01-02 is after {last} 2020-01-01." in done.err
    assert command(door, IRO, first, "2020-01-02", last, "2020-01-02").code == 0


def test_indexing_again_changes_nothing(command: Command, seeds: Path) -> None:
    done = command("index", seeds)
    assert (done.code, done.out) == (
        0,
        "0 added, 0 replaced, 5 unchanged, 0 removed, 0 failed\n",
    )


def test_a_folder_over_its_life(command: Command, seeds: Path, tmp_path: Path) -> None:
    """Added, changed, gone; progress as plain lines, since nobody is looking."""
    files, index = tmp_path / "files", tmp_path / "index"
    shutil.copytree(seeds, files)
    done = command("index", files, "--index", index)
    assert done.out.startswith("5 added")
    assert len([line for line in done.err.splitlines() if line.startswith("[")]) == 5
    first, second, *_ = sorted(files.iterdir())
    first.write_text(first.read_text() + "\n\nOne more paragraph, with a full stop.\n")
    second.unlink()
    assert command("index", files, "--index", index).out == (
        "0 added, 1 replaced, 3 unchanged, 1 removed, 0 failed\n"
    )
    assert command("index", files, "--index", index, "--rebuild").out.startswith("4 added")


@pytest.mark.parametrize("by", ["id", "uri"])
def test_remove_takes_an_id_or_a_uri(
    command: Command, seeds: Path, tmp_path: Path, by: str
) -> None:
    command("index", seeds, "--index", tmp_path / "index")
    listed = json.loads(command("documents", "--json", "--index", tmp_path / "index").out)
    gone = listed["documents"][0]
    done = command("remove", gone[by], "--index", tmp_path / "index")
    assert (done.code, done.out) == (0, f"Removed {gone['uri']} ({gone['id']}).\n")
    left = json.loads(command("documents", "--json", "--index", tmp_path / "index").out)
    assert left["documents"] == listed["documents"][1:]


@pytest.mark.parametrize(
    "arguments",
    [
        ("nope",),
        ("ask",),
        ("ask", "why?", "--jsn"),
        ("search", "why?", "-k", "0"),
        ("search", "why?", "-k", "many"),
        ("serve", "--port", "70000"),
        ("ask", ""),
        ("ask", "   "),
        ("ask", "why? " * 20_000),
        ("search", ""),
        ("remove", "nope.txt"),
        ("index", "/no/such/folder"),
    ],
)
def test_bad_input_is_two_lines_and_code_2(command: Command, arguments: tuple[str, ...]) -> None:
    _is_two_lines(command(*arguments), 2)


def test_bad_settings_are_two_lines_and_code_2(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "eighty")
    _is_two_lines(command("documents"), 2)


def test_an_index_of_another_embedder_is_refused(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "all-MiniLM-L6-v2")
    done = command("documents")
    _is_two_lines(done, 2)
    assert "hashing" in done.err and "--rebuild" in done.err


def test_a_port_in_use_is_said_before_anything_is_loaded(command: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = command("serve", "--port", taken.getsockname()[1])
    _is_two_lines(done, 2)
    assert "--port" in done.err


def test_the_judge_stays_with_the_source(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "eval.command", None)  # as when it is not installed
    done = command("eval", "cases.jsonl")
    _is_two_lines(done, 2)
    assert "make eval" in done.err


def test_without_a_command_the_commands_are_listed(command: Command) -> None:
    done = command()
    assert done.code == 0
    for name in ("index", "ask", "search", "documents", "remove", "serve", "eval"):
        assert f"\n  {name} " in done.out


def test_serve_serves_and_stops(index: Path) -> None:
    arguments = ("serve", "--port", "0", "--index", str(index))
    with subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", *arguments],
        env={"ASSISTANT_EMBEDDER": "hashing", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        assert said.startswith("Serving "), said
        url = said.split()[1]
        with urllib.request.urlopen(f"{url}/health", timeout=30) as response:
            assert json.load(response)["documents"] == 5
        server.terminate()
