"""Is it asked how things are now? "Who is the director?" of somebody who may have been another.

Goes by the tense alone; does not know what the newest document is.
"""

from __future__ import annotations

import re

from index.describe.dates import find_dates
from index.describe.people import POST
from index.regex import regex

_NOW = regex(
    r"\b(?:is|are|do|does|requires?|remains?|leads|runs|heads|chairs|manages)\b|"
    r"(?:who|what|how|which)[’']s\b|^\W*(?:please )?(?:compare|contrast)\b",
    re.I,
)
_DOES_HAVE = regex(r"\b(do(?:es)?\b.*?) have\b", re.I)
_THEN = regex(
    r"\b(?:was|were|been|did|ever|ha[sd]|have|previous(?:ly)?|first|once|went|moved?|became)\b",
    re.I,
)
_TOOK_OFFICE = regex(
    r"^\W*(?:since )?when (?:did|was)\b(?!.*\b(?:first|former|previous|last|old)\b)"
    rf".*\b(?:{POST}|DCS)\b.*"
    r"\b(?:appointed|(?:take|took|taken) up|start(?:ed)?|join(?:ed)?|arrive[sd]?|"
    r"(?:come|came|get) into (?:post|office))\b",
    re.I,
)
"""Who holds it is meant, and not who did before."""
_COMPARES = regex(
    r"\b(?:compare|contrast|differ\w*|in common|better|worse|stronger|weaker|similar)\b", re.I
)


def compares(question: str) -> bool:
    """Is it asked how several stand beside each other?"""
    return bool(_COMPARES.search(question))


def asks_of_now(question: str) -> bool:
    """In the present, or when whoever holds an office took it up; and of no time that is named.

    >>> asks_of_now("Who is the director?"), asks_of_now("Which were good in 2019?")
    (True, False)
    """
    said = _DOES_HAVE.sub(r"\1", question)
    is_now = _NOW.search(said) and not _THEN.search(said)
    return bool(is_now or _TOOK_OFFICE.search(said)) and not find_dates(said)
