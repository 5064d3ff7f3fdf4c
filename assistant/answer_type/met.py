"""Whom did inspectors meet? Their own names, as visitors, are no answer.

Knows English words for meeting somebody, and nobody's name.
"""

from __future__ import annotations

import re

from index.regex import regex

from .holding import Holds

_ASKS = regex(
    r"\bwhom? (?:else )?(?:did|do|have|had) (?:the |your )?(?:[\w’'-]+ ){0,2}?"
    r"(?:inspect\w*|auditors|reviewers|investigators|they|ofsted|hmi)\b[^?]*"
    r"\b(?:meet|met|interview(?:ed)?|speak|spoken|talk(?:ed)?|see|seen|hear|heard|consult(?:ed)?)\b",
    re.I,
)
_MET = regex(
    r"\b(?:met|meet(?:s|ings?)?|interview\w*|sp(?:eak|eaking|oke|oken)|talk(?:s|ed|ing)?|saw|"
    r"heard|discussions?|conversations?|consult\w*|focus groups?)\b",
    re.I,
)


def holds_whom_they_met(question: str) -> Holds | None:
    """A test: does a sentence tell of meeting somebody? None where that is not asked."""
    if not _ASKS.search(question):
        return None
    return lambda sentence: bool(_MET.search(sentence.text))
