"""Of which time each figure of a sentence is: "120 in 2018, 84 in 2019", "in 2018, 120".

A sentence keeps to one side: its times come before its figures or behind them. A figure without a
time of its own is of that of the figure beside it. Knows nothing of what is counted.
"""

from __future__ import annotations

import datetime
import re

from index.describe.dates import DateSpan, find_dates
from index.regex import regex

from .holding import Span, overlap

_TWELVEMONTH = regex(r"\b((?:19|20)\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b(?![/–-])")
"""A year from April to March: "2021/22"."""
_BORDER = regex(r"[,;]|\band\b|\bbut\b", re.I)


def of_its_time(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Where the sentence tells of times and the question names one, those of that."""
    asked, told = times_in(question), times_in(text)
    meant = [time for time in told if any(time.overlaps(one.first, one.last) for one in asked)]
    if not asked or not told or len(meant) == len(told):
        return figures
    times = _times_of(text, figures, told)
    return [
        figure for figure, time in zip(figures, times, strict=True) if time is None or time in meant
    ]


def times_in(text: str) -> list[DateSpan]:
    """Dates and years from April to March, in order."""
    years = [
        DateSpan(*match.span(), datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31), "year")
        for match in _TWELVEMONTH.finditer(text)
        if (int(match[2]) - (year := int(match[1]))) % 100 == 1
    ]
    spans = [(year.start, year.end) for year in years]
    days = [
        date
        for date in find_dates(text)
        if not any(overlap((date.start, date.end), span) for span in spans)
    ]
    return sorted((*years, *days), key=lambda time: time.start)


def _times_of(text: str, figures: list[Span], told: list[DateSpan]) -> list[DateSpan | None]:
    """The time of each figure: beside it, on the side where the sentence puts them, or else that
    of the figure beside it.
    """
    leads = told[0].start < figures[0][0] if figures else False
    times = [
        _beside(text, (before, figure, after), told, leads)
        for before, figure, after in zip(
            [(0, 0), *figures], figures, [*figures[1:], (len(text), len(text))], strict=False
        )
    ]
    order = range(len(times)) if leads else range(len(times) - 1, -1, -1)
    last: DateSpan | None = None
    for at in order:
        last = times[at] = times[at] or last
    return times


def _beside(
    text: str, figures: tuple[Span, Span, Span], told: list[DateSpan], leads: bool
) -> DateSpan | None:
    """The time between the figure in the middle and that before or behind it."""
    before, (start, end), after = figures
    earlier = [time for time in told if before[1] <= time.start and time.end <= start]
    later = [time for time in told if end <= time.start and time.end <= after[0]]
    if leads and earlier:
        return earlier[-1]
    if later and not (leads and _BORDER.search(text[end : later[0].start])):
        return later[0]
    return earlier[-1] if earlier else None


def is_of_time_asked(question: str, text: str) -> bool:
    """Does the text name the question's time, or either of them none?"""
    asked, told = times_in(question), times_in(text)
    if not asked or not told:
        return True
    return any(one.overlaps(time.first, time.last) for one in asked for time in told)


def without_times(question: str) -> str:
    for time in reversed(times_in(question)):
        question = question[: time.start] + question[time.end :]
    return question
