from __future__ import annotations

import pytest

from assistant.answer_type.cells import agrees
from assistant.answer_type.fact import find_facts
from index.cells import cells_in
from index.records import Sentence


def record(text: str, *headings: str) -> Sentence:
    return Sentence("d", 0, 0, len(text), text, "record", headings)


def cell(question: str, text: str, *headings: str) -> str:
    spans = find_facts(question, record(text, *headings), (0, len(text)))
    return " ".join(text[start:end] for start, end in spans)


LOAN = (
    "Loan no: L-2; Borrower: Ms Eames; Note: lost; found again; Lent on: 2024-01-06;"
    " Returned: 2024-02-10; Renewed: Yes; Outcome: Not fined; Fine (£): 4.20"
)


def test_a_cell_may_have_a_semicolon() -> None:
    named = {cell.name: cell.text for cell in cells_in(LOAN)}
    assert named["Note"] == "lost; found again" and named["Fine (£)"] == "4.20"


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("When was the loan of Ms Eames returned?", "2024-02-10"),
        ("When was the book of Ms Eames found?", ""),
        ("How much was the fine of Ms Eames?", "Fine (£): 4.20"),
        ("How many loans were renewed?", ""),
        ("How much was the fine of Mr Gill?", ""),
    ],
)
def test_the_cell_below_the_column_that_is_named(question: str, wanted: str) -> None:
    assert cell(question, LOAN) == wanted


SWIMS = "Centre: Pool; 2021/22: 51,100; 2022/23: 60,400; Target 2022/23: 70,000"


def test_a_number_of_what_the_record_or_its_heading_names() -> None:
    question = "How many swims did the pool have in 2022/23?"
    assert cell(question, SWIMS, "Swims") == "60,400"
    assert cell(question, SWIMS, "Swims and cost") == ""
    assert cell(question, SWIMS) == ""
    assert cell("What was the total number of swims in 2022/23?", SWIMS, "Swims and cost") == ""
    assert cell("How many swims did the pool have?", SWIMS, "Swims") == ""


def test_one_row_counts_no_rows() -> None:
    row = "Complaint ref: H1; Outcome: Upheld; Compensation (£): 750"
    assert cell("How many complaints were upheld?", row) == ""
    assert cell("How many beds has Birch Lodge?", "Home: Birch Lodge; Beds: 11") == "11"
    assert cell("How many beds has Elm House?", "Home: Birch Lodge; Beds: 11") == ""


@pytest.mark.parametrize(
    ("question", "text", "is_so"),
    [
        ("Which loans were renewed?", "Loan: 1; Renewed: Yes", True),
        ("Which loans were renewed?", "Loan: 1; Renewed: No", False),
        ("Which loans were not renewed?", "Loan: 1; Renewed: No – lost", True),
        ("Which loans were not renewed?", "Loan: 1; Renewed: Yes", False),
        ("Was loan 1 renewed?", "Loan: 1; Renewed: No", True),
        ("Which incidents involved the police?", "Ref: 1; Police called: No", False),
        ("Which targets were missed?", "Target: leaks; Met?: Yes", False),
        ("Which targets were missed?", "Target: leaks; Met?: No", True),
        ("Which appeals were not allowed?", "Appeal: 1; Outcome: Allowed", False),
        ("Which appeals were not allowed?", "Appeal: 1; Outcome: Not allowed", True),
        ("Which appeals were allowed?", "Appeal: 1; Outcome: Not allowed", False),
        ("Which appeals of Mill Road were not allowed?", "Where: Mill Road; Outcome: Open", True),
    ],
)
def test_rows_that_are_asked_for_by_a_cell(question: str, text: str, is_so: bool) -> None:
    assert agrees(question)(record(text)) is is_so


def test_nobody_is_the_only_one_below_yes() -> None:
    row = "Name: Ann Lee; Diploma: Yes; Manager: Joe Day"
    assert cell("Who has a diploma?", row) == ""


def test_of_sentences_all_may_answer() -> None:
    text = "Renewed: No."
    assert agrees("Which loans were renewed?")(Sentence("d", 0, 0, 12, text, "paragraph"))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("When does the 07:42 arrive?", "08:27"),
        ("When does the first train depart?", "07:42"),
        ("What time does the first train arrive in Norton?", "08:27"),
        ("When does the first train leave Norton?", ""),
        ("When does the last train depart?", ""),
    ],
)
def test_the_time_of_day_below_the_column_that_is_named(question: str, wanted: str) -> None:
    assert cell(question, "Train: First; Departs Ashby: 07:42; Arrives Norton: 08:27") == wanted


def test_a_day_is_told_before_a_time_of_day() -> None:
    row = "Event: Fair; Date: 3 May 2024; Begins: 14:00"
    assert cell("When is the fair?", row) == "3 May 2024"
    assert cell("What time does the fair begin?", row) == "14:00"
