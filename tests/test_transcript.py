"""What was said stays as it was said; markers count on."""

from __future__ import annotations

from assistant.answer import compose
from assistant.answer.extract import Extract
from assistant.answer.transcript import Transcript
from assistant.events import said
from assistant.retrieve.find import Found
from assistant.understand.scope import Scope
from tests.making import candidate

PLANS = candidate("Plans are not clear.", 0)
VISITS = candidate("Visits happen every week.", 60)
FOUND = Found("Plans?", "Plans?", "Plans?", Scope(()), (), (), {})
EXTRACTED = compose.extracted("Plans?", "Plans?", Extract(FOUND, (PLANS, VISITS), ()), 3)
OF_PLANS, OF_VISITS = EXTRACTED.citations


def test_a_span_keeps_the_marker_that_it_was_given_first() -> None:
    transcript = Transcript(EXTRACTED)
    first = transcript.say("Weekly.", [OF_VISITS], "supported", "Letter")
    second = transcript.say("Both.", [OF_PLANS, OF_VISITS], "supported", "Letter")
    assert [c.quote for c in first.citations] == ["Visits happen every week."]
    assert [c.quote for c in second.citations] == ["Plans are not clear."]
    assert (first.statement.citations, second.statement.citations) == ((1,), (2, 1))
    assert transcript.answer().answer == "Weekly. [1] Both. [2] [1]"


def test_what_is_cited_already_is_not_said_again() -> None:
    transcript = Transcript(EXTRACTED)
    transcript.say("Weekly.", [OF_VISITS], "supported", "Letter")
    assert [one.statement.text for one in transcript.complete()] == ["Plans are not clear."]
    assert [s.citations for s in transcript.answer().statements] == [(1,), (2,)]


def test_with_nothing_said_the_documents_speak() -> None:
    transcript = Transcript(EXTRACTED)
    struck = transcript.strike_out("All is well.", "nothing says so")
    assert not transcript
    assert transcript.answer().statements == EXTRACTED.statements
    assert transcript.answer().struck_out == (struck.statement,)


def test_the_events_of_an_answer_are_its_statements_and_citations() -> None:
    told = list(said(EXTRACTED))
    assert tuple(one.statement for one in told) == EXTRACTED.statements
    assert tuple(c for one in told for c in one.citations) == EXTRACTED.citations
