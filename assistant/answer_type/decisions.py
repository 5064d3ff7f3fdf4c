"""What was decided about something: "It was agreed that it will rise", below "Hire charges".

Of minutes, whose headings name what is decided under them. Knows the words of decisions, and not
whether a meeting or a contract is meant.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Holds

_DECIDED = r"(?:agreed|decided|resolved|approved)"
_ASKS = regex(
    rf"^\W*what (?:(?:was|were|has been|is) {_DECIDED}|"
    r"did (?:[\w’'-]+ ){1,4}?(?:agree|decide|resolve|approve)) "
    r"(?:about|on|regarding|concerning|as to) (?:the |a |an )?"
    r"(?P<what>[^?,;]+?)\W*$",
    re.I,
)
_DECIDES = regex(
    rf"\b(?:it (?:was|is|has been) (?:\w+ly )?{_DECIDED}|"
    rf"(?:committee|board|council|members|trustees|meeting|governors|cabinet|panel|group|directors)"
    rf"(?: \w+ly)? {_DECIDED})\b|^\W*(?:agreed|decision|resolved|resolution)\b(?=:| (?:that|to)\b)",
    re.I,
)


def holds_decision(question: str) -> Holds | None:
    """A test for a question what was decided about a thing: is that a decision about it, by its own
    words or by the heading above?
    """
    asked = _ASKS.search(question)
    what = content_stems(asked["what"]) if asked else frozenset()
    if not what:
        return None

    def holds(sentence: Sentence) -> bool:
        said = content_stems(" ".join((*sentence.headings[-1:], sentence.text)))
        return bool(_DECIDES.search(sentence.text)) and what <= said

    return holds
