"""The negative controls make the metrics fall, and tell when one does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eval.cases import Case, Quote
from eval.command import judge
from eval.controls import (
    FALLS,
    Control,
    compare,
    document_of_evidence,
    evidence,
    move_to_neighbour,
    remove_gold,
    shuffle,
)
from eval.gold import locate
from eval.recorded import Recorded
from eval.run import Reply, ask
from eval.score import Score, score_all
from index.records import Catalogue, Document, document_id

TEXTS = {"a.txt": "Visits were regular.", "b.txt": "Records were thin.", "c.txt": "Staff stayed."}
THRESHOLDS = Path(__file__).parents[1] / "eval" / "thresholds.toml"
DOCUMENTS = {
    uri: Document(document_id(uri), uri, "", "text/plain", text, (), Catalogue(uri))
    for uri, text in TEXTS.items()
}


def _case(id: str, uri: str, **more: Any) -> Case:
    gold = [{"uri": uri, "quote": TEXTS[uri]}]
    row = {"id": id, "question": f"What of {uri}?", "answerable": True, "required": gold}
    return Case.model_validate(row | more)


CASES = tuple(_case(uri[0], uri) for uri in TEXTS)
NO_CASE = Case.model_validate({"id": "n", "question": "?", "answerable": False})
SAID = {case.question: case.required for case in CASES}
PERFECT = Recorded(DOCUMENTS, SAID)


def _replies(assistant: Recorded, cases: tuple[Case, ...] = CASES) -> tuple[Reply, ...]:
    return tuple(ask(case, assistant) for case in (*cases, NO_CASE))


def _scores(replies: tuple[Reply, ...]) -> tuple[Score, ...]:
    gold = locate([reply.case for reply in replies], DOCUMENTS, Path("cases.jsonl"))
    return score_all(replies, gold, DOCUMENTS)


def _shuffled(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    gold = locate([reply.case for reply in replies], DOCUMENTS, Path("cases.jsonl"))
    return shuffle(replies, evidence(gold))


def _removed(assistant: Recorded) -> tuple[Control, ...]:
    control = tuple(ask(case, assistant) for case in remove_gold(CASES, DOCUMENTS))
    return compare("removed", _scores(_replies(assistant)), _scores(control))


def test_shuffled_citations_make_the_metrics_fall() -> None:
    replies = _replies(PERFECT)
    found = compare("shuffled", _scores(replies), _scores(_shuffled(replies)))
    assert [(at.metric, at.real, at.control, at.fell) for at in found] == [
        (metric, 1.0, 0.0, True) for metric in FALLS["shuffled"]
    ]


def test_the_neighbours_letter_makes_the_metrics_fall_though_its_citations_are_whole() -> None:
    replies = _replies(PERFECT)
    moved = _scores(move_to_neighbour(replies, DOCUMENTS))
    assert all(citation.valid for score in moved for citation in score.cited)
    found = compare("neighbour", _scores(replies), moved)
    assert [(at.metric, at.real, at.control, at.fell) for at in found] == [
        (metric, 1.0, 0.0, True) for metric in FALLS["neighbour"]
    ]


def test_a_case_with_gold_everywhere_has_no_neighbour() -> None:
    everywhere = _case("y", "a.txt", acceptable=[{"uri": u, "quote": t} for u, t in TEXTS.items()])
    assert move_to_neighbour(_replies(PERFECT, (everywhere,)), DOCUMENTS) == ()


def test_removed_gold_makes_the_metrics_fall() -> None:
    assert [(at.metric, at.real, at.control, at.fell) for at in _removed(PERFECT)] == [
        (metric, 1.0, 0.0, True) for metric in FALLS["removed"]
    ]


def test_an_assistant_that_ignores_the_filters_is_found_out() -> None:
    class Deaf(Recorded):
        def ask(self, question: Any) -> Any:
            return super().ask(type(question)(question.text))

    found = {at.metric: at.fell for at in _removed(Deaf(DOCUMENTS, SAID))}
    assert found == {"citation_recall": False, "retrieval_recall_10": True, "answered": False}


def test_where_nothing_was_reached_nothing_can_fall() -> None:
    assert {at.fell for at in _removed(Recorded(DOCUMENTS, {}))} == {"not scored"}


def test_one_answer_cannot_be_shuffled() -> None:
    replies = _replies(PERFECT, CASES[:1])
    assert _shuffled(replies) == shuffle(replies, document_of_evidence) == ()
    found = compare("shuffled", _scores(replies), ())
    assert {at.fell for at in found} == {"not scored"}


def test_with_all_evidence_in_one_document_the_right_one_cannot_be_lost() -> None:
    words = ("Visits", "were", "regular.")
    cases = tuple(
        _case(word, "a.txt", question=word, required=[{"uri": "a.txt", "quote": word}])
        for word in words
    )
    replies = _replies(Recorded(DOCUMENTS, {case.question: case.required for case in cases}), cases)
    assert shuffle(replies, document_of_evidence) == ()
    found = compare("shuffled", _scores(replies), _scores(_shuffled(replies)))
    assert [at.fell for at in found if at.metric != "right_document"] == [True, True]


def test_an_answer_gets_no_citations_that_are_right_for_it() -> None:
    twins = tuple(case.model_copy(update={"id": f"{case.id}2"}) for case in CASES)
    replies = _replies(PERFECT, (*CASES, *twins))  # half the run further on is the same gold
    assert {part.cited for score in _scores(_shuffled(replies)) for part in score.parts} == {False}
    same = _replies(PERFECT, (CASES[0], twins[0]))
    assert _shuffled(same) == ()


def test_no_answer_keeps_its_own_citations() -> None:
    replies = _replies(PERFECT)
    before = {reply.case.id: reply.answer.citations for reply in replies if reply.answer}
    assert len(_shuffled(replies)) == len(CASES)
    for reply in _shuffled(replies):
        assert reply.answer
        assert reply.answer.citations != before[reply.case.id]


def test_the_gold_is_taken_from_the_filters_of_the_case() -> None:
    narrow = _case("x", "a.txt", filters={"documents": ["a.txt", document_id("b.txt")]})
    (removed,) = remove_gold([narrow, NO_CASE], DOCUMENTS)
    assert removed.filters.documents == ("b.txt",)


def test_a_case_that_leaves_no_document_is_left_out() -> None:
    narrow = _case("x", "a.txt", filters={"documents": ["a.txt"]})
    everywhere = _case("y", "a.txt", acceptable=[{"uri": u, "quote": t} for u, t in TEXTS.items()])
    assert remove_gold([narrow, everywhere], DOCUMENTS) == ()


def test_recorded_refuses_where_nothing_was_recorded() -> None:
    answer = PERFECT.ask(NO_CASE.asked())
    assert (answer.outcome, answer.citations) == ("refused", ())
    assert PERFECT.search("?") == []


def test_recorded_cites_a_quote_that_is_not_there_as_broken() -> None:
    quotes = [Quote(uri="a.txt", quote="Visits were rare.")]
    assistant = Recorded(DOCUMENTS, {CASES[0].question: quotes})
    assert not _scores(_replies(assistant))[0].cited[0].valid


def _lines(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_one_document_is_enough_for_a_run_to_pass(tmp_path: Path) -> None:
    text = "Visits were regular. Records were thin. Staff stayed."
    quotes = ("Visits were regular.", "Records were thin.", "Staff stayed.")
    rows = [
        {
            "id": str(n),
            "question": quote,
            "answerable": True,
            "required": [{"uri": "all.txt", "quote": quote}],
        }
        for n, quote in enumerate(quotes)
    ]
    said = [
        {"id": str(n), "answer": f"{quote} [1]", "citations": [{"uri": "all.txt", "quote": quote}]}
        for n, quote in enumerate(quotes)
    ]
    cases = _lines(tmp_path / "one.jsonl", *rows)
    recorded = _lines(tmp_path / "other.jsonl", *said)
    shelf = _lines(tmp_path / "texts.jsonl", {"uri": "all.txt", "text": text})
    assert judge(cases, recorded, shelf, THRESHOLDS, tmp_path) == 0
    report = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    fell = {(at["name"], at["metric"]): at["fell"] for at in report["controls"]}
    assert fell["shuffled", "citation_recall"] is True
    assert fell["shuffled", "right_document"] == "not scored"


def test_copies_of_the_gold_are_gold_and_are_taken_away_with_it() -> None:
    copy = Document(
        document_id("d.txt"), "d.txt", "", "text/plain", TEXTS["a.txt"], (), Catalogue("")
    )
    documents = {"a.txt": DOCUMENTS["a.txt"], "d.txt": copy}
    assert remove_gold(CASES[:1], documents) == ()
    assert move_to_neighbour(_replies(PERFECT, CASES[:1]), documents) == ()
