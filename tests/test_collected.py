"""What is told of all documents together."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.catalogue_facts.collected import collected, led, organisation_of
from index.records import Entry, Judgement, Person
from tests.making import entry


def report(place: str, year: int, grade: str = "", lead: str = "", role: str = "Lead") -> Entry:
    one = entry(f"{place} {year}.txt", place)
    day = datetime.date(year, 3, 4)
    rows = (Judgement("Overall effectiveness", grade, 0, 9),) if grade else ()
    people = (Person(lead, f"{role} inspector"),) if lead else ()
    about = replace(one.catalogue, covers=(day, day), judgements=rows, people=people)
    return replace(one, catalogue=about)


FIRST = report("Ambridge", 2014, "Inadequate", "Ann Lee")
NOW = report("Ambridge", 2019, "Good", "Bob Hill")
VISIT = report("Ambridge", 2021, lead="Cy Moss", role="Deputy lead")
OTHER = report("Borchester", 2018, "Inadequate", "Ann Lee")
ALL = [NOW, OTHER, VISIT, FIRST]


@pytest.mark.parametrize(
    ("question", "told_by"),
    [
        ("Which councils are inadequate?", [NOW, OTHER]),
        ("How many councils are outstanding?", [NOW, OTHER]),
        ("Which councils require improvement?", [NOW, OTHER]),
        ("Is any council inadequate?", [NOW, OTHER]),
        ("Is Ambridge or Borchester better at leadership?", [NOW, OTHER]),
        ("Which council was inspected most often?", [FIRST, NOW, VISIT]),
        ("Which authority has had the most inspections?", [FIRST, NOW, VISIT]),
        ("Which authority has had the fewest visits?", [OTHER]),
        ("Which council was visited least often?", [OTHER]),
        ("Which councils were inspected more than once?", [FIRST, NOW, VISIT]),
        ("Which councils have been visited twice?", [FIRST, NOW, VISIT]),
        ("Which councils have had three inspections?", [FIRST, NOW, VISIT]),
        ("Which councils had more than one focused visit?", [FIRST, NOW, VISIT]),
        ("Which council was inspected 1 times?", [OTHER]),
        ("Which councils had two visits?", []),
        ("Who has led the most inspections?", [FIRST, OTHER]),
        ("Which inspector led most visits?", [FIRST, OTHER]),
    ],
)
def test_documents_that_tell_of_all(question: str, told_by: list[Entry]) -> None:
    picked = collected(question)
    assert picked is not None
    assert picked(ALL, organisation_of) == {one.id for one in told_by}


@pytest.mark.parametrize(
    "question",
    [
        "Which councils were inadequate?",
        "Which councils have ever been inadequate?",
        "Which councils are inadequate in 2018?",
        "Which council was inspected most recently?",
        "Which councils have fewer visits to children?",
        "Which councils were visited more times than Ambridge?",
        "Which councils had the most reviews delayed?",
        "Who led the inspection?",
        "Who led most of the training?",
        "Which services are inadequate?",
        "Which councils had two visits to homes?",
    ],
)
def test_nothing_else_is_asked_of_all(question: str) -> None:
    assert collected(question) is None


def test_several_may_have_as_many_and_none_has_any() -> None:
    picked = collected("Who has led the most inspections?")
    assert picked is not None
    assert picked([NOW, OTHER], organisation_of) == {NOW.id, OTHER.id}
    assert picked([VISIT], organisation_of) == frozenset()
    assert led(VISIT) == []


def test_a_place_has_one_name_however_it_is_written() -> None:
    hull, kingston = report("Hull", 2015), report("Kingston upon Hull", 2019)
    picked = collected("Which council was inspected most often?")
    assert picked is not None
    assert picked([hull, kingston, OTHER], lambda one: "Hull" if one != OTHER else "B") == {
        hull.id,
        kingston.id,
    }
