"""Rows of RAGAS become cases, answers and documents, under its new names and its old ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.errors import BadRows
from eval.ragas import from_ragas

CONTEXTS = ["The visit was in May. It was short.", "Another visit followed in June."]
ROW = {
    "user_input": "When was the visit?",
    "retrieved_contexts": CONTEXTS,
    "reference_contexts": ["The visit was in May."],
    "reference": "In May.",
    "response": "In May [1].",
    "faithfulness": None,
}


def _file(tmp_path: Path, *rows: Any) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_reference_context_is_evidence_wherever_it_stands(tmp_path: Path) -> None:
    found = from_ragas(_file(tmp_path, ROW))
    (case,) = found.cases
    assert {(found.texts[item.uri], item.quote, item.part) for item in case.required} == {
        (CONTEXTS[0], "The visit was in May.", "1"),
        ("The visit was in May.", "The visit was in May.", "1"),
    }
    (said,) = found.answers
    assert [found.texts[at.uri] for at in said.citations] == [CONTEXTS[0]]
    assert [found.texts[at.uri] for at in said.retrieved or ()] == CONTEXTS


def test_a_context_that_is_a_piece_of_the_reference_is_evidence_too(tmp_path: Path) -> None:
    row = ROW | {"reference_contexts": [" ".join(CONTEXTS)]}
    (case,) = from_ragas(_file(tmp_path, row)).cases
    assert {item.quote for item in case.required} == {*CONTEXTS, " ".join(CONTEXTS)}
    assert {item.part for item in case.required} == {"1"}


def test_the_older_names_and_a_reference_word_for_word(tmp_path: Path) -> None:
    row = {
        "question": "When?",
        "contexts": CONTEXTS,
        "ground_truth": "It was short.",
        "answer": "It was short.",
    }
    found = from_ragas(_file(tmp_path, row))
    assert [item.quote for item in found.cases[0].required] == ["It was short."]
    assert not found.answers[0].citations  # without a marker nothing is cited


def test_what_says_nothing_of_its_evidence_is_named(tmp_path: Path) -> None:
    bare = {"user_input": "Why?", "retrieved_contexts": CONTEXTS, "reference": "In the spring."}
    talk = {"user_input": [{"type": "human", "content": "Hello"}]}
    found = from_ragas(_file(tmp_path, bare, talk, ROW))
    assert [line.split(":")[0] for line in found.left_out] == ["ragas-1", "ragas-2"]
    assert [case.id for case in found.cases] == ["ragas-3"]


def test_what_was_retrieved_is_not_known_when_the_row_does_not_say(tmp_path: Path) -> None:
    row = {key: value for key, value in ROW.items() if key != "retrieved_contexts"}
    silent, empty = from_ragas(_file(tmp_path, row, ROW | {"retrieved_contexts": []})).answers
    assert silent.retrieved is None
    assert empty.retrieved == ()


def test_other_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRows, match="row 1: user_input"):
        from_ragas(_file(tmp_path, {"prompt": "When?"}))
    with pytest.raises(BadRows, match="not JSON"):
        path = tmp_path / "broken.jsonl"
        path.write_text(json.dumps(ROW) + "\n{", encoding="utf-8")
        from_ragas(path)


def test_where_no_answer_has_a_marker_the_system_does_not_cite(tmp_path: Path) -> None:
    silent = ROW | {"response": "In May."}
    assert [at.citations for at in from_ragas(_file(tmp_path, silent)).answers] == [None]
    one, other = from_ragas(_file(tmp_path, ROW, silent)).answers
    assert one.citations and other.citations == ()
