"""What was imported is judged at once, from the files that were written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eval.command import judge, take_over
from tests.test_eval_alce import ASQA, ELI5, QAMPARI
from tests.test_eval_ragas import ROW


def _judged(tmp_path: Path, origin: Any, rows: Any) -> dict[str, Any]:
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    out = tmp_path / "out"
    assert take_over(path, origin, out) == 0
    limits = tmp_path / "limits.toml"
    limits.write_text("[minimum]\nanswered = 1.0", encoding="utf-8")
    code = judge(
        out / "cases.jsonl", out / "answers.jsonl", out / "documents.jsonl", limits, tmp_path
    )
    report: dict[str, Any] = json.loads((tmp_path / "cases.json").read_text(encoding="utf-8"))
    assert code == (0 if report["passed"] else 1)
    return report


def test_alce_is_judged(tmp_path: Path) -> None:
    report = _judged(tmp_path, "alce", {"data": [ASQA, QAMPARI, ELI5]})
    assert "alce-3" in (tmp_path / "out" / "left-out.txt").read_text(encoding="utf-8")
    values = {name: metric["value"] for name, metric in report["metrics"].items()}
    assert values["citation_recall"] == values["citation_precision"] == 1
    assert values["statement_support"] == 0.75  # [9] is a marker of nothing
    assert values["citation_validity"] == 0.75
    assert values["over_citation"] > 0  # whole passages for a sentence
    assert values["retrieval_recall_10"] == 1


def test_ragas_is_judged_and_no_citation_is_0(tmp_path: Path) -> None:
    report = _judged(tmp_path, "ragas", [ROW, ROW | {"response": "In May."}])
    values = {name: metric["value"] for name, metric in report["metrics"].items()}
    assert values["citation_recall"] == values["statement_support"] == 0.5
    assert values["answered"] == 1


def test_rows_without_any_evidence_are_bad_input(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([ELI5]), encoding="utf-8")
    assert take_over(path, "alce", tmp_path / "out") == 2
    assert not (tmp_path / "out").exists()
