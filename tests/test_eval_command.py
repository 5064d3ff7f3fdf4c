"""One evaluation from a case file to an exit code and a report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from eval.cases import Quote
from eval.command import diff, judge, run, show, take_over
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
    assert report["missed"] == []
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
    assert report["missed"] == ["citation_recall", "citation_precision", "right_document"]
    assert [(at["id"], at["stage"]) for at in report["results"]] == [
        ("c", "retrieve"),
        ("a", None),
        ("b", None),
        ("n", None),
    ]
    assert report["results"][0]["required"][0]["quotes"] == ["Staff stayed."]
    shown = capsys.readouterr().out
    assert "Staff stayed." in shown
    assert "required evidence is not in the first 50 passages" in shown


def test_a_false_answer_is_shown_with_its_question(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = SAID | {"What of [d.txt]?": SAID["What of a.txt?"]}
    report = _report(cases, Recorded(DOCUMENTS, said), code=1)
    assert report["missed"] == ["refusal_recall"]
    assert report["stages"] == {"abstain": 1}
    assert "[d.txt]" in capsys.readouterr().out


def test_what_a_terminal_would_obey_is_spelt_out(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = cases.read_text(encoding="utf-8").replace("[odd]", r"\u001b[2J")
    cases.write_text(text.replace("[d.txt]", r"\u202e\n d.txt"), encoding="utf-8")
    said = SAID | {"What of \u202e\n d.txt?": SAID["What of a.txt?"]}
    assert run(cases, Recorded(DOCUMENTS, SAID), Shelf(), THRESHOLDS, tmp_path / "one") == 0
    assert "⟨U+001B⟩[2J" in capsys.readouterr().out
    assert run(cases, Recorded(DOCUMENTS, said), Shelf(), THRESHOLDS, tmp_path / "two") == 1
    assert "⟨U+202E⟩" in capsys.readouterr().out
    diff(tmp_path / "one" / "made.json", tmp_path / "two" / "made.json")
    shown = capsys.readouterr().out
    assert "What of ⟨U+202E⟩ d.txt?" in " ".join(shown.split())
    assert "\u202e" not in shown


FORMS = ("made.json", "made.junit.xml", "made.html", "made.md")


def _written(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FORMS}


def test_a_repeat_is_the_same_byte_for_byte_but_for_the_clock(cases: Path, tmp_path: Path) -> None:
    for out in (tmp_path / "one", tmp_path / "two"):
        assert run(cases, PERFECT, Shelf(), THRESHOLDS, out) == 0
        timings = json.loads((out / "made.timings.json").read_text(encoding="utf-8"))
        assert timings.keys() == {"answer_ms", "by_case_ms"}
        assert len(timings["by_case_ms"]) == 4
    assert _written(tmp_path / "one") == _written(tmp_path / "two")


def test_a_report_gives_its_other_forms_anew(cases: Path, tmp_path: Path) -> None:
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "one") == 0
    assert show(tmp_path / "one" / "made.json", tmp_path / "two") == 0
    (tmp_path / "two" / "made.json").write_bytes((tmp_path / "one" / "made.json").read_bytes())
    assert _written(tmp_path / "one") == _written(tmp_path / "two")


def _twice(cases: Path) -> None:
    """Each case a second time, under another id: of three nothing is said to be chance or not."""
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    more = [row | {"id": f"{row['id']}2"} for row in rows]
    cases.write_text("\n".join(map(json.dumps, rows + more)), encoding="utf-8")


def test_a_run_that_got_worse_fails_and_the_same_run_does_not(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _twice(cases)
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "one") == 0
    silent = Recorded(DOCUMENTS, {})
    assert run(cases, silent, Shelf(), THRESHOLDS, tmp_path / "two") == 1
    one, two = tmp_path / "one" / "made.json", tmp_path / "two" / "made.json"
    assert diff(one, one) == 0
    assert "Nothing got worse beyond chance." in capsys.readouterr().out
    assert diff(one, two, tmp_path / "diff.md") == 1
    assert "Worse beyond chance: citation_recall" in capsys.readouterr().out
    assert "**worse**" in (tmp_path / "diff.md").read_text(encoding="utf-8")
    assert diff(two, one) == 0


def test_worse_than_the_baseline_fails_what_the_thresholds_would_pass(
    cases: Path, tmp_path: Path
) -> None:
    _twice(cases)
    lenient = tmp_path / "lenient.toml"
    lenient.write_text("[minimum]\nanswered = 0.0", encoding="utf-8")
    assert run(cases, PERFECT, Shelf(), lenient, tmp_path / "one") == 0
    baseline = tmp_path / "one" / "made.json"
    silent = Recorded(DOCUMENTS, {})
    assert run(cases, silent, Shelf(), lenient, tmp_path / "two") == 0
    assert run(cases, silent, Shelf(), lenient, tmp_path / "two", baseline=baseline) == 1
    assert run(cases, PERFECT, Shelf(), lenient, tmp_path / "two", baseline=baseline) == 0


def _answers(path: Path, *rows: Mapping[str, Any]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


RIGHT_ROWS = [
    {"id": uri[0], "answer": f"{text} [1]", "citations": [{"uri": uri, "quote": text}]}
    for uri, text in TEXTS.items()
]


def test_another_system_is_judged_from_its_answers_alone(cases: Path, tmp_path: Path) -> None:
    rows = [*RIGHT_ROWS, {"id": "n", "answer": "It does not say.", "refused": True}]
    recorded = _answers(tmp_path / "other.jsonl", *rows)
    assert judge(cases, recorded, DOCUMENTS, THRESHOLDS, tmp_path) == 0
    report = json.loads((tmp_path / "made.json").read_text(encoding="utf-8"))
    assert report["metrics"]["citation_recall"]["value"] == 1
    assert report["metrics"]["retrieval_recall_10"]["value"] == "not scored"
    assert {at["name"] for at in report["controls"]} == {"shuffled", "neighbour"}
    assert all(at["fell"] is True for at in report["controls"])
    assert report["system"]["system"] == "answers in other.jsonl"


def test_an_answer_that_is_missing_is_an_error_and_fails_the_run(
    cases: Path, tmp_path: Path
) -> None:
    recorded = _answers(tmp_path / "other.jsonl", *RIGHT_ROWS)
    assert judge(cases, recorded, DOCUMENTS, THRESHOLDS, tmp_path) == 1
    report = json.loads((tmp_path / "made.json").read_text(encoding="utf-8"))
    assert report["missed"] == ["citation_validity", "refusal_recall", "errors"]
    assert report["results"][0]["error"] == "there is no answer to this case"


def test_a_case_file_is_never_overwritten(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = cases.rename(tmp_path / "mine.json")
    before = mine.read_bytes()
    assert run(mine, PERFECT, Shelf(), THRESHOLDS, tmp_path) == 2
    assert "would be overwritten" in " ".join(capsys.readouterr().err.split())
    recorded = _answers(tmp_path / "other.jsonl", *RIGHT_ROWS)
    assert judge(mine, recorded, DOCUMENTS, THRESHOLDS, tmp_path) == 2
    assert mine.read_bytes() == before


def test_nor_are_answers_documents_rows_or_a_run(cases: Path, tmp_path: Path) -> None:
    recorded = _answers(tmp_path / "made.json", *RIGHT_ROWS)
    assert judge(cases, recorded, DOCUMENTS, THRESHOLDS, tmp_path) == 2
    texts = [{"uri": uri, "text": text} for uri, text in TEXTS.items()]
    shelf = _answers(tmp_path / "made.md", *texts)
    other = _answers(tmp_path / "other.jsonl", *RIGHT_ROWS)
    assert judge(cases, other, shelf, THRESHOLDS, tmp_path) == 2
    rows = _answers(tmp_path / "cases.jsonl", {"user_input": "?"})
    assert take_over(rows, "ragas", tmp_path) == 2
    before = {path: path.read_bytes() for path in (recorded, shelf, other, rows)}
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "one") == 0
    one = tmp_path / "one" / "made.json"
    whole = one.read_bytes()
    assert diff(one, one, one) == 2
    assert one.read_bytes() == whole
    assert {path: path.read_bytes() for path in before} == before


def test_the_baseline_may_be_replaced_by_the_new_run(cases: Path, tmp_path: Path) -> None:
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path) == 0
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path, baseline=tmp_path / "made.json") == 0


def test_a_baseline_of_other_cases_is_bad_input_and_nothing_is_asked(
    cases: Path, tmp_path: Path
) -> None:
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "one") == 0
    text = cases.read_text(encoding="utf-8").replace("What of", "And what of")
    cases.write_text(text, encoding="utf-8")
    baseline = tmp_path / "one" / "made.json"
    assert run(cases, PERFECT, Shelf(), THRESHOLDS, tmp_path / "two", baseline=baseline) == 2
    assert not (tmp_path / "two").exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"metrics": {}}'])
def test_what_is_not_a_run_is_bad_input(tmp_path: Path, content: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(content, encoding="utf-8")
    assert diff(path, path) == 2
    assert show(path) == 2


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


def test_reports_that_cannot_be_written_are_bad_input_and_nothing_is_asked(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nobody: Any = None
    assert run(cases, nobody, Shelf(), THRESHOLDS, cases) == 2
    assert "made.jsonl: cannot be made a folder" in capsys.readouterr().err
    recorded = _answers(cases.parent / "other.jsonl", *RIGHT_ROWS)
    assert judge(cases, recorded, DOCUMENTS, THRESHOLDS, cases / "reports") == 2


def test_faulty_thresholds_are_bad_input(cases: Path, tmp_path: Path) -> None:
    assert run(cases, PERFECT, Shelf(), tmp_path / "none.toml", tmp_path) == 2
