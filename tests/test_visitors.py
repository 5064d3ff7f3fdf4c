"""Whose visit is asked about, and whether it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer_type.visitors import (
    is_of_own_days,
    is_to_come,
    of_that_visit,
    others_came,
)
from index.records import Entry, Person
from tests.making import entry, sentence


def letter() -> Entry:
    one = entry(organisation="Hull")
    people = (Person("Ann Lee", "Director", "addressee"), Person("Bob Hill", "inspector"))
    days = (date(2019, 1, 15), date(2019, 1, 16))
    return replace(one, catalogue=replace(one.catalogue, people=people, covers=days))


@pytest.mark.parametrize(
    "question",
    [
        "When did Ann Lee inspect Hull?",
        "On what dates did Ann Lee carry out the focused visit?",
        "When did social workers visit?",
        "When did the council audit itself?",
        "When was Hull inspected by a minister?",
        "On which days was the mayor on site?",
    ],
)
def test_others(question: str) -> None:
    assert others_came(question, letter())


@pytest.mark.parametrize(
    "question",
    [
        "When did Bob Hill inspect Hull?",
        "When did Ofsted last visit Hull?",
        "When did the focused visit to Hull start?",
        "When did the Hull visit take place?",
        "When did Hull have its last visit?",
        "When was Hull inspected?",
        "What did staff review when inspectors visited?",
    ],
)
def test_inspectors_or_nobody(question: str) -> None:
    assert not others_came(question, letter())


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("When will Hull be inspected again?", True),
        ("When is the next inspection of Hull?", True),
        ("Which days is the visit due?", True),
        ("When was Hull inspected again?", False),
        ("Will you tell me when Hull was inspected?", False),
        ("When will the letter on the visit come out?", False),
        ("When do hubs turn up in an inspection, and what was said by the next visit?", False),
    ],
)
def test_what_is_to_come(question: str, is_it: bool) -> None:
    assert is_to_come(question) is is_it


def test_whoever_has_a_name_is_spoken_of_by_it() -> None:
    test = of_that_visit("When did the Prime Minister visit Hull?", letter())
    assert test
    assert test(sentence("The Prime Minister saw the hub in May 2018."))
    assert not test(sentence("Social workers visited in May 2018."))
    assert not test(sentence("The Prime Minister wrote on 15 and 16 January 2019."))
    assert of_that_visit("When did inspectors visit Hull?", letter()) is None


def test_a_row_of_days_is_not_asked_for_by_its_label() -> None:
    row = sentence("Inspection dates: 15 and 16 January 2019", kind="row")
    assert is_of_own_days("When did the mayor inspect Hull?")(row)
    assert is_of_own_days("When will the inspection be?")(row)
    assert not is_of_own_days("When was the inspection?")(row)
    planned = sentence("Next inspection: due in May 2021", kind="row")
    assert not is_of_own_days("When is the next inspection due?")(planned)
