"""What is asked for by where it stands."""

from dataclasses import replace

import pytest

from assistant.answer_type.placed import asks_for, is_its_date, paragraph_asked
from index.records import BlockKind
from tests.making import entry, sentence


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


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What signs of neglect were there?", "signature"),
        ("Who signed off the plan?", "signature"),
        ("Do children get copies of their plans?", "signature"),
        ("Did the council address the weaknesses?", "address"),
        ("Which weaknesses have been addressed?", "address"),
        ("Were children sent to live elsewhere?", "address"),
        ("Did they know how things stood when the December letter was written?", "address"),
    ],
)
def test_boilerplate_that_is_not_asked_for(question: str, kind: BlockKind) -> None:
    assert not asks_for(question)(sentence("Copy: Ann Lee", kind=kind))
    assert not asks_for(question)(sentence("Ann Lee", kind=kind))


def test_the_row_of_a_date_is_asked_for_by_no_label() -> None:
    dated = sentence("Dated\t27 October 2020", kind="row")
    assert is_its_date(dated)
    assert not asks_for("On what date did the panel meet again?")(dated)
    assert not is_its_date(sentence("Date of birth\t3 May 2001", kind="row"))
    assert not is_its_date(sentence("Dated\t27 October 2020"))


def test_a_paragraph_is_asked_for_by_its_number() -> None:
    eighth = replace(sentence("There were areas for improvement.", kind="numbered"), number="8")
    asked, other = (paragraph_asked(f"what did paragraph {n} say?") for n in (8, 18))
    assert asked and asked(entry())(eighth)
    assert other and not other(entry())(eighth)
    assert paragraph_asked("Which paragraph says so?") is None


def test_a_record_is_asked_for_by_a_column_and_another_cell() -> None:
    home = sentence("Home: Birch Lodge; Beds: 11; Opened: 2017", kind="record")
    assert asks_for("How many beds does Birch Lodge have?")(home)
    assert not asks_for("How many beds does Larch House have?")(home)
    assert not asks_for("Who makes the beds at Birch Lodge?")(home)
    assert not asks_for("Which home is Birch Lodge?")(sentence("Home: Birch Lodge", kind="record"))
    assert not asks_for("How many beds does Birch Lodge have?")(sentence(home.text))


@pytest.mark.parametrize("line", ["Dear Ms Lee", "8 May 2019"])
def test_not_every_line_of_a_letterhead_is_an_address(line: str) -> None:
    holds = asks_for("What is the address of the council?")
    assert holds(sentence("160 Tooley Street\nLondon SE1P 5LX", kind="address"))
    assert not holds(sentence(line, kind="address"))


def test_a_row_of_a_date_is_asked_for_by_when() -> None:
    row = sentence("Date report sent to the committee\t3 May 2021", kind="row")
    assert asks_for("When was the report sent to the committee?")(row)
    assert not asks_for("Who sent the report to the committee?")(row)


def test_the_day_of_issue_is_of_the_document_that_is_asked_for() -> None:
    row = sentence("Published: 24 July 2024", kind="row")
    tram = replace(row, headings=("A tram to Elder Moor",))
    assert asks_for("When was the page about the tram published?")(tram)
    assert asks_for("When was the report published?")(tram)
    assert not asks_for("When was the incident bulletin published?")(tram)
    assert asks_for("When was the incident bulletin published?")(replace(row, headings=()))


def test_a_document_that_says_something_is_no_label() -> None:
    row = sentence("Press notice: 3 May 2021", kind="row")
    assert not asks_for("What does the press notice say about fees?")(row)
    assert asks_for("What is the day of the press notice?")(row)
