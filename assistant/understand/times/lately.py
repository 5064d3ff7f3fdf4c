"""The newest document beside one of a time that a question names: "in 2019, and what is it now?".

"The latest report of 2019" is one document; "the 2019 report and the latest one" are two. Of "In
2019 it was good. What does the latest report say?" only the latest is asked about. Knows English;
the documents are looked up elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.describe.dates import find_dates
from index.regex import regex

from .when import DOCUMENT_NOUN


@dataclass(frozen=True, slots=True)
class Newest:
    """What is said of the newest document; ``alone``: the time only tells what was before."""

    said: str
    alone: bool = False


_NEWEST = (
    r"(?:the|its|their|(?-i:[A-Z])[\w-]*[’']s?)\s+(?:latest|most recent|newest|last|current)\s+"
    rf"(?:(?:full|focused|ofsted|standard|short|annual)\s+)*(?:one\b|{DOCUMENT_NOUN}\b)"
)
_NOW = r"(?:now|today|nowadays|these days|currently|at present|at the moment)"
_JOINT = (
    r"(?:and|but|or|then|to|with|than|versus|vs|v|against|compare[ds]?|differs?|from|as)\b\.?,?"
)
_LATEST_AFTER = regex(
    rf"(?:\b{_JOINT}\s+|[;–—]\s*)"
    r"(?:(?:what|how|does|did|has|was|is|per|by|in|at|of|with|from|again|then|also)\s+){0,3}?"
    rf"(?P<latest>{_NEWEST})",
    re.I,
)
_NOW_AFTER = regex(
    rf"(?:\b{_JOINT}\s+|[;–—]\s*)"
    r"(?:(?:what|who|how|which|where|is|are|does|do|has|have)\s+(?:[\w’'-]+\s+){0,7}?|"
    r"(?:with |what |how )?(?:about |the )?(?:grade |rating |situation |position )?)"
    rf"(?P<latest>{_NOW})\W*$",
    re.I,
)
_LATEST_BEFORE = regex(
    rf"(?P<latest>{_NEWEST}(?:\s+(?:of|to|for)\s+(?:[\w’'&-]+\s+){{0,4}}?[\w’'&-]+)?|\b{_NOW})"
    rf"(?:[^.?!]*?\bcompared\b)?\s+(?:{_JOINT}\s+)+"
    r"(?:(?:the|that|its|in|of|one|it|was|report|letter|visit|inspection)\s+){0,4}$",
    re.I,
)
_BASELINE = regex(
    r"^\W*(?:(?:what|how|why|where|who|and|so|but)\b.*?\s)?(?:is|are|has|have|do|does)\b"
    r"(?!.*\b(?:was|were|did)\b.*\b(?:than|compared)\b).*"
    r"\b(?:than|compared\s+(?:to|with))\s+(?:(?:it|they|that|this|things)\s+(?:was|were|did)\s+)?"
    r"(?:(?:back\s+)?in\s+)?$",
    re.I,
)
"""How things are, told by their difference from what they were: "is it better than in 2018?"."""
_BACKGROUND = regex(
    rf"^[^?]*?(?<!\bv)(?<!\bvs)[.!]\s+.*?"
    rf"(?<!since )(?<!before )(?<!after )(?<!than )(?P<latest>{_NEWEST})",
    re.I | re.S,
)
"""A statement, and behind it a question about the latest document."""


def newest_beside(question: str) -> Newest | None:
    """The newest document, where a time of another one stands beside it.

    >>> newest_beside("How was it graded in 2019, and in the latest inspection?")
    Newest(said='the latest inspection', alone=False)
    >>> newest_beside("What did the latest inspection of 2019 find?")
    """
    for date in find_dates(question):
        after = question[date.end :]
        background = _BACKGROUND.match(after)
        if background and not find_dates(after):
            return Newest(background["latest"], alone=True)
        if said := _LATEST_AFTER.search(after) or _NOW_AFTER.search(after):
            return Newest(said["latest"])
        if said := _LATEST_BEFORE.search(question[: date.start]):
            return Newest(said["latest"])
    dates = find_dates(question)
    is_baseline = len(dates) == 1 and _BASELINE.search(question[: dates[0].start])
    return Newest("now") if is_baseline else None
