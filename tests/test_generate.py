"""A language model's words are shown as far as they are proven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import compose
from assistant.errors import ModelFailed
from assistant.extract import Extract
from assistant.find import Found
from assistant.generate import Generator
from assistant.model.scripted import ScriptedModel
from assistant.records import Answer
from assistant.understand.scope import Scope
from index.query import Query
from tests.making import candidate

PLANS = candidate("Plans for 12 children are not clear.", 0)
VISITS = candidate("Visits happen every week.", 60)
FOUND = Found(
    Query("plans", (("plans",),)), "How are plans?", "How are plans?", Scope(()), (), (), {}
)
EXTRACT = Extract(FOUND, (PLANS,), (PLANS, VISITS))
EXTRACTED = compose.extracted("How are plans?", "How are plans?", EXTRACT, 3)


def worded(*replies: str | ModelFailed) -> Answer:
    return Generator(ScriptedModel(*replies), 5.0).word(EXTRACTED, EXTRACT)


def test_a_proven_sentence_is_shown_with_its_citation() -> None:
    answer = worded("Visits happen every week [2].")
    assert [(s.text, s.support) for s in answer.statements] == [
        ("Visits happen every week.", "verbatim")
    ]
    assert [(c.marker, c.quote) for c in answer.citations] == [(1, "Visits happen every week.")]
    assert answer.model == "scripted"


def test_an_unproven_sentence_is_struck_out() -> None:
    answer = worded("Plans for 12 children are not clear [1]. Plans for 13 children are clear [1].")
    assert [s.text for s in answer.statements] == ["Plans for 12 children are not clear."]
    assert any("struck out" in note for note in answer.notes)


@pytest.mark.parametrize(
    "reply",
    [
        "Plans for 12 children are clear [1].",  # the "not" is gone
        "All is well everywhere [7].",
        "All is well everywhere.",
        "NOT IN DOCUMENTS",
        "",
        ModelFailed("The language model is down.", "Try later."),
    ],
)
def test_without_proof_the_documents_speak(reply: str | ModelFailed) -> None:
    answer = worded(reply)
    assert answer.statements == EXTRACTED.statements
    assert answer.citations == EXTRACTED.citations
    assert answer.model is None
    assert answer.notes


@given(st.text(max_size=200))
def test_no_reply_makes_an_unproven_statement_or_a_false_citation(reply: str) -> None:
    answer = worded(reply)
    assert all(statement.support != "unverified" for statement in answer.statements)
    assert {c.quote for c in answer.citations} <= {PLANS.sentence.text, VISITS.sentence.text}
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    assert all(set(statement.citations) <= set(markers) for statement in answer.statements)
