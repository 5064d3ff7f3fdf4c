"""Which lines name the people that a question asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from assistant.catalogue_facts.roles import doers_asked
from index.records import Entry, Person
from tests.making import entry, sentence

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
        "How many inspectors carried out the focused visit to Hackney?",
        "How many inspectors were there?",
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
    "question",
    [
        "Who was in charge of Hackney's children's services?",
        "Who ran the service at the time of the inspection?",
        "Who heads Hackney council?",
        "Who runs Hackney?",
        "who's in charge in Hackney",
        "who heads up hackney",
    ],
)
def test_who_runs_a_service_did_not_inspect_it(question: str) -> None:
    assert not Catalogued(question).holds(visited(), LEADER)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the lead member in Hackney?",
        "Who is the head of service?",
        "Who is the team leader?",
        "Who is Hackney's lead officer?",
    ],
)
def test_an_office_of_the_council_is_no_inspectors(question: str) -> None:
    holds = Catalogued(question).holds
    assert not any(holds(visited(), one) for one in (TEAM, LEADER))


def test_a_role_that_the_question_says_whole_is_meant() -> None:
    one = visited()
    line = sentence("Quality assurance manager: Jo Hart", 300, kind="row")
    role = Person("Jo Hart", "Quality assurance manager")
    one = replace(one, catalogue=replace(one.catalogue, people=(*one.catalogue.people, role)))
    assert Catalogued("Who was the quality assurance manager?").holds(one, line)
    assert Catalogued("Who was the lead in Hackney?").holds(one, LEADER)
    assert not Catalogued("Who is the team manager?").holds(one, line)


@pytest.mark.parametrize(
    "question",
    [
        "I'm trying to find out who led the inspection.",
        "It was inspected: under which lead inspector?",
        "What was the name of the lead inspector?",
        "Who was in charge of the last full inspection?",
        "Who oversaw the inspection?",
        "Who headed the team that inspected Hackney?",
        "Who led the inspection of Hackney published in February 2019?",
        "Who was lead inspector for the report that was issued in May?",
        "Who led the team when Hackney was last fully inspected?",
    ],
)
def test_asked_in_a_roundabout_way(question: str) -> None:
    assert Catalogued(question).holds(visited(), LEADER)


def test_who_published_a_report_is_not_who_inspected() -> None:
    holds = Catalogued("Who published the inspection report on Hackney?").holds
    assert not any(holds(visited(), one) for one in (TEAM, LEADER))


@pytest.mark.parametrize(
    "question",
    [
        "Which of Her Majesty's Inspectors took part in the focused visit?",
        "Which inspectors went to Hackney?",
    ],
)
def test_which_inspectors(question: str) -> None:
    assert Catalogued(question).holds(visited(), TEAM)


DEPUTY = sentence("Deputy lead inspector Mike Ferguson", 400, kind="heading")


def with_a_deputy() -> Entry:
    one = visited()
    people = (*one.catalogue.people, Person("Mike Ferguson", "Deputy lead inspector"))
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    ("question", "leader", "deputy"),
    [
        ("Who was the deputy lead inspector?", False, True),
        ("Who was the lead inspector?", True, False),
        ("Who led the inspection?", True, False),
        ("Who were the lead and deputy lead inspectors?", True, True),
    ],
)
def test_a_role_of_several_words(question: str, leader: bool, deputy: bool) -> None:
    holds = Catalogued(question).holds
    assert holds(with_a_deputy(), LEADER) is leader
    assert holds(with_a_deputy(), DEPUTY) is deputy


def test_the_lead_alone_is_no_team() -> None:
    one = visited()
    leader = tuple(each for each in one.catalogue.people if each.role == "Lead inspector")
    alone = replace(one, catalogue=replace(one.catalogue, people=leader))
    assert not Catalogued("Who were the team inspectors?").holds(alone, LEADER)
    assert Catalogued("Who were the inspectors?").holds(alone, LEADER)
    assert Catalogued("Who were the team inspectors?").holds(visited(), TEAM)


@pytest.mark.parametrize(
    "question",
    [
        "Which inspector went to Hackney with Kate Malleson?",
        "Who accompanied Brenda McLaughlin on the visit?",
        "Who else inspected Hackney apart from Kate Malleson?",
    ],
)
def test_who_went_with_somebody_is_somebody_else(question: str) -> None:
    holds = Catalogued(question).holds
    assert holds(visited(), TEAM)
    named = [one.name for one in visited().catalogue.people if one.name in question]
    assert not holds(visited(), sentence(f"The inspector was {named[0]}.", 400))


AUTHOR = sentence("Report Author\tTom Archer, Assistant Director", 500, kind="row")


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the report to the parish committee, and what is his job?",
        "Who was the report written by?",
        "Who authored the report?",
        "Who wrote the report to Hackney's parish committee on the visit?",
        "Which officer is named as the author of the report that went to the Parish Committee?",
        "Who prepared the report?",
    ],
)
def test_who_wrote_it_is_its_author(question: str) -> None:
    one = entry(uri="Hackney/report.txt")
    people = (Person("Tom Archer", "Report Author"), Person("Jill Hood", "Lead Officer"))
    report = replace(one, catalogue=replace(one.catalogue, people=people))
    holds = Catalogued(question).holds
    assert holds(report, AUTHOR)
    assert not holds(report, sentence("Lead Officer\tJill Hood", 600, kind="row"))
    assert not holds(visited(), TEAM)


def test_who_wrote_of_a_visit_did_not_carry_it_out() -> None:
    one = entry(uri="Hackney/report on the focused visit.txt")
    people = (Person("Tom Archer", "Report Author"),)
    report = replace(one, catalogue=replace(one.catalogue, people=people))
    assert not Catalogued("Who carried out the focused visit?").holds(report, AUTHOR)


@pytest.mark.parametrize("question", ["Who is Anne Canning?", "Who is Kate Malleson?"])
def test_who_somebody_is_asks_for_nobody_elses_name(question: str) -> None:
    reads = doers_asked(question)
    assert reads is not None
    assert reads(visited()) is None  # what she was is told by another reader
    assert not Catalogued(question).holds(visited(), LEADER)


def test_a_lead_officer_is_no_lead_inspector() -> None:
    report = entry(uri="Hackney/report.txt")
    people = (Person("Ann Lee", "Lead Officer"),)
    report = replace(report, catalogue=replace(report.catalogue, people=people))
    line = sentence("Lead Officer\tAnn Lee, Director", kind="row")
    assert Catalogued("Who was the lead officer?").holds(report, line)
    assert not Catalogued("Who was the lead inspector?").holds(report, line)


LIBRARY = sentence("Carol Denby\nLibrary Service Manager", 400, kind="address")


def thread() -> Entry:
    one = entry(uri="Library roof asbestos found.txt")
    people = (Person("Carol Denby", "Library Service Manager"),)
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    ("question", "is_she"),
    [
        ("Who found the asbestos in the library roof?", False),
        ("Who is the library manager?", True),
        ("Who manages the library service?", True),
    ],
)
def test_a_word_of_an_office_is_not_the_office(question: str, is_she: bool) -> None:
    assert Catalogued(question).holds(thread(), LIBRARY) is is_she


@pytest.mark.parametrize("question", ["Who was the chief inspector?", "who is the Chief Inspector"])
def test_who_heads_the_inspectorate_has_visited_nobody(question: str) -> None:
    assert not any(Catalogued(question).holds(visited(), one) for one in (TEAM, LEADER))


def test_to_whom_a_copy_went_is_not_who_came() -> None:
    holds = Catalogued("Who was copied in the letter to Hackney?").holds
    assert not any(holds(visited(), one) for one in (TEAM, LEADER))
