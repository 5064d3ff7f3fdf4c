"""What is asked for by its name, and which sentences name it."""

from __future__ import annotations

import pytest

from assistant.answer_type.named import names_asked
from tests.making import entry, sentence

AMBRIDGE = entry(organisation="Ambridge")


def names(question: str, text: str) -> bool:
    asked = names_asked(question)
    return asked is None or asked(AMBRIDGE)(sentence(text))


@pytest.mark.parametrize(
    ("question", "named", "mentioned"),
    [
        ("Name the company.", "The work was done by Hollins Ltd.", "The work was well done."),
        (
            "Please list the ten schools that try it.",
            "Among them are Loxley Barrett Primary and Grey Gables.",
            "Ten schools in Ambridge try it.",
        ),
        (
            "What is the app called that children use?",
            "They use Mind Map to tell what they think.",
            "An app is used to hear what children think.",
        ),
        (
            "What is the name of the panel that children come before?",
            "The complex needs panel hears of these children.",
            "Children come before a panel of managers.",
        ),
        (
            "What is the app that children had newly agreed to use by May actually called?",
            "Children agreed to use Mind Map.",
            "Children agreed to use the new app.",
        ),
        (
            "What is the model of work that was brought in? Please give its name.",
            "The model of work that was brought in is Signs of Safety.",
            "A recognised model of work was brought in.",
        ),
        (
            "Who is their partner in the scheme?",
            "Ambridge Homes runs the scheme with them.",
            "They run the scheme with a partner.",
        ),
        (
            "What do they call the scheme for young carers?",
            "Young carers join a scheme known as time out.",
            "There is a new scheme for young carers.",
        ),
        (
            "What is the name of the scheme for damp?",
            "A damp monitoring scheme was introduced.",
            "Damp is the subject of a new scheme.",
        ),
        (
            "Which agencies provided the teams?",
            "Teams were provided by the police and by health.",
            "A number of workforce agencies have provided teams.",
        ),
        (
            "Which two boarding schools does it have a partnership with?",
            "It has a partnership with Loxley Barrett and Grey Gables.",
            "It has a partnership with two local boarding schools.",
        ),
        (
            "What name did the council give to the store that it opened?",
            "The store that it opened is called Pick and Choose.",
            "The council opened its own store.",
        ),
        (
            "Which model of practice do they use? It is praised, but what is it actually called?",
            "They use the Signposts model of practice.",
            "They use a nationally recognised model of practice.",
        ),
        (
            "What is the institution called that sends referrals?",
            "Referrals are sent by the Felpersham institution.",
            "Referrals are sent by a local institution.",
        ),
        (
            "What tools do social workers use?",
            "Social workers use tools such as scaling.",
            "Social workers use a range of tools.",
        ),
        (
            "What is the name of the council of children in care?",
            "The children's council is the Young Voices Group.",
            "Lead inspector: Ann Lee",
        ),
    ],
)
def test_what_is_only_mentioned_is_not_named(question: str, named: str, mentioned: str) -> None:
    assert names(question, named)
    assert not names(question, mentioned)


@pytest.mark.parametrize(
    "question",
    [
        "Which teams have high caseloads?",
        "Which services work well?",
        "Which children wait too long?",
        "List the strengths of leadership.",
        "Name the two areas for improvement.",
        "What name do children give to it?",
        "Who leads the team?",
    ],
)
def test_what_needs_no_name(question: str) -> None:
    assert names_asked(question) is None


@pytest.mark.parametrize(
    ("question", "needs_a_name"),
    [
        ("Which London borough hosts it?", True),
        ("Which council had better audits, Ambridge or Borchester?", False),
        ("Which council's audits came out worse, Ambridge's or Borchester's?", False),
        ("Which council was rated inadequate, Ambridge or Borchester?", True),
        ("Which council has better audits?", True),
    ],
)
def test_a_comparison_of_councils_is_told_by_what_is_said_of_each(
    question: str, needs_a_name: bool
) -> None:
    assert names(question, "Audits there are thorough.") == (not needs_a_name)


@pytest.mark.parametrize(
    ("question", "needs_a_name"),
    [
        ("Which councils have high social worker turnover?", False),
        ("And which London boroughs were told to improve audits?", False),
        ("In which councils is turnover high?", False),
        ("List the councils with high turnover.", False),
        ("Do any councils have high turnover?", False),
        ("Which councils' workers leave?", False),
        ("Which council did they share it with?", True),
        ("Which council is the service provided by?", True),
        ("Which other council were they paired with?", True),
        ("Which council leads the agency?", True),
        ("Which council helps Ambridge?", True),
    ],
)
def test_what_bodies_do_is_told_by_the_document_of_each(question: str, needs_a_name: bool) -> None:
    assert names(question, "Turnover is high there.") == (not needs_a_name)


def test_a_council_may_be_the_one_that_the_document_is_about() -> None:
    assert names("Which council hosts the agency?", "The agency is hosted by Ambridge.")
    assert not names("Which school hosts the club?", "A school in Ambridge hosts the club.")


def test_a_name_beside_the_bare_thing_is_not_that_of_one_of_its_kind() -> None:
    """The row of "Team inspectors" does not name the exploitation team."""
    asked = "What is the name of the exploitation team in Ambridge?"
    assert not names(asked, "Team inspectors: Ann Lee, Bob Hill")
    assert names(asked, "The exploitation team, Open Door, works with police.")
    assert names("What is the name of the team in Ambridge?", "The team is Open Door.")
