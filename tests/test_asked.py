"""What kind of thing is asked for, and which sentences can answer."""

import pytest

from assistant.answer_type.asked import (
    Kind,
    asks_for_letterhead,
    asks_for_name,
    holds_what_is_asked,
    kind_asked,
)
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("How many inspectors took part?", "There were 5 inspectors.", "The inspectors came."),
        ("How many services were there?", "One of seven services.", "In 2019 there were some."),
        ("How many children?", "Ten children came.", "Under Section 20 and Covid 19 some came."),
        ("How much did laptops cost?", "They cost £4,000.", "Children got 40 laptops."),
        ("What's it costing them to waive it?", "They lose £4,000.", "They waive it until 21."),
        ("What was spent on lamps?", "It spent £400 on lamps.", "Lamps were bought in May."),
        ("What did Fibrenet charge for it?", "It charged £400.", "Fibrenet did it in May."),
        ("By how much did referrals fall?", "They fell by a third.", "All of them fell."),
        ("By how much did referrals rise?", "They have doubled.", "They rose a lot."),
        ("How long did they stay?", "They stayed six months.", "They were 21 years of age."),
        ("How long do they wait?", "They wait for weeks.", "In the year to date 9 of 10 waited."),
        ("How long does it run?", "It runs from 1 May 2019 to 3 June 2021.", "It has 12 members."),
        ("How old are they?", "They are aged 12 to 16.", "In primary schools it is 32.1%."),
        ("Up to what age may they come?", "They may come at any age.", "All 12 may come."),
        ("How long is the river?", "It is nine kilometres long.", "It has nine fords."),
        ("How long do they stay?", "They stay up to the age of 21.", "The 21 of them stay."),
        ("What percentage of calls are answered?", "All calls are.", "All staff are old."),
        ("What percentage attended?", "90% of them did.", "Most of the 12 did."),
        ("How long has she been in post?", "In post since May 2016.", "Appointed in May 2016."),
        ("How long did it take?", "It took 27 weeks.", "It took longer in May 2016."),
        ("When was the visit?", "It was on 9 and 10 April 2019.", "The visit went well."),
        ("When will they meet?", "Meetings started w/c 22 June.", "They will meet managers."),
        ("How often are children seen?", "They are seen weekly.", "They are seen alone."),
        ("They differ. What were the two percentages?", "They were 4% and 9%.", "They differ."),
        ("What were the totals?", "They were 40 and 90.", "They differ."),
        ("Front door visit - number of referrals lost", "Six were lost.", "Referrals were lost."),
        ("There is a new director. Who is it?", "The director is Ann Lee.", "A director is new."),
        ("How often do they meet?", "Visits are infrequent.", "They did not meet in 2020."),
        ("How regularly is it done?", "It is done at six-week intervals.", "It was done before."),
        (
            "Which other two councils were visited?",
            "Ofsted went to Ambridge and Borchester as well.",
            "Other two councils were visited in spring.",
        ),
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
        ("What did the family judge say?", "A judge praised the work.", "It was judged good."),
        ("Were the judges content?", "The judiciary is.", "It is too soon to judge."),
        ("What rating did it get?", "It was judged good.", "It will be rated later."),
        ("How did inspectors grade the leaders?", "Leaders: good", "Leaders are ambitious."),
        ("What did Ofsted judge early help to be?", "It is good.", "The judge praised it."),
        ("Was Ambridge rated good?", "It requires improvement.", "It knows itself."),
        ("What is the phone number?", "Call 0161 618 8524.", "Contacts are answered by phone."),
        ("What is the phone number?", "Call 0161 618 8524.", "It is company number 08812345."),
        ("What is the email address?", "Write to it@x.uk.", "Emails are answered."),
        ("Under which Act was it done?", "Under section 9 of the Care Act.", "It was done well."),
        ("Which section of which law is it?", "It is section 9.", "It is the law."),
        ("Out of every ten children, how many came?", "Some 90% of them came.", "Two came."),
        ("How many in a hundred came?", "Half of them did.", "Some 40 laptops came."),
        ("What is that person's name?", "The clerk is Jane Archer.", "A new clerk has come."),
        ("When was it published?", "It was issued on 3 May 2019.", "It began on 3 May 2019."),
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
    [
        "What did inspectors say about IROs?",
        "How well are children supported when they go home?",
        "What acts of kindness were seen?",
        "What does the report say about the cost of delay?",
        "How did staff feel when the letter was published?",
        "Are children waiting even though the judge has said yes?",
    ],
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
        ("What is the name of the school council?", False),
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
        ("How big, in pounds, is the fund?", "money"),
        ("How large was the repair budget?", "money"),
        ("It agreed more cash for repairs, the report says. How much?", "money"),
        ("They were fined in May: how much exactly?", "money"),
        ("The grant helped. How much did it help?", None),
        ("Supervision has improved. How much?", None),
        ("What percentage attended?", "share"),
        ("How were care leavers graded?", "grade"),
        ("Who led it?", "person"),
        ("inspectors focused visit Leeds January/February 2018", "person"),
        ("lead inspector, Leeds", "person"),
        ("addressee, Leeds letter 2019", "person"),
        ("inspectors concerns recording", None),
        ("inspectors criticised Leeds", None),
        ("What needs to improve?", None),
        ("What is the name of the children in care council?", None),
        ("What are the names of the inspectors?", "person"),
        ("What was the total number of visits?", "number"),
        ("Why do a small number of children wait?", None),
        ("Why do a very large number of children wait?", None),
        ("What happened to the small number of children who left?", None),
        ("Is an unusual number of visits late?", None),
        ("Why has the number of visits risen?", None),
        ("Has the number of visits risen?", None),
        ("Did the number of referrals fall in 2023?", None),
        ("Do you know the number of referrals?", "number"),
        ("Can workers cope with the number of cases?", None),
        ("How have leaders responded to the number of visits?", None),
        ("Do they know how many are homeless?", None),
    ],
)
def test_the_kind_of_fact(question: str, kind: Kind | None) -> None:
    assert kind_asked(question) == kind


