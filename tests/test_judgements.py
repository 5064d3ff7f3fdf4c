"""Grades in tables, headings and lines at the top; none from running prose."""

import pytest

from index.describe.judgements import overall
from index.read import read
from index.records import Catalogue, Document, Judgement, SourceFile
from index.sentences import sentences_of

REPORT = """# Inspection of Ambridge

Judgement\tGrade
The impact of leaders\tGood
Care leavers\tRequires improvement to be good
Governance\tGetting there

## The experiences of children in care: outstanding

Ambridge was judged to be inadequate in 2015. Services are good.

## The Local Safeguarding Board requires improvement

A board requires improvement if it does not lead.
"""


def document(text: str) -> Document:
    return read(SourceFile("a.md", text.encode()))


def grades(text: str) -> dict[str, str]:
    return {one.subject: one.grade for one in document(text).catalogue.judgements}


def test_rows_and_headings() -> None:
    assert grades(REPORT) == {
        "The impact of leaders": "Good",
        "Care leavers": "Requires improvement to be good",
        "Governance": "Getting there",
        "The experiences of children in care": "outstanding",
        "The Local Safeguarding Board": "requires improvement",
    }


@pytest.mark.parametrize("place", ["Notbury", "Lastingham", "Iford", "Whenby"])
def test_a_place_may_begin_like_a_word_of_other_times(place: str) -> None:
    assert grades(f"# Report\n\n## Services in {place} are good\n") == {
        f"Services in {place}": "good"
    }


@pytest.mark.parametrize(
    ("table", "graded"),
    [
        ("Area,2019,2024\nStaff,Good,Poor\n", {"Staff": "Poor"}),
        ("Area,2019,2024\nStaff; pay,Good,Poor\n", {"Staff; pay": "Poor"}),
        ("Area,2019,Lead\nStaff,Good,Ann\n", {}),
    ],
)
def test_of_a_table_of_years_the_last_is_the_grade(table: str, graded: dict[str, str]) -> None:
    found = read(SourceFile("a.csv", table.encode())).catalogue.judgements
    assert {one.subject: one.grade for one in found} == graded


def test_the_whole_area_is_no_part_of_it() -> None:
    rows = (
        Judgement("Services in the Ambridge area", "good", 0, 1),
        Judgement("Help and homes for people", "poor", 1, 2),
    )
    title = "Ambridge: inspection of help and homes for people, and services"
    catalogue = Catalogue(title, organisation="Ambridge", judgements=rows)
    assert overall(catalogue) == [rows[0]]


def test_the_first_grade_of_a_subject_stands() -> None:
    twice = "# Report\n\nOverall\tGood\n\n## The overall judgement is poor\n\n## Overall: weak\n"
    assert grades(twice) == {"Overall": "Good", "overall judgement": "poor"}


@pytest.mark.parametrize(
    "line",
    [
        "## The service was last year judged inadequate: it is no longer inadequate",
        "## What good looks like",
        "## When a service is good",
    ],
)
def test_headings_that_give_no_grade(line: str) -> None:
    assert grades(f"# Report\n\n{line}\n\nSome words follow here.") == {}


def test_a_heading_that_is_only_a_grade_belongs_to_the_one_above() -> None:
    text = "# Report\n\n## Quality of provision\n\n## Grade 4 (Inadequate)\n\nSome words follow."
    assert grades(text) == {"Quality of provision": "Inadequate"}


def test_years_side_by_side_give_the_grade_of_the_last() -> None:
    head = "| Area | 2023 | 2019 |\n|---|---|---|"
    rows = f"{head}\n| Care | Poor | Good |\n| Staff | Good | Not rated |"
    assert grades(f"# Report\n\n{rows}") == {"Care": "Poor", "Staff": "Good"}
    rows = rows.replace("Poor", "It leaks")
    assert grades(f"# Report\n\n{rows}") == {"Staff": "Good"}


def test_points_at_the_top_give_grades_and_others_do_not() -> None:
    points = "- Care of children: **good**\n- It is said that care is good\n"
    assert grades(f"# Report\n\n{points}") == {"Care of children": "good"}
    assert grades(f"# Report\n\n{'Rain fell. ' * 9}\n\n" + "A.\n\n" * 20 + points) == {}


def test_points_in_brackets_follow_a_grade() -> None:
    text = "# Report\n\n## Overall rating: Good (17 points of 36)\n\nSome words follow here."
    assert grades(text) == {"Overall rating": "Good"}


def test_every_judgement_is_where_it_says_and_can_be_quoted() -> None:
    report = document(REPORT)
    quotable = {(sentence.start, sentence.end) for sentence in sentences_of(report)}
    for one in report.catalogue.judgements:
        assert one.grade in report.text[one.start : one.end]
        assert (one.start, one.end) in quotable


def test_other_headings_are_not_sentences() -> None:
    assert not [s for s in sentences_of(document(REPORT)) if s.text == "Inspection of Ambridge"]
