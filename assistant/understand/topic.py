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

from index.regex import regex
from index.words import content_words

from ..answer_type.bodies import ONE_BODY
from ..answer_type.named import COMPARATIVE
from .entities.names import Mention, without
from .times.picks import next_to_a_time
from .times.when import DOCUMENT_NOUN, Period, find_periods

_LEADS_UP = regex(
    r"\b(?:(?:after|at|before|by|during|for|from|in|of|on|since|until)\s+)?(?:the\s+)?$", re.I
)


_EMPTY_SPAN = regex(r"\s*\b(?:between and|from to)\b", re.I)
"""What two times, or two places, have stood in."""
_PICK = regex(
    r"\b(?:(?:at|by|from|in|of|on)\s+)?the\s+(?:latest|last|most recent|newest|previous|first|"
    rf"earliest)\s+(?:(?:full|focused|ofsted)\s+)*{DOCUMENT_NOUN}\b",
    re.I,
)
"""Which document it is: none of them calls itself the latest."""
_ASKS_FOR_ALL = regex(
    r"^\W*(?:(?:and|so|but|then)\W+)*(?:(?:tell|show) me (?:about|of|in|to|\W)*$|"
    r"(?:(?:tell|show) me )?what\b(?!.*\b(?:who|whose|when|where|why|which|how)\b).*"
    r"\b(?:say|says|said|find|finds|found|show|shows)\b)",
    re.I,
)
_ALL = "What did they find?"
"""What is asked of a document of which nothing more is said."""


_WHICH_BETTER = regex(
    rf"^\W*(?:which|what)(?: of (?:the|these) (?:two )?)? ?(?:{ONE_BODY}|area|region)"
    rf"(?:[’']s\b| had| has| did)?(?=.*{COMPARATIVE})",
    re.I,
)
_OUTCOME = regex(
    r"\b(?:(?:came|comes?) (?:out|off)|fared?|scored?|performed?|did|do) (?:the )?"
    r"(?:better|worse|best|worst)\b",
    re.I,
)
"""How one side compares with another: each side's own sentences say only how it does."""


def topic_of(question: str, names: Collection[Mention]) -> str:
    """The rest of the question; all of it where nothing would be left.

    >>> topic_of("What was said about drift in May 2021?", ())
    'What was said about drift ?'
    >>> topic_of("What did the latest letter say?", ())
    'What did they find?'
    """
    times = [Mention("", *_phrase(question, period)) for period in find_periods(question)]
    picks = list(_PICK.finditer(without(question, names)))
    frames = [*picks, *_comparison(question)]
    times += [Mention("", *said.span()) for said in frames]
    if place := next_to_a_time(question):
        times.append(Mention("", *place[:2]))
    rest = " ".join(without(question, (*names, *times)).split())
    rest = _EMPTY_SPAN.sub("", rest).lstrip()
    if picks and not content_words(rest) and _ASKS_FOR_ALL.match(rest):
        return _ALL
    return rest if re.search(r"\w", rest) else question


def _comparison(question: str) -> list[re.Match[str]]:
    which = _WHICH_BETTER.search(question)
    outcome = _OUTCOME.search(question) if which else None
    return [said for said in (which, outcome) if said]


def _phrase(question: str, period: Period) -> tuple[int, int]:
    """Where a time stands, with the preposition that leads up to it."""
    before = _LEADS_UP.search(question[: period.span.start])
    return before.start() if before else period.span.start, period.span.end
