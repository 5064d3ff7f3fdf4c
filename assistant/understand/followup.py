"""Follow-up questions by rules: "and in Lambeth?", "who signed it?", "was that because of ...?".

A follow-up either swaps a place or date in the question before it, or asks something new
about the documents that the question before it was answered from. A question that stands on
its own is left alone, whatever came before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from index.dates import find_dates
from index.words import content_words

from ..records import Turn
from .instructions import without_instructions
from .names import Mention, find_names, name_words
from .turns import of_another_time, year_beside

_FRESH_START = re.compile(
    r"^\W*(?:ok(?:ay)?\W+|right\W+|thanks?(?: you)?\W+)*"
    r"(?:(?:a )?(?:different|another|new|next) question|"
    r"(?:on )?(?:another|a different) (?:topic|subject|note)|"
    r"changing (?:the )?(?:topic|subject))\W+",
    re.I,
)
_OPENS = re.compile(
    r"^\W*(?:and|or|but|also|so|then|what about|how about|same for|ok(?:ay)?|thanks?|right)\b"
    r"[\s,:]*",
    re.I,
)
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|theirs|those|these|this|he|she|his|hers?|him|there|"
    r"(?:is|was|are|were|does|did|about|of|like|than|in|on) that\b|that(?=\W*$)|"
    r"the (?:same|latter|former|letter|report|visit|inspection|document)|"
    r"which (?:one|of (?:them|these|those)|is|was|has|had|did|does|got))\b",
    re.I,
)
_SUBJECT = re.compile(
    r"^\W*(?:(?:what|when|where|why|how|who)\s+(?:else\s+|much\s+|many\s+|often\s+|well\s+)?)?"
    r"(?:do|does|did|are|is|was|were|has|have|had|can|could|will|would)\s+"
    r"(?:they|it|he|she|(?:the|this|that) (?:council|authority|local authority|borough|county))\b",
    re.I,
)
"""Nothing that the question names before it can be meant by "they" here, however long it is."""
_EXPLETIVE = re.compile(
    r"\b(?:is|was|will|would|does|did) it (?:\w+ (?:to|that|in|on)\b|take\b|matter\b)", re.I
)
_ELSEWHERE = re.compile(r"\b(?:in|at|about|for) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?=[^A-Za-z]*$)")
"""A place at the end of a question that no document is about."""
_POINTS_BACK = re.compile(r"\b(?:(?:is|was|does|did) that|those|these|this|such)\b", re.I)
_POSSESSIVE = re.compile(r"^[’']s?\b")
_SWAP_WORDS = frozenset(
    """
    and or but also too in for at about same better worse back different true case again
    there compare compared other one borough council year visit inspection then ok okay
    """.split()
)
MOST_WORDS = 4
"""With more words of meaning than this, "they" and "it" point to something in the question."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question that can be looked up by itself.

    ``text`` is what is looked up; ``about`` is the earlier question whose documents it leans
    on, or None; ``shown`` is how the question was understood, for the reader.
    """

    text: str
    shown: str
    about: str | None = None


def resolve(question: str, history: Sequence[Turn], names: Collection[str]) -> Resolved:
    """The question with what it takes from the conversation; ``names`` are the known places."""
    if fresh := _FRESH_START.match(question):
        question = question[fresh.end() :]
        return Resolved(question, question)
    current = Resolved(question, question)
    earlier: Resolved | None = None
    asked = [without_instructions(turn.content) for turn in history if turn.role == "user"]
    for text in (*filter(None, asked), question):
        current = _resolve(text, earlier, names) if earlier else Resolved(text, text)
        earlier = current
    return current


def _resolve(question: str, earlier: Resolved, names: Collection[str]) -> Resolved:
    if not _is_follow_up(question, names):
        return Resolved(question, question)
    question = year_beside(question, earlier.text)
    if later := of_another_time(question, earlier.text):
        return Resolved(later, later, earlier.about)
    if swapped := _swapped(question, earlier.text, names):
        return Resolved(swapped, swapped, earlier.about)
    rest = _OPENS.sub("", question, count=1).strip() or question
    shown = f"{rest.rstrip('?')} (following “{earlier.shown.rstrip('?')}”)?"
    if _stands_alone(rest):
        return Resolved(rest, shown, about=earlier.text)
    return Resolved(f"{earlier.text} {rest}", shown, about=earlier.text)


def _is_follow_up(question: str, names: Collection[str]) -> bool:
    if _OPENS.match(question) and not re.match(r"^\W*(?:so|then|ok|right|thanks)", question, re.I):
        return True
    anchored = bool(_places(question, names) or find_dates(question))
    named = _EXPLETIVE.sub("", question)
    if _SUBJECT.match(named) and not _places(question, names):
        return True
    if _LEANS.search(named):
        return len(content_words(question)) <= (3 if anchored else MOST_WORDS)
    return len(content_words(question)) <= (0 if anchored else 1)


def _swapped(question: str, earlier: str, names: Collection[str]) -> str | None:
    """The earlier question with its place or date replaced, when nothing else is asked."""
    places, dates = _places(question, names), find_dates(question)
    taken = [(date.start, date.end) for date in dates]
    taken += [(place.start, place.end) for place in places]
    rest = question
    for start, end in sorted(taken, reverse=True):
        rest = f"{rest[:start]} {_POSSESSIVE.sub('', rest[end:])}"
    if not (places or dates) or set(content_words(rest)) - _SWAP_WORDS:
        return None
    for span in reversed(find_dates(earlier) if dates else []):
        earlier = (
            earlier[: span.start] + question[dates[0].start : dates[0].end] + earlier[span.end :]
        )
    if dates and not find_dates(earlier):
        earlier = f"{earlier.rstrip('? ')} in {question[dates[0].start : dates[0].end]}?"
    return _with_place(earlier, places[0].means, names) if places else earlier


def _places(text: str, names: Collection[str]) -> list[Mention]:
    found = find_names(text, {name_words(name): name for name in names})
    return [mention for mention in found if mention.means]


def _with_place(earlier: str, place: str, names: Collection[str]) -> str:
    if before := _places(earlier, names):
        return earlier[: before[0].start] + place + earlier[before[0].end :]
    if elsewhere := _ELSEWHERE.search(earlier):
        return earlier[: elsewhere.start(1)] + place + earlier[elsewhere.end(1) :]
    return f"{earlier.rstrip('? ')} in {place}?"


def _stands_alone(question: str) -> bool:
    """Does it name a topic of its own ("what about supervision?"), or only point back?"""
    return bool(content_words(question)) and not _POINTS_BACK.search(question)
