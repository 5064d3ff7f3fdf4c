"""Which lines give the date of a document, and which the days that it covers."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person, Sentence
from tests.making import entry, sentence

SENT = sentence("21 March 2019", kind="address")
VISITED = sentence("This letter is about a focused visit to Ambridge on 26 and 27 February.", 20)
EARLIER = sentence("They were last inspected on 4 and 5 May 2016.", 100)
LINES = (SENT, VISITED, EARLIER)


def letter() -> Entry:
    one = entry(uri="Ambridge/focused visit.txt", organisation="Ambridge")
    covers = (datetime.date(2019, 2, 26), datetime.date(2019, 2, 27))
    dates = replace(
        one.catalogue,
        date=datetime.date(2019, 3, 21),
        covers=covers,
        people=(Person("Ann Lee", "Director", "addressee"),),
    )
    return replace(one, catalogue=dates)


@pytest.mark.parametrize(
    "question",
    [
        "When was the letter sent?",
        "What is the date of the letter to Ambridge about the focused visit?",
        "On what date was the report published?",
        "When did they write?",
        "What date does the letter to Ambridge carry?",
        "Do you know when the letter was sent?",
        "What date is on the Ambridge letter?",
        "What date is the letter about the visit to Ambridge?",
        "What date is the letter on the 2019 visit to Ambridge?",
        "Which day was the letter on the Ambridge visit?",
        "On what date did they write to Ambridge about the visit?",
        "When did they send the letter on the visit?",
        "When was the letter to Ms Lee sent?",
    ],
)
def test_when_it_was_published(question: str) -> None:
    holds = Catalogued(question).holds
    assert [holds(letter(), line) for line in LINES] == [True, False, False]


@pytest.mark.parametrize(
    "question",
    [
        "When did the focused visit to Ambridge take place?",
        "Ambridge 2019 visit - dates on site?",
        "How long were the inspectors there, from which day to which?",
        "What were the dates of the visit described in the letter?",
        "When was Ambridge inspected?",
        "When was Ambridge last fully inspected?",
        "On which days were the inspectors in Ambridge in spring 2019?",
        "What were the dates of the most recent visit?",
    ],
)
def test_the_days_that_it_reports_on(question: str) -> None:
    holds = Catalogued(question).holds
    assert [holds(letter(), line) for line in LINES] == [False, True, False]


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("When did the inspectors visit Ambridge?", True),
        ("When did Bob Hill inspect Ambridge?", True),
        ("When did Ann Lee visit Ambridge?", False),
        ("When did Ambridge review its staff?", False),
        ("When was Ambridge inspected by Ann Lee?", False),
        ("When will Ambridge be inspected?", False),
        ("When is the inspection of Ambridge due?", False),
    ],
)
def test_the_days_are_those_of_who_came(question: str, is_told: bool) -> None:
    one = letter()
    people = (*one.catalogue.people, Person("Bob Hill", "inspector"))
    one = replace(one, catalogue=replace(one.catalogue, people=people))
    assert Catalogued(question).holds(one, VISITED) is is_told


@pytest.mark.parametrize(
    "question",
    [
        "When was it inspected before this visit?",
        "When do social workers visit children?",
        "When was the agreement with the hospital published?",
        "Who led the visit when Ambridge was inspected?",
        "When was the director appointed?",
        "How did staff feel when the letter was written?",
    ],
)
def test_other_dates(question: str) -> None:
    holds = Catalogued(question).holds
    assert not any(holds(letter(), line) for line in LINES)


def test_a_document_without_dates_holds_none() -> None:
    undated = replace(entry(), catalogue=replace(entry().catalogue, date=None, covers=()))
    assert Catalogued("When was the letter sent?").test(undated) is None
    assert Catalogued("When was the visit?").test(undated) is None


PLANNED = sentence("A letter of findings will be published on 13 May 2019.", 200)
REPORT = sentence("The annual report is due to be published in June 2019.", 300)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When was the letter about the spring visit to be published?", PLANNED),
        ("When will Ofsted's letter be made public?", PLANNED),
        ("On what date will the letter about the spring visit come out?", PLANNED),
        ("When is the annual report going to be published?", REPORT),
        ("When will the report on schools be published?", None),
        ("When was the letter published?", SENT),
    ],
)
def test_when_it_is_to_be_published(question: str, said: Sentence | None) -> None:
    holds = Catalogued(question).holds
    lines = (*LINES, PLANNED, REPORT)
    assert [line for line in lines if holds(letter(), line)] == ([said] if said else [])


DATED = sentence("Dated\t14 March 2019", 400, kind="row")


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("When was the letter dated?", True),
        ("What is the date of the report?", True),
        ("On what date did the panel meet again?", False),
        ("On what date will the letter come out?", False),
        ("When was the hub opened?", False),
    ],
)
def test_the_row_of_its_own_date(question: str, is_it: bool) -> None:
    assert Catalogued(question).holds(letter(), DATED) is is_it


def test_a_report_is_no_letter_though_a_letter_is_a_report() -> None:
    line = sentence("27 October 2020", kind="address")
    day = datetime.date(2020, 10, 27)
    for kind, letter_asked in (("committee report", False), ("letter", True), (None, True)):
        one = entry(kind=kind, date=day)
        assert Catalogued("When was the letter published?").holds(one, line) is letter_asked
        assert Catalogued("When was the report published?").holds(one, line)


@pytest.mark.parametrize("question", ["When did the two visits happen?", "When were both visits?"])
def test_how_many_visits_are_meant_says_nothing_of_what_is_asked(question: str) -> None:
    assert Catalogued(question).holds(letter(), VISITED)


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("How many days did the visit to Ambridge take?", True),
        ("How many weeks did the inspection last?", True),
        ("How many days do children wait for a visit?", False),
    ],
)
def test_how_many_days_it_took_is_told_by_its_days(question: str, is_it: bool) -> None:
    assert Catalogued(question).holds(letter(), VISITED) is is_it


CAME = sentence("The visit was made by 3 inspectors on 26 and 27 February 2019.")
SAT = sentence("The committee sat on 26 and 27 February 2019.")


@pytest.mark.parametrize(
    ("publisher", "holding"),
    [("Ofsted", [CAME, SAT]), (None, [CAME]), ("Police", [])],
)
def test_whose_visit_it_was_is_said_by_the_line_where_another_body_wrote(
    publisher: str | None, holding: list[Sentence]
) -> None:
    one = letter()
    report = replace(one, catalogue=replace(one.catalogue, publisher=publisher))
    holds = Catalogued("When was the Ofsted visit to Ambridge?").holds
    assert [line for line in (CAME, SAT) if holds(report, line)] == holding
