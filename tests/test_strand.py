"""Which row of a table of grades a question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Judgement
from tests.grading import graded, of_a_service
from tests.making import entry, sentence


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What overall grade did the safeguarding board get?", 4),
        ("What did Ofsted give Ambridge for care leavers?", 3),
        ("What were care leavers awarded overall?", 3),
    ],
)
def test_a_strand_that_is_written_out_is_meant(question: str, row: int) -> None:
    about, rows = of_a_service()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


def test_no_grade_of_a_strand_that_is_only_as_near_as_another() -> None:
    about, rows = of_a_service()
    holds = Catalogued("What rating did Ambridge get for the care of children?").holds
    assert not any(holds(about, row) for row in rows)


@pytest.mark.parametrize(
    "question",
    [
        "What rating did Ambridge get for children in care?",
        "How were looked-after children graded?",
    ],
)
def test_in_care_and_looked_after_are_the_same(question: str) -> None:
    about, rows = of_a_service()
    holds = Catalogued(question).holds
    assert [holds(about, row) for row in rows] == [False, False, True, False, False]
    later, rows = graded()
    holds = Catalogued(question).holds
    assert [holds(later, row) for row in rows] == [False, True, False, False]


@pytest.mark.parametrize(
    "question",
    [
        "What was the headline rating of Ambridge?",
        "Overall judgement of children's social care in Ambridge",
        "What was the overall effectiveness judgement for Ambridge's services?",
        "How was Ambridge judged overall?",
        "What was the overall effectiveness of Ambridge?",
    ],
)
def test_the_overall_grade_is_that_of_the_whole_by_its_name(question: str) -> None:
    about, rows = of_a_service()
    holds = Catalogued(question).holds
    assert [holds(about, row) for row in rows] == [True, False, False, False, False]


def test_improvement_may_be_what_was_graded() -> None:
    one, row = entry(), sentence("School improvement\tGood", kind="row")
    whole = sentence("Overall\tPoor", 100, kind="row")
    rows = tuple(Judgement(*said.text.split("\t"), said.start, said.end) for said in (row, whole))
    about = replace(one, catalogue=replace(one.catalogue, judgements=rows))
    holds = Catalogued("What grade was given for school improvement?").holds
    assert [holds(about, row), holds(about, whole)] == [True, False]
