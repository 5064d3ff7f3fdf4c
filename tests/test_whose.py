"""Whose name, and whose number."""

from dataclasses import replace

import pytest

from assistant.answer_type.asked import holds_what_is_asked
from assistant.answer_type.whose import council_office, is_contact_of, office_asked
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "names", "does_not"),
    [
        ("Who is the lead member?", "Lead member: Ann Lee", "Lead inspector: Ann Lee"),
        ("Who is the director?", "The director is Ann Lee.", "The director is new in post."),
        ("Who was the interim manager?", "It was managed by Ann Lee.", "Ann Lee wrote to them."),
        ("Who is the director of children's services?", "Ann Lee, DCS", "Ann Lee, HMI"),
        (
            "Who is Hull's director of children's services?",
            "Ann Lee (DCS)",
            "Ann Lee works for CS.",
        ),
        ("Who is the head of the virtual school?", "HVS: Ann Lee", "Ann Lee of HV said so."),
        ("Who is the current chief executive?", "Ann Lee, CE", "Ann Lee, HMI"),
        ("Who is the local authority designated officer?", "LADO: Ann Lee", "Ann Lee, LA"),
        (
            "Who is Hull's Director of Finance?",
            "Ann Lee, Finance Director",
            "Bo Hill, Director, Roads",
        ),
        ("Who is the head of the school?", "Ann Lee, Head", "Ann Lee, cook"),
        ("What is the name of the lead inspector?", "Ann Lee, HMI", "Lead Officer: Ann Lee"),
        ("Which judge complained?", "Judge Ann Lee did.", "Ann Lee, Inspector"),
        ("Which councillors sit on it?", "Cllrs Ann Lee and Bo Hill", "Meeting Name: Ann Lee"),
        ("Who chairs the board?", "It is chaired by the leader.", "The board meets monthly."),
        ("Who chairs the board?", "Ann Lee is its chair.", "The chairs of two panels attend."),
        ("Who chairs the board?", "The leader chairs the board.", "The chair is new."),
        ("Who is the chair of the board?", "The mayor is chair of the board.", "A chair came."),
        ("Who chairs reviews?", "An IRO chairs annual reviews.", "The chairs of reviews vary."),
        ("Who is the lead in Hull?", "The lead is Ann Lee.", "Deputy lead inspector: Ann Lee"),
        ("Who is the health lead?", "Ann Lee leads on health.", "Ann Lee leads on housing."),
        ("Who is the lead for health?", "Ann Lee leads on health.", "Ann Lee leads the team."),
        ("Who is the lead councillor?", "Councillor Ann Lee", "Lead inspector: Ann Lee"),
        (
            "Who is the team manager in Hull?",
            "Manager: Ann Lee, who told inspectors so",
            "Quality assurance manager: Ann Lee",
        ),
    ],
)
def test_an_office_and_its_holder_are_named(question: str, names: str, does_not: str) -> None:
    holds = office_asked(question)
    assert holds
    assert holds(sentence(names))
    assert not holds(sentence(does_not))


@pytest.mark.parametrize(
    ("question", "row", "told"),
    [
        ("Who was the deputy lead inspector?", "Lead inspector: Ann Lee, HMI", False),
        ("Who was the deputy lead inspector?", "Deputy lead inspector: Ann Lee", True),
        ("who were the team inspectors in Hull", "Lead inspector: Ann Lee", False),
        ("who were the team inspectors in Hull", "Team inspectors: Ann Lee, Bo Hill", True),
        ("Who were the team and shadow inspectors?", "Shadow inspector: Ann Lee", True),
        ("Who were the lead and deputy lead inspectors?", "Lead inspector: Ann Lee", True),
    ],
)
def test_an_inspector_of_the_rank_is_named(question: str, row: str, told: bool) -> None:
    holds = holds_what_is_asked(question)
    assert holds(sentence(row)) is told


def test_a_name_alone_tells_nothing_of_who_somebody_is() -> None:
    holds = office_asked("Who is Ann Lee?")
    assert holds
    assert not holds(sentence("Ms Ann Lee", kind="address"))
    assert not holds(sentence("Dear Ann Lee", kind="address"))
    assert holds(sentence("Ann Lee\nDirector", kind="address"))


def test_the_heading_may_name_the_office() -> None:
    holds = office_asked("Who is the chair?")
    assert holds
    assert holds(replace(sentence("Ann Lee"), headings=("Chair",)))
    assert not holds(replace(sentence("Ann Lee came."), headings=("Present: Bob Hill, Chair",)))


def test_an_office_and_its_field_are_named_together() -> None:
    holds = office_asked("Who is the director of housing?")
    assert holds
    roads = sentence("Ann Lee is the director of roads.")
    assert not holds(replace(roads, headings=("Housing",)))
    assert holds(replace(sentence("Ann Lee"), headings=("Director, Housing",)))


