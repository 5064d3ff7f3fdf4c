"""What a question calls by a code or a number: "INC-034", "plot 14", "clause 7.1", "option E".

Knows how such designations are written, and nothing of what they stand for.
"""

from __future__ import annotations

import re

from index.regex import regex
from index.words import content_words

from ...answer_type.dated_figures import times_in
from ...answer_type.holding import overlap
from ..presupposed.references import codes

_NUMBER = r"(?:\d[\w/]*(?:\.\d+)*|[A-HJ-Z]\d{0,2})"
_NUMBERED = regex(
    rf"\b(?i:(?P<noun>[a-z]{{3,}}))\s+{_NUMBER}"
    r"(?![\w%’'-])(?!\s+(?:to|years?|days?|weeks?|months?|[a-z]+s)\b)"
)
_LEADS_UP = regex(r"^(?:(?:in|at|for|of|on|about|with)\s+)?(?:the\s+)?", re.I)


def designations_in(text: str) -> list[re.Match[str]]:
    """In the text's order; a time is none ("in May 2021"), nor is a number of things.

    >>> [one.group() for one in designations_in("Did INC-034 or plot 14 come up in May 2021?")]
    ['INC-034', 'plot 14']
    """
    times = [(time.start, time.end) for time in times_in(text)]
    coded = codes(text)
    numbered = [one for one in _NUMBERED.finditer(text) if content_words(one["noun"])]
    taken = [*times, *(one.span() for one in coded)]
    found = [one for one in coded if not any(overlap(one.span(), time) for time in times)]
    found += [one for one in numbered if not any(overlap(one.span(), span) for span in taken)]
    return sorted(found, key=lambda one: one.start())


def of_another_designation(rest: str, earlier: str) -> str | None:
    """The earlier question of another of the kind, where nothing else is asked.

    >>> of_another_designation("plot 22?", "Who gets plot 14?")
    'Who gets plot 22?'
    """
    asked, before = designations_in(rest), designations_in(earlier)
    if len(asked) != 1 or len(before) != 1 or _kind(asked[0]) != _kind(before[0]):
        return None
    said = asked[0].group()
    if _LEADS_UP.sub("", rest).rstrip(" ?.!") != said:
        return None
    return f"{earlier[: before[0].start()]}{said}{earlier[before[0].end() :]}"


def _kind(found: re.Match[str]) -> str:
    """The noun before a number; a code needs none."""
    return (found.groupdict().get("noun") or "").lower().removesuffix("s")
