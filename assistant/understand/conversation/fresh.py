"""What begins anew by its own words: "different question: who pays?".

Knows such words, and nothing of what was said before.
"""

from __future__ import annotations

import re

from index.regex import regex

_BEGINS = regex(
    r"^\W*(?:(?:ok(?:ay)?|right|thanks|thank you|now|so|and|but)\b[\s,.!:]*)*"
    r"(?:(?:(?:a |one )?(?:different|another|new|next|separate|unrelated) question|"
    r"(?:on )?(?:another|a different|a new) (?:topic|subject|note|matter)|"
    r"(?:changing|change of) (?:the )?(?:topic|subject))\W+)",
    re.I,
)


def asked_afresh(question: str) -> str:
    """What is asked without regard to what was said; "" where nothing says so.

    >>> asked_afresh("OK. Different question: who pays?"), asked_afresh("Who pays?")
    ('who pays?', '')
    """
    begun = _BEGINS.match(question)
    return question[begun.end() :] if begun else ""
