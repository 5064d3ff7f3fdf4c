"""Which documents the times of a question leave: those of a time, and those that may tell of it.

Knows the catalogue's dates and kinds, and no texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.describe.dates import DateSpan
from index.records import Entry

from .kinds import Kind, find_kinds, of_kinds
from .times.moments import in_order, is_about, is_closely_of, of_period
from .times.picks import plainly
from .times.when import Period


@dataclass(frozen=True, slots=True)
class Event:
    """A time when something happened: told of by documents of then, and by all that name it."""

    date: DateSpan
    documents: frozenset[str]  # ids of those that are of this time


def event_of(question: str, periods: Sequence[Period], here: Sequence[Entry]) -> Event | None:
    """The one time of a question that need not be a document's own.

    Where each document has its day, as letters about visits have, a time says which is meant.
    Where some have none, it may be when a thing happened: "how many appeals were lost in 2024?".
    """
    if len(periods) != 1 or len(in_order(here)) == len(here) or find_kinds(plainly(question), here):
        return None
    (time,) = periods
    if time.way != "on" or time.of_document or time.written:
        return None
    return Event(time.span, frozenset(e.id for e in here if is_closely_of(e, time)))


def in_time(here: Sequence[Entry], periods: Sequence[Period], kinds: Sequence[Kind]) -> list[Entry]:
    """Of each period the kinds that were asked for, where it has them."""
    on = [period for period in periods if period.way == "on"]
    bounds = [period for period in periods if period.way != "on"]
    of_days = {e.id for period in on for e in _of_a_time(here, period, kinds)}
    dated = [entry for entry in here if not on or entry.id in of_days]
    bounded = [entry for entry in dated if all(is_about(entry, period) for period in bounds)]
    return bounded or dated


def _of_a_time(here: Sequence[Entry], period: Period, kinds: Sequence[Kind]) -> list[Entry]:
    """Those of a kind that was asked for, if only written then, before those of another."""
    return of_period(of_kinds(here, kinds), period) or of_kinds(of_period(here, period), kinds)
