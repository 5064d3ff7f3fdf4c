"""Times in a question."""

import pytest

from assistant.understand.times.when import asks_for_change, bound_of, find_periods


@pytest.mark.parametrize(
    ("question", "periods"),
    [
        ("in 2021", [("on", "2021-01-01", "2021-12-31")]),
        ("the autumn 2020 visit", [("on", "2020-09-01", "2020-11-30")]),
        ("in winter 2020", [("on", "2019-12-01", "2021-02-28")]),
        ("at the start of 2018", [("on", "2018-01-01", "2018-04-30")]),
        ("at the end of 2022", [("on", "2022-09-01", "2022-12-31")]),
        ("What is new since 2022?", [("since", "2022-01-01", "2022-12-31")]),
        ("After 2023, what was found?", [("since", "2024-01-01", "2024-01-01")]),
        ("after the summer 2021 visit", [("on", "2021-06-01", "2021-08-31")]),
        ("What was said before 2019?", [("before", "2019-01-01", "2019-12-31")]),
        ("in the year before the July 2024 visit", [("on", "2024-07-01", "2024-07-31")]),
        (
            "in the year running up to the summer 2017 inspection",
            [("on", "2017-06-01", "2017-08-31")],
        ),
        ("What was done up to the 2017 inspection?", [("before", "2017-01-01", "2017-12-31")]),
        ("the visit before the pandemic", [("before", "2020-03-11", "2020-03-11")]),
        ("What was found between 2019 and 2021?", [("on", "2019-01-01", "2021-12-31")]),
        (
            "What changed between 2019 and 2021?",
            [("on", "2019-01-01", "2019-12-31"), ("on", "2021-01-01", "2021-12-31")],
        ),
    ],
)
def test_periods(question: str, periods: list[tuple[str, str, str]]) -> None:
    found = find_periods(question)
    assert [(p.way, p.span.first.isoformat(), p.span.last.isoformat()) for p in found] == periods


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("inspection reports published in 2024", True),
        ("the letter sent to Hull in May 2024", True),
        ("inspections in 2024", False),
        ("What was published on drift in 2024?", False),
    ],
)
def test_a_time_may_be_that_of_publication(question: str, written: bool) -> None:
    (period,) = find_periods(question)
    assert period.written is written


@pytest.mark.parametrize(
    ("question", "of_document", "of_visit"),
    [
        ("the 2022 visit", True, True),
        ("the letter of 7 February 2019", True, False),
        ("Who inspected Hull in 2022?", True, True),
        ("How many were there in 2022?", False, False),
    ],
)
def test_a_time_may_be_said_of_a_document(question: str, of_document: bool, of_visit: bool) -> None:
    (period,) = find_periods(question)
    assert (period.of_document, period.of_visit) == (of_document, of_visit)


@pytest.mark.parametrize(
    ("question", "bound"),
    [
        ("When was it inspected before 2015, and by whom?", "before 2015"),
        ("How was it rated prior to its May 2015 inspection?", "prior to its May 2015 inspection"),
    ],
)
def test_the_words_of_a_bound(question: str, bound: str) -> None:
    (period,) = find_periods(question)
    date = bound_of(question, period)
    assert question[date.start : date.end] == bound


@pytest.mark.parametrize(
    ("question", "is_change"),
    [
        ("Did the grade go up between 2019 and 2024?", True),
        ("Has the rating got worse between 2019 and 2024?", True),
        ("Has the rating slipped between 2019 and 2024?", True),
        ("Did the verdict worsen between 2019 and 2024?", True),
        ("Did its grade climb between 2019 and 2024?", True),
        ("What happened to Hull's grade between 2015 and 2018?", True),
        ("What was done to improve lives between 2015 and 2018?", False),
        ("What happened between 2015 and 2018?", False),
    ],
)
def test_a_grade_may_move(question: str, is_change: bool) -> None:
    assert asks_for_change(question) is is_change
    assert len(find_periods(question)) == 1 + is_change
