"""Another system's answers: offsets or quotes, and whatever is broken scores 0 and is counted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.answers import Said, load
from eval.answers import replies as recorded
from eval.cases import Case
from eval.documents import document
from eval.errors import BadAnswers
from eval.gold import locate
from eval.metrics import measure
from eval.score import score as score_one
from tests.judged import CASES, DOCUMENTS, RIGHT, TEXTS, replies, scores

A = TEXTS["a.txt"]
START = A.index("Visits were regular.")
END = START + len("Visits were regular.")


def _cited(*citations: dict[str, Any], answer: str = "Regular. [1]") -> Any:
    """The score of case ``a`` with these citations."""
    return scores([{"id": "a", "answer": answer, "citations": citations}], CASES[:1])[0]


@pytest.mark.parametrize(
    "citation",
    [
        {"quote": "Visits were regular."},
        {"quote": "Visits  were\nregular."},
        {"start": START, "end": END},
        {"start": START, "end": END, "quote": "Visits were regular."},
        {"start": START, "end": END, "sha256": DOCUMENTS["a.txt"].sha256},
        {"quote": "Visits were regular.", "marker": 1},
    ],
)
def test_offsets_or_quotes_are_enough(citation: dict[str, Any]) -> None:
    (cited,) = _cited({"uri": "a.txt"} | citation).cited
    assert (cited.fault, cited.gold) == (None, True)
    assert A[cited.start : cited.end] == cited.quote == "Visits were regular."


@pytest.mark.parametrize(
    "citation",
    [
        {"uri": "z.txt", "quote": "Visits were regular."},
        {"uri": "a.txt", "quote": "Visits were rare."},
        {"uri": "a.txt", "quote": ""},
        {"uri": "a.txt"},
        {"uri": "a.txt", "start": START},
        {"uri": "a.txt", "start": START, "end": END, "quote": "Visits were rare."},
        {"uri": "a.txt", "start": START, "end": END, "quote": "visits were regular."},
        {"uri": "a.txt", "start": START, "end": END, "quote": ""},
        {"uri": "a.txt", "start": START, "end": END, "sha256": "0" * 64},
        {"uri": "a.txt", "start": START, "end": 10_000},
        {"uri": "a.txt", "start": -5, "end": END},
        {"uri": "a.txt", "start": END, "end": START},
    ],
)
def test_a_citation_that_does_not_round_trip_is_0_and_counted(citation: dict[str, Any]) -> None:
    score = _cited(citation)
    assert score.cited[0].fault
    metrics = measure([score])
    for name in ("citation_validity", "citation_recall", "citation_precision", "span_overlap"):
        assert (metrics[name].value, metrics[name].cases) == (0, 1), name
    assert metrics["over_citation"].value == 1


def test_a_quote_that_stands_twice_counts_where_gold_stands() -> None:
    twice = {
        "id": "a",
        "question": "?",
        "answerable": True,
        "required": [{"uri": "a.txt", "quote": "s were", "start": A.rindex("s were")}],
    }
    row = {"id": "a", "answer": "x", "citations": [{"uri": "a.txt", "quote": "s were"}]}
    assert scores([row], [Case.model_validate(twice)])[0].cited[0].gold


@pytest.mark.parametrize(
    ("answer", "supported"),
    [
        ("Visits were regular.", [True]),  # no markers: proven as a whole
        ("Visits were regular [1].", [True]),
        ("Visits were regular. [1]", [True]),
        ("Visits were regular. [1] Records were thin [2].", [True, False]),
        ("Visits were regular. [1, 2] Records were fine.", [True, False]),
        ("Well. Visits were regular.[1][2]", [False, True]),
        ("- Visits were regular [1]\n- Records were thin [2]", [True, False]),
        ("Visits were regular [1]. And more [3].", [True, False]),
        ("1. Visits were regular. [1]\n2. Records were thin. [2]", [True, False]),
        ("1. Visits were regular [1].\r\n2. Records were thin [2].", [True, False]),
        ("1) Visits were regular [1]\n2) Records were thin [2]", [True, False]),
        ("a. Visits were regular [1]\nb. Records were thin [2]", [True, False]),
        ("i. Visits were regular [1]\n\n ii. Records were thin [2]", [True, False]),
        ("1.1. Visits were regular [1]\n1.2. Records were thin [2]", [True, False]),
        ("Visits were regular.\n[1]\nRecords were thin. [2]", [True, False]),
        ("How many? [1]\n12. [1]", [True, True]),  # a number alone is an answer
        ("Which year?\n2019. So it was. [1]", [False, False, True]),
        ("Yes. Visits were regular [1].", [False, True]),
    ],
)
def test_sentences_are_proven_by_their_own_markers(answer: str, supported: list[bool]) -> None:
    proofs = ({"uri": "a.txt", "quote": q} for q in ("Visits were regular.", "Records were thin."))
    assert [said.supported for said in _cited(*proofs, answer=answer).said] == supported


def test_a_marker_of_nothing_and_a_sentence_without_one_are_told() -> None:
    score = _cited({"uri": "a.txt", "quote": "Visits were regular."}, answer="Yes. No [7].")
    assert score.unproven == ("[7] has no citation", "not cited: Yes.")


def test_no_answer_and_a_failed_one_are_errors() -> None:
    found = scores([{"id": "a", "error": "timeout"}], CASES[:2])
    assert [at.error for at in found] == ["timeout", "there is no answer to this case"]
    metrics = measure(found)
    assert (metrics["errors"].value, metrics["citation_recall"].value) == (1, 0)
    assert metrics["retrieval_mrr"].value == "not scored"


def test_a_note_of_the_document_is_no_marker_of_the_answer() -> None:
    text = "It lent 41 books [12]. It closed."
    case = {
        "id": "a",
        "question": "?",
        "answerable": True,
        "required": [{"uri": "n.txt", "quote": "It lent 41 books [12]."}],
    }
    shelf = {"n.txt": document("n.txt", text)}
    (asked,) = cases = [Case.model_validate(case)]
    gold = locate(cases, shelf, Path("cases.jsonl"))
    for answer in ("It lent 41 books [12]. [1]", "It lent 41 books [12] [1].", text[:22]):
        row = {"id": "a", "answer": answer, "citations": [{"uri": "n.txt", "quote": text[:22]}]}
        (reply,) = recorded(cases, {"a": Said.model_validate(row)}, gold, shelf)
        score = score_one(reply, gold[asked.id], shelf)
        assert score.unproven == ()
        assert [said.supported for said in score.said] == [True]


@pytest.mark.parametrize("answer", ["", " \n", "[1]", "..."])
def test_an_empty_answer_is_an_error_and_no_refusal(answer: str) -> None:
    score = scores([{"id": "n", "answer": answer}], CASES[3:])[0]
    assert (score.outcome, score.error) == ("error", "the answer is empty")
    assert measure([score])["false_answers"].value == 1


def test_citations_alone_are_an_answer() -> None:
    assert _cited({"uri": "a.txt", "quote": "Visits were regular."}, answer="").outcome == (
        "answered"
    )


def test_a_refusal_reaches_nothing_whatever_it_cites() -> None:
    found = scores([{**RIGHT[0], "refused": True}], CASES[:1])
    metrics = measure(found)
    assert (metrics["citation_recall"].value, metrics["span_overlap"].value) == (0, 0)


def test_what_was_retrieved_is_judged_when_it_is_told() -> None:
    rows = [
        {**RIGHT[0], "retrieved": [{"uri": "b.txt", "start": 0, "end": 9}, {"uri": "a.txt"}]},
        {**RIGHT[1], "retrieved": [{"uri": "x"}, {"uri": "b.txt", "quote": "Records were full."}]},
        RIGHT[2],  # told for others: nothing retrieved
    ]
    found = scores(rows, CASES[:3])
    assert [at.parts[0].rank for at in found] == [None, 2, None]
    assert measure(found)["retrieval_mrr"].value == pytest.approx(1 / 6)


def test_times_are_kept_when_they_are_told() -> None:
    first, second = replies([{**RIGHT[0], "milliseconds": 12.5}, RIGHT[1]], CASES[:2])
    assert (first.milliseconds, second.milliseconds) == (12.5, None)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"id": "z"}, "cases that do not exist: ['z']"),
        ({"answer": "x"}, "id: Field required"),
        ({"id": "a", "citation": []}, "citation: Extra inputs"),
        ({"id": "a", "citations": [{"quote": "x"}]}, "citations.0.uri"),
        ({"id": "a", "milliseconds": -1}, "milliseconds"),
    ],
)
def test_a_faulty_file_is_refused(tmp_path: Path, row: dict[str, Any], fault: str) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(BadAnswers) as raised:
        load(path, CASES)
    assert fault in raised.value.what
