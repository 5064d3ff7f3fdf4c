"""``assistant eval``: its commands, and exit codes that a machine can rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import evaluate
from assistant.cli.app import run
from tests.judged import CASES, RIGHT, TEXTS

THRESHOLDS = Path(__file__).parents[1] / "eval" / "thresholds.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Cases, the right answers to them, and their documents."""
    (tmp_path / "documents").mkdir()
    for uri, text in TEXTS.items():
        (tmp_path / "documents" / uri).write_text(text, encoding="utf-8")
    cases = [case.model_dump_json(exclude_defaults=True) for case in CASES]
    (tmp_path / "cases.jsonl").write_text("\n".join(cases), encoding="utf-8")
    answers = "\n".join(map(json.dumps, RIGHT))
    (tmp_path / "answers.jsonl").write_text(answers, encoding="utf-8")
    return tmp_path


def _run(folder: Path, *more: object, first: tuple[str, ...] = ("run",)) -> int:
    named = {
        "--answers": folder / "answers.jsonl",
        "--documents": folder / "documents",
        "--thresholds": THRESHOLDS,
        "--out": folder / "reports",
    }
    options = [str(part) for pair in named.items() for part in pair]
    return run(["eval", *first, str(folder / "cases.jsonl"), *options, *map(str, more)])


@pytest.mark.parametrize("first", [("run",), ()], ids=["run", "the path alone"])
def test_a_file_of_answers_is_judged_without_an_index(folder: Path, first: tuple[str, ...]) -> None:
    assert _run(folder, first=first) == 0
    assert {path.name for path in (folder / "reports").iterdir()} == {
        "cases.json",
        "cases.timings.json",
        "cases.html",
        "cases.junit.xml",
        "cases.md",
    }


def test_the_thresholds_are_the_judges_own_wherever_it_is_called(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    files = ("--answers", "answers.jsonl", "--documents", "documents")
    assert run(["eval", "cases.jsonl", *files, "--out", "reports"]) == 0
    told = json.loads((folder / "reports" / "cases.json").read_text(encoding="utf-8"))
    assert told["limits"]["minimum"]["citation_validity"] == 1


def test_worse_answers_are_1_by_threshold_and_by_comparison(folder: Path) -> None:
    _ask_all_twice(folder)
    assert _run(folder) == 0
    (folder / "reports" / "cases.json").rename(folder / "before.json")
    rows = map(json.loads, (folder / "answers.jsonl").read_text(encoding="utf-8").splitlines())
    silent = [json.dumps({"id": row["id"], "refused": True}) for row in rows]
    (folder / "answers.jsonl").write_text("\n".join(silent), encoding="utf-8")
    assert _run(folder) == 1
    before, after = str(folder / "before.json"), str(folder / "reports" / "cases.json")
    assert run(["eval", "diff", before, after]) == 1
    assert run(["eval", "diff", before, before, "--markdown", str(folder / "diff.md")]) == 0
    assert (folder / "diff.md").read_text(encoding="utf-8").startswith("## Not worse")
    assert run(["eval", "report", after, "--out", str(folder / "again")]) == 0
    assert (folder / "again" / "cases.html").exists()


def _ask_all_twice(folder: Path) -> None:
    """Over fewer than five cases nothing is said to be worse."""
    for name in ("cases.jsonl", "answers.jsonl"):
        rows = [json.loads(row) for row in (folder / name).read_text("utf-8").splitlines()]
        again = [{**row, "id": f"{row['id']} again"} for row in rows]
        lines = "\n".join(map(json.dumps, (*rows, *again)))
        (folder / name).write_text(lines, encoding="utf-8")


def test_bad_input_is_2(folder: Path) -> None:
    (folder / "answers.jsonl").write_text("{", encoding="utf-8")
    assert _run(folder) == 2
    assert run(["eval", str(folder / "none.jsonl"), "--index", str(folder / "none")]) == 2
    (folder / "file").write_text("", encoding="utf-8")
    assert _run(folder, "--out", folder / "file" / "reports") == 2
    assert run(["eval", "diff", "one.json"]) == 2
    assert run(["eval", "run", "cases.jsonl", "--documents", str(folder)]) == 2
    assert run(["eval", "import", "x.json", "--from", "beir", "--out", str(folder)]) == 2


def test_what_cannot_be_run_is_3_and_never_taken_for_a_verdict(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(folder, "--out", folder / ("x" * 300)) == 3
    assert "Check the path" in capsys.readouterr().err

    def broken() -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(evaluate, "_judge", broken)
    assert _run(folder) == 3
    assert "ZeroDivisionError: a bug" in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--help"], []])
def test_help_names_the_commands(capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    assert run(["eval", *more]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name} " in shown for name in ("run", "diff", "report", "import"))


def test_what_nobody_reads_is_written_all_the_same(folder: Path) -> None:
    given = ["cases.jsonl", "--answers", "answers.jsonl", "--documents", "documents"]
    call = "import sys; from assistant.cli.app import run; input(); sys.exit(run(sys.argv[1:]))"
    with subprocess.Popen(
        [sys.executable, "-c", call, "eval", *given, "--out", "reports"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(THRESHOLDS.parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()  # before it is let go
        process.stdout = None
        _, told = process.communicate(b"\n")
    assert (process.returncode, told) == (0, b"")  # the verdict
    assert len(list((folder / "reports").iterdir())) == 5


def test_the_end_says_where_the_report_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(folder) == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[-1].startswith(f"Written: {folder}/reports/cases.html; beside it")
    assert "by tag" not in shown  # no case has one
    assert "--thresholds" not in shown
    report = str(folder / "reports" / "cases.json")
    assert run(["eval", "report", report, "--out", str(folder / "again")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"Written: {folder}/again/cases.html; beside it cases.junit.xml, cases.md"
    )


def test_who_misses_a_limit_is_told_of_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\n".join(json.dumps({"id": row["id"], "refused": True}) for row in RIGHT)
    (folder / "answers.jsonl").write_text(rows, encoding="utf-8")
    assert _run(folder) == 1
    assert "--thresholds FILE" in capsys.readouterr().out


def test_a_system_of_ragas_that_cites_nothing_is_judged_by_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {
        "user_input": "When did it rain?",
        "retrieved_contexts": ["It rained in May.", "It snowed."],
        "reference_contexts": ["It rained in May."],
        "response": "In May.",
    }
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    out = str(tmp_path / "out")
    rows = str(tmp_path / "rows.jsonl")
    assert run(["eval", "import", rows, "--from", "ragas", "--out", out]) == 0
    said, _, command = capsys.readouterr().out.partition("\nassistant ")
    assert "No answer cites anything" in said
    assert run([*command.split(), "--out", out]) == 0
    found = json.loads((tmp_path / "out" / "cases.json").read_text(encoding="utf-8"))
    values = {name: metric["value"] for name, metric in found["metrics"].items()}
    assert values["citation_recall"] == values["right_document"] == "not scored"
    assert (values["answered"], values["retrieval_recall_5"]) == (1, 1)
    assert found["results"][0]["stage"] is None
    assert "not cited" not in (tmp_path / "out" / "cases.html").read_text(encoding="utf-8")
