"""Who left or joined, when or why: does a sentence tell of anybody's going or coming?

That a director is named tells of neither. Knows English words for both, and not who it was.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex

from .holding import Holds

_STAFF = (
    r"(?:director|manager|leader|head|heads|chief executive|chair|officer|inspector|worker|adviser|"
    r"member|councillor|principal|teacher|nurse|staff|employee|he|she|DCS|IRO)s?"
)
_OF_IT = r"^(?!\W*(?:what|how) (?:is|are|was|were|has|have|do|does|did|can|could)\b).*?"
"""Not what is done about it."""
_FROM = (
    r"(?=\W*$|\s(?:on|after|since|during|before|last|this|each|every|within|between|in \d|"
    r"(?:the|their|his|her|its) (?:council|authority|service|team|post|job|role|organisation|"
    r"company|school|trust|board)|(?-i:[A-Z])))"
)
"""Behind "left": a time, or what somebody worked for; children are left at risk."""
_LEFT = (
    rf"(?:le(?:ft|ave|aves|aving)\b{_FROM}|(?:quit|resign(?:ed|s)?|retire[ds]?|"
    r"step(?:ped|s)? down|depart(?:ed)?|dismissed|sacked)\b)"
)
_GOING = regex(rf"{_OF_IT}\b{_STAFF}\b[^?.;]*?\b{_LEFT}|^\W*who (?:\w+ ){{0,2}}?{_LEFT}", re.I)
_GONE = regex(
    r"\b(?:left|leav(?:e|es|ing)|resign\w*|retire\w*|depart\w*|step(?:s|ped|ping)? down|quit|"
    r"turnover|moved on|dismiss\w+|former|predecessor|replac\w+|churn|changes? (?:of|in|at))\b",
    re.I,
)
_JOINED = (
    r"(?:join(?:ed)?|appointed|arrive[ds]?|t(?:ook|ake|akes) over(?! when)|replaced?|"
    r"succeed(?:ed|s)?)\b"
)
_COMING = regex(rf"{_OF_IT}\b{_STAFF}\b[^?.;]*?\b{_JOINED}|^\W*who (?:\w+ ){{0,2}}?{_JOINED}", re.I)
_COME = regex(
    r"\b(?:join\w*|appoint\w*|arriv\w+|t(?:ook|akes?|aken|aking) (?:up|over)|in post|new(?:ly)?|"
    r"recruit\w*|replac\w+|succe(?:ed\w*|ssor)|start\w*|commenc\w+|became|interim|acting|since)\b",
    re.I,
)


def holds_turnover(question: str) -> Holds | None:
    """A test of sentences; None where nobody's going or coming is asked about."""
    told = next((told for asks, told in _ASKED if asks.search(question)), None)
    if told is None:
        return None

    def holds(sentence: Sentence) -> bool:
        return bool(told.search(" ".join((*sentence.headings, sentence.text))))

    return holds


_ASKED = ((_GOING, _GONE), (_COMING, _COME))
