"""The negative controls make the metrics fall, and tell when one does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eval.cases import Case, Quote
from eval.controls import FALLS, Control, compare, move_to_neighbour, remove_gold, shuffle
from eval.gold import locate
from eval.recorded import Recorded
from eval.run import Reply, ask
from eval.score import Score, score_all
from index.records import Catalogue, Document, document_id

TEXTS = {"a.txt": "Visits were regular.", "b.txt": "Records were thin.", "c.txt": "Staff stayed."}
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


def _removed(assistant: Recorded) -> tuple[Control, ...]:
    control = tuple(ask(case, assistant) for case in remove_gold(CASES, DOCUMENTS))
    return compare("removed", _scores(_replies(assistant)), _scores(control))


def test_shuffled_citations_make_the_metrics_fall() -> None:
    replies = _replies(PERFECT)
    found = compare("shuffled", _scores(replies), _scores(shuffle(replies)))
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
    assert shuffle(replies) == ()
    found = compare("shuffled", _scores(replies), ())
    assert {at.fell for at in found} == {"not scored"}


def test_no_answer_keeps_its_own_citations() -> None:
    replies = _replies(PERFECT)
    before = {reply.case.id: reply.answer.citations for reply in replies if reply.answer}
    for reply in shuffle(replies):
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
