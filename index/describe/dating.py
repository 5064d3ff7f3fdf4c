"""When a document was published, and which days it reports on.

The date is what a label says ("Report published: 4 May"), a line of its own at the top, or
"adopted on 21 May 2024" in the opening; a file name that holds a day is believed when the text
has none. Where the text names only a month, the document has that month and no day. A date months
before the visit that the document reports on is a slip of its year,
and is said to be one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Block
from ..regex import regex
from .dates import DateSpan, find_dates, find_days_without_year
from .forms import OPENING, Field, fields

_PUBLISHED = regex(r"(?:.* )?(?:published|publication|issued?)(?: date| on)?", re.I)
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
    r"\b(?:published|issued|approved|adopted|agreed|dated|version [\d.]+)[\s:,–—-]+(?:in )?$", re.I
)
"""A month further away is more often when something is to be done."""
_IMPRINT = regex(r"(?:.{,120}[,|–—]\s*)?")
"""What a line may have in front of its month: "Research summary 41, March 2024"."""
_LINE = 90  # characters of a line that is there for its date

_COVERED = regex(r"(?:dates? of (?:the )?)?(?:inspection|visit|review|period|fieldwork)", re.I)
_COVERS = regex(
    r"\b(?:visit(?:s|ed)?|inspect(?:ed|ions?|ors?)|reviewed|meeting|held|conducted|carried out|"
    r"undertaken|covers|period)\b[^.]{0,120}$",
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

_TODAY = datetime.timedelta(0)
_SOON = datetime.timedelta(days=183)
"""A report follows its visit within half a year, or its date is not believed."""


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
    covers = _covers(text, blocks, written or (month.last if month else named))
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
    opening = [field for field in own if field.block.end <= top[-1].end]
    return (
        _first_day(form, _PUBLISHED)
        or _first_day(opening, _DATED, _DATED_OF)
        or _in_opening(text, top, form)
        or _first_day(own, _DATED, _DATED_OF)
        or _first_day(form, _VISITED)
    )


def _first_day(form: list[Field], *labels: re.Pattern[str]) -> datetime.date | None:
    return next(filter(None, map(_only_day, _values(form, *labels))), None)


def _in_opening(text: str, top: tuple[Block, ...], form: list[Field]) -> datetime.date | None:
    """A line that is there for its date, or "adopted on 21 May 2024"."""
    own = {field.block for field in form if _NOT_ITS_OWN.search(field.label)}
    for block in top:
        line = text[block.start : block.end]
        for part in line.split("\n"):
            short = len(part) < _LINE and not _NOT_ITS_OWN.search(part)
            if block not in own and short and (day := _only_day(part)):
                return day
        for span in _days(line):
            if span.first == span.last and _ANNOUNCED.search(line[: span.start]):
                return span.first
    return None


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


def _days(text: str) -> Iterator[DateSpan]:
    return (span for span in find_dates(text) if span.precision == "day")


def _covers(
    text: str, blocks: tuple[Block, ...], latest: datetime.date | None
) -> tuple[datetime.date, ...]:
    """First and last day of what was visited, inspected or held: a label before prose."""
    for field in fields(text, blocks):
        days = next(_days(field.value), None) if _is_period(field) else None
        if days and not _is_planned(f"{field.label}: ", days, latest):
            return (days.first, days.last)
    for block in blocks[: 2 * OPENING]:
        if block.kind in ("address", "signature", "bullet"):
            continue
        line = text[block.start : block.end]
        undated = find_days_without_year(line, latest) if latest else []
        for span in (*_days(line), *undated):
            before = line[: span.start]
            ahead = latest is not None and _TODAY < span.last - latest <= _SOON
            ahead = ahead or _is_planned(before, span, latest)
            ahead = ahead and not _CALLED.search(before)
            if _COVERS.search(before) and not _EARLIER.search(before) and not ahead:
                return (span.first, span.last)
    return ()


def _is_planned(before: str, span: DateSpan, latest: datetime.date | None) -> bool:
    return latest is not None and span.last > latest and bool(_PLANNED.search(before))


def _is_period(field: Field) -> bool:
    label = re.sub(r" dates?$|^(?:reporting|review) ", "", field.label, flags=re.I)
    return bool(_COVERED.fullmatch(label))


def _half_written(
    text: str, blocks: tuple[Block, ...], covers: tuple[datetime.date, ...]
) -> datetime.date | None:
    """A line such as "6 November 20205": its day is sure, its year is what fits."""
    if not covers:
        return None
    for block in blocks[:OPENING]:
        line = text[block.start : block.end]
        if len(line) < _LINE and not find_dates(line):
            for span in find_days_without_year(line, covers[-1] + _SOON):
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
        other = _in_year(written, year)
        if other and _follows(other, covers) and (written < covers[0] or other == named):
            return other
    return written


def _follows(day: datetime.date, covers: tuple[datetime.date, ...]) -> bool:
    return _TODAY <= day - covers[-1] <= _SOON


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None
