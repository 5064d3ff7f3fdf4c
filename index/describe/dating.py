"""When a document was published, and which days it reports on.

The date is what a label says ("Report published: 4 May"), a line of its own at the top, or
"adopted on 21 May 2024" in the opening, else the day on which its page was last changed, or the one
below who signed it; a file name that holds a day is believed when the text has none. Where the text
names only a month, the document has that month and no day. A date months before the visit that the
document reports on is a slip of its year, and is said to be one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Block
from ..regex import regex
from .covered import REVISED, SOON, TODAY, days_in, find_covered, in_year
from .dates import DateSpan, find_dates, find_days_without_year
from .forms import OPENING, Field, fields

_PUBLISHED = regex(
    r"(?:(?:.* )?(?:report|document|page|paper|letter|date)(?: of)? )?"
    r"(?:published|publication|issued?)(?: date| on)?",
    re.I,
)
_ISSUED = regex(r"(?:.* )?(?:published|publication|issued?)(?: date| on)?", re.I)
"""At the top that is the document itself; further down a tender is issued as well."""
_DATED = regex(r"(?:date|dated|sent|received|meeting date)", re.I)
_DATED_OF = regex(r"date of \w+", re.I)
_VISITED = regex(r"date of (?:inspection|visit|review)", re.I)
_NOT_ITS_OWN = regex(
    r"\b(?:inspect\w*|visit\w*|review\w*|previous|next|last|expir\w*|due|until|deadline|"
    r"born|birth|since|replac\w*|end(?:ed|ing))\b",
    re.I,
)
_ANNOUNCED = regex(
    r"\b(?:published|issued|approved|adopted|agreed|dated|signed off|version [\d.]+)\b[^.]{0,60}?$",
    re.I,
)
_ANNOUNCED_AT_ONCE = regex(
    r"\b(?:published|publication|issued|approved|adopted|agreed|dated|version [\d.]+)"
    r"[\s:,–—-]+(?:in )?$",
    re.I,
)
"""A month further away is more often when something is to be done."""
_IMPRINT = regex(r"(?:.{,120}[,|–—]\s*)?")
"""What a line may have in front of its month: "Research summary 41, March 2024"."""
_LINE = 90  # characters of a line that is there for its date
_MINUTES = regex(r"(?:\w+ )?(?:minutes|notes) of (?!.*\b(?:are|is|was|were)\b)", re.I)
"""Such a line is there for its date as well, with the room and the hour in it."""
_GOES_ON = regex(r"\b[a-z]{3,}\b.*[.!?]\W*$")
"""Behind the date in a sentence: "You must apply by 15 January 2025 for a place in May."."""


@dataclass(frozen=True, slots=True)
class Dating:
    date: datetime.date | None = None
    month: str | None = None  # "2024-02", where no day is known
    covers: tuple[datetime.date, ...] = ()  # first and last day
    doubt: str | None = None  # a warning, where the document contradicts itself


def find_dating(text: str, blocks: tuple[Block, ...], uri: str) -> Dating:
    """The date of a document and the days that it covers, set right against each other."""
    named = _in_name(uri)
    written = _written(text, blocks)
    month = None if written else _month(text, blocks)
    covers = find_covered(text, blocks, written or (month.last if month else named))
    if written is None:
        return _less_sure(_half_written(text, blocks, covers), month, named, covers)
    meant = written if is_mail(text, blocks) else _meant(written, covers, named)
    if meant == written:
        return Dating(written, covers=covers)
    return Dating(
        meant,
        None,
        covers,
        f"It is dated {written.isoformat()} and reports on {covers[-1].isoformat()}; its date is"
        f" taken to be {meant.isoformat()}.",
    )


def is_mail(text: str, blocks: tuple[Block, ...]) -> bool:
    """Is it a mail as a program saved it? Its date was set by a clock, and is no slip."""
    labels = {field.label.lower() for field in fields(text, blocks[:OPENING])}
    return blocks[0].kind == "title" and labels >= {"from", "date"}


def _less_sure(
    half: datetime.date | None,
    month: DateSpan | None,
    named: datetime.date | None,
    covers: tuple[datetime.date, ...],
) -> Dating:
    """A day of the month that the text names, or the month; the name of the file comes last."""
    if half is None and month and not (named and month.first <= named <= month.last):
        return Dating(None, f"{month.first:%Y-%m}", covers)
    return Dating(half or named, covers=covers)


def _in_name(uri: str) -> datetime.date | None:
    """A day in the name of the file: weak evidence, because anybody may name a file."""
    days = [span for span in find_dates(uri.replace("_", " ")) if span.precision == "day"]
    return days[-1].last if days else None


def _written(text: str, blocks: tuple[Block, ...]) -> datetime.date | None:
    form = list(fields(text, blocks))
    top = blocks[:OPENING]
    own = [field for field in form if not _NOT_ITS_OWN.search(field.label)]
    opening = [field for field in form if field.block.end <= top[-1].end]
    return (
        _first_day(opening, _ISSUED)
        or _first_day(form, _PUBLISHED)
        or _first_day([field for field in own if field in opening], _DATED, _DATED_OF)
        or _in_opening(text, top, form)
        or _first_day(own, _DATED, _DATED_OF)
        or _first_day(form, _VISITED)
        or _revised(text, top)
        or _signed(text, blocks)
    )


def _first_day(form: list[Field], *labels: re.Pattern[str]) -> datetime.date | None:
    return next(filter(None, map(_only_day, _values(form, *labels))), None)


def _in_opening(text: str, top: tuple[Block, ...], form: list[Field]) -> datetime.date | None:
    """A line that is there for its date, or "adopted on 21 May 2024"."""
    own = {field.block for field in form if _NOT_ITS_OWN.search(field.label)}
    for block in top:
        line = text[block.start : block.end]
        for part in line.split("\n"):
            if block not in own and _is_for_its_date(part) and (day := _only_day(part)):
                return day
        for span in days_in(line):
            if span.first == span.last and _ANNOUNCED.search(line[: span.start]):
                return span.first
    return None


def _is_for_its_date(line: str) -> bool:
    """A line with the date of the document, and no sentence that has one in it."""
    if _NOT_ITS_OWN.search(line):
        return False
    days = find_dates(line)
    said = bool(days) and _GOES_ON.search(line, days[0].end)
    return bool(_MINUTES.match(line)) or (len(line) < _LINE and not said)


def _revised(text: str, top: tuple[Block, ...]) -> datetime.date | None:
    """When what has no other date was last changed: "Page reviewed 2 April 2025"."""
    for block in top:
        line = text[block.start : block.end]
        for span in days_in(line):
            if span.first == span.last and REVISED.search(line[: span.start]):
                return span.first
    return None


def _signed(text: str, blocks: tuple[Block, ...]) -> datetime.date | None:
    """A day on a line of its own that ends the document, below who signed it."""
    last = blocks[-1]
    line = text[last.start : last.end].rsplit("\n", 1)[-1]
    days = find_dates(line)
    alone = len(days) == 1 and (days[0].start, days[0].end) == (0, len(line.rstrip(". ")))
    return _only_day(line) if alone else None


def _values(form: list[Field], *labels: re.Pattern[str]) -> Iterator[str]:
    """What a form holds beside these labels, the first label first."""
    for label in labels:
        yield from (field.value for field in form if label.fullmatch(field.label))


def _only_day(text: str) -> datetime.date | None:
    """The day that a text begins its dates with, unless that is several days."""
    days = find_dates(text)
    if not days or days[0].precision != "day" or days[0].first != days[0].last:
        return None
    return days[0].first


def _month(text: str, blocks: tuple[Block, ...]) -> DateSpan | None:
    """The one month behind a label, or at the top: at the end of a line, or behind "published"."""
    opening = "\n".join(text[block.start : block.end] for block in blocks[:OPENING])
    form = list(fields(text, blocks))
    own = [field for field in form if not _NOT_ITS_OWN.search(field.label)]
    labelled = (*_values(form, _PUBLISHED), *_values(own, _DATED, _DATED_OF))
    for lines in (labelled, opening.split("\n")):
        months = {span.first: span for line in lines if (span := _only_month(line))}
        if len(months) == 1:  # several head the parts of a diary
            return months.popitem()[1]
    return None


def _only_month(line: str) -> DateSpan | None:
    for span in find_dates(line):
        before, behind = line[: span.start], line[span.end :]
        last = _IMPRINT.fullmatch(before) and not behind.strip(" .")
        if span.precision == "month" and (last or _ANNOUNCED_AT_ONCE.search(before)):
            return span
    return None


def _half_written(
    text: str, blocks: tuple[Block, ...], covers: tuple[datetime.date, ...]
) -> datetime.date | None:
    """A line such as "6 November 20205": its day is sure, its year is what fits."""
    if not covers:
        return None
    for block in blocks[:OPENING]:
        line = text[block.start : block.end]
        if len(line) < _LINE and not find_dates(line):
            for span in find_days_without_year(line, covers[-1] + SOON):
                if span.start == 0 and span.last >= covers[-1]:
                    return span.last
    return None


def _meant(
    written: datetime.date, covers: tuple[datetime.date, ...], named: datetime.date | None
) -> datetime.date:
    """The same day of a neighbouring year, where the written year cannot be.

    A notice of a visit comes before it, but not half a year before. That a year is too late
    only the file's name can tell; where the name agrees with what is written, it stands.
    """
    if not covers or named == written or _follows(written, covers):
        return written
    for year in (written.year - 1, written.year + 1):
        other = in_year(written, year)
        if other and _follows(other, covers) and (written < covers[0] or other == named):
            return other
    return written


def _follows(day: datetime.date, covers: tuple[datetime.date, ...]) -> bool:
    return TODAY <= day - covers[-1] <= SOON
