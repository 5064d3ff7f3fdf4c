"""Documents in time: which a period means, and which are the latest, the previous, the first.

A document stands where its visit ended, or else where it was written. Knows the catalogue and
periods, and no question.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache

from index.describe.dates import find_dates
from index.records import Entry

from .picks import Pick
from .when import Period

_MONTH = datetime.timedelta(days=31)


def is_about(entry: Entry, period: Period) -> bool:
    """Was it written in this period, or does it report what happened in it?"""
    return reports_on(entry, period) or _is_written(entry, period)


def reports_on(entry: Entry, period: Period) -> bool:
    """By the days that it covers, or by a date in its title."""
    covers = entry.catalogue.covers
    if covers and period.holds(covers[0], covers[-1]):
        return True
    return any(period.holds(date.first, date.last) for date in _dates(entry.catalogue.title))


def is_closely_of(entry: Entry, period: Period) -> bool:
    """Is it of these days, and not of a whole year or more that only holds them?"""
    says = entry.catalogue
    spans = [(date.first, date.last) for date in _dates(says.title)]
    spans += [(days[0], days[-1]) for days in (says.covers, says.dated) if days]
    most = max(period.span.last - period.span.first, _MONTH)
    return any(period.holds(*span) and span[1] - span[0] <= most for span in spans)


def of_period(entries: Sequence[Entry], period: Period) -> list[Entry]:
    """The documents of a period: of a visit's first those that report on it, and of what was
    published then first those of that date.
    """
    if period.written and (dated := [e for e in entries if _is_written(e, period)]):
        return dated
    if period.of_visit and (reporting := [e for e in entries if reports_on(e, period)]):
        return reporting
    return [entry for entry in entries if is_about(entry, period)]


def moment(entry: Entry) -> datetime.date | None:
    """The day by which documents are put in order."""
    covers = entry.catalogue.covers
    return covers[-1] if covers else (entry.catalogue.dated or (None,))[-1]


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Those with a day, the earliest first; ties by name, so that the order is always the same."""
    dated = ((day, entry.uri, entry) for entry in entries if (day := moment(entry)))
    return [entry for _, _, entry in sorted(dated, key=lambda one: one[:2])]


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """The latest first, those without a day last, as they came."""
    every = list(entries)
    return list({one.id: one for one in (*reversed(in_order(every)), *every)}.values())


def is_wholly_in(entry: Entry, period: Period) -> bool:
    """Does all of it, from its first day to its writing, lie in a period's bound?"""
    says = entry.catalogue
    days = [*(says.covers or ()), *(says.dated or ())]
    if period.way == "before":
        return all(day < period.span.first for day in days)
    return all(day >= period.span.first for day in days)


def picked(entries: Iterable[Entry], pick: Pick) -> list[Entry]:
    """The documents that "latest", "previous" or "first" mean, earliest first."""
    ordered = in_order(entries)
    if pick.end == "first":
        return ordered[:1]
    if pick.end == "previous":
        return ordered[-2:-1]
    return ordered[-pick.count :]


_dates = lru_cache(maxsize=4096)(find_dates)


def _is_written(entry: Entry, period: Period) -> bool:
    dated = entry.catalogue.dated
    return dated is not None and period.holds(*dated)
