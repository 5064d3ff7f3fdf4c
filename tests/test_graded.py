from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.graded import asks_for_grade
from index.records import Entry, Judgement, Sentence
from tests.making import entry, sentence

SUBJECTS = (
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
)


def graded() -> tuple[Entry, list[Sentence]]:
    rows, judgements, start = [], [], 0
    for subject in SUBJECTS:
        row = sentence(f"{subject}\tGood", start, kind="row")
        rows.append(row)
        judgements.append(Judgement(subject, "Good", row.start, row.end))
        start = row.end + 1
    one = entry()
    return replace(one, catalogue=replace(one.catalogue, judgements=tuple(judgements))), rows


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How were care leavers graded?", 2),
        ("What judgement did children in care get?", 1),
        ("Which grade was given for overall effectiveness?", 3),
        ("What was the rating for leaders and social work practice?", 0),
    ],
)
def test_the_judgement_whose_subject_is_named(question: str, row: int) -> None:
    about, rows = graded()
    holds = asks_for_grade(question)
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


@pytest.mark.parametrize(
    "question", ["How were adoption services graded?", "What was said of care leavers?"]
)
def test_no_row_for_another_subject_or_another_question(question: str) -> None:
    about, rows = graded()
    holds = asks_for_grade(question)
    assert not any(holds(about, one) for one in rows)


def test_only_lines_that_give_a_grade() -> None:
    about, _ = graded()
    other = sentence("Care leavers are supported well.", 900)
    assert not asks_for_grade("How were care leavers graded?")(about, other)
