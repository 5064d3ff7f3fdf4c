"""One evaluation from a case file to an exit code and a report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from eval.cases import Quote
from eval.command import run
from eval.recorded import Recorded
from index.records import Catalogue, Document, Entry, document_id

TEXTS = {"a.txt": "Visits were regular.", "b.txt": "Records were thin.", "c.txt": "Staff stayed."}
DOCUMENTS = {
    uri: Document(document_id(uri), uri, "", "text/plain", text, (), Catalogue(uri))
    for uri, text in TEXTS.items()
}
SAID = {f"What of {uri}?": [Quote(uri=uri, quote=text)] for uri, text in TEXTS.items()}
PERFECT = Recorded(DOCUMENTS, SAID)
THRESHOLDS = Path(__file__).parents[1] / "eval" / "thresholds.toml"


class Shelf:
    """The hand-made documents, as a library holds them."""

    def documents(self) -> Sequence[Entry]:
        return [
            Entry(at.id, uri, at.sha256, "", at.media_type, at.catalogue, None, len(at.text), 1)
            for uri, at in DOCUMENTS.items()
        ]

    def document(self, id_or_uri: str) -> Document:
        return next(at for uri, at in DOCUMENTS.items() if id_or_uri in (uri, at.id))


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    rows: list[Mapping[str, Any]] = [
        {
            "id": uri[0],
            "question": f"What of {uri}?",
            "answerable": True,
            "required": [{"uri": uri, "quote": text}],
            "tags": ["fact", "[odd]"],
        }
        for uri, text in TEXTS.items()
    ]
    rows.append({"id": "n", "question": "What of [d.txt]?", "answerable": False})
    path = tmp_path / "made.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def _report(cases: Path, assistant: Recorded, code: int) -> dict[str, Any]:
    out = cases.parent / "reports"
    assert run(cases, assistant, Shelf(), THRESHOLDS, out) == code
    found: dict[str, Any] = json.loads((out / "made.json").read_text(encoding="utf-8"))
    return found


def test_a_perfect_run_passes(cases: Path) -> None:
    report = _report(cases, PERFECT, code=0)
    assert report["passed"]
    assert report["below"] == []
    assert report["metrics"]["citation_recall"] == {
        "name": "citation_recall",
        "value": 1.0,
        "interval": [1.0, 1.0],
        "cases": 3,
    }
    assert report["metrics"]["says"]["value"] == "not scored"
    assert all(control["fell"] is True for control in report["controls"])
    assert report["documents"] == {uri: at.sha256 for uri, at in DOCUMENTS.items()}


def test_a_run_below_a_threshold_fails_and_its_lost_cases_come_first(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = SAID | {"What of c.txt?": SAID["What of a.txt?"]}
    report = _report(cases, Recorded(DOCUMENTS, said), code=1)
    assert report["below"] == ["citation_recall", "citation_precision", "right_document"]
    assert [(at["id"], at["stage"]) for at in report["results"]] == [
        ("c", "retrieve"),
        ("a", None),
        ("b", None),
        ("n", None),
    ]
    assert report["results"][0]["required"][0]["quotes"] == ["Staff stayed."]
    shown = capsys.readouterr().out
    assert "Staff stayed." in shown
    assert "required evidence is not in the first 10 passages" in shown


def test_a_false_answer_is_shown_with_its_question(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = SAID | {"What of [d.txt]?": SAID["What of a.txt?"]}
    report = _report(cases, Recorded(DOCUMENTS, said), code=1)
    assert report["below"] == ["refusal_recall"]
    assert report["stages"] == {"abstain": 1}
    assert "[d.txt]" in capsys.readouterr().out


def test_a_repeat_is_the_same_but_for_what_the_clock_measured(cases: Path) -> None:
    written: list[str] = []
    for _ in range(2):
        report = _report(cases, PERFECT, code=0)
        assert report.pop("timings").keys() == {"answer_ms", "by_case_ms"}
        written.append(json.dumps(report))
    assert written[0] == written[1]


def test_a_faulty_case_file_is_bad_input(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases.write_text('\n{"id": 1}', encoding="utf-8")
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path) == 2
    assert f"{cases}:2: " in capsys.readouterr().err


def test_gold_that_is_not_there_is_bad_input_and_nothing_is_asked(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = cases.read_text(encoding="utf-8").replace("Staff stayed.", "Staff left.")
    cases.write_text(text, encoding="utf-8")
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "reports") == 2
    assert "case 'c': 'c.txt': no such quote: 'Staff left.'" in capsys.readouterr().err
    assert not (tmp_path / "reports").exists()


def test_faulty_thresholds_are_bad_input(cases: Path, tmp_path: Path) -> None:
    assert run(cases, PERFECT, Shelf(), tmp_path / "none.toml", tmp_path) == 2
