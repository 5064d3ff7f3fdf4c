"""Terms whose words apart mean something else: who asks about young carers is not answered by what
is said of young people, or of foster carers.

Of other terms the words may stand apart ("stability of placements"), and others have more than
one name. Knows a short list of English ones that do not.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.regex import regex
from index.words import stems

from .holding import Holds

_FIXED = regex(
    r"\b(?:boarding schools?|council tax|driving lessons?|food banks?|legal aid|young carers?)\b",
    re.I,
)
_NAMED = regex(rf"{_FIXED.pattern}|\bimprovement boards?\b", re.I)
"""A sentence may call it "the board"; some sentence of its document does not."""


def fixed_terms(question: str) -> tuple[str, ...]:
    """Those that a question holds and its documents have to, in small letters.

    >>> fixed_terms("Are Young Carers let off council tax?")
    ('young carers', 'council tax')
    """
    return tuple(match.group().lower() for match in _NAMED.finditer(question))


def holds_fixed_terms(question: str) -> Holds | None:
    """A test: do a sentence and its headings hold such a term? None where the question has none."""
    wanted = {tuple(stems(match.group())) for match in _FIXED.finditer(question)}
    if not wanted:
        return None
    return lambda one: not wanted.isdisjoint(pairwise(stems(" ".join((*one.headings, one.text)))))
