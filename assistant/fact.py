"""The few words of a sentence that are what was asked for: a date, a name, a number, a grade.

The evidence model says where in a sentence the answer most likely stands; what is shown in bold
must also be of the kind that the question wants, so that a wrong guess shows nothing rather
than something else. Questions for findings have no fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from index.dates import find_dates
from index.judgements import GRADES
from index.records import Sentence

from .asked import Kind, kind_asked, people_in

Span = tuple[int, int]
"""Start and end in characters of the sentence."""

_MONEY = re.compile(r"[£$€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|thousand|[kmb]n?\b))?")
_SHARE = re.compile(
    r"\d[\d,.]*\s?(?:%|per ?cent)|\b\d+ (?:in|of|out of) (?:every )?\d+|"
    r"\b(?:a |one |two |three )?(?:half|thirds?|quarters?)\b",
    re.I,
)
_NUMBER = re.compile(
    r"(?<![\w/-])(?!(?:19|20)\d\d\b)\d[\d,.]*\d?(?![\w-])|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|hundred|none)\b",
    re.I,
)
_GRADE = re.compile(rf"\b(?:{GRADES})\b", re.I)
_MOST_WORDS = 8
"""The model's own span is shown when it is no longer and holds what is asked for."""

_MOST_PEOPLE = 4


def find_facts(question: str, sentence: Sentence, likely: Span) -> tuple[Span, ...]:
    """Where the fact stands; several spans for several people, none when nothing fits."""
    kind = kind_asked(question)
    if kind is None:
        return ()
    if sentence.kind == "row":
        return _cell(sentence.text, likely)
    spans = list(_READERS[kind](sentence))
    if kind == "person":
        return tuple(spans) if len(spans) <= _MOST_PEOPLE else ()
    inside = [span for span in spans if _overlap(span, likely)]
    if not inside and len(spans) != 1:
        return ()
    fact = (inside or spans)[0]
    holds_it = likely[0] <= fact[0] and fact[1] <= likely[1]
    short = len(sentence.text[slice(*likely)].split()) <= _MOST_WORDS
    return (likely if holds_it and short and kind in ("number", "money", "share") else fact,)


def _cell(row: str, likely: Span) -> tuple[Span, ...]:
    """The cell of a row that the answer stands in, when it is not the row's label."""
    cells = [(match.start(), match.end()) for match in re.finditer(r"[^\t]+", row)]
    found = [cell for cell in cells[1:] if _overlap(cell, likely)] or cells[1:2]
    return tuple(found[:1])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _matches(pattern: re.Pattern[str]) -> Callable[[Sentence], Iterator[Span]]:
    return lambda sentence: (match.span() for match in pattern.finditer(sentence.text))


def _dates(sentence: Sentence) -> Iterator[Span]:
    return ((date.start, date.end) for date in find_dates(sentence.text))


_READERS: dict[Kind, Callable[[Sentence], Iterator[Span]]] = {
    "money": _matches(_MONEY),
    "share": _matches(_SHARE),
    "number": _matches(_NUMBER),
    "time": _dates,
    "person": people_in,
    "grade": _matches(_GRADE),
}
