"""What is asked for by where it stands."""

from dataclasses import replace

import pytest

from assistant.answer_type.holding import Holds
from assistant.answer_type.placed import asks_for, is_its_date, paragraph_asked
from index.records import BlockKind, Entry
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


def test_to_whom_a_letter_goes_is_not_where_it_comes_from() -> None:
    asked = asks_for("Who got the letter about parking?")
    assert asked(sentence("Ann Lee\nDirector of Finance\nTown Hall", kind="address"))
    assert not asked(sentence("Piccadilly Gate\nStore Street", kind="address"))
    assert asks_for("What is their address?")(sentence("Piccadilly Gate", kind="address"))


def test_a_line_of_the_contents_is_asked_for_by_no_label() -> None:
    row = sentence("Capacity to improve\t5", kind="row")
    question = "What was the capacity to improve judged to be?"
    assert asks_for(question)(row)
    assert not asks_for(question)(replace(row, headings=("Report", "Contents")))


def test_the_row_of_a_date_is_asked_for_by_no_label() -> None:
    dated = sentence("Dated\t27 October 2020", kind="row")
    assert is_its_date(dated)
    assert not asks_for("On what date did the panel meet again?")(dated)
    assert not is_its_date(sentence("Date of birth\t3 May 2001", kind="row"))
    assert not is_its_date(sentence("Dated\t27 October 2020"))


def test_a_paragraph_is_asked_for_by_its_number() -> None:
    eighth = replace(sentence("There were areas for improvement.", kind="numbered"), number="8")
    asked, other = (_paragraph_of(entry(), f"what did paragraph {n} say?") for n in (8, 18))
    assert asked(eighth)
    assert not other(eighth)
    assert paragraph_asked("Which paragraph says so?") is None


def test_a_clause_is_asked_of_a_contract() -> None:
    report = replace(entry(), catalogue=replace(entry().catalogue, kind="report"))
    contract = replace(entry(), catalogue=replace(entry().catalogue, kind="contract"))
    read = paragraph_asked("What does clause 7 say?")
    assert read and read(report) is None
    clause = replace(sentence("Deductions are capped."), headings=("7. PERFORMANCE",))
    assert _paragraph_of(contract, "What does clause 7 say?")(clause)
    assert not _paragraph_of(contract, "What does clause 17 say?")(clause)


def _paragraph_of(document: Entry, question: str) -> Holds:
    read = paragraph_asked(question)
    holds = read(document) if read else None
    assert holds
    return holds


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
