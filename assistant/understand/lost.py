"""Times of which no document is: meant for themselves, only written about, or refused.

Knows the catalogue's dates, and looks a season's months up in the texts.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.records import Entry

from ..records import Refusal
from .presupposed.things import Texts
from .sides import say
from .times.instead import unknown_date
from .times.moments import in_order, is_about
from .times.when import Period


def fitting(periods: Sequence[Period], entries: Sequence[Entry]) -> list[Period]:
    """A time before which there is nothing is meant for itself."""
    return [
        replace(period, way="on")
        if period.way == "before" and not any(is_about(entry, period) for entry in entries)
        else period
        for period in periods
    ]


def refused(
    question: str, lost: Period, here: Sequence[Entry], places: Sequence[str], texts: Texts
) -> Refusal | None:
    """No document is of the time that one was asked for: certain where all have their dates."""
    if not (lost.of_document or lost.way == "since") or len(in_order(here)) < len(here):
        return None
    if _is_written_of(lost, here, texts):
        return None
    said = question[lost.span.start : lost.span.end]
    said = f"{say(lost)} or later" if lost.way == "since" else said
    return unknown_date(said, lost, here, " or ".join(places))


def _is_written_of(lost: Period, here: Sequence[Entry], texts: Texts) -> bool:
    """Does any document name a month of a season that none is of? A section may be about it."""
    documents = frozenset(entry.id for entry in here)
    first, last = lost.span.first, lost.span.last
    months = {f"{day:%B %Y}" for day in _days(first, last)} if lost.words else ()
    return any(texts.quoting(month, documents, 1) for month in sorted(months))


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    return (first + datetime.timedelta(days) for days in range((last - first).days + 1))
