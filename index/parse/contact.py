"""Lines that only say where somebody is to be found, and sentences that say it among other things.

A postcode or a telephone number makes a letterhead of a short text unless it is a sentence: "Call
us on 01632 960 700, or write to ..." is content. Knows English verbs, and no layout.
"""

from __future__ import annotations

import re

from ..regex import regex
from .marks import is_complete

_POSTCODE = regex(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_CONTACT = regex(r"\b0\d{2,4}[ \d]{6,}|\S+@\S+\.\w+|\bwww\.\S+|https?://\S+")
_SENTENCE_ENDS = regex(r"(?:[a-z]{2}|\d{3})\. [A-Z]")
_BIDS = regex(
    r"^(?:apply|ask|book|call|contact|e-?mail|phone|report|ring|send|tell|text|write)\b(?!:)", re.I
)
_IMPRINT = regex(
    r"^This (?:document|letter|publication|report)\b.*\bavailable\b|\bsubscribe to our\b", re.I
)
SAYS_SOMETHING = regex(
    r"\b(?:I|we|you|your|our|my|us|me|this|thanks?|please|is|are|am|was|were|be|been|has|have|had|"
    r"do|does|did|will|would|shall|can|could|should|must|may|might)\b|[’'](?:m|re|ve|ll|d)\b|"
    r"^(?:further|following|with reference) to\b|[:;!?,]$|\.\s",
    re.I,
)
"""A sentence of a letter rather than its subject: it speaks to somebody, or has a verb."""


def is_contact(text: str) -> bool:
    """A letterhead, a telephone number, a web address on its own.

    >>> is_contact("Call us on 01632 960 700."), is_contact("Bins, Hull HU1 2AA. 01632 960 700")
    (False, True)
    """
    words = len(text.split())
    if words > 40 or _SENTENCE_ENDS.search(text) or _is_sentence(text):
        return False
    return bool(_POSTCODE.search(text) or (_CONTACT.search(text) and words < 25))


def _is_sentence(text: str) -> bool:
    """On one line: below a name and an office, a sentence does not make them content. Where to
    find the document itself is said in all of them."""
    is_one = "\n" not in text and is_complete(text) and not _IMPRINT.search(text)
    return is_one and bool(SAYS_SOMETHING.search(text) or _BIDS.match(text))
