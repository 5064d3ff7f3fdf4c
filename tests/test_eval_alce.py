"""Results of ALCE become cases, answers and documents; what has no exact evidence is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.alce import from_alce
from eval.errors import BadRows

DOCS = [
    {"id": "1", "title": "May", "text": "The visit was in May. It was short.", "score": 0.3},
    {"id": "2", "title": "June", "text": "Another visit followed in June 2019."},
    {"id": "3", "title": "Maybe", "text": "Maybe there was none. Junes differ."},
]
ASQA = {
    "sample_id": "-42",
    "question": "When were the visits?",
    "qa_pairs": [
        {"question": "The first?", "short_answers": ["May"], "context": "x"},
        {"question": "The second?", "short_answers": ["June 2019", "june"]},
        {"question": "The third?", "short_answers": ["July"]},
    ],
    "docs": DOCS,
    "output": "In May [1]. And in June [2][9].",
}
QAMPARI = {
    "id": 7,
    "question": "Which months?",
    "answers": [["May"]],
    "docs": DOCS,
    "output": "May [1].",
}
ELI5 = {"question": "Why?", "claims": ["Because."], "docs": DOCS, "output": "Because [1]."}


def _file(tmp_path: Path, *rows: Any) -> Path:
    path = tmp_path / "result.json"
    path.write_text(json.dumps({"args": {"seed": 1}, "data": rows}), encoding="utf-8")
    return path


def test_sentences_with_a_short_answer_are_the_evidence(tmp_path: Path) -> None:
    found = from_alce(_file(tmp_path, ASQA))
    (case,) = found.cases
    assert case.id == "-42"
    assert [(item.quote, item.part) for item in case.required] == [
        ("The visit was in May.", "1"),
        ("Another visit followed in June 2019.", "2"),
    ]
    assert found.left_out == ("-42: 1 parts, whose short answers no passage holds",)
    assert case.must_say == ()


def test_an_answer_cites_whole_passages_by_number(tmp_path: Path) -> None:
    found = from_alce(_file(tmp_path, ASQA))
    (said,) = found.answers
    cited = [(at.marker, found.texts[at.uri], at.start, at.end) for at in said.citations]
    assert cited == [
        (1, DOCS[0]["text"], 0, len(str(DOCS[0]["text"]))),
        (2, DOCS[1]["text"], 0, len(str(DOCS[1]["text"]))),
    ]
    assert said.answer.endswith("[9].")  # kept: a marker of nothing is for the judge
    assert [at.uri for at in said.retrieved or ()] == list(found.texts)


def test_one_answer_of_qampari_has_to_be_said(tmp_path: Path) -> None:
    (case,) = from_alce(_file(tmp_path, QAMPARI)).cases
    assert (case.id, case.must_say) == ("7", ("May",))


def test_rows_without_short_answers_or_outputs_are_told(tmp_path: Path) -> None:
    silent = {key: value for key, value in QAMPARI.items() if key != "output"}
    found = from_alce(_file(tmp_path, ELI5, silent))
    assert found.left_out == ("alce-1: no passage holds a short answer",)
    assert (len(found.cases), found.answers) == (1, ())


def test_every_case_has_an_id_of_its_own(tmp_path: Path) -> None:
    empty = QAMPARI | {"id": "", "sample_id": " "}
    found = from_alce(_file(tmp_path, QAMPARI, empty, QAMPARI, QAMPARI | {"sample_id": ""}))
    assert [case.id for case in found.cases] == ["7", "alce-2"]
    assert found.left_out == (
        "7: row 3, whose id an earlier row has",
        "7: row 4, whose id an earlier row has",
    )


def test_a_marker_of_thousands_of_digits_cites_nothing(tmp_path: Path) -> None:
    found = from_alce(_file(tmp_path, QAMPARI | {"output": f"May [{'1' * 5000}]."}))
    assert found.answers[0].citations == ()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "3",
        '{"data": [{"docs": []}]}',
        '[{"question": "?"}]',
        '{"question": 1}',
        "[" * 100_000,
    ],
)
def test_other_rows_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "result.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadRows, match=r"result\.json"):
        from_alce(path)
