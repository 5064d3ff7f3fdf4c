"""Dates as documents write them."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.describe.dates import find_dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 15 and 16 January 2019", [("2019-01-15", "2019-01-16", "day")]),
        ("11 to 15 September 2023", [("2023-09-11", "2023-09-15", "day")]),
        ("26 February 2024 to 8 March 2024", [("2024-02-26", "2024-03-08", "day")]),
        ("29 September to 1 October 2020", [("2020-09-29", "2020-10-01", "day")]),
        ("29 and 30 September, and 1 October 2020", [("2020-09-29", "2020-10-01", "day")]),
        ("29 and 30 September and 1 October 2020", [("2020-09-29", "2020-10-01", "day")]),
        ("3 March, and 5 May 2019", [("2019-05-05", "2019-05-05", "day")]),
        ("2nd March 2011", [("2011-03-02", "2011-03-02", "day")]),
        ("4th of March 2024", [("2024-03-04", "2024-03-04", "day")]),
        ("this 4th day of March, 2024", [("2024-03-04", "2024-03-04", "day")]),
        ("3rd and 4th of March 2024", [("2024-03-03", "2024-03-04", "day")]),
        ("1st of May to 3rd of June 2024", [("2024-05-01", "2024-06-03", "day")]),
        ("4 of March 2024", [("2024-03-01", "2024-03-31", "month")]),
        (
            "in April 2010 and in 2017",
            [("2010-04-01", "2010-04-30", "month"), ("2017-01-01", "2017-12-31", "year")],
        ),
        ("2019-05-08", [("2019-05-08", "2019-05-08", "day")]),
        ("31 February 2019", [("2019-02-01", "2019-02-28", "month")]),
        ("T 0300 123 1231, £2,019, 2019-21, 2019%", []),
    ],
)
def test_find_dates(text: str, days: list[tuple[str, str, str]]) -> None:
    found = [(d.first.isoformat(), d.last.isoformat(), d.precision) for d in find_dates(text)]
    assert found == days


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_comes_back(day: datetime.date) -> None:
    [span] = find_dates(f"dated {day.day} {day:%B} {day.year}.")
    assert (span.first, span.last) == (day, day)


@given(st.text(max_size=100))
def test_spans_are_in_order_and_do_not_overlap(text: str) -> None:
    spans = find_dates(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.first <= span.last for span in spans)
