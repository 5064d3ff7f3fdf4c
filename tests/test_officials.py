"""Which lines say who holds an office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person
from tests.making import entry, sentence

HEAD = "Anne Canning\nDirector of People and Deputy Chief Executive\nHackney Town Hall"
LINE = sentence(HEAD, kind="address")


def letter() -> Entry:
    one = entry(uri="Hackney/letter.txt", organisation="Hackney")
    people = (Person("Anne Canning", "addressee", "addressee"),)
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    "question",
    [
        "Who is Hackney's director of people?",
        "Who is the director of people in Hackney now?",
        "What is the name of the current director?",
        "Who is the deputy chief executive in Hackney?",
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
    ],
)
def test_no_other_office_and_nothing_else(question: str) -> None:
    assert not Catalogued(question).holds(letter(), LINE)
    assert not Catalogued("Who is the director?").holds(letter(), sentence("The director left."))
