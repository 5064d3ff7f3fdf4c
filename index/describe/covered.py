"""Which days a document reports on: of a visit, a hearing, a meeting, a period.

A label comes before prose, and in prose a day stands behind a word for what was done on it. A day
that is planned, or on which something else came out, is not reported on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ..records import Block
from ..regex import regex
from .dates import DateSpan, find_dates, find_days_without_year
from .forms import OPENING, Field, fields

_COVERED = regex(r"(?:dates? of (?:the )?)?(?:inspection|visit|review|period|fieldwork)", re.I)
_COVERS = regex(
    r"\b(?:visit(?:s|ed)?|inspect(?:ed|ions?|ors?)|reviewed|meeting|heard|held|conducted|"
    r"carried out|undertaken|covers|period)\b[^.]{0,120}$",
    re.I,
)
_PLANNED = regex(
    r"\b(?:will|shall|must|should|to be|due|planned|scheduled|takes? place|meetings?)\b"
    r"[^.]{0,120}$|\bby $|\breview(?: date)?: $",
    re.I,
)
"""Before a day that is still to come: it was not reported on."""
_EARLIER = regex(
    r"\b(?:previous|last|earlier|since|next|follow\w*|published|issued|the minutes)\b[^.]{0,60}$",
    re.I,
)
_CALLED = regex(
    r"\b(?:summoned|notice is (?:hereby )?given|invited)\b[^.]{0,100}\bmeeting\b[^.]{0,100}$", re.I
)
"""Before the day of the meeting that a summons or an agenda is for, still to come or not."""

_YEAR_ENDED = regex(r"\bfor the (?:\w+ )?(?:year|period) (?:ended|ending|to):? $", re.I)

ONE_DAY = datetime.timedelta(1)
TODAY = datetime.timedelta(0)
SOON = datetime.timedelta(days=183)
"""A report follows its visit within half a year, or its date is not believed."""
REVISED = regex(
    r"\b(?:(?:last|page) (?:last )?(?:reviewed|revised|changed|updated|modified|checked)|"
    r"(?:checked|updated|revised))(?: on)?:? $",
    re.I,
)
"""Before the day on which a page was last found right."""


def find_covered(
    text: str, blocks: tuple[Block, ...], latest: datetime.date | None
) -> tuple[datetime.date, ...]:
    """First and last day of what was visited, inspected or held: a label before prose."""
    for field in fields(text, blocks):
        days = next(days_in(field.value), None) if _is_period(field) else None
        if days and not _is_planned(f"{field.label}: ", days, latest):
            return (days.first, days.last)
    if year := _year_ended(text, blocks):
        return year
    for block in blocks[: 2 * OPENING]:
        if block.kind in ("address", "signature", "bullet"):
            continue
        line = text[block.start : block.end]
        for span in _days_past(line, latest):
            if _is_own(line[: span.start], span):
                return (span.first, span.last)
    return ()


def _year_ended(text: str, blocks: tuple[Block, ...]) -> tuple[datetime.date, ...]:
    """The year of an annual report, where a line at the top ends with its last day."""
    lines = (text[block.start : block.end] for block in blocks[:OPENING])
    for line in (line for part in lines for line in part.split("\n")):
        for span in days_in(line):
            first = in_year(span.last + ONE_DAY, (span.last + ONE_DAY).year - 1)
            if first and _YEAR_ENDED.search(line[: span.start]) and not line[span.end :].strip("."):
                return (first, span.last)
    return ()


def _days_past(line: str, latest: datetime.date | None) -> Iterator[DateSpan]:
    """Its days with a year, then those without one; not what was still to come when it was
    written, unless that is what the document calls to."""
    for span in days_in(line):
        before = line[: span.start]
        soon = latest is not None and TODAY < span.last - latest <= SOON
        if not (soon or _is_planned(before, span, latest)) or _CALLED.search(before):
            yield span
    for span in find_days_without_year(line, latest) if latest else ():
        before = line[: span.start]
        if not (latest and _is_coming(before, span, latest)) or _CALLED.search(before):
            yield span


def _is_own(before: str, span: DateSpan) -> bool:
    """Was something done then that is reported on? The first day of a time whose last is not said
    may be years back."""
    is_open = span.first == span.last and before.endswith("from ")
    other = _EARLIER.search(before) or REVISED.search(before) or is_open
    return bool(_COVERS.search(before)) and not other


def _is_planned(before: str, span: DateSpan, latest: datetime.date | None) -> bool:
    return latest is not None and span.last > latest and bool(_PLANNED.search(before))


def _is_coming(before: str, span: DateSpan, latest: datetime.date) -> bool:
    """Is a day without a year rather the next of that name than the last: "elected on 22 May",
    said on the 11th?"""
    coming = in_year(span.last, span.last.year + 1)
    if coming is None or not _PLANNED.search(before):
        return False
    return coming - latest < min(latest - span.last, SOON)


def _is_period(field: Field) -> bool:
    label = re.sub(r" dates?$|^(?:reporting|review) ", "", field.label, flags=re.I)
    return bool(_COVERED.fullmatch(label))


def days_in(text: str) -> Iterator[DateSpan]:
    return (span for span in find_dates(text) if span.precision == "day")


def in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None
