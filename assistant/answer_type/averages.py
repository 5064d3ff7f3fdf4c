"""Which sentences can tell an average: "what is the average caseload?".

Not by a share, nor by the average of something else, and only with a word for what is usual, for
each one, or for a range. Knows English, and no documents.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Holds, numbers_in

_MEASURE = (
    r"(?:numbers?|figures?|lengths?|times?|sizes?|amounts?|levels?|waits?|days|weeks|months|years)"
)
_ASKS = regex(
    r"^(?!\W*why\b).*\b(?:(?<!on )average |"
    rf"(?:typical|usual) (?={_MEASURE}|caseload|cost|price|age|pay|rent|fee|charge))"
    rf"(?:{_MEASURE}\b(?: of)? ?)?"
    r"(?P<thing>(?:[\w’'-]+ ?){0,3})|"
    r"\bhow (?:many|long|old|much)\b(?P<asked>.*\bon average\b.*)|"
    r"\bon average,? how (?:many|long|old|much)\b(?P<after>.*)",
    re.I,
)
_USUAL = regex(
    r"\b(?:averag\w*|mean|median|typical\w*|usual\w*|normal\w*|general(?:ly)?|each|every|per|"
    r"apiece|rang(?:e[sd]?|ing)|between)\b|\d\s?(?:to|or|[-–])\s?\d|"
    r"\bcaseloads (?:of|are|were)\b",
    re.I,
)
_PERCENT = regex(r"\s?(?:%|per ?cent\b)", re.I)


def holds_average(question: str) -> Holds | None:
    """A test: has a sentence a figure that may be usual, and of what is asked? None where no
    average is asked for.
    """
    asked = _ASKS.search(question)
    if not asked:
        return None
    thing = content_stems(asked["thing"] or asked["asked"] or asked["after"] or "")

    def holds(sentence: Sentence) -> bool:
        if sentence.kind in ("row", "record"):
            return True
        said = " ".join((*sentence.headings, sentence.text))
        is_of_it = not thing or _shares_family(thing, content_stems(said))
        return is_of_it and bool(_USUAL.search(said)) and _has_figure(sentence.text)

    return holds


def _has_figure(text: str) -> bool:
    return any(not _PERCENT.match(text, end) for _, end in numbers_in(text))


def _shares_family(words: frozenset[str], others: frozenset[str]) -> bool:
    """Is a word of one the beginning of one of the other: "case" of "caseload"?"""
    return any(one.startswith(other) or other.startswith(one) for one in words for other in others)
