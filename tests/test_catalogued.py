from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogued import Catalogued
from index.records import Entry, Judgement, Person, Sentence
from tests.making import entry, sentence

SUBJECTS = (
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
)


def graded() -> tuple[Entry, list[Sentence]]:
    rows, judgements, start = [], [], 0
    for subject in SUBJECTS:
        row = sentence(f"{subject}\tGood", start, kind="row")
        rows.append(row)
        judgements.append(Judgement(subject, "Good", row.start, row.end))
        start = row.end + 1
    one = entry()
    return replace(one, catalogue=replace(one.catalogue, judgements=tuple(judgements))), rows


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How were care leavers graded?", 2),
        ("What judgement did children in care get?", 1),
        ("Which grade was given for overall effectiveness?", 3),
        ("What was the rating for leaders and social work practice?", 0),
        ("For the leadership strand, how was it graded?", 0),
        ("How did they fare on the progress of care leavers?", 2),
        ("What did it receive for the impact of leaders?", 0),
        ("Was care of leavers outstanding, good, requires improvement or inadequate?", 2),
        ("What was the headline rating?", 3),
        ("What grade did they get?", 3),
    ],
)
def test_the_judgement_whose_subject_is_named(question: str, row: int) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


@pytest.mark.parametrize(
    "question",
    [
        "How were adoption services graded?",
        "How was the recruitment of social workers in schools graded?",
        "What was said of care leavers?",
        "How did they do on recording supervision?",
        "Is support for care leavers good?",
        "Why were care leavers graded good?",
    ],
)
def test_no_row_for_another_subject_or_another_question(question: str) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert not any(holds(about, one) for one in rows)


def test_only_lines_that_give_a_grade() -> None:
    about, _ = graded()
    other = sentence("Care leavers are supported well.", 900)
    assert not Catalogued("How were care leavers graded?").holds(about, other)


def test_without_a_row_that_says_so_the_documents_own_subject_is_the_overall_one() -> None:
    about, rows = graded()
    own = Judgement("Letter", "Good", rows[3].start, rows[3].end)
    judgements = (*about.catalogue.judgements[:3], own)
    titled = replace(about.catalogue, title="A letter", judgements=judgements)
    holds = Catalogued("What is the overall rating?").holds
    assert [holds(replace(about, catalogue=titled), row) for row in rows] == [False] * 3 + [True]


TEAM = sentence("The inspectors were Kate Malleson and Brenda McLaughlin.")
LEADER = sentence("Lead inspector: Teresa Godfrey", 100, kind="row")
OTHER = sentence("Kate Malleson thanked the staff.", 200)


def visited() -> Entry:
    one = entry(uri="Hackney/focused visit.txt")
    people = (
        Person("Kate Malleson", "inspector"),
        Person("Brenda McLaughlin", "inspector"),
        Person("Teresa Godfrey", "Lead inspector"),
        Person("Anne Canning", "Director", "addressee"),
    )
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    "question",
    [
        "Who was on the inspection team?",
        "I need the names of the inspectors for the focused visit.",
        "Who conducted the focused visit to Hackney?",
        "inspectors focused visit Hackney",
    ],
)
def test_the_people_of_a_task(question: str) -> None:
    holds = Catalogued(question).holds
    assert holds(visited(), TEAM)
    assert not holds(visited(), OTHER)
    assert not holds(visited(), sentence("Kate Malleson\nLead inspector", 300, kind="signature"))


@pytest.mark.parametrize("question", ["Who led the inspection?", "lead inspector Hackney"])
def test_who_led_is_not_who_took_part(question: str) -> None:
    holds = Catalogued(question).holds
    assert holds(visited(), LEADER)
    assert not holds(visited(), TEAM)


@pytest.mark.parametrize(
    "question",
    [
        "Who do the inspectors say is responsible for supervision?",
        "What did the inspectors say?",
        "Who chairs the board?",
        "inspectors recording supervision",
    ],
)
def test_other_questions_about_people(question: str) -> None:
    holds = Catalogued(question).holds
    assert not any(holds(visited(), one) for one in (TEAM, LEADER, OTHER))


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("How were care leavers graded?", graded()[0]),
        ("Who was on the team?", visited()),
    ],
)
def test_a_document_without_what_is_asked_for_need_not_be_looked_through(
    question: str, about: Entry
) -> None:
    assert Catalogued(question).test(about) is not None
    assert Catalogued(question).test(entry()) is None


SIGN_OFF = sentence("Kate Malleson Her Majesty’s Inspector", 300, kind="signature")


def signed() -> Entry:
    one = entry(uri="Hackney/focused visit.txt", organisation="Hackney")
    people = (Person("Kate Malleson", "Her Majesty’s Inspector", "signatory"),)
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who signed the letter to Hackney?", True),
        ("who signed it (following “When was the focused visit”)?", True),
        ("Who signed the agreement with the hospital?", False),
        ("Who signed off the action plan?", False),
        ("What signs of neglect were there?", False),
    ],
)
def test_the_sign_off_of_a_letter(question: str, is_it: bool) -> None:
    assert Catalogued(question).holds(signed(), SIGN_OFF) is is_it
    assert not Catalogued(question).holds(signed(), OTHER)
