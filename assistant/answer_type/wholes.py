"""Figures beside the one that was asked for: the whole of which a part is told, a plan, what was
on another occasion or is elsewhere.

Of "Of the 96 on board, 22 died" and "£38 million of a budget of £47 million" the question's own
words tell which is meant, if any do. "It had hoped to fit 80" does not
tell how many it fitted, nor "a similar failure lasted 50 minutes" how long this one did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.regex import regex
from index.words import content_stems

from .dated_figures import without_times
from .holding import Span
from .numerals import NUMBERS, UNITS
from .timed import ASKS_LENGTH

_ALL = r"(?:(?:all|the|its|their|our|his|her|these|those|some|about|around)\s)"
_PART_OF = regex(
    rf"\s(?:out\s)?of\s{_ALL}{{0,2}}(?P<what>(?:(?!wh|and\b|but\b)[\w’'-]+\s){{1,4}}of\s)?", re.I
)
"""Between a part and its whole: "4 of 133", "£2 of a budget of £9"."""
_OPENS_OF = regex(rf"(?:^|[,;:]\s|\b(?:and|but)\s)(?:out\s)?of\s{_ALL}{{0,2}}$", re.I)
_NAMED = regex(
    r"\s(?P<what>(?:[a-z-]+\s)?(?:budget|fund|grant|target|limit|allowance|allocation|reserve))\b"
)
"""Behind a whole, what it is: "£2 of the £9 budget"."""
_IS = r"\b(?:are|were|is|was|have|has|had|do|does|did|can|could|will|would)\b"
VERB = regex(_IS)
_HOW_MANY = regex(rf"\bhow many\b(?P<thing>.*?)(?:(?P<verb>{_IS})(?P<said>.*))?$", re.I | re.S)
ASKS_PART = regex(r"\bhow (?:many|much) of\b", re.I)
NAME = regex(r"(?<=\s)[A-Z][\w’'-]*")
_BORDER = regex(r"[,;:.]\s")
_CLAUSE = regex(r"[,;:.]\s|\b(?:but|and|while|whereas)\s")
_PLANS = regex(
    r"\b(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|"
    r"propos(?:e|es|ed|ing)|expect(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|"
    r"want(?:s|ed|ing)?|meant|supposed|due|set|scheduled|likely)\s+to\s+[a-z]|"
    r"\bwill\s+(?!cost\b)[a-z]|"
    r"\bplans?\b(?:\s[\w’'-]+){0,5}\s+to\s+[a-z]",
    re.I,
)
_ASKS_DONE = regex(r"\b(?:is|are|do|does|did|was|were|has|have|had)\b", re.I)
_ASKS_PLAN = regex(
    r"\b(?:(?:intend|plan|hop|aim|propos|expect|promis|pledg|want|target|suppos)"
    r"(?:s|e|es|ed|ned|ing|ning|als?)?|due|meant|ambitions?|will|would|should|going|"
    r"to (?:be|have))\b",
    re.I,
)
_ANOTHER_TIME = regex(
    r"(?:\b(?:an?|the|one|its|their|our)\s+)?"
    r"\b(?:similar|comparable|earlier|previous|prior)\s+"
    rf"(?!\d|(?:{'|'.join(NUMBERS)}|quarters?)\b|{UNITS})"
    r"(?P<what>(?:[\w’'-]+\s+)?[\w’'-]+)",
    re.I,
)
_COMPARES = regex(r"\b(?:since|than|before|until|from|after|on|with|to|for)\s+$", re.I)
_ASKS_IN = regex(
    r"\bhow many\b.*\b(?:are|were|is|was)\s+(?:[a-z]+ly\s+|now\s+)?"
    r"(?:in|on|under)\s+(?P<where>(?:[\w’'-]+\s?){1,3})",
    re.I | re.S,
)
_IS_IN = regex(
    r"(?:\s(?!(?:are|were|is|was|have|has|had|in|on|under)\b)[a-z’'-]+){1,3}\s(?:in|on|under)\s"
    r"(?!(?:the\s|its\s|their\s|this\s)?(?:[A-Z\d]|(?:last|past|previous|year|month|week|run-up|"
    r"time|total|all|addition|sample|area|city|county|borough)\b))(?P<where>[^,.;:]{1,40})",
)
"""Where those are that are counted, apart from times and places."""
_ASKS_ANOTHER = regex(
    r"\b(?:similar|comparable|earlier|previous|prior|before|last(?=\s+\w))\b", re.I
)
_OF_THOSE = regex(
    r"\b(?:that|who|which|those) (?:[\w’'-]+ ){0,4}?(?:for|after|over|longer than)\W+"
    r"(?:[\w’'-]+ )?$",
    re.I,
)
_VERB_NEXT = regex(
    r"(?: or (?:more|longer))?(?: \w+ly)? (?:is|are|was|were|has|have|had|will|can|should|must)\b",
    re.I,
)
"""Of whom something else is said behind a length, the length tells only who they are."""


@dataclass(frozen=True, slots=True)
class _Whole:
    figure: Span
    what: str | None  # what is said of the whole; None when that cannot be told
    rest: str  # what is said of the part


def no_whole(question: str, text: str, figures: list[Span]) -> list[Span]:
    """The part, or the whole of which it is one, where the question has the words of one alone."""
    whole, asked = _whole_in(text, figures), _asked(question)
    if whole is None or not asked:
        return figures
    is_of_part = bool(asked & content_stems(whole.rest))
    is_of_whole = bool(asked & content_stems(whole.what or ""))
    counts_verb = _says_verb(question)
    if is_of_whole and not is_of_part:
        is_sure = counts_verb is not False or asked <= content_stems(whole.what or "")
        return [whole.figure] if is_sure else []
    if whole.what is None and counts_verb:
        return figures
    if is_of_part and (not is_of_whole or counts_verb is False or ASKS_PART.search(question)):
        return _parts(text, [one for one in figures if one != whole.figure], asked)
    return figures


def no_plan(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Of what was done, none that was only meant."""
    if not _ASKS_DONE.search(question) or _ASKS_PLAN.search(question):
        return figures
    return [one for one in figures if not _PLANS.search(_CLAUSE.split(text[: one[0]])[-1])]


