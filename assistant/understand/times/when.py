"""Times in a question, as they pick documents: "autumn 2020", "since 2022".

A time may say when a document's visit was or when it was written ("on"), or only bound it
("since", "before"). Knows English and the calendar; the documents are looked up elsewhere.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Literal

from index.describe.dates import DateSpan, find_dates
from index.regex import regex

DOCUMENT_NOUN = (
    r"(?:letters?|reports?|visits?|inspections?|re-?inspections?|reviews?|minutes|papers?|"
    r"documents?)"
)
OWNER = (
    r"(?:(?:the|its|that)\s+|(?:(?-i:[A-Z])[\w’'&-]*\s+(?:(?:and|upon|of)\s+)?){0,4}?"
    r"(?-i:[A-Z])[\w-]*[’']s?\s+)"
)
"""Whose document: "its", "North Ambridge's"."""
BETWEEN_WORDS = r"(?:[\w'’]+\s+){0,3}"
GRADE_NOUN = r"(?:judge?ments?|grades?|ratings?|verdicts?)"

Way = Literal["on", "since", "before"]


@dataclass(frozen=True, slots=True)
class Period:
    """Days that a question names.

    ``of_document``: it says that a document is of these days; ``of_visit``: that a visit or an
    inspection is; ``written``: that a document was published then. ``words`` are the question's
    own where no date format says the same.
    """

    span: DateSpan
    way: Way = "on"
    of_document: bool = False
    of_visit: bool = False
    words: str = ""
    written: bool = False

    def holds(self, first: datetime.date, last: datetime.date) -> bool:
        """Do days from ``first`` to ``last`` fit?"""
        if self.way == "since":
            return last >= self.span.first
        if self.way == "before":
            return first < self.span.first
        return self.span.overlaps(first, last)


_PART = regex(
    r"\b(?P<part>spring|summer|autumn|winter|early|late|mid|(?:the\s+)?(?:start|beginning|end)\s+of)"
    r"[\s-]+(?:of\s+)?(?:in\s+)?$",
    re.I,
)
_MONTHS_OF_PART = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "early": (1, 4),
    "start": (1, 4),
    "beginning": (1, 4),
    "mid": (4, 9),
    "late": (9, 12),
    "end": (9, 12),
}

_QUANTITY = r"(?<!year )(?<!years )(?<!month )(?<!months )(?<!week )(?<!weeks )(?<!time )(?<!day )"
_SINCE = regex(rf"\bsince\s+(?:the\s+)?(?:{BETWEEN_WORDS}{DOCUMENT_NOUN}\s+(?:of|in)\s+)?$", re.I)
_AFTER = regex(r"\b(?:after|later than)\s+$", re.I)
_NEXT_AFTER = regex(
    rf"(?:\b(?:first|next|following)\s+{BETWEEN_WORDS}{DOCUMENT_NOUN}|"
    r"\b(?:the|its|their)\s+(?:[\w-]+\s+){0,2}?(?:visit|(?:re-?)?inspection))\s+"
    r"(?:(?:just|right|immediately|directly)\s+)?(?:after|following)\s+"
    rf"{OWNER}?$",
    re.I,
)
"""Behind it stands the document that it came after, and not the one that is meant."""
_BEFORE = regex(
    rf"{_QUANTITY}\b(?:before|prior to|until|up to|earlier than)\s+{OWNER}?"
    rf"(?:{BETWEEN_WORDS}{DOCUMENT_NOUN}\s+(?:of|in)\s+)?$",
    re.I,
)
_ONWARDS = regex(r"^\s+(?:onwards?|and (?:later|after|since))\b", re.I)
_RANGE = regex(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
_RANGE_JOINT = regex(r"^\s*(?:and|to|until|till|[-–—])\s*(?:the\s+)?$", re.I)
_NOUN_BEFORE = regex(
    rf"\b(?:{DOCUMENT_NOUN}\s+(?:{BETWEEN_WORDS})?(?:of|in|from|dated|on|during|for)|"
    rf"(?:inspected|visited)\s+(?:[\w'’]+\s+){{0,5}}(?:in|on|during)|came in)\s+(?:the\s+)?$",
    re.I,
)
_NOUN_AFTER = regex(
    rf"^(?:[’']s)?\s+(?:(?!and\b|or\b|to\b|of\b|in\b)[\w'’-]+\s+){{0,3}}{DOCUMENT_NOUN}\b", re.I
)
_WRITTEN = regex(
    rf"\b{DOCUMENT_NOUN}\s+(?:[\w'’]+\s+){{0,4}}?(?:published|issued|released|dated|sent|written)\s+"
    rf"(?:(?:in|on|during|for|about|to)\s+(?:[\w'’]+\s+){{0,3}}?)*$",
    re.I,
)
ENDS_WITH = regex(
    r"(?:\b(?:year|months?|weeks?|days?|period|time)\s+(?:(?:running|leading|immediately|just)\s+)?"
    r"(?:up to|prior to|before|until|preceding|to)|\b(?:running|leading|run|lead)[\s-]up to)\s+"
    r"(?:the\s+|its\s+|their\s+)?$",
    re.I,
)
"""A length of time that an inspection ends is told of by that inspection."""
_VISIT = regex(r"visit|inspect|came in", re.I)
_PANDEMIC = regex(
    r"\b(?:before|prior to|pre)[\s-]+(?:the\s+)?"
    r"(?:(?:covid|coronavirus)(?:[\s-]?19)?(?:\s+pandemic)?|pandemic|(?:first\s+)?lockdown)\b",
    re.I,
)
_PANDEMIC_BEGAN = datetime.date(2020, 3, 11)  # declared by the World Health Organization


def find_periods(question: str) -> list[Period]:
    """The times of a question in its order; a pair "between A and B" is one, first to last.

    >>> [(p.way, p.span.first.isoformat()) for p in find_periods("What is new since May 2022?")]
    [('since', '2022-05-01')]
    """
    spans = [_in_part(question, span) for span in find_dates(question)]
    ranged = _ranges(question, spans)
    found = [_period(question, span) for span in ranged]
    if before := _PANDEMIC.search(question):
        day = _PANDEMIC_BEGAN
        found.append(Period(DateSpan(before.start(), before.end(), day, day, "day"), "before"))
    return found


def bound_of(question: str, period: Period) -> DateSpan:
    """With all the words that bound it: "before 2015", "prior to its 2015 inspection"."""
    before = _BEFORE.search(question[: period.span.start])
    after = _NOUN_AFTER.match(question[period.span.end :])
    start = before.start() if before else period.span.start
    return replace(period.span, start=start, end=period.span.end + (after.end() if after else 0))


def _in_part(question: str, span: DateSpan) -> DateSpan:
    """The part of the year that stands before it: "autumn 2020", "the start of 2018"."""
    said = _PART.search(question[: span.start])
    if span.precision != "year" or not said:
        return span
    year = span.first.year
    part = re.sub(r"^the\s+", "", said["part"].lower()).split()[0]
    if part == "winter":
        first = datetime.date(year - 1, 12, 1)
        last = datetime.date(year + 1, 3, 1) - datetime.timedelta(days=1)
        return replace(span, start=said.start(), first=first, last=last, precision="month")
    begin, end = _MONTHS_OF_PART[part]
    last = datetime.date(year + end // 12, end % 12 + 1, 1) - datetime.timedelta(days=1)
    first = datetime.date(year, begin, 1)
    return replace(span, start=said.start(), first=first, last=last, precision="month")


def _ranges(question: str, spans: list[DateSpan]) -> list[DateSpan]:
    """ "Between 2019 and 2023" as one span, where nothing is said to have changed between."""
    if len(spans) != 2 or asks_for_change(question):
        return spans
    first, last = spans
    joint = _RANGE_JOINT.match(question[first.end : last.start])
    if not joint or not _RANGE.search(question[: first.start]) or last.last < first.first:
        return spans
    return [replace(first, end=last.end, last=last.last)]


def _period(question: str, span: DateSpan) -> Period:
    before, after = question[: span.start], question[span.end :]
    words = question[span.start : span.end]
    own = "" if find_dates(words)[0].first == span.first else words
    noun_after = bool(_NOUN_AFTER.match(after))
    if _SINCE.search(before) or _ONWARDS.match(after):
        return Period(span, "since")
    if (_AFTER.search(before) and not noun_after) or _NEXT_AFTER.search(before):
        return Period(_day_after(span), "since")
    is_before = _BEFORE.search(before) and not (noun_after and ENDS_WITH.search(before))
    if is_before:
        return Period(span, "before")
    if _WRITTEN.search(before):
        return Period(span, "on", True, words=own, written=True)
    said = _NOUN_AFTER.match(after) or _NOUN_BEFORE.search(before)
    of_visit = bool(said and _VISIT.search(said.group()))
    return Period(span, "on", bool(said), of_visit, own)


def _day_after(span: DateSpan) -> DateSpan:
    day = span.last + datetime.timedelta(days=1)
    return replace(span, first=day, last=day)


_CHANGE = regex(
    r"\b(?:chang\w*|differ\w*|compar\w+|contrast\w*|evolv\w*|over (?:time|the years)|"
    r"(?:better|worse) (?:in|or)|improv\w+ (?:since|between|from)|develop\w* (?:since|between)|"
    r"progress\w* (?:since|between)|versus|vs)\b",
    re.I,
)


_GRADE = regex(rf"\b{GRADE_NOUN}\b", re.I)
_MOVED = regex(
    r"\b(?:up|down|better|worse|improve[ds]?|r[io]sen?|rises?|fell|fall(?:en|s)?|drop(?:s|ped)?|"
    r"slip(?:s|ped)?|climb(?:s|ed)?|worsen(?:s|ed)?|decline[ds]?|deteriorate[ds]?|"
    r"happen(?:ed|s)?|move[ds]?|stay(?:s|ed)?)\b",
    re.I,
)


def asks_for_change(question: str) -> bool:
    """Does it ask how things stood at one time and another? A grade may go up or down too."""
    if _CHANGE.search(question):
        return True
    return bool(_GRADE.search(question) and _MOVED.search(question))
