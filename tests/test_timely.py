"""Which candidates can tell of the time of a thing."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.evidence import Shown
from assistant.retrieve.candidates import Candidate
from assistant.retrieve.timely import of_event, of_its_time, of_time
from assistant.understand.timing import Event
from index.describe.dates import DateSpan, find_dates
from index.records import Hit, Passage
from tests.making import candidate, entry

NAMED = candidate("The complex needs panel is back.", 0)
SHORT = candidate("The panel met again on 3 May 2019.", 100)
OTHER = candidate("The finance panel met on 5 May 2019.", 200)
VISIT = candidate("The inspection started on 7 May 2019.", 300)
LED = replace(
    candidate("It met on 9 May 2019.", 400),
    shown=Shown("It met on 9 May 2019.", "", "The panel is back."),
)
ALL = (NAMED, SHORT, OTHER, VISIT, LED)


def test_sentences_of_something_else_tell_nothing_of_it() -> None:
    question = "On what date did the complex needs panel meet again?"
    assert of_its_time(question, ALL) == (NAMED, SHORT, LED)


def test_what_the_catalogue_knows_needs_no_name() -> None:
    known = replace(VISIT, catalogued=True)
    question = "On what date did the complex needs panel meet again?"
    assert of_its_time(question, (NAMED, known)) == (NAMED, known)


@pytest.mark.parametrize(
    "question",
    [
        "When did the safeguarding board meet again?",  # which no sentence calls so
        "When did the panel meet again?",
        "When did managers come to the complex needs panel?",
        "What did the complex needs panel do?",
    ],
)
def test_other_questions_leave_all(question: str) -> None:
    assert of_its_time(question, ALL) == ALL


BEFORE = DateSpan(0, 0, datetime.date.min, datetime.date(2014, 12, 31), "year")
WAS = candidate("The last inspection was in May 2012.", 500)
GAVE = candidate("The council was judged to be good.", WAS.sentence.end + 1)
LATER = candidate("The inspection was on 4 May 2015.", 600)
LAW = candidate("This inspection is under the Education Act 2006.", 700)
ROSE = candidate("In 2012, 30 pupils had good results.", 800)


def hit(*ones: Candidate) -> Hit:
    said = tuple(one.sentence for one in ones)
    text = " ".join(one.text for one in said)
    start, end = said[0].start, said[-1].end
    passage = Passage(said[0].document_id, 0, start, end, text, (), None, None, said)
    return Hit(passage, 1.0, 1.0, 1.0, 1.0)


def test_only_sentences_of_inspections_tell_of_one_before_a_time() -> None:
    asked = "When was it inspected before 2015?"
    found = of_time(asked, (WAS, GAVE, LATER, LAW, ROSE), [hit(WAS, GAVE)], [BEFORE])
    assert found == (WAS,)


def test_a_grade_is_of_the_time_that_the_sentence_before_it_names() -> None:
    asked = "What was the grade in May 2012?"
    (found,) = of_time(asked, (GAVE, LATER, ROSE), [hit(WAS, GAVE)], find_dates(asked))
    assert found.sentence == GAVE.sentence
    assert found.with_lead is not None
    assert found.with_lead.text == f"{WAS.sentence.text} {GAVE.sentence.text}"
    assert (found.with_lead.start, found.with_lead.end) == (WAS.sentence.start, GAVE.sentence.end)
    assert found.shown.lead == WAS.sentence.text


def test_a_grade_of_another_time_is_none_of_this() -> None:
    asked = "What was the grade in May 2011?"
    assert of_time(asked, (WAS, GAVE), [hit(WAS, GAVE)], find_dates(asked)) == ()


TOLD = candidate("In May 2022 a pipe burst.", 900, of=entry("guide.txt"))
YEAR = candidate("The pipes of 2022 are lead.", 1000, of=entry("guide.txt"))
THEN = candidate("The pipe was mended.", 1100, of=entry("minutes.txt"))
HEADED = replace(YEAR, sentence=replace(YEAR.sentence, text="Tap.", headings=("9 May 2022",)))


def test_an_event_is_told_of_by_documents_of_then_and_by_sentences_that_name_it() -> None:
    (date,) = find_dates("9 May 2022")
    event = Event(date, frozenset({THEN.entry.id}))
    assert of_event((TOLD, YEAR, THEN, HEADED), event) == (TOLD, THEN, HEADED)
    (year,) = find_dates("2022")
    assert of_event((TOLD, YEAR), replace(event, date=year)) == (TOLD, YEAR)
    assert of_event((TOLD, YEAR), None) == (TOLD, YEAR)
