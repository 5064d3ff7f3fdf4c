"""Documents in order of time."""

import datetime
from dataclasses import replace

import pytest

from assistant.understand.times.moments import (
    in_order,
    is_about,
    is_closely_of,
    is_wholly_in,
    newest_first,
    of_period,
    picked,
)
from assistant.understand.times.picks import Pick
from assistant.understand.times.when import find_periods
from index.records import Entry
from tests.making import entry


def visited(uri: str, first: str, written: str) -> Entry:
    made = entry(uri, date=datetime.date.fromisoformat(written))
    day = datetime.date.fromisoformat(first)
    return replace(made, catalogue=replace(made.catalogue, covers=(day, day)))


DECEMBER = visited("a", "2021-12-08", "2022-01-31")
SEPTEMBER = visited("b", "2022-09-21", "2022-10-26")
UNDATED = entry("c", date=None)
ENTRIES = [SEPTEMBER, UNDATED, DECEMBER]


def test_a_month_is_of_its_year_and_month() -> None:
    of = replace(UNDATED, catalogue=replace(UNDATED.catalogue, month="2022-03"))
    assert in_order([SEPTEMBER, of, DECEMBER]) == [DECEMBER, of, SEPTEMBER]
    for question, fits in (("in 2022", True), ("in March 2022", True), ("in May 2022", False)):
        [period] = find_periods(question)
        assert is_about(of, period) is fits


def test_order_is_by_visit_and_leaves_out_what_has_no_day() -> None:
    assert in_order(ENTRIES) == [DECEMBER, SEPTEMBER]


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("the 2022 visit", [SEPTEMBER]),
        ("the 2022 letter", [SEPTEMBER, DECEMBER]),
        ("the visit of January 2022", [DECEMBER]),  # only its letter is of January
        ("the inspection reports published in 2022", [SEPTEMBER, DECEMBER]),
        ("the inspection reports published in January 2022", [DECEMBER]),
        ("since 2022", [SEPTEMBER, DECEMBER]),
        ("What was said before 2022?", [DECEMBER]),
    ],
)
def test_documents_of_a_period(question: str, documents: list[Entry]) -> None:
    assert of_period(ENTRIES, find_periods(question)[0]) == documents


def test_what_was_published_in_a_year_was_written_in_it() -> None:
    late = visited("d", "2022-12-12", "2023-02-01")
    [published] = find_periods("the reports published in 2022")
    assert of_period([late, SEPTEMBER], published) == [SEPTEMBER]
    assert of_period([late], published) == [late]


def test_a_date_in_the_title_is_one_that_it_is_about() -> None:
    titled = replace(UNDATED, catalogue=replace(UNDATED.catalogue, title="Visit, January 2019"))
    assert is_about(titled, find_periods("on 15 January 2019")[0])


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("before January 2022", []),  # the visit was before, the letter is of January
        ("before 2023", [DECEMBER, SEPTEMBER]),
        ("after December 2021", [SEPTEMBER]),
    ],
)
def test_what_lies_wholly_in_a_bound(question: str, documents: list[Entry]) -> None:
    (period,) = find_periods(question)
    assert [one for one in (DECEMBER, SEPTEMBER) if is_wholly_in(one, period)] == documents


@pytest.mark.parametrize(
    ("pick", "documents"),
    [
        (Pick("latest"), [SEPTEMBER]),
        (Pick("latest", 2), [DECEMBER, SEPTEMBER]),
        (Pick("previous"), [DECEMBER]),
        (Pick("first"), [DECEMBER]),
    ],
)
def test_picked(pick: Pick, documents: list[Entry]) -> None:
    assert picked(ENTRIES, pick) == documents


@pytest.mark.parametrize(
    ("question", "is_close"),
    [("in 2021", True), ("in May 2021", False), ("on 3 May 2021", False), ("in 2022", False)],
)
def test_what_is_of_a_whole_year_is_not_closely_of_its_days(question: str, is_close: bool) -> None:
    review = replace(UNDATED, catalogue=replace(UNDATED.catalogue, title="Review of 2021"))
    [period] = find_periods(question)
    assert is_closely_of(review, period) is is_close


def test_the_newest_first_and_what_has_no_day_last() -> None:
    assert newest_first([UNDATED, DECEMBER, SEPTEMBER]) == [SEPTEMBER, DECEMBER, UNDATED]
