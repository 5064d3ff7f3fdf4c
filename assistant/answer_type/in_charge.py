"""Who has to do with a thing, by a line that gives it a name: "Keys and repairs: Dot Farrow".

The line of another thing of the same sort, "Swimming lessons: Petra Lowe" of a question for squash
lessons, is no answer. Knows such lines and questions; whoever is told of in prose is left to the
judge.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Holds, holds_person

_ASKS = regex(
    r"\b(?:who (?:is|was|are|were) (?:(?:the person|the one) )?(?:responsible for|in charge of)|"
    r"who (?:looks? after|looked after|deals? with|handles?)|"
    r"whom? (?:can|should|do|could|must|would|may) (?:i|we|you|people|parents|members|staff|users) "
    r"(?:contact|ask|call|ring|phone|e-?mail|write to|speak to|talk to)(?: about| regarding| for))"
    r" (?:the |a |an |my |our |your )?(?P<what>[^?.,;]+)",
    re.I,
)
_LINE = regex(r"(?P<label>[^:\t\n]{3,60})(?::\s|\t)")
_PLACE = regex(r"\s(?:at|in|of|for|on)\s.*", re.I | re.S)
"""Behind the thing, where it is: "keys at the club"."""


def holds_who_is_in_charge(question: str) -> Holds | None:
    """A test: is it a line with all of the thing in its label, and somebody behind that?"""
    if not (what := _thing(question)):
        return None
    return lambda sentence: what <= _label(sentence) and holds_person(sentence)


def is_of_no_other_thing(question: str) -> Holds | None:
    """A test: is it not the line of another thing that shares a word with the one asked about?"""
    if not (what := _thing(question)):
        return None

    def holds(sentence: Sentence) -> bool:
        label = _label(sentence)
        return not label & what or label <= what or what <= label

    return holds


def _thing(question: str) -> frozenset[str]:
    asked = _ASKS.search(question)
    return content_stems(_PLACE.sub("", asked["what"])) if asked else frozenset()


def _label(sentence: Sentence) -> frozenset[str]:
    line = _LINE.match(sentence.text) if sentence.kind != "record" else None
    return content_stems(line["label"]) if line else frozenset()
