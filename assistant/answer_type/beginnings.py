"""When something was set up, or came to its end: does a sentence speak of either?

"In the last 12 months" beside the name of a board is no day on which it was set up. Knows English
words for beginning and ending, and not of what.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex

from .holding import Holds

_ASKED = tuple(
    (
        regex(rf"\b(?:when|since when|(?:what|which) (?:year|month|date|day)) {asks}", re.I),
        regex(rf"\b(?:{tells})\b", re.I),
    )
    for asks, tells in (
        (
            r"(?:was|were|did|has|have|had)\b.*\b(?:set up|establish(?:ed)?|launch(?:ed)?|"
            r"create[d]?|founded|open(?:ed)?|introduce[d]?|formed|implement(?:ed)?|go live)\b",
            r"sets?(?:ting)? up|establish\w*|launch\w*|creat\w+|found(?:ed|ing|ation)|open\w*|"
            r"introduc\w+|form(?:s|ed|ing|ation)|start\w*|beg[aiu]n\w*|commenc\w+|live|implement\w*|"
            r"roll(?:s|ed|ing)? out|in(?:to)? place|new(?:ly)?|came in(?:to)?|brought in|replac\w+|"
            r"adopt\w*|re-?(?:configur|structur|organis|design|launch)\w*|develop\w*|became|"
            r"expan\w+|operational|since|first|inception|transferred|merged",
        ),
        (
            r"(?:was|were|did|has|have|had)\b.*\b(?:close[d]?|abolish(?:ed)?|disband(?:ed)?|"
            r"dissolved|cease[d]?|discontinue[d]?|scrap(?:ped)?|wound up|shut)\b",
            r"clos\w+|abolish\w*|disband\w*|dissol\w+|ceas\w+|discontinu\w*|scrap\w*|"
            r"w(?:ound|ind\w*) (?:up|down)|shut\w*|end(?:s|ed|ing)?|stop\w*|terminat\w*|until|"
            r"no longer|replac\w+",
        ),
    )
)


def holds_beginning(question: str) -> Holds | None:
    """A test of sentences; None where neither is asked about."""
    told = next((told for asks, told in _ASKED if asks.search(question)), None)
    if told is None:
        return None

    def holds(sentence: Sentence) -> bool:
        return bool(told.search(" ".join((*sentence.headings, sentence.text))))

    return holds
