"""Sentences that say little without the one before: "This means that ...", "They ..."; or without
what follows: "The main risks are:".

Told by how a sentence opens, in English, by a "this" that no part of the sentence before it can
explain ("Leaders have agreed to review this."), and by how it ends. A "they" further on may lean
too; it is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .records import Sentence
from .regex import regex

_POINTS_BACK = (
    r"this|these|those|they|their|them|he|she|his|her|it|its|such|both|neither|"
    r"that (?:is|was|has|had|means|meant|will|would)|the (?:latter|former|same)|others?"
)
_BEFORE_IT = (
    r"and|but|so|as|although|though|while|whilst|where|when|if|once|because(?: of)?|despite|"
    r"in|for|from|of|on|at|by|with|within|without|under|through|to do|since|after|before|"
    r"during|until|following|(?:some|most|many|all|one|few|each|both|none|part) of|only|also|even"
)
_JOINS = (
    r"however|nevertheless|nonetheless|consequently|therefore|thus|hence|furthermore|moreover|"
    r"additionally|similarly|likewise|instead|conversely|equally|otherwise|accordingly|"
    r"as a (?:result|consequence)|in (?:addition|contrast|turn|part|particular)|"
    r"for (?:example|instance|this reason)|on the other hand|at the same time|because of this"
)
_POINTING = regex(rf"\W*(?:(?:{_BEFORE_IT})\s+)?(?:{_POINTS_BACK})\b", re.IGNORECASE)
_NEW_PART = r"(?:and|but|so|that|which|when|where|who|whom|as|if|while|although|though|because)"
_POINTING_LATER = regex(
    rf"\W*(?!\d)(?:(?!\b{_NEW_PART}\b)[^,;:])*?\b(?<!\bin )(?<!\bon )(?<!\bsince )(?:this|these)\b"
    r"(?=\s+(?:to|as|by|in|at|with|is|was|has|are|will|can|further|and|well|through|when|because|"
    r"effectively)\b|\s*[.,;])",
    re.IGNORECASE,
)
_JOINING = regex(rf"\W*(?:{_JOINS})\b", re.IGNORECASE)


def leans(text: str) -> bool:
    """Does a sentence open as one that goes on from another?

    >>> leans("However, records are late."), leans("Records are late.")
    (True, False)
    """
    return points_back(text) or _JOINING.match(text) is not None


def points_back(text: str) -> bool:
    """Has it a word in its first part that means nothing without the sentence before?

    >>> points_back("They receive timely help."), points_back("However, records are late.")
    (True, False)
    """
    return bool(_POINTING.match(text) or _POINTING_LATER.match(text))


def leads_in(text: str) -> bool:
    """Does a sentence end as one that a list follows?

    >>> leads_in("The main risks are:"), leads_in("Records are late.")
    (True, False)
    """
    return text.rstrip().endswith(":")


def leads(sentences: Sequence[Sentence]) -> list[Sentence | None]:
    """For each of neighbouring sentences, the one before where it leans on that.

    One line of text holds both: nothing leans on another paragraph or bullet.
    """
    found: list[Sentence | None] = [None] * len(sentences)
    for number, (before, one) in enumerate(pairwise(sentences), start=1):
        if 0 <= one.start - before.end <= 1 and leans(one.text):
            found[number] = before
    return found
