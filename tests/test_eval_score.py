"""What a reply got right: every way in which a citation can be missing or broken counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.records import Group, Statement
from eval.cases import Case, Quote
from eval.gold import locate
from eval.recorded import Recorded
from eval.run import Reply, ask
from eval.score import Score, score
from index.records import Catalogue, Document, document_id

TEXTS = {
    "a.txt": "Visits were regular. Records were thin. The visit was on 15 January.",
    "b.txt": "Visits were rare. Records were full.",
}
DOCUMENTS = {
    uri: Document(document_id(uri), uri, "", "text/plain", text, (), Catalogue(uri))
    for uri, text in TEXTS.items()
}
CASE = Case.model_validate(
    {
        "id": "c1",
        "question": "How were records?",
        "answerable": True,
        "required": [
            {"uri": "a.txt", "quote": "Records were thin."},
            {"uri": "b.txt", "quote": "Records were full."},
        ],
        "acceptable": [{"uri": "a.txt", "quote": "Visits were regular."}],
        "must_say": ["thin", "sparse"],
        "must_not_say": ["rare"],
    }
)


def _reply(*quotes: tuple[str, str]) -> Reply:
    said = [Quote(uri=uri, quote=quote) for uri, quote in quotes]
    return ask(CASE, Recorded(DOCUMENTS, {CASE.question: said}))


def _score(reply: Reply) -> Score:
    gold = locate([reply.case], DOCUMENTS, Path("cases.jsonl"))
    return score(reply, gold[reply.case.id], DOCUMENTS)


def _changed(**fields: Any) -> Score:
    """The score of a right answer of which something was changed."""
    reply = _reply(("a.txt", "Records were thin."))
    assert reply.answer is not None
    return _score(replace(reply, answer=replace(reply.answer, **fields)))


def _citation(**fields: Any) -> Score:
    answer = _reply(("a.txt", "Records were thin.")).answer
    assert answer is not None
    return _changed(citations=(replace(answer.citations[0], **fields),))


def test_required_and_acceptable_citations_are_gold_and_others_are_not() -> None:
    found = _score(
        _reply(
            ("a.txt", "Records were thin."),
            ("a.txt", "Visits were regular."),
            ("b.txt", "Visits were rare."),
        )
    )
    assert [citation.gold for citation in found.cited] == [True, True, False]
    assert [part.cited for part in found.parts] == [True, False]
    assert [part.rank for part in found.parts] == [1, None]
    assert found.right_document
    assert not found.unproven


def test_a_citation_of_a_copy_is_of_the_right_document() -> None:
    copy = replace(DOCUMENTS["b.txt"], id=document_id("c.txt"), uri="c.txt")
    documents = DOCUMENTS | {"c.txt": copy}
    said = [Quote(uri="c.txt", quote="Records were full.")]
    reply = ask(CASE, Recorded(documents, {CASE.question: said}))
    found = score(reply, locate([CASE], documents, Path("cases.jsonl"))["c1"], documents)
    assert found.right_document
    assert [part.cited for part in found.parts] == [False, True]


def test_half_of_a_gold_sentence_is_enough_and_less_is_not() -> None:
    text = TEXTS["a.txt"]
    assert _citation(start=0, end=30, quote=text[0:30]).parts[0].cited
    assert not _citation(start=0, end=29, quote=text[0:29]).parts[0].cited


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({"quote": "Records were good."}, "its quote is not what stands there"),
        ({"start": 20}, "its quote is not what stands there"),
        ({"start": -18}, "it points at no place in the text"),
        ({"start": 39, "end": 39, "quote": ""}, "it points at no place in the text"),
        ({"end": 4000}, "it points at no place in the text"),
        ({"sha256": "0" * 64}, "it was made from another version of the text"),
        ({"document_id": document_id("b.txt")}, "there is no such document"),
        ({"uri": "c.txt"}, "there is no such document"),
    ],
)
def test_a_citation_that_does_not_round_trip_proves_nothing(
    broken: dict[str, Any], fault: str
) -> None:
    found = _citation(**broken)
    assert found.cited[0].fault == fault
    assert found.cited[0].excess == max(1, len(found.cited[0].quote))
    assert not found.said[0].supported
    assert found.parts[0].overlap == 0
    assert not found.cited[0].valid
    assert not found.cited[0].gold
    assert not found.right_document
    assert not any(part.cited for part in found.parts)


def test_a_marker_without_a_citation_is_unproven() -> None:
    assert _changed(answer="Records were thin. [1] [2]").unproven == ("[2] has no citation",)
    assert _changed(statements=(Statement("Thin.", (7,), "verbatim"),)).unproven == (
        "[7] has no citation",
    )


def test_a_mark_that_a_document_put_there_is_no_marker() -> None:
    (at,) = _changed().cited
    assert at.quote == "Records were thin."
    answer = _reply(("a.txt", "Records were thin.")).answer
    assert answer is not None
    noted = replace(answer.citations[0], quote="Records were [12] thin.")
    labelled = Group("Judgment [2019] UKSC 4", (0,))
    found = _changed(
        citations=(noted,),
        groups=(labelled,),
        answer="Judgment [2019] UKSC 4: Records were [12] thin. [1] Again [13].",
    )
    assert found.unproven == ("[13] has no citation",)


def test_what_must_be_said_may_have_a_mark_of_the_document() -> None:
    noted = CASE.model_copy(update={"must_say": ("thin [12]",)})
    reply = _reply(("a.txt", "Records were thin."))
    assert reply.answer is not None
    said = replace(reply.answer, answer="Records were thin [12]. [1]")
    assert _score(replace(reply, case=noted, answer=said)).says
    numbered = CASE.model_copy(update={"must_say": ("12",)})
    assert not _score(replace(reply, case=numbered, answer=said)).says  # a mark is no word


def test_a_statement_without_a_citation_is_unproven() -> None:
    assert _changed(statements=(Statement("Thin.", (), "unverified"),)).unproven == (
        "not cited: Thin.",
    )


def test_two_citations_with_one_marker_are_unproven() -> None:
    answer = _reply(("a.txt", "Records were thin.")).answer
    assert answer is not None
    found = _changed(citations=answer.citations * 2)
    assert found.unproven == ("[1] stands for 2 citations",)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Records were thin. [1]", True),
        ("Records were\n  SPARSE", True),
        ("Records were thinner.", False),
        ("Thin, and rare.", False),
        ("Nothing.", False),
    ],
)
def test_one_of_the_words_is_said_and_none_that_must_not_be(words: str, says: bool) -> None:
    assert _changed(answer=words).says is says


def test_an_error_reaches_nothing() -> None:
    found = _score(Reply(CASE, None, (), "ValueError: 'x'", 1.0))
    assert (found.outcome, found.error) == ("error", "ValueError: 'x'")
    assert not (found.cited or found.right_document or found.says)
    assert [(part.cited, part.rank) for part in found.parts] == [(False, None)] * 2


def test_a_statement_is_supported_by_valid_citations_of_which_one_is_gold() -> None:
    def supported(*markers: int) -> bool:
        reply = _reply(("a.txt", "Records were thin."), ("b.txt", "Visits were rare."))
        assert reply.answer is not None
        said = (Statement("Thin.", markers, "supported"),)
        return (
            _score(replace(reply, answer=replace(reply.answer, statements=said))).said[0].supported
        )

    assert supported(1)
    assert supported(1, 2)
    assert not supported(2)
    assert not supported()
    assert not supported(1, 9)


def test_characters_beside_the_gold_are_excess() -> None:
    whole = _citation(start=0, end=len(TEXTS["a.txt"]), quote=TEXTS["a.txt"])
    # Both gold sentences of the document are inside; the space between them and the rest are not.
    gold = len("Visits were regular.") + len("Records were thin.")
    assert whole.cited[0].excess == len(TEXTS["a.txt"]) - gold
    assert whole.parts[0].overlap == len("Records were thin.") / len(TEXTS["a.txt"])
    assert _citation().cited[0].excess == 0
