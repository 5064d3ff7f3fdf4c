"""Where a sentence tells a day, month or year, whole, and whether it was only planned.

"The autumn of 2015" is not 2015, and a day of which it is said that something "will open" then,
or "is due to", does not tell when it opened. "July this year" is a time of its own, which the
sentence alone does not date. Knows the words of English for what is to come; not whether it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.describe.dates import SEASONS, TIMES_OF_YEAR, DateSpan, find_dates
from index.records import Sentence
from index.regex import regex

from .holding import Span

_PART = r"(?:start|beginning|end|middle|close|first half|second half|(?:early|late|latter) part)"
_ABOUT = regex(
    rf"\b(?:(?:earlier|later|early|mid|late)(?:\s+in)?[\s-]+(?:the\s+)?|"
    rf"(?:the\s+)?{_PART}\s+of\s+(?:the\s+)?|"
    rf"(?:(?:the|early|late)\s+)*(?:{'|'.join(SEASONS)})(?:\s+term)?\s+(?:of\s+)?)$|"
    r"\b(?:w/[ce]|week (?:commencing|beginning|starting|ending|of))\s+(?:on\s+)?(?:the\s+)?$",
    re.I,
)
_BETWEEN = regex(r"\bbetween\s+$", re.I)
_UNDATED = regex(
    rf"\b(?:in|since|from|by|until|during)\s+(?:(?:early|late|mid)[\s-]+)?"
    rf"(?P<day>(?:{'|'.join(name.title() for name in TIMES_OF_YEAR)})"
    r"(?:\s+(?:of\s+)?(?:this|last)\s+year)?)\b(?!\s+(?:of\s+)?\d)|"
    r"\b(?P<ago>(?:this|last)\s+(?:year|month|week|spring|summer|autumn|winter))\b"
)
"""A time that only the document's own date makes one."""
_BORDER = regex(r"[,;:]\s")
_TURN = regex(
    r"\b(?P<plan>will|shall|would|due (?:to|in|for)|(?:is|are|was|were) to|"
    r"plans? (?:[\w-]+ ){0,2}for|"
    r"(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|"
    r"agreed|decided|propos(?:es|ed|ing)|anticipat\w+|scheduled|set|target\w*|going) "
    r"(?:(?:to|for|that)\b|by\b))|"
    r"\b(?P<fact>was|were|has|have|had|did)\b",
    re.I,
)
_ASKS_OF_PLAN = regex(
    r"\b(?:will|shall|should|due|plan\w*|intend\w*|expect\w*|hop(?:e|ed|ing)|suppos\w+|meant|"
    r"agree\w*|decide\w*|propos\w+|anticipat\w+|scheduled|target\w*|deadline|going to|aim\w*)\b",
    re.I,
)
_VISIT = r"(?:visit|inspection|review|audit)"
_VISIT_ON = regex(rf"\b{_VISIT}s?\b[^,;.]{{0,40}}?\b(?:on|between|from|in|of)\s+(?:the\s+)?$", re.I)
_ASKS_OF_VISIT = regex(rf"\b(?:{_VISIT}(?:s|ed)?|inspect\w*|ofsted|letter|report\w*)\b", re.I)
_HAPPENED = regex(r"\b(?:did|was|were|has|have|had)\b", re.I)


def days_told(sentence: Sentence) -> Iterator[Span]:
    """With "early", "the autumn of" and the like, without which it says more than is written."""
    dates = find_dates(sentence.text)
    for date in dates:
        before = sentence.text[: date.start]
        about = _ABOUT.search(before) or (_is_of_days(date) and _BETWEEN.search(before))
        yield (about.start() if about else date.start), date.end


def undated(text: str) -> list[Span]:
    """Times without a year: "in July", "July this year", "last autumn"."""
    return [match.span(match.lastgroup or 0) for match in _UNDATED.finditer(text)]


def is_only_planned(question: str, text: str, day: Span) -> bool:
    """Does the question ask when something was, and the sentence say that it is to be then?

    Of several verbs before the day the last one counts: "was bought and will open in May".
    """
    if not _HAPPENED.search(question) or _ASKS_OF_PLAN.search(question):
        return False
    turns = list(_TURN.finditer(_clause_before(text, day)))
    return bool(turns) and turns[-1]["plan"] is not None


def is_of_a_visit(question: str, text: str, day: Span) -> bool:
    """Is it the day of the visit or inspection that found it, "the visit on 4 May", where the
    question asks for no visit?
    """
    return bool(_VISIT_ON.search(text[: day[0]])) and not _ASKS_OF_VISIT.search(question)


def _clause_before(text: str, day: Span) -> str:
    """From the last comma or the like before the day."""
    return _BORDER.split(text[: day[0]])[-1]


def _is_of_days(date: DateSpan) -> bool:
    """Of more than one day: "13 October and 15 October 2020"."""
    return date.precision == "day" and date.first < date.last
