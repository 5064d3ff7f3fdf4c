"""Things that a question names and the next one only points at: "that team", "the same scheme".

Knows the words of two questions, and no documents: a name is what is written large before such a
noun, or stands in quotation marks.
"""

from __future__ import annotations

import re

from index.regex import regex

from ..entities.unknown import NAME
from ..presupposed.things import HEAD

_POINTS = regex(rf"\b(?:that|this|the same)\s+(?P<noun>{HEAD})\b", re.I)
_NAMED = regex(
    rf"(?P<name>{NAME})\s+(?P<head>{HEAD})\b|"
    rf"[‘“'\"](?P<quoted>[^‘’“”\"]{{3,40}})[’”'\"]\s+(?P<after>{HEAD})\b"
)
_WHOSE = regex(r"^.*[’']s\s+")


def with_its_name(question: str, earlier: str) -> str:
    """The question with the name of a thing that it points at, where the earlier names but one.

    >>> with_its_name("How big is that team?", "What does Leeds's Bright Start service do?")
    'How big is the Bright Start service?'
    """
    named = {_called(match) for match in _NAMED.finditer(earlier)}
    if len(named) != 1:
        return question
    return _POINTS.sub(lambda _: f"the {next(iter(named))}", question, count=1)


def _called(match: re.Match[str]) -> str:
    if match["quoted"]:
        return f"‘{match['quoted']}’ {match['after']}"
    return f"{_WHOSE.sub('', match['name'])} {match['head']}"
