"""Which visits and inspections there were, and who did them."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person
from tests.making import entry, sentence

DAYS = sentence("This letter is about a focused visit to Ambridge on 26 and 27 February 2019.")
TEAM = sentence("The lead inspector was Ann Lee, with Bob Hill.", 100)
SIGNED = sentence("Bob Hill", 200, kind="signature")
FOUND = sentence("Ann Lee saw three visits that were late.", 300)
SENT = sentence("To: Eve Moss, Director", 400, kind="address")
LINES = (DAYS, TEAM, SIGNED, SENT)


def letter() -> Entry:
    one = entry(uri="Ambridge/focused visit.txt", organisation="Ambridge")
    catalogue = replace(
        one.catalogue,
        covers=(datetime.date(2019, 2, 26), datetime.date(2019, 2, 27)),
        people=(
            Person("Ann Lee", "Lead inspector"),
            Person("Bob Hill", "inspector"),
            Person("Bob Hill", "His Majesty's Inspector", "signatory"),
            Person("Eve Moss", "Director", "addressee"),
        ),
    )
    return replace(one, catalogue=catalogue)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("All focused visits to Ambridge, with their dates please.", [DAYS]),
        ("List the visits to Ambridge.", [DAYS]),
        ("Have inspectors been to Ambridge since 2018?", [DAYS]),
        ("Has Ofsted come back to Ambridge?", [DAYS]),
        ("Did inspectors visit children's homes in Ambridge?", []),
        ("Which inspections has Ambridge had?", [DAYS]),
        ("When were the focused visits to Ambridge?", [DAYS]),
        ("Which councils were visited in February 2019?", [DAYS]),
        ("Which counties were visited in 2019?", [DAYS]),
        ("Which other two towns were visited in 2019?", [DAYS]),
        ("Which districts has Ann Lee inspected?", [TEAM]),
        ("which councils did ann lee inspect", [TEAM]),
        ("How many focused visits has Ambridge had?", [DAYS]),
        ("How many inspections of Ambridge were there?", [DAYS]),
        ("How many times has Ambridge been inspected?", [DAYS]),
        ("How often were Ambridge’s children’s services inspected?", [DAYS]),
        ("Which council was inspected most often?", [DAYS]),
        ("Which council has had the fewest visits?", [DAYS]),
        ("Which councils had a focused visit in 2019?", [DAYS]),
        ("How many councils were visited in 2019?", [DAYS]),
        ("Which was the inspection of any council?", [DAYS]),
        ("What is the visit in the collection?", [DAYS]),
        ("What is the visit of the new team?", []),
        ("How many visits were late?", []),
        ("How often are children visited in Ambridge?", []),
        ("How many times have children been visited in Ambridge?", []),
        ("Which councils were visited by a minister?", []),
        ("Which inspections did Ann Lee lead?", [TEAM]),
        ("Which councils did Bob Hill visit?", [TEAM]),
        ("Which inspections has Bob Hill led?", []),
        ("Which letters did Bob Hill sign?", [SIGNED]),
        ("Which visits did Eve Moss take part in?", []),
        ("Which visits were late?", []),
        ("List the visits that children disliked.", []),
        ("Which inspections did Ann Lee say were poor?", []),
        ("What did the visit find?", []),
    ],
)
def test_the_lines_that_stand_for_a_visit(question: str, lines: list[object]) -> None:
    holds = Catalogued(question).holds
    assert [line for line in LINES if holds(letter(), line)] == lines


MINUTES = sentence("Item 6. Minutes of the panel.")
PAPERS = (replace(MINUTES, position=0), sentence("The panel met twice.", 50))


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("What letters do you have about Ambridge?", [DAYS]),
        ("How many letters are about Ambridge?", [DAYS]),
        ("Please list all documents on Ambridge", [DAYS]),
        ("Which reports are there?", [DAYS]),
        ("Which is the letter?", [DAYS]),
        ("What are the three letters?", [DAYS]),
        ("Which reports were published in 2019?", [DAYS]),
        ("What is the report about drains?", []),
        ("How many minutes are there?", []),
        ("What reports do managers read in Ambridge?", []),
        ("Which letters were late?", []),
        ("What do the letters about Ambridge say?", []),
    ],
)
def test_the_lines_that_stand_for_a_document(question: str, lines: list[object]) -> None:
    holds = Catalogued(question).holds
    assert [line for line in LINES if holds(letter(), line)] == lines


def test_a_document_of_no_visit_is_told_by_its_first_line() -> None:
    holds = Catalogued("What documents do you have on Ambridge?").holds
    about = entry(uri="panel.txt", organisation="Ambridge", kind="minutes")
    assert [line for line in PAPERS if holds(about, line)] == [PAPERS[0]]


def test_who_led_most_is_told_by_the_lines_that_say_who_led() -> None:
    holds = Catalogued("Who has led the most inspections?").holds
    assert [line for line in LINES if holds(letter(), line)] == [TEAM]


def test_a_list_is_looked_for_in_all_documents() -> None:
    assert Catalogued("Which inspections did Ann Lee lead?").anywhere
    assert Catalogued("What letters are there about Ambridge?").anywhere
    assert Catalogued("Which council was inspected most often?").anywhere
    assert Catalogued("Who has led the most inspections?").anywhere
    assert Catalogued("What letters are there?").is_list
    assert not Catalogued("What letters are there?").anywhere
    assert not Catalogued("When was Ambridge inspected?").anywhere
