"""What kind of thing is asked for, and which sentences can answer."""

import pytest

from assistant.asked import Kind, asks_for_name, holds_what_is_asked, kind_asked
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("How many inspectors took part?", "There were 5 inspectors.", "The inspectors came."),
        ("How many services were there?", "One of seven services.", "In 2019 there were some."),
        ("How many children?", "Ten children came.", "Under Section 20 and Covid 19 some came."),
        ("How much did laptops cost?", "They cost £4,000.", "Children got 40 laptops."),
        ("What percentage attended?", "90% of them did.", "Most of the 12 did."),
        ("How long has she been in post?", "In post since May 2016.", "Appointed in May 2016."),
        ("How long did it take?", "It took 27 weeks.", "It took longer in May 2016."),
        ("When was the visit?", "It was on 9 and 10 April 2019.", "The visit went well."),
        ("When will they meet?", "Meetings started w/c 22 June.", "They will meet managers."),
        ("How often are children seen?", "They are seen weekly.", "They are seen alone."),
        (
            "Which other two councils were visited?",
            "Ofsted went to Ambridge and Borchester as well.",
            "Other two councils were visited in spring.",
        ),
        ("Name the company.", "The work was done by Hollins Ltd.", "The work was well done."),
        (
            "What is the name of the lead inspector?",
            "The lead inspector was Jane Archer.",
            "The lead inspector was Her Majesty's Inspector of Education.",
        ),
        (
            "What is the name of the lead inspector?",
            "The lead inspector was Jane Archer.",
            "Inspectors visited the Children and Families Division.",
        ),
        ("Who is the lead member?", "Lead member: Jane Archer", "Lead officer: Jane Archer"),
        (
            "How many were placed within 20 miles?",
            "There were 12 within 20 miles.",
            "More are placed within 20 miles.",
        ),
        ("What share is permanent?", "Some 12 per cent.", "A higher percentage than before."),
        ("Which London borough hosts it?", "It is hosted by Ealing.", "A London borough does."),
        (
            "What is the helpline's phone number?",
            "The helpline answers at 0161 618 8524.",
            "T: 0161 618 8524",
        ),
        (
            "In which town has Durham opened its second hub?",
            "A second hub has opened in Seaham.",
            "A second hub has opened, and it is much used.",
        ),
        (
            "Where in Kent is the hub? I need the address.",
            "The hub is at 4 Quay Road.",
            "The hub is in Kent, and will open in May.",
        ),
        ("Where exactly was the hub?", "It was in Deal.", "The hub (YH) was to open in May."),
        ("Which councillors sit on it?", "Councillor Ann Lee and others", "Ann Lee, Director"),
        (
            "Which other three services took part?",
            "So did those of Ambridge, Felpersham and Borchester.",
            "It was one of four services that took part.",
        ),
        ("What rating did it get?", "It was judged good.", "It will be rated later."),
        ("What is the phone number?", "Call 0161 618 8524.", "Contacts are answered by phone."),
        ("What is the email address?", "Write to it@x.uk.", "Emails are answered."),
    ],
)  # fmt: skip
def test_sentences_without_what_is_asked_cannot_answer(
    question: str, holds: str, lacks: str
) -> None:
    answers = holds_what_is_asked(question)
    assert answers(sentence(holds))
    assert not answers(sentence(lacks))


def test_a_letterhead_is_no_answer_to_where_something_is() -> None:
    holds = holds_what_is_asked("Where in Kent is the hub? I need the address.")
    assert not holds(sentence("Ann Lee, County Hall, Maidstone", kind="address"))
    assert holds(sentence("Youth Hub, 4 Quay Road, Deal", kind="address"))


@pytest.mark.parametrize(
    "question",
    ["What did inspectors say about IROs?", "How well are children supported when they go home?"],
)
def test_other_questions_want_nothing_of_a_kind(question: str) -> None:
    assert holds_what_is_asked(question)(sentence("Plans are clear."))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who signed the letter?", True),
        ("What is the name of the lead officer?", True),
        ("I'm trying to find out who led it.", True),
        ("Under which lead inspector was it?", True),
        ("Which of His/Her Majesty's Inspectors took part?", True),
        ("What about children who go missing?", False),
        ("How are children helped who go missing?", False),
    ],
)
def test_names(question: str, name: bool) -> None:
    assert asks_for_name(question) is name


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many children?", "number"),
        ("How long has she been in post?", "number"),
        ("Since when has he been in post?", "time"),
        ("How much did it cost?", "money"),
        ("What percentage attended?", "share"),
        ("How were care leavers graded?", "grade"),
        ("Who led it?", "person"),
        ("inspectors focused visit Leeds January/February 2018", "person"),
        ("lead inspector, Leeds", "person"),
        ("inspectors concerns recording", None),
        ("inspectors criticised Leeds", None),
        ("What needs to improve?", None),
    ],
)
def test_the_kind_of_fact(question: str, kind: Kind | None) -> None:
    assert kind_asked(question) == kind


@pytest.mark.parametrize(
    ("question", "needs_a_name"),
    [
        ("Which council had better audits, Ambridge or Borchester?", False),
        ("Which council's audits came out worse, Ambridge's or Borchester's?", False),
        ("Which council was rated inadequate, Ambridge or Borchester?", True),
        ("Which council has better audits?", True),
    ],
)
def test_a_comparison_of_councils_is_told_by_what_is_said_of_each(
    question: str, needs_a_name: bool
) -> None:
    holds = holds_what_is_asked(question)
    assert holds(sentence("Audits there are thorough.")) == (not needs_a_name)