def none_of_another_time(question: str, text: str, figures: list[Span]) -> list[Span]:
    """None behind "a similar failure", of a question for a failure."""
    asked = content_stems(question)
    if _ASKS_ANOTHER.search(question):
        return figures
    begins = [
        match.start()
        for match in _ANOTHER_TIME.finditer(text)
        if asked & content_stems(match["what"]) and not _COMPARES.search(text[: match.start()])
    ]
    return [one for one in figures if not begins or one[0] < begins[0]]


def none_elsewhere(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Of those "in custody" none that counts those "in lodgings"."""
    asked = _ASKS_IN.search(question)
    if not asked or content_stems(asked["where"]) & content_stems(text):
        return figures
    return [one for one in figures if not _IS_IN.match(text, one[1])]


def none_of_those(question: str, text: str, figures: list[Span]) -> list[Span]:
    """How long it takes is not told by "plans that have been in place for a year are reviewed"."""
    if not ASKS_LENGTH.search(question):
        return figures
    return [
        one
        for one in figures
        if not (_OF_THOSE.search(text[: one[0]]) and _VERB_NEXT.match(text, one[1]))
    ]


def _whole_in(text: str, figures: list[Span]) -> _Whole | None:
    """The first figure of which another is told to be a part."""
    for before, figure in zip([None, *figures], figures, strict=False):
        border = _BORDER.search(text, figure[1])
        if border and figure != figures[-1] and _OPENS_OF.search(text[: figure[0]]):
            return _Whole(figure, text[figure[1] : border.start()], text[border.end() :])
        if before and (of := _PART_OF.fullmatch(text, before[1], figure[0])):
            return _of_part(text, before, figure, of)
    return None


def _of_part(text: str, part: Span, whole: Span, of: re.Match[str]) -> _Whole:
    """What stands behind "4 of 133" up to its verb is of the whole, the rest of the part."""
    before, behind = text[: part[0]], text[whole[1] :]
    if of["what"]:
        return _Whole(whole, of["what"], f"{before} {behind}")
    if named := _NAMED.match(behind):
        return _Whole(whole, named["what"], f"{before} {behind[named.end() :]}")
    if verb := VERB.search(behind):
        return _Whole(whole, behind[: verb.start()], f"{before} {behind[verb.end() :]}")
    return _Whole(whole, None, f"{before} {behind}")


def _asked(question: str) -> frozenset[str]:
    """What is said of those that a question counts; of any other question all that it says."""
    plain = NAME.sub("", without_times(question))
    counts = _HOW_MANY.search(plain)
    if not counts:
        return content_stems(plain)
    return content_stems(counts["said"] if counts["verb"] else counts["thing"])


def _says_verb(question: str) -> bool | None:
    """Is there an auxiliary verb behind what is counted? None where nothing is."""
    counts = _HOW_MANY.search(question)
    return None if counts is None else bool(counts["verb"])


def _parts(text: str, parts: list[Span], asked: frozenset[str]) -> list[Span]:
    """Those in whose own words the question's stand, if any do."""

    def is_told(part: Span) -> bool:
        return bool(asked & content_stems(_BORDER.split(text[part[1] :])[0]))

    return [one for one in parts if is_told(one)] or parts
