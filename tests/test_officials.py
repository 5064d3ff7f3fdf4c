"""Which lines say who holds an office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person
from tests.making import entry, sentence

TITLE = "Director of People and Deputy Chief Executive"
HEAD = "Anne Canning\nDirector of People and Deputy Chief Executive\nHackney Town Hall"
LINE = sentence(HEAD, kind="address")


def letter() -> Entry:
    one = entry(uri="Hackney/letter.txt", organisation="Hackney")
    people = (Person("Anne Canning", TITLE, "addressee"),)
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    "question",
    [
        "Who is Hackney's director of people?",
        "Who is the director of people in Hackney now?",
        "What is the name of the current director?",
        "Who is the deputy chief executive in Hackney?",
        "name of the director of people Hackney",
        "Hackney director",
        "Who runs Hackney?",
        "who's in charge in Hackney",
        "Who is in charge of services in Hackney?",
        "Who is the new boss at Hackney?",
        "head of people's services Hackney",
    ],
)
def test_the_letterhead_that_says_the_office(question: str) -> None:
    assert Catalogued(question).holds(letter(), LINE)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the director of finance in Hackney?",
        "Who is the assistant director?",
        "Who is the director supported by?",
        "What did the director say?",
        "Who is the chair of the board?",
        "director turnover Hackney",
        "Has Hackney a director?",
        "Who runs Hackney's virtual school?",
        "Who runs Hackney council?",
        "Who is the head of service in Hackney?",
        "Who is in charge of the inspection of Hackney?",
    ],
)
def test_no_other_office_and_nothing_else(question: str) -> None:
    assert not Catalogued(question).holds(letter(), LINE)
    assert not Catalogued("Who is the director?").holds(letter(), sentence("The director left."))


def test_no_letter_to_anybody_below_tells_who_runs_the_place() -> None:
    one = letter()
    people = (Person("Anne Canning", "Head of service", "addressee"),)
    below = replace(one, catalogue=replace(one.catalogue, people=people))
    assert not Catalogued("Who runs Hackney?").holds(below, LINE)
    assert not Catalogued("Who runs Hackney?").holds(letter(), sentence("Dear Anne Canning"))
