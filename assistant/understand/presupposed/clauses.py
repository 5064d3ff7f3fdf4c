"""The clauses of a sentence, each with what it says its own of. Knows English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.regex import regex
from index.words import words

_CLAUSE = regex(
    r"[,;:()\n]|\s[–—-]\s|\b(?:but|although|though|while|whilst|whereas|however|despite|which)\b",
    re.I,
)
RECORD = regex(r"[^;:\n]{1,60}: .*; [^;:\n]{1,60}: ")
"""The cells of one row: "Name: Mr Lee; Date closed: 4 May" is one sentence."""
SENTENCE_END = regex(r"(?<=[.!?;])\s+|\n")

_BESIDE_A_NAME = regex(
    r"\s*\((?P<name>[A-Z][\w&/’'-]*(?:\s+(?:and\s+|of\s+|for\s+|the\s+)*[A-Z][\w&/’'-]*)*)\)"
)
"""An acronym or another name, and no end of a clause."""
_GOES_ON = frozenset("has have had is are was were remains remained continues continued".split())
_SUCH = frozenset("such including particularly especially like".split())
_THEY = frozenset("it they".split())


def clauses(text: str) -> Iterator[list[str]]:
    """Words of each clause; what opens with "has", "is" or "they" goes on from the first.

    "Issues, such as workload, have improved" says it of workload too.

    >>> [" ".join(one) for one in clauses("Morale, which was low, has risen")]
    ['morale', '', 'morale was low', 'morale has risen']
    """
    first: list[str] = []
    examples: list[str] = []
    for clause in _CLAUSE.split(_BESIDE_A_NAME.sub(r" \g<name> ", text)):
        said = words(clause)
        if said and said[0] in _GOES_ON | _THEY:
            said = first + examples + said
        else:
            first = first or said
        examples = said if said and said[0] in _SUCH else []
        yield said
