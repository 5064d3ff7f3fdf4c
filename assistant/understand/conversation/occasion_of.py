"""When an inspection was of which it was asked who led it: "when was that?".

Knows the words of two questions, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

from ..times.when import DOCUMENT_NOUN

_WHEN = regex(
    r"^\W*(?:(?:and|so|but)\b[\s,]*)*when (?:was|were) (?:that|this|it)\W*$",
    re.I,
)
_WHO_DID = regex(
    r"^\W*who (?:led|leads|headed|carried out|conducted|did|signed|wrote|inspected on)\s+"
    rf"(?P<what>(?:the|that|this|its|their)\b.*\b{DOCUMENT_NOUN}\b[^?]*)",
    re.I,
)


def day_of_the_occasion(question: str, earlier: str) -> str | None:
    """The question after the day of what somebody led or wrote.

    >>> day_of_the_occasion("When was that?", "Who led the last inspection of Leeds?")
    'When was the last inspection of Leeds?'
    """
    did = _WHO_DID.match(earlier)
    return f"When was {did['what'].strip()}?" if did and _WHEN.match(question) else None
