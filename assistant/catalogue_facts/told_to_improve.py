"""Whom documents tell to improve something: "which councils were told to improve supervision?"

A line in the part that lists what has to improve is the answer where it has the words, and what
else is said of supervision is none. Knows the words of questions and of such headings, and no
documents.
"""

from __future__ import annotations

import re

from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems, content_words, stems

from ..answer_type.bodies import BODIES, WHICH_BODY
from ..answer_type.holding import Holds
from ..answer_type.praise_and_blame import TO_IMPROVE
from .wording import Reads

_WHOM = (
    rf"(?:{WHICH_BODY}|\b(?:how many|list|name|show)\b(?: \w+){{0,3}}? {BODIES}\b|^\W*who\b|"
    r"\b(?:which|what|how many) (?:letters|reports|documents)\b)"
)
_ASKS = regex(
    rf"{_WHOM}(?:[’']s?)? (?:(?:that|who|which|tell|told|ask(?:ed)?|it|them|the|council|have|has|"
    r"had|been|is|are|was|were|got|being|also|still|advised|instructed|ordered|required|to|need|"
    r"needs|needed|must|should|ought) ){1,6}?"
    r"(?:improve|strengthen|get better at|do better (?:on|at|with))\s+(?P<what>[^,;?]+)|"
    rf"(?:{_WHOM} (?:say|says|said) (?:that )?|\bwhere (?:do|does|did) )(?P<said>[^,;?]+?) "
    r"(?:must|should|(?:needs?|needed|ha[sd]|have) to) "
    r"(?:improve|get better|be (?:better|improved|strengthened))\b",
    re.I,
)
_HEADING = regex(rf"{TO_IMPROVE}|\brecommendations?\b|\bpriority\b.*\bactions?\b", re.I)
_POINTS = frozenset({"bullet", "numbered"})
_WHEN_OR_WHERE = regex(
    r"(?:^|\s)(?:in|since|before|after|during|between|from|at)\s(?:[A-Z]|\d|the\s(?:last|latest|past)).*$"
)
_ANY = content_stems("quality standard service practice work way use effectiveness anything things")
"""Words that say nothing of what it is."""


def told_to_improve(question: str) -> Reads | None:
    """A test: does the sentence stand in such a list, with the words of what has to improve?"""
    wanted = content_stems(_what(question)) - _ANY
    if not wanted:
        return None

    def holds(one: Sentence) -> bool:
        is_point = one.kind in _POINTS and bool(one.headings)
        is_listed = is_point and bool(_HEADING.search(one.headings[-1]))
        return is_listed and wanted <= set(stems(one.text))

    def read(_: Entry) -> Holds:
        return holds

    return read


def word_to_improve(question: str) -> str:
    """A word of every such line; "" where it is not asked for."""
    said = [one for one in content_words(_what(question)) if not content_stems(one) <= _ANY]
    return max(said, key=len, default="")


def _what(question: str) -> str:
    match = _ASKS.search(question)
    return _WHEN_OR_WHERE.sub("", match["what"] or match["said"]) if match else ""
