"""Which documents of a row in time a question asks for: the latest, the one before it, the first.

"The inspection before the last one", "when they last visited", "how is it rated now?": many ways
to say three things. Knows English; the documents are put in order elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.describe.dates import find_dates
from index.describe.judgements import GRADES
from index.regex import regex

from .when import BETWEEN_WORDS, DOCUMENT_NOUN, ENDS_WITH, GRADE_NOUN, OWNER, Period


@dataclass(frozen=True, slots=True)
class Pick:
    """Which documents of a row in time: the last ``count``, the last but one, or the first."""

    end: Literal["latest", "previous", "first"]
    count: int = 1


_NOUN = rf"(?:{DOCUMENT_NOUN}|{GRADE_NOUN})"
_GRADED = r"(?:inspected|re-?inspected|audited|graded|judged|rated)"
_CAME = r"(?:visit(?:ed)?|inspect(?:ed)?|audit(?:ed)?|examined?|assess(?:ed)?|c[ao]me|went|go)"
_THEY = r"(?:inspectors?|inspectorates?|ofsted|auditors?|reviewers?|regulators?|they)"
"""Whose last visit is in a document: a child who was last visited is in many."""
_NEWEST = r"latest|most recent|newest|most up[\s-]to[\s-]date"
_LAST = rf"(?:last|{_NEWEST}|current|present)"
_NOT_FROM = (
    r"(?<!since the )(?<!since its )(?<!since their )(?<!from the )(?<!from its )"
    r"(?<!than the )(?<!than its )(?<!after the )(?<!to the )(?<!with the )"
)
"""What lies between the documents, and how they compare, is told by the later one."""

_NUMBER = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_LATEST = regex(
    rf"\b(?P<since>(?:since|after|before)\s+(?:[\w'’]+\s+){{0,2}})?"
    rf"(?:(?P<n>two|three|four|[234])\s+)?(?P<how>{_NEWEST}|last)\s+"
    rf"(?:(?P<m>two|three|four|[234])\s+)?(?P<noun>(?:[\w'’-]+\s+){{0,4}}?"
    rf"(?:{_NOUN})\b)?",
    re.I,
)
_AND_BEFORE = regex(
    rf"\bthe\s+(?:time|occasion|one|{_NOUN})\s+before(?:\s+(?:that|it|this))?\W*$", re.I
)
"""The last is to be told beside the one before: "is that up on the time before?"."""
_LAST_DONE = regex(
    rf"(?<!since )\b(?:last|most recently)\s+(?:fully\s+)?{_GRADED}\b|"
    rf"\b{_THEY}\s+(?:(?:had|have|has)\s+)?(?:last|most recently)\s+(?:fully\s+)?{_CAME}\b|"
    rf"\b(?:{_GRADED}|{_THEY}|who)\b.*\bmost recently\W*$|\b{_GRADED}\b.*(?<!the )\blast\W*$|"
    r"^\W*when (?:was|were) (?:the )?(?-i:[A-Z])[^,;?]*\blast visited\W*$|"
    r"\blast time(?: (?:round|around|out)\b|(?=\s*[.?!,;]))|"
    r"\bthe (?:last|most recent) (?:time|occasion)\s+"
    rf"(?:(?:that|when)\s+)?(?:the\s+)?(?:{_THEY}\b|{BETWEEN_WORDS}{_GRADED}\b)",
    re.I,
)
_COMPARED = regex(r"\b(?:since|than|to|with|from)(?:\s+[\w'’]+){0,3}\s*$", re.I)
"""What has changed since the last visit is in no document that it left."""
_PREVIOUS = regex(rf"{_NOT_FROM}\bprevious\s+{BETWEEN_WORDS}{_NOUN}\b", re.I)
_CURRENT = regex(
    r"\b(?:current|present-day|present)\s+(?:overall\s+|ofsted\s+|headline\s+)*"
    rf"(?:director|chief executive|leader|{GRADE_NOUN})\b|"
    r"\b(?:currently|nowadays|at present|at the moment|right now|as of (?:now|today))\b|"
    r"\bas (?:things|it) stands?\b|"
    rf"\bstill\s+(?:(?:rated|graded|judged)\s+|(?:{GRADES})\b)|"
    r"(?:\b(?:is|are|do|does)\b|[’']s\b).*\b(?:now|today|these days)\W*$",
    re.I,
)
"""As things stand in the document that was written last."""
_FIRST = regex(
    rf"\b(?:first|earliest|oldest|original)\s+(?:(?:ever|ofsted|focused|full|monitoring|"
    rf"(?-i:[A-Z][\w’'-]+))\s+){{0,3}}(?!visits\b|reviews\b){DOCUMENT_NOUN}\b|\binitial\s+(?:\w+\s+)?inspection\b|"
    rf"\bfirst\s+(?:(?:ever|fully)\s+)?{_GRADED}\b(?!(?: as| to be)? (?:{GRADES})\b)|"
    rf"\b{_GRADED}\b.*\bfirst time (?:round|around)\b",
    re.I,
)

_BEFORE_LAST = regex(
    rf"\b(?P<what>(?:(?:full|focused|ofsted|standard|short)\s+)*{_NOUN})\s+"
    rf"(?:(?:which|that)\s+(?:came|was)\s+)?(?:just\s+|right\s+|immediately\s+)?"
    rf"(?:before|prior to|preceding)\s+(?:the\s+|its\s+|their\s+)?{_LAST}"
    rf"(?:\s+(?:one|{_NOUN}))?(?!\s+\w+\s+{_NOUN})\b|"
    rf"\b(?:last|latest)\s+(?P<but_one>{_NOUN})[\s-]+but[\s-]+one\b|"
    rf"\b(?:penultimate|last[\s-]but[\s-]one|(?:second|next)[\s-]+(?:to[\s-]+)?(?:the\s+)?last|"
    rf"second (?:latest|most recent)|prior(?! to)|preceding)\s+(?P<it>{BETWEEN_WORDS}{_NOUN})\b|"
    rf"\bbefore\s+(?:the|its|their)\s+(?:current|present|latest)\s+(?P<then>{GRADE_NOUN})\b",
    re.I,
)
_ORDER = regex(
    rf"\b(?:very\s+)?(?:{_LAST}|previous|first|earliest|oldest|original)\s+"
    rf"(?={BETWEEN_WORDS}{_NOUN}\b)|"
    rf"\b(?:most recently|last|first)\s+(?:ever\s+)?(?=(?:fully\s+)?(?:{_GRADED}|{_CAME})\b)|"
    r"\b(?:most recently|(?:right )?now|today|these days|at present|currently|at the moment|"
    r"nowadays|as (?:things|it) stands?)(?=\W*$)|"
    rf"\bcurrently\s+|\bstill\s+(?=(?:rated|graded|judged|{GRADES})\b)|"
    r"\b(?:first|last) time (?:round|around)\b",
    re.I,
)
"""All that only says which document of a row it is."""


_NEXT_TO = regex(
    r"\b(?:the|its|their|that)\s+(?P<what>(?:[\w-]+\s+){0,2}?"
    r"(?:(?P<told>letter|report|review)|visit|(?:re-?)?inspection))\s+"
    r"(?:(?:which|that)\s+(?:came|was)\s+)?(?:just\s+|right\s+|immediately\s+|directly\s+)?"
    r"(?:(?P<before>before|prior to|preceding)|after|following)\s+"
    rf"(?P<whose>{OWNER})?",
    re.I,
)
_NEXT = regex(r"\b(?:first|next|following)\s+", re.I)
_DOCUMENT_AFTER = regex(rf"(?:\s+(?:[\w-]+\s+){{0,2}}?{DOCUMENT_NOUN}\b)?", re.I)


def find_pick(question: str, periods: Sequence[Period] = ()) -> Pick | None:
    """Which of the documents of its periods, in order of date, a question asks for.

    "Since the last inspection" picks none: what has happened since is in later documents. "The
    previous grade before 2022" is the latest of those that the time leaves.

    >>> find_pick("Who led the inspection before the last one?")
    Pick(end='previous', count=1)
    """
    question = plainly(question)
    if _PREVIOUS.search(question):
        is_bounded = any(period.way == "before" for period in periods)
        return Pick("latest" if is_bounded else "previous")
    if _FIRST.search(question):
        return Pick("first")
    for match in _LATEST.finditer(question):
        how, noun = match["how"].lower(), match["noun"]
        is_since = match["since"] and not ENDS_WITH.search(question[: match.start("how")])
        if is_since and not (match["n"] or match["m"]) and how == "last":
            continue
        if noun or (
            how != "last" and re.match(r"(?:on|about|from|for|in)\b", question[match.end() :])
        ):
            one = 2 if _AND_BEFORE.search(question[match.end() :]) else 1
            return Pick("latest", _NUMBER.get((match["n"] or match["m"] or "").lower(), one))
    done = _LAST_DONE.search(question)
    came = done is not None and not _COMPARED.search(question[: done.start()])
    is_latest = came or _CURRENT.search(question)
    return Pick("latest") if is_latest and not find_dates(question) else None


def plainly(question: str) -> str:
    """The question with "previous" for every other way to say the last but one, and with "latest"
    or "first" for what stands next to a time.

    >>> plainly("Who led the inspection before last?")
    'Who led the previous inspection?'
    >>> plainly("Who came on the visit just before the 2020 inspection?")
    'Who came on the latest visit?'
    """
    if place := next_to_a_time(question):
        start, end, meant = place
        question = f"{question[:start]}{meant}{question[end:]}"
    return _BEFORE_LAST.sub(lambda said: f"previous {next(filter(None, said.groups()))}", question)


def next_to_a_time(question: str) -> tuple[int, int, str] | None:
    """Where "the visit before the 2020 inspection" stands, and "the latest visit" of those before.

    A letter after a visit is of that visit, unless it is said to be the next one.
    """
    for said in _NEXT_TO.finditer(question):
        date = next(iter(find_dates(question[said.end() :])), None)
        is_next = said["before"] or not said["told"] or _NEXT.search(said["what"])
        if date and date.start == 0 and is_next:
            after = _DOCUMENT_AFTER.match(question, said.end() + date.end)
            order = "latest" if said["before"] else "first"
            end = after.end() if after else said.end() + date.end
            whose = said["whose"] or "the "
            return said.start(), end, f"{whose}{order} {_NEXT.sub('', said['what'])}"
    return None


def without_pick(question: str) -> str:
    """The question without the words that only say which document of a row it is.

    >>> without_pick("Who led the most recent inspection of Ambridge?")
    'Who led the inspection of Ambridge?'
    """
    return _ORDER.sub("", plainly(question))
