"""The limit that narrows what a question counts: "within 72 hours", "for more than two years".

A figure without it is of more than was asked for: all on a plan, and not those who have been on
one for over two years. The same length counts in other units, two years as 24 months. Knows
numbers before units of time and distance, and no figure that answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose

from index.records import Sentence
from index.regex import regex

from .holding import Holds
from .numerals import DISTANCE, KIND_OF_TIME, SPELT, UNITS, value_in_words
from .totals import GOES_ON

_MEASURE = (
    rf"(?P<number>\d+(?:\.\d+)?|{SPELT})(?:\s(?:or more|or over|plus))?[\s-]"
    rf"(?:{KIND_OF_TIME}\s)?(?P<unit>{UNITS}|(?:{DISTANCE})s?\b)"
)
_LIMIT = regex(
    r"\b(?:(?:more|less|fewer|longer|further|farther|later) than|over|under|within|beyond|"
    rf"at least|up to)\s(?:the\s)?{_MEASURE}",
    re.I,
)
_TOLD = regex(rf"(?<![\w.,]){_MEASURE}", re.I)
_DAYS = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.25 / 12,
    "year": 365.25,
    "decade": 3652.5,
}
_NEAR = 0.01
"""26 weeks are six months."""

Measure = tuple[float, str]
"""In days, or in a unit of its own."""


def holds_limit(question: str) -> Holds | None:
    """A test: does a sentence, or what stands above it, give the limits that a question sets? None
    where it sets none; a line of a table and "of these, 20" may leave them out.
    """
    limits = [*_measures(_LIMIT, question)]
    if not limits:
        return None

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        if sentence.kind in ("row", "record") or GOES_ON.search(text):
            return True
        told = [*_measures(_TOLD, " ".join((*sentence.headings, text)))]
        return all(any(_is_same(one, other) for other in told) for one in limits)

    return holds


def _measures(pattern: re.Pattern[str], text: str) -> Iterator[Measure]:
    for match in pattern.finditer(text):
        number, unit = match["number"], match["unit"].lower().removesuffix("s")
        value = float(number) if number[0].isdigit() else value_in_words(number)
        yield (value * _DAYS[unit], "day") if unit in _DAYS else (value, unit)


def _is_same(one: Measure, other: Measure) -> bool:
    return one[1] == other[1] and isclose(one[0], other[0], rel_tol=_NEAR)
