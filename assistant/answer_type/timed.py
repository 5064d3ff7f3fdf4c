"""When something was: which questions ask for a time, and which sentences can tell it.

A day is asked for by "on what date", and "recently" is none; how long something has gone on is
told by a number or by since when, how often by "rarely" as by "weekly", the day of a
publication by what speaks of one, and when something can be done by a condition as well.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.records import Sentence
from index.regex import regex

from .holding import (
    Holds,
    holds_date,
    holds_day,
    holds_frequency,
    holds_habit,
    holds_length,
    holds_publication,
    holds_time,
    holds_unit_of_time,
)
from .numerals import NUMERAL, UNITS

ASKS_LENGTH = regex(r"\bhow long\b", re.I)
_ASKS_TAKEN = regex(
    r"\bhow long (?:do|does|did|will|would|can|must|should)\b.*\b(?:waits?|takes?|lasts?|needs?)\b",
    re.I,
)
"""Since when it has been so tells nothing of that, nor over what time."""
_OVER = regex(
    rf"\b(?:the|this) (?:last|past|previous|preceding|next|coming|first) (?:{NUMERAL} )?{UNITS}",
    re.I,
)
_WHEN = (
    r"\b(?:by|until|till) when\b(?=\s+(?:must|should|shall|need\w*|would|might|may)\b|\W*$)|"
    r"\b(?:what|which)(?:[’']s| is| was| are| were)?(?: the)? deadlines?\b|"
    r"\bwhen\b(?=\s+(?:is|are|was|were|did|do|does|will|has|have|had|exactly|can|should)\b)|"
    r"\b(?:what|which) (?:exact )?(?:date|(?:week)?day|month|year|week|time|period)s?\b"
)
ASKS_TIME = regex(
    rf"{_WHEN}|"
    r"\bdates? (?:of|on|for|did|was|is)\b|\bhow recently\b|"
    r"\bsince (?:when|what|which)\b",
    re.I,
)
_ASKS_HABIT = regex(r"\bwhen\s+(?:is|are|do|does|can|should)\b", re.I)
_ASKS_DAY = regex(
    r"\b(?:what|which) (?:exact date|date|exact day)s?\b|\bwhen exactly\b|"
    r"\bdates? (?:of|on|for|did|was|is)\b",
    re.I,
)
_ASKS_SOME_DAY = regex(r"\b(?:what|which) (?:week)?days?\b", re.I)
ASKS_WEEKDAY = regex(r"\b(?:what|which) (?:weekdays?|days? of the week)\b", re.I)
ASKS_CLOCK = regex(
    r"\bwhat time\b(?! (?:of (?:the )?year|period|frame|limit|scale|span)s?\b)", re.I
)
_ASKS_OFTEN = regex(r"\bhow (?:often|frequently|regularly)\b", re.I)
_ASKS_PUBLISHED = regex(
    rf"(?:{_WHEN}).*\b(?:publish(?:ed)?|publication|issued|released|made public|c[oa]me out)\b",
    re.I,
)
_ASKS_WHETHER_YET = regex(r"\bwhen (?:can|should)\b", re.I)
_CONDITION = regex(r"\b(?:if|when|whenever|where|unless|once|provided|subject to)\b", re.I)


def asks_for_time(question: str) -> bool:
    return bool(ASKS_TIME.search(question))


def tells_time(question: str) -> list[Holds]:
    """Tests of sentences, all to be passed; none where no time is asked for."""
    tests = [holds for asks, holds in _TESTS if asks.search(question)]
    if _ASKS_HABIT.search(question):
        tests = [holds_habit if holds is holds_time else holds for holds in tests]
    if _ASKS_TAKEN.search(question):
        tests = [_takes if holds is holds_length else holds for holds in tests]
    if _ASKS_WHETHER_YET.search(question):
        return [_or_condition(holds) for holds in tests]
    return tests


def _takes(sentence: Sentence) -> bool:
    return holds_unit_of_time(replace(sentence, text=_OVER.sub("", sentence.text)))


def _or_condition(holds: Holds) -> Holds:
    """ "When can the lease be ended?" is answered by "if the rent is not paid"."""

    def told(sentence: Sentence) -> bool:
        return holds(sentence) or bool(_CONDITION.search(sentence.text))

    return told


_TESTS: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (ASKS_LENGTH, holds_length),
    (ASKS_TIME, holds_time),
    (_ASKS_OFTEN, holds_frequency),
    (_ASKS_DAY, holds_date),
    (_ASKS_SOME_DAY, holds_day),
    (_ASKS_PUBLISHED, holds_publication),
)
