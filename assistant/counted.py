"""Which numbers of a sentence can count what a question counts.

"How many children were placed within 20 miles?" is not answered by the 20 miles that it names
itself, nor by the date, the children's ages or the hours that something took. Whether a number
counts children or plans is not settled here: a sentence is only turned down when none of its
numbers could count the thing.
"""

from __future__ import annotations

import re

from index.dates import find_dates
from index.records import Sentence
from index.words import content_stems

from .holding import Holds, numbers_in

_MEASURE = (
    r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|terms?|years?|miles?|kilometres?|metres?)"
)
_MEASURED = re.compile(
    rf"\W*(?:(?:working|calendar|full|consecutive|school)\W+)?{_MEASURE}\b", re.I
)
_COUNTS_MEASURE = re.compile(
    rf"\b(?:how many|numbers? of)\s+(?:[\w’'-]+\s+){{0,2}}?{_MEASURE}\b", re.I
)
_COUNTS_MONEY = re.compile(r"\b(?:how many|numbers? of)\s+(?:pounds?|euros?|dollars?)\b", re.I)
_TIMES = re.compile(r"\b(?:times|occasions|often)\b", re.I)
_LIST = r"\d+(?:\s?(?:and|or|to|[-–])\s?\d+)*"
_AGE = re.compile(
    rf"\b(?:aged?|ages|turn(?:s|ed|ing)?|age of|(?:aged|those|children|people|adults|leavers)"
    rf" (?:over|under)) (?:the age of )?{_LIST}|\b{_LIST}[- ]years?[- ]olds?\b",
    re.I,
)
_ANECDOTE = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:told|said|say|stated|described|explained|commented|reported)\b"
)
"""After "one": "one care leaver told inspectors" counts nobody."""
_AFTER_ONE = re.compile(r"\s+(?:of\s+(?:the|its|their|our)|another)\b|-off\b")
_BEFORE_ALL = re.compile(r"\b(?:not|for|to|of|at|above|after|(?:al)?though)\s+$", re.I)
"""Words with which "all" says nothing of how many: "not all", "for all", "although all"."""
_COUNTED = re.compile(r"\b(?:how many|numbers? of)((?:\s+[\w’'-]+){1,4})", re.I)
_NO = re.compile(r"\bno\s+(?!longer\b)((?:[\w’'-]+\s+){0,2}[\w’'-]+)", re.I)


def holds_count(question: str) -> Holds:
    """A test: does the sentence hold a number, not the question's own, that could count?"""
    own = {_plain(question[slice(*span)]) for span in numbers_in(question)}
    counted = " ".join(match[1] for match in _COUNTED.finditer(question))
    things = content_stems(f"{counted} children people")

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        passed = [] if _COUNTS_MEASURE.search(question) else _measures(text)
        counts = (
            (start, end)
            for start, end in numbers_in(text)
            if _plain(text[start:end]) not in own
            and not any(a < end and start < b for a, b in passed)
        )
        if any(_counts(question, text, start, end) for start, end in counts):
            return True
        return any(content_stems(match[1]) & things for match in _NO.finditer(text))

    return holds


def _measures(text: str) -> list[tuple[int, int]]:
    """Where dates, ages, lengths of time and distances stand."""
    spans = [(date.start, date.end) for date in find_dates(text)]
    spans += [match.span() for match in _AGE.finditer(text)]
    return spans + [(s, e) for s, e in numbers_in(text) if _MEASURED.match(text, e)]


def _counts(question: str, text: str, start: int, end: int) -> bool:
    match text[start:end].lower():
        case "one":
            return not (_AFTER_ONE.match(text, end) or _ANECDOTE.match(text, end))
        case "all":
            return not _BEFORE_ALL.search(text[:start])
        case "once" | "twice":
            return bool(_TIMES.search(question))
    return text[start - 1 : start] not in ("£", "$", "€") or bool(_COUNTS_MONEY.search(question))


def _plain(number: str) -> str:
    return number.lower().strip(".,")
