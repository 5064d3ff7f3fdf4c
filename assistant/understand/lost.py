"""Times of which no document is, or none of the kind that is asked for: meant for themselves, only
written about, or refused.

Knows the catalogue's dates, and looks a season's months up in the texts.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.describe.dates import DateSpan
from index.records import Entry
from index.regex import regex

from ..answer_type.asked import RESULT_OF_OCCASION
from ..records import Refusal
from .kinds import find_kinds, lacking
from .presupposed.things import Texts
from .sides import say
from .times.instead import unknown_date
from .times.moments import in_order, is_about, of_period
from .times.picks import plainly
from .times.when import GRADE_NOUN, Period, bound_of

_GRADES = rf"\b(?:graded|rated|judged|{GRADE_NOUN})\b"
_ASKS_OCCASION = regex(
    r"\b(?:when|which|who|list|how (?:often|many times)|what (?:year|month|date|day)s?)\b.*"
    r"\b(?:re-?)?(?:inspect(?:ed|ions?)|visit(?:ed|s)?|audit(?:ed|s)?)\b|"
    rf"{_GRADES}",
    re.I,
)
"""What it asks for is itself of that time: an inspection, or the grade that one gave."""

_ASKS_RESULT = regex(rf"{_GRADES}|{RESULT_OF_OCCASION}", re.I)
"""How an earlier inspection ended may be told by a later document."""


def fitting(question: str, periods: Sequence[Period], entries: Sequence[Entry]) -> list[Period]:
    """A time before which there is nothing is meant for itself: "how many were there before the
    visit of 2015?". Not where it is asked what inspection was before, and how it ended.
    """
    return [
        replace(period, way="on")
        if period.way == "before"
        and not any(is_about(entry, period) for entry in entries)
        and not _ASKS_OCCASION.search(_without(question, bound_of(question, period)))
        else period
        for period in periods
    ]


def _without(question: str, bound: DateSpan) -> str:
    return f"{question[: bound.start]} {question[bound.end :]}"


def mentioned(question: str, lost: Period) -> DateSpan:
    """The days of which a sentence has to name one: of a time, or of all before it."""
    if lost.way != "before":
        return lost.span
    last = lost.span.first - datetime.timedelta(days=1)
    bound = bound_of(question, lost)
    return replace(bound, first=datetime.date.min, last=last, precision="year")


def refused(
    question: str, lost: Period, here: Sequence[Entry], places: Sequence[str], texts: Texts
) -> Refusal | None:
    """No document is of the time that one was asked for: certain where all have their dates."""
    if not (lost.of_document or lost.way == "since") or len(in_order(here)) < len(here):
        return None
    said = question[lost.span.start : lost.span.end]
    if _is_written_of(lost, here, texts) or (
        lost.way == "on" and _ASKS_RESULT.search(question) and _is_quoted(said, here, texts)
    ):
        return None
    said = f"{say(lost)} or later" if lost.way == "since" else said
    return unknown_date(said, lost, here, " or ".join(places))


def of_no_kind(question: str, here: Sequence[Entry], periods: Sequence[Period]) -> list[str]:
    """The kind of visit that there was not at the one time that is asked about, in words."""
    if len(periods) != 1 or periods[0].way != "on" or not (then := of_period(here, periods[0])):
        return []
    kinds = find_kinds(plainly(question), here)
    return [f"a {said} of {say(periods[0])}" for said in lacking(then, kinds)]


def _is_written_of(lost: Period, here: Sequence[Entry], texts: Texts) -> bool:
    """Does any document name a month of a season that none is of? A section may be about it."""
    first, last = lost.span.first, lost.span.last
    months = {f"{day:%B %Y}" for day in _days(first, last)} if lost.words else ()
    return any(_is_quoted(month, here, texts) for month in sorted(months))


def _is_quoted(said: str, here: Sequence[Entry], texts: Texts) -> bool:
    return bool(texts.quoting(said, frozenset(entry.id for entry in here), 1))


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    return (first + datetime.timedelta(days) for days in range((last - first).days + 1))
