"""Does a question lean on the one before it: "who signed it?", "what about supervision?".

Knows the words of a question, and what may be meant by "it" and "they" in it; no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.regex import regex
from index.words import content_words

from ...answer_type.dated_figures import times_in
from ..times.when import DOCUMENT_NOUN
from .designations import designations_in
from .swaps import OPENS, THERE, asks_nothing_else, places_in

LEANS = regex(
    r"\b(?:it|its|they|them|their|theirs|those|these|this|he|she|his|hers?|him|there|"
    r"(?:is|was|are|were|does|did|has|had|can|will|about|of|like|than|in|on) that\b|that(?=\W*$)|"
    r"the (?:same|latter|former|letter|report|visit|inspection|document)|"
    r"which (?:one|of (?:them|these|those)|is|was|has|had|did|does|got))\b",
    re.I,
)
_SUBJECT = regex(
    r"^\W*(?:(?:what|when|where|why|how|who)\s+(?:else\s+|much\s+|many\s+|often\s+|well\s+)?)?"
    r"(?:do|does|did|are|is|was|were|has|have|had|can|could|will|would)\s+"
    r"(?:they|it|he|she|(?:the|this|that) (?:council|authority|local authority|borough|county))\b|"
    r"^\W*how (?:many|much)(?: [\w’'-]+){1,6}? (?:do|does|did|has|have|had) (?:they|it|he|she)\b",
    re.I,
)
"""Nothing that the question names before it can be meant by "they" here, however long it is."""
_EXPLETIVE = regex(
    r"\b(?:is|was|will|would|does|did) it (?:\w+ (?:to|that|in|on)\b|take\b|matter\b)", re.I
)
_THERE_IS = regex(r"\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b", re.I)
"""Beside a place that is named, "there" is none: "how many libraries are there in Bury?"."""
_IN_A_NAME = regex(r"\b(?:in|at|for) [A-Z][a-z]")
_POINTS_BACK = regex(r"\b(?:(?:is|was|does|did) that|those|these|this|such)\b", re.I)
_THAT_DOCUMENT = regex(
    r"\b(?:in|at|on|from|during|after|of|by|did|does|was) (?:that|this|the same) "
    rf"{DOCUMENT_NOUN}\b",
    re.I,
)
_ANYWHERE = regex(
    r"\b(?:which|what|any|other) (?:\w+ )?(?:councils?|(?:local )?authorit(?:y|ies)|boroughs?|"
    r"count(?:y|ies)|cit(?:y|ies)|places?|areas?)\b|^\W*where\b|^\W*what (?:is|are|does) an?\b",
    re.I,
)
"""It is asked where in all documents, or what a word means."""
MOST_WORDS = 4
"""With more words of meaning than this, "they" and "it" point to something in the question."""


def is_follow_up(question: str, names: Collection[str]) -> bool:
    if OPENS.match(question) and not re.match(
        r"^\W*(?:so|then|ok|right|thanks|sorry|act)", question, re.I
    ):
        return True
    anchored = bool(places_in(question, names) or times_in(question))
    if anchored and asks_nothing_else(question, names):
        return True
    named = _EXPLETIVE.sub("", question)
    is_there = THERE.search(question) or _SUBJECT.match(OPENS.sub("", named, count=1))
    if places_in(question, names):
        named = _THERE_IS.sub("", named)
    elif is_there:
        return True
    if LEANS.search(named):
        return len(content_words(question)) <= (3 if anchored else MOST_WORDS)
    return len(content_words(question)) <= (0 if anchored else 1)


def goes_on(question: str, anchor: str, names: Collection[str], of_one: bool = False) -> bool:
    """Is it a few words about the place or row that was asked about: "who was the lead inspector?"

    They name no other, and do not ask which place it is. ``of_one``: a document was asked for.
    """
    is_about_one = of_one or places_in(anchor, names) or designations_in(anchor)
    if not is_about_one or places_in(question, names) or designations_in(question):
        return False
    if _THAT_DOCUMENT.search(question):
        return True
    apart = times_in(question) or _IN_A_NAME.search(question) or _ANYWHERE.search(question)
    return not apart and len(content_words(question)) < MOST_WORDS


def stands_alone(question: str) -> bool:
    """Does it name a topic of its own ("what about supervision?"), or only point back?"""
    return bool(content_words(question)) and not _POINTS_BACK.search(question)
