"""Which row of grades answers a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from assistant.catalogue_facts.graded import strands
from index.records import Judgement
from tests.grading import graded, of_a_service
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What grade did Southwark on Sea get?", 3),
        ("How were care leavers graded?", 2),
        ("What judgement did children in care get?", 1),
        ("Which grade was given for overall effectiveness?", 3),
        ("What was the rating for leaders and social work practice?", 0),
        ("For the leadership strand, how was it graded?", 0),
        ("How did they fare on the progress of care leavers?", 2),
        ("What did it receive for the impact of leaders?", 0),
        ("Was care of leavers outstanding, good, requires improvement or inadequate?", 2),
        ("What was the headline rating?", 3),
        ("What grade did they get?", 3),
    ],
)
def test_the_judgement_whose_subject_is_named(question: str, row: int) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


@pytest.mark.parametrize(
    "question",
    [
        "How were adoption services graded?",
        "How was the recruitment of social workers in schools graded?",
        "What was said of care leavers?",
        "How did they do on recording supervision?",
        "What did they find on whether children in care get their dental checks on time?",
        "Is support for care leavers good?",
        "Is support for care leavers good in Southwark?",
        "Is leadership good?",
        "Is recording in Southwark good?",
        "Are social workers good?",
        "Why were care leavers graded good?",
    ],
)
def test_no_row_for_another_subject_or_another_question(question: str) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert not any(holds(about, one) for one in rows)


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which council was judged good overall in 2019?", 3),
        ("Which councils were judged good after an inspection in 2019?", 3),
        ("Which authorities had their care leavers graded good?", 2),
        ("List the councils judged good overall.", 3),
        ("Which councils got good for care leavers in 2019?", 2),
        ("Which councils were judged outstanding overall?", None),
        ("Which councils were judged to require improvement overall?", None),
    ],
)
def test_who_has_a_grade_is_told_by_rows_of_that_grade(question: str, row: int | None) -> None:
    one, rows = graded()
    catalogued = Catalogued(question)
    assert catalogued.anywhere
    assert [i for i, each in enumerate(rows) if catalogued.holds(one, each)] == (
        [] if row is None else [row]
    )


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Which part of the service requires improvement was the judgement?", [3, 4]),
        ("Was it the same part that was graded good in each?", [1, 2]),
        ("Which area was judged good in Ambridge?", [1, 2]),
        ("Which judgement was outstanding?", [0]),
        ("Was anything graded inadequate?", []),
    ],
)
def test_what_has_a_grade_is_told_by_the_parts_that_have_it(question: str, rows: list[int]) -> None:
    about, lines = of_a_service()
    holds = Catalogued(question).holds
    assert [number for number, row in enumerate(lines) if holds(about, row)] == rows


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("It came out good overall, but one judgement was lower. What did care leavers get?", 2),
        ("Leaders did badly here. What grade did they get?", 0),
        ("How did the leaders' grades differ in 2018 and 2019?", 0),
        ("How did they come out overall?", 3),
        ("Is Southwark council good?", 3),
        ("Was Southwark inadequate in 2019?", 3),
        ("Did Southwark get good in 2019?", 3),
        ("Were care leavers in Southwark inadequate in 2019?", 2),
        ("Was leadership inadequate in Southwark?", 0),
        ("What grade had Southwark before the 2018 visit?", 3),
        ("What was the verdict on care leavers?", 2),
        ("What was the outcome of the inspection?", 3),
        ("I am preparing a paper and need the grade for care leavers.", 2),
        ("I write on Southwark: what grade did the leaders get in late autumn?", 0),
    ],
)
def test_the_sentence_that_asks_says_what_was_graded(question: str, row: int) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


@pytest.mark.parametrize(
    ("question", "are_barred"),
    [
        ("What was the grade for adoption in 2019?", True),
        ("What was the grade for early help?", True),
        ("What was the safeguarding grade?", False),
        ("What was the official grade?", False),  # which names no strand
        ("What was the overall grade?", False),
        ("How were care leavers graded?", False),
        ("What grade did it get, and what was said of adoption?", False),
        ("What was said of adoption?", False),
    ],
)
def test_a_strand_without_a_grade_is_not_answered_by_another(
    question: str, are_barred: bool
) -> None:
    about, rows = graded()
    head = sentence("Judgement\tGrade", 900, kind="row")
    prose = sentence("Adoption is judged to be good.", 950)
    assert "leaver" in strands([about])
    words = strands([about]) | {"adopt", "help", "safeguard"}
    holds = Catalogued(question).beside(words)(about) or (lambda _: False)
    assert [holds(one) for one in (*rows, head)] == [are_barred] * (len(rows) + 1)
    assert not holds(prose)


def test_only_lines_that_give_a_grade() -> None:
    about, _ = graded()
    other = sentence("Care leavers are supported well.", 900)
    assert not Catalogued("How were care leavers graded?").holds(about, other)


def test_without_a_row_that_says_so_the_documents_own_subject_is_the_overall_one() -> None:
    about, rows = graded()
    own = Judgement("Letter", "Good", rows[3].start, rows[3].end)
    judgements = (*about.catalogue.judgements[:3], own)
    titled = replace(about.catalogue, title="A letter", judgements=judgements)
    holds = Catalogued("What is the overall rating?").holds
    assert [holds(replace(about, catalogue=titled), row) for row in rows] == [False] * 3 + [True]


def test_which_are_good_for_a_strand_asks_for_its_rows() -> None:
    about, rows = graded()
    holds = Catalogued("Which authorities are good for leadership?").holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [0]
    other = Catalogued("Which authorities are outstanding for leadership?").holds
    assert not any(other(about, one) for one in rows)


@pytest.mark.parametrize(
    "question",
    [
        "Has the grade changed since 2019?",
        "Did the grade go up between 2019 and 2024?",
        "Did the rating get worse from 2019 to 2024?",
        "What happened to the grade after 2019?",
    ],
)
def test_how_the_grade_moved_is_told_by_the_overall_one(question: str) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [3]


@pytest.mark.parametrize(
    ("question", "asks_whose"),
    [
        ("Which London boroughs were judged outstanding?", True),
        ("Which two London boroughs were judged outstanding?", True),
        ("Which other two councils were rated good?", True),
        ("Which districts are inadequate?", True),
        ("Name the counties that were judged good.", True),
        ("How many districts are inadequate?", True),
        ("Is any council inadequate?", True),
        ("Which councils require improvement?", True),
        ("Which councils have ever been inadequate?", True),
        ("Which services were judged outstanding?", False),
        ("What county lines work was judged good?", False),
    ],
)
def test_every_document_is_looked_through_for_whose_grade_it_is(
    question: str, asks_whose: bool
) -> None:
    assert Catalogued(question).anywhere is asks_whose


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which of Southwark and Leeds is better for care leavers?", 2),
        ("Is Southwark or Leeds better at leadership?", 0),
        ("Which does best for children in care, Leeds, Hull or Southwark?", 1),
        ("Who is better, Southwark or Leeds?", 3),
        ("Was Southwark better than Leeds at leadership?", 0),
        ("which council is better at leadership, southwark on sea or leeds", 0),
    ],
)
def test_which_of_several_places_does_better_is_told_by_the_row_of_each(
    question: str, row: int
) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == [row]


@pytest.mark.parametrize(
    "question",
    [
        "Which of Southwark and Leeds shares best practice with leaders?",
        "Is Southwark or Leeds better at supervision?",
        "Are care leavers in Southwark better off than they were?",
        "Is Southwark or Leeds better for care leavers in prison?",
        "Do care leavers or foster carers in Southwark have better homes?",
    ],
)
def test_no_row_compares_what_was_not_graded(question: str) -> None:
    about, rows = graded()
    assert not any(Catalogued(question).holds(about, one) for one in rows)


@pytest.mark.parametrize(
    ("question", "rows_asked"),
    [
        ("What grades did Southwark get in 2019?", [0, 1, 2, 3]),
        ("List the grades of the 2019 inspection of Southwark", [0, 1, 2, 3]),
        ("What were the overall grades of Southwark in 2019?", [3]),
        ("What grades has Southwark had since 2019?", [3]),
        ("What grade did Southwark get in 2019?", [3]),
    ],
)
def test_all_rows_where_the_grades_of_one_inspection_are_asked_for(
    question: str, rows_asked: list[int]
) -> None:
    about, rows = graded()
    holds = Catalogued(question).holds
    assert [number for number, one in enumerate(rows) if holds(about, one)] == rows_asked
