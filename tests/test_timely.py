"""Which candidates can tell of the time of a thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.evidence import Shown
from assistant.retrieve.timely import of_its_time
from tests.making import candidate

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
