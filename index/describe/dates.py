"""Days, months and years in English text, as ranges of days.

"15 and 16 January 2019" is two days, "April 2010" thirty, "2017" a year. Day before month,
as British documents write it; ISO dates too. A bare number is a year from 1900 to 2099.
Knows nothing of what the dates mean.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal

from ..regex import regex

MONTHS = (
    {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
    | {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
SEASONS = ("spring", "summer", "autumn", "winter")
TIMES_OF_YEAR = (*(name.lower() for name in calendar.month_name if name), *SEASONS)
"""Months in full and seasons, as a regular expression or a table has them."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(\d{1,2})(?:(?:st|nd|rd|th)(?:(?:\s+day)?\s+of)?)?"  # "4", "4th", "4th of", "4th day of"
_TO = r"\s*(?:to|and|&|[-‐‑–—─])\s*"
_LIST = r"(?:,\s*\d{1,2}(?:st|nd|rd|th)?)*"  # "15, 16 and 21 July"
_YEAR = r"((?:19|20)\d\d)"
_FULL = regex(
    rf"\b(?:{_DAY}(?:{_LIST}(?:\s+({_MONTH})(?:\s+{_YEAR})?)?|{_TO}\d{{1,2}}\s+({_MONTH}),?){_TO})?"
    rf"{_DAY}\s+({_MONTH})\.?,?\s+{_YEAR}\b",
    re.I,
)
"""The days of one month or of two: "29 and 30 September, and 1 October 2020"."""
_ISO = regex(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_MONTH_YEAR = regex(rf"\b({_MONTH})\.?,?\s+{_YEAR}\b", re.I)
DAY_MONTH = regex(rf"\b(?:{_DAY}{_TO})?{_DAY}\s+({_MONTH})\b", re.I)
"""Its year may follow, or be missing."""
_BARE_YEAR = regex(rf"(?<![\d/£$.,-]){_YEAR}(?![\d/%]|[.,-]\d)")

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a text: where it stands, the days that it means, and how exactly."""

    start: int
    end: int
    first: datetime.date
    last: datetime.date
    precision: Precision

    def overlaps(self, first: datetime.date, last: datetime.date) -> bool:
        return self.first <= last and first <= self.last


def find_dates(text: str) -> list[DateSpan]:
    """All dates of a text in order; a date inside a longer one is not found again.

    >>> [(d.first.isoformat(), d.last.isoformat()) for d in find_dates("on 15 and 16 January 2019")]
    [('2019-01-15', '2019-01-16')]
    """
    found: list[DateSpan] = []
    for pattern, make in _READERS:
        for match in pattern.finditer(text):
            if any(match.start() < span.end and span.start < match.end() for span in found):
                continue
            if days := make(match):
                found.append(DateSpan(match.start(), match.end(), *days))
    return sorted(found, key=lambda span: span.start)


Days = tuple[datetime.date, datetime.date, Precision]


def _full(match: re.Match[str]) -> Days | None:
    first_day, one_month, first_year, of_two, day, month, year = match.groups()
    first_month = one_month or of_two
    last = _day(year, month, day)
    if last is None:
        return None
    first = _day(first_year or year, first_month or month, first_day) if first_day else last
    return (first, last, "day") if first and first <= last else (last, last, "day")


def _iso(match: re.Match[str]) -> Days | None:
    try:
        day = datetime.date.fromisoformat(match.group())
    except ValueError:
        return None
    return day, day, "day"


def _month_year(match: re.Match[str]) -> Days | None:
    month, year = MONTHS[match[1].lower()], int(match[2])
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, 1), datetime.date(year, month, last), "month"


def _bare_year(match: re.Match[str]) -> Days | None:
    year = int(match[1])
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year"


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), MONTHS[month.lower()], int(day))
    except ValueError:
        return None


_READERS = (
    (_FULL, _full),
    (_ISO, _iso),
    (_MONTH_YEAR, _month_year),
    (_BARE_YEAR, _bare_year),
)


def find_days_without_year(text: str, latest: datetime.date) -> list[DateSpan]:
    """Days such as "13 and 14 July", each in the last year in which it is not after ``latest``.

    Days that have a year of their own are left out.

    >>> [d.first.isoformat() for d in find_days_without_year("on 13 and 14 July",
    ...     datetime.date(2021, 6, 1))]
    ['2020-07-13']
    """
    dated = find_dates(text)
    found: list[DateSpan] = []
    for match in DAY_MONTH.finditer(text):
        if any(match.start() < span.end and span.start < match.end() for span in dated):
            continue
        first_day, day, month = match.groups()
        for year in (latest.year, latest.year - 1):
            last = _day(str(year), month, day)
            first = _day(str(year), month, first_day or day)
            if last and first and first <= last <= latest:
                found.append(DateSpan(match.start(), match.end(), first, last, "day"))
                break
    return found


def names_a_day(text: str) -> bool:
    """Does the text hold a day or a month, even without a year ("w/c 22 June")?"""
    return bool(DAY_MONTH.search(text) or _MONTH_YEAR.search(text) or _ISO.search(text))
