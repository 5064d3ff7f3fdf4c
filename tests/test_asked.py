"""What kind of thing is asked for, and which sentences hold one."""

from dataclasses import replace

import pytest

from assistant.asked import asks_for, asks_for_name, holds_person, holds_what_is_asked
from index.records import BlockKind
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("How many inspectors took part?", "There were 5 inspectors.", "The inspectors came."),
        ("How many services were there?", "One of seven services.", "In 2019 there were some."),
        ("How many children?", "Ten children came.", "Under Section 20 and Covid 19 some came."),
        ("How much did laptops cost?", "They cost £4,000.", "Children got 40 laptops."),
        ("What percentage attended?", "90% of them did.", "Most of the 12 did."),
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


@pytest.mark.parametrize(
    "question",
    ["What did inspectors say about IROs?", "How well are children supported when they go home?"],
)
def test_other_questions_want_nothing_of_a_kind(question: str) -> None:
    assert holds_what_is_asked(question)(sentence("Plans are clear."))


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("Who signed the letter?", "Mary Smith Inspector", "signature"),
        ("Who got copies?", "Copy: Annie Shepperd", "signature"),
        ("What is the textphone number?", "Textphone 0161 618 8524", "address"),
        ("Who is the lead officer?", "Lead Officer\tAlasdair Smith", "row"),
    ],
)
def test_boilerplate_that_is_asked_for(question: str, text: str, kind: BlockKind) -> None:
    assert asks_for(question)(sentence(text, kind=kind))
    assert not asks_for("What needs to improve?")(sentence(text, kind=kind))


def test_a_paragraph_is_asked_for_by_its_number() -> None:
    eighth = replace(sentence("There were areas for improvement.", kind="numbered"), number="8")
    assert asks_for("what did paragraph 8 say?")(eighth)
    assert not asks_for("what did paragraph 18 say?")(eighth)


def test_a_record_is_asked_for_by_a_column_and_another_cell() -> None:
    home = sentence("Home: Birch Lodge; Beds: 11; Opened: 2017", kind="record")
    assert asks_for("How many beds does Birch Lodge have?")(home)
    assert not asks_for("How many beds does Larch House have?")(home)
    assert not asks_for("Who makes the beds at Birch Lodge?")(home)
    assert not asks_for("Which home is Birch Lodge?")(sentence("Home: Birch Lodge", kind="record"))
    assert not asks_for("How many beds does Birch Lodge have?")(sentence(home.text))


def test_names() -> None:
    assert asks_for_name("Who signed the letter?")
    assert asks_for_name("What is the name of the lead officer?")
    assert not asks_for_name("What about children who go missing?")
    assert holds_person(sentence("Matthew Brazier Her Majesty's Inspector"))
    assert not holds_person(sentence("Social workers visit them."))