@pytest.mark.parametrize(
    ("question", "may"),
    [
        ("Who wrote the letter?", True),
        ("What is the phone number of the council?", True),
        ("What is Ann Lee's job?", True),
        ("Where is the council's office based?", True),
        ("When did the panel start to meet again?", False),
        ("Did managers know how things stood when the letter was written?", False),
        ("Which director of finance left Ambridge?", False),
        ("Who has recently resigned?", False),
        ("Who replaced the director of finance?", False),
        ("Who is the director of the team that left care?", True),
    ],
)
def test_whether_a_letterhead_may_answer(question: str, may: bool) -> None:
    assert asks_for_letterhead(question) is may


@pytest.mark.parametrize(
    ("question", "is_number"),
    [
        ("How many focused visits has Leeds had?", False),
        ("How many times has Leeds been inspected?", False),
        ("How many days did the last inspection take?", False),
        ("How many weeks do care proceedings take?", True),
        ("How many visits to children were late?", True),
    ],
)
def test_what_is_counted_by_a_list_has_no_number(question: str, is_number: bool) -> None:
    assert (kind_asked(question) == "number") is is_number


def test_an_address_is_of_whom_it_names() -> None:
    own = sentence("Ann Lee\nAmbridge Council\nHigh Street", kind="address")
    other = sentence("The Inspectorate\nStore Street\nManchester", kind="address")
    for question in (
        "What is the address of Ambridge Council?",
        "What is the council's postal address?",
        "Where is Ambridge council's office?",
        "What is the postcode of Ambridge Council?",
    ):
        holds = holds_what_is_asked(question)
        assert [holds(own), holds(other)] == [True, False]
    holds = holds_what_is_asked("How do leaders address delay?")
    assert holds(other)


@pytest.mark.parametrize(
    "question",
    ["How many fines were there?", "How much was paid in fines?", "When were they paid?"],
)
def test_that_something_is_not_held_answers_without_it(question: str) -> None:
    holds = holds_what_is_asked(question)
    assert holds(sentence("We do not hold this information."))
    assert not holds(sentence("We hold this."))


def test_when_something_was_judged_is_no_grade() -> None:
    assert kind_asked("When was that judged?") == "time"
    assert kind_asked("In which year was it rated?") != "grade"
    assert kind_asked("What was the reason for its rating?") != "grade"


@pytest.mark.parametrize(
    "question",
    [
        "What was Hull's overall grade in 2019?",
        "What is its rating?",
        "What was the capacity to improve judged to be?",
        "What was the overall judgement?",
    ],
)
def test_a_grade_is_asked_for_by_any_of_its_names(question: str) -> None:
    assert kind_asked(question) == "grade"
    assert kind_asked("Was that judged?") == "grade"
