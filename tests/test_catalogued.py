"""What the catalogue knows of a document, of whatever kind."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import EACH, Catalogued
from index.records import Entry, Judgement, Person, Sentence
from tests.making import entry, sentence

GRADE = sentence("Care leavers\tGood", kind="row")
TEAM = sentence("The inspectors were Kate Malleson and Brenda McLaughlin.", 40)
SENT = sentence("21 March 2019", 120, kind="address")


def full() -> Entry:
    one = entry()
    catalogue = replace(
        one.catalogue,
        date=datetime.date(2019, 3, 21),
        people=(Person("Kate Malleson", "inspector"),),
        judgements=(Judgement("Care leavers", "Good", GRADE.start, GRADE.end),),
    )
    return replace(one, catalogue=catalogue)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("How were care leavers graded?", (True, False, False)),
        ("Who was on the team?", (False, True, False)),
        ("When was the letter sent?", (False, False, True)),
        ("What was said of care leavers?", (False, False, False)),
    ],
)
def test_what_is_asked_for(question: str, holds: tuple[bool, ...]) -> None:
    catalogued = Catalogued(question)
    assert tuple(catalogued.holds(full(), line) for line in (GRADE, TEAM, SENT)) == holds


@pytest.mark.parametrize("question", ["How were care leavers graded?", "Who was on the team?"])
def test_a_document_without_what_is_asked_for_need_not_be_looked_through(question: str) -> None:
    assert Catalogued(question).test(full()) is not None
    assert Catalogued(question).test(entry()) is None


LED = sentence("Lead inspector: Kate Malleson", 200)
WITH_LEAD = replace(
    full(),
    catalogue=replace(full().catalogue, people=(Person("Kate Malleson", "Lead inspector"),)),
)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("How were care leavers graded and who led it?", [GRADE, LED]),
        ("Who was the lead inspector, and when was the letter sent?", [LED, SENT]),
        ("Who led the inspection? When was the letter sent?", [LED, SENT]),
        ("Who led the inspection and what was said of caseloads?", []),
        ("Who led the inspection of wards and homes?", []),
    ],
)
def test_two_questions_in_one_are_both_answered_or_neither(
    question: str, lines: list[Sentence]
) -> None:
    catalogued = Catalogued(question)
    told = [one for one in (GRADE, LED, SENT) if catalogued.holds(WITH_LEAD, one)]
    assert told == lines


def test_every_document_is_looked_through_for_a_mention_some_sentences_of_each() -> None:
    mentions, grades = Catalogued("Which letters mention birds?"), Catalogued("Which are good?")
    assert mentions.anywhere
    assert (mentions.each, grades.each) == (EACH, None)


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("What was the grade for early help?", False),
        ("What was the grade for help?", True),
        ("What was the grade for senior children?", True),
    ],
)
def test_a_word_of_a_strand_may_be_of_another_name(question: str, is_it: bool) -> None:
    row = sentence("The progress of children who need help\tGood", kind="row")
    judged = Judgement("The progress of children who need help", "Good", row.start, row.end)
    about = replace(entry(), catalogue=replace(entry().catalogue, judgements=(judged,)))
    assert Catalogued(question).holds(about, row) is is_it


@pytest.mark.parametrize("question", ["Has it improved?", "Which is better?"])
def test_of_no_place_nothing_is_compared(question: str) -> None:
    rows = (Judgement("Overall effectiveness", "Good", 0, 9),)
    about = replace(entry(), catalogue=replace(entry().catalogue, judgements=rows))
    assert Catalogued(question).test(about)
    assert Catalogued(question, names_place=False).test(about) is None