@pytest.mark.parametrize(
    "question",
    [
        "Who helps foster carers?",
        "Who is mentoring the new member?",
        "Who is the director supported by?",
        "What is the name of the lead authority?",
    ],
)
def test_other_questions_ask_for_no_office(question: str) -> None:
    assert office_asked(question) is None


LETTERHEAD = replace(
    sentence("T: 0300 123 1231\nE: it@example.org", kind="address"), headings=("Ambridge",)
)


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("What is the phone number of the helpline in Ambridge?", False),
        ("ambridge front door email address", False),
        ("What is the textphone number?", True),
        ("What phone number is on the letter to Ambridge?", True),
    ],
)
def test_a_letterheads_number_is_nobody_elses(question: str, is_it: bool) -> None:
    assert is_contact_of(question)(LETTERHEAD) is is_it


OWN = sentence("Ann Lee\nDirector\nLondon Borough of Ambridge\n4 High Street", kind="address")
OTHER = sentence("The Inspectorate\n7 Ann Street\nLondon", kind="address")


@pytest.mark.parametrize(
    "question",
    [
        "What is the address of Ambridge council?",
        "Where is the London Borough of Ambridge's office?",
        "What is the phone number of Ms Ann Lee?",
    ],
)
def test_the_number_of_a_council_or_of_somebody_names_them(question: str) -> None:
    assert is_contact_of(question)(OWN)
    assert not is_contact_of(question)(OTHER)


def test_of_whom_an_address_is_that_is_hers_is_not_known() -> None:
    holds = is_contact_of("What is her phone number?")
    assert not holds(LETTERHEAD)
    assert holds(sentence("Her number is 0300 123 1231."))


def test_an_inspector_is_of_the_inspectorate_that_is_asked_about() -> None:
    holds = office_asked("Who was the Her Majesty's Inspectorate of Probation lead inspector?")
    assert holds
    assert holds(sentence("Lead inspector for probation: Ann Lee"))
    assert holds(sentence("HMIP lead inspector: Ann Lee"))
    assert not holds(sentence("Ann Lee, Her Majesty's Inspector"))
    assert not holds(sentence("Lead Officer: Ann Lee, Director"))


def test_where_the_question_has_heard_of_it_is_not_what_it_wants() -> None:
    asked = "Where in Kent is the second hub, the one that Ofsted mentions in its letter?"
    assert not is_contact_of(asked)(sentence("Ofsted, Piccadilly Gate, Manchester"))
    assert is_contact_of(asked)(sentence("The second hub is in Dover."))


def test_a_number_is_of_whom_its_sentence_names() -> None:
    holds = is_contact_of("What is the phone number of the helpline?")
    assert holds(sentence("The helpline answers at 0300 123 1231."))


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("Who is the lead member in Hull?", True),
        ("Who was the head of service when inspectors came?", True),
        ("Who is the lead inspector?", False),
        ("Who was the head of the 2019 inspection of Hull?", False),
        ("Who is the lead officer on the annual report?", False),
        ("What are the names of the team members?", False),
    ],
)
def test_offices_that_no_inspector_holds(question: str, is_one: bool) -> None:
    assert bool(council_office(question)) is is_one


REF = "Complaint: HC-2; Summary: a leak; Officer: Ann Lee"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is the Section 151 Officer?", False),
        ("Who is the monitoring officer?", False),
        ("Who was the investigating officer in HC-2?", True),
        ("Who was the officer?", True),
    ],
)
def test_a_column_is_of_the_officer_whose_rank_or_matter_it_says(question: str, told: bool) -> None:
    holds = office_asked(question)
    assert holds
    assert holds(sentence(REF, kind="record")) is told


@pytest.mark.parametrize(
    ("question", "row", "told"),
    [
        ("Who is the press contact for the tram?", "Contact: Ann Lee, Head of Fire", False),
        ("Who is the press contact for the tram?", "Media enquiries: Ann Lee, 01632 960 555", True),
        ("Who is the media contact?", "Press contact: Ann Lee", True),
        ("Who is the planning contact?", "Media enquiries: Ann Lee", False),
        ("Who is the main contact for the tram?", "Contact: Ann Lee", True),
    ],
)
def test_a_contact_is_for_what_the_question_says(question: str, row: str, told: bool) -> None:
    holds = office_asked(question)
    assert holds
    assert holds(sentence(row, kind="row")) is told


def test_an_officer_may_have_but_one_name() -> None:
    holds = office_asked("Who is the secretary?")
    assert holds
    assert holds(sentence("Sofia (Secretary, Harle Society)"))
    assert not holds(sentence("The society (Harle) has a secretary."))


def test_who_heads_the_inspectorate_is_no_inspector_of_a_visit() -> None:
    holds = office_asked("Who is Her Majesty's Chief Inspector?")
    assert holds
    assert not holds(sentence("Deputy lead inspector: Ann Lee, HMI", kind="row"))
    assert not holds(sentence("Ann Lee\nDeputy Chief Executive", kind="address"))
    assert holds(sentence("Ann Lee, His Majesty's Chief Inspector, said so."))
