"""Places that a question means all of, without their names: "both councils", "the two boroughs".

Only where there are just two: of more, nobody can tell which are meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.regex import regex

from ...answer_type.bodies import BODY_OR_AREA

_BOTH = regex(
    r"\b(?:both(?: of)?(?: the)?(?: two)?|(?:each|either) of the(?: two)?|the two) "
    rf"{BODY_OR_AREA}\b(?![’'])",
    re.I,
)


def with_both_named(question: str, places: Sequence[str]) -> str:
    """The question with its two places by their names.

    >>> with_both_named("Are caseloads high in both councils?", ("Hull", "York"))
    'Are caseloads high in Hull and York?'
    """
    if len(places) != 2 or any(place in question for place in places):
        return question
    return _BOTH.sub(" and ".join(places), question, count=1)
