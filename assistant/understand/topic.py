"""What a question asks for, without what it asks it of: no places and no times.

"What did Ofsted say about drift in Camden in May 2021?" is embedded, and read by the evidence
model, as "What did Ofsted say about drift": the rest has picked the documents. Names and dates
that have done so tell nothing of a document's sentences apart, and draw those nearer that
repeat them. A time that no document is of is left out as well: that a sentence names it is checked
elsewhere. Knows no names of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .names import Mention, without
from .when import DOCUMENT_NOUN, Period, find_periods

_LEADS_UP = re.compile(
    r"\b(?:(?:after|at|before|by|during|for|from|in|of|on|since|until)\s+)?(?:the\s+)?$", re.I
)


_PICK = re.compile(
    r"\b(?:(?:at|by|from|in|of|on)\s+)?the\s+(?:latest|last|most recent|newest|previous|first|"
    rf"earliest)\s+(?:(?:full|focused|ofsted)\s+)*{DOCUMENT_NOUN}\b",
    re.I,
)
"""Which document it is: none of them calls itself the latest."""


def topic_of(question: str, names: Collection[Mention]) -> str:
    """The rest of the question; all of it where nothing would be left.

    >>> topic_of("What was said about drift in May 2021?", ())
    'What was said about drift ?'
    """
    times = [Mention("", *_phrase(question, period)) for period in find_periods(question)]
    times += [Mention("", *said.span()) for said in _PICK.finditer(question)]
    rest = " ".join(without(question, (*names, *times)).split())
    return rest if re.search(r"\w", rest) else question


def _phrase(question: str, period: Period) -> tuple[int, int]:
    """Where a time stands, with the preposition that leads up to it."""
    before = _LEADS_UP.search(question[: period.span.start])
    return before.start() if before else period.span.start, period.span.end
