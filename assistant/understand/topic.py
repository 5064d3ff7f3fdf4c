"""What a question asks for, without what it asks it of: no places and no times.

"What did Ofsted say about drift in Camden in May 2021?" is embedded, and read by the evidence
model, as "What did Ofsted say about drift": the rest has picked the documents. Names and dates
that have done so tell nothing of a document's sentences apart, and draw those nearer that
repeat them. A time that no document is of is left out as well: that a sentence names it is checked
elsewhere. Knows no names of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from index.regex import regex
from index.words import content_words

from ..answer_type.bodies import ONE_BODY
from ..answer_type.named import COMPARATIVE
from .entities.names import Mention, without
from .grammatical import NAME, PICK, TIME, WHICH, grammatical
from .times.picks import next_to_a_time
from .times.when import DOCUMENT_NOUN, Period, find_periods

Cut = tuple[int, int, str]
"""Where something is cut out, and what marks that place."""

_LEADS_UP = regex(
    r"\b(?:(?:after|at|before|by|during|for|from|in|of|on|since|until)\s+)?(?:the\s+)?$", re.I
)


_LED_UP = regex(r"\s*(?:after|at|before|by|during|for|from|in|of|on|since|until)\b", re.I)
_EMPTY_SPAN = regex(r"\s*\b(?:between and|from to)\b", re.I)
"""What two times, or two places, have stood in."""
_PICK = regex(
    r"\b(?:(?:at|by|from|in|of|on)\s+)?the\s+(?:latest|last|most recent|newest|previous|first|"
    rf"earliest)\s+(?:(?:full|focused|ofsted)\s+)*{DOCUMENT_NOUN}\b",
    re.I,
)
"""Which document it is: none of them calls itself the latest."""
_ASKS_FOR_ALL = regex(
    r"^\W*(?:(?:and|so|but|then)\W+)*(?:(?:tell|show) me (?:about|of|in|to|it|\W)*$|"
    r"(?:(?:tell|show) me )?what\b(?!.*\b(?:who|whose|when|where|why|which|how)\b).*"
    r"\b(?:say|says|said|find|finds|found|show|shows)\b)",
    re.I,
)
_ALL = "What did they find?"
"""What is asked of a document of which nothing more is said."""
_FRAME = regex(
    r"\bwhat (?:did|do|does|has|have|had) (?:(?:the|this|that|its|their|these|those|both|any)\s+)?"
    r"(?:[\w’'-]+\s+){0,3}?(?:letters?|reports?|inspections?|visits?|inspect(?:ors?|orate)|ofsted|"
    r"documents?|it)(?:\s+(?:report|letter|visit|of|to|at|on|in|about|into|for))*\s+(?:also\s+)?"
    r"(?:say|said|find|found|report(?:ed)?|conclude[ds]?|note[ds]?|write|written|tell(?: us| me)?|"
    r"told(?: us)?|mention(?:ed)?|observe[ds]?)\s+"
    r"(?:about|on|of|regarding|concerning|in relation to|with regard to)\b",
    re.I,
)
"""Who says it, in many words, of which the evidence model makes too much."""
FOUND = "What did they find about"

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
    """The words of the rest, as they are searched for; all of them where none would be left.

    >>> topic_of("Does Leeds like drift in May 2021?", [Mention("Leeds", 5, 10)])
    'Does like drift ?'
    >>> topic_of("What did the latest letter say?", ())
    'What did they find?'
    """
    return _framed(question, names, _EMPTY_SPAN.sub("", cut_out(question, names)).lstrip())


def topic_in_full(question: str, names: Collection[Mention]) -> str:
    """The same as a whole question, for the evidence model.

    >>> topic_in_full("Does Leeds like drift in May 2021?", [Mention("Leeds", 5, 10)])
    'Does it like drift?'
    """
    cuts = [*_cuts(question, names), *_of_names(names)]
    return _framed(question, names, grammatical(_marked(question, cuts)))


def _framed(question: str, names: Collection[Mention], rest: str) -> str:
    rest = _FRAME.sub(FOUND, rest)
    if not content_words(rest) and _ASKS_FOR_ALL.match(rest) and _picks(question, names):
        return _ALL
    return rest if re.search(r"\w", rest) else question


def cut_out(text: str, names: Collection[Mention]) -> str:
    """The text without these names and its times, and nothing put in their place."""
    cuts = [*_cuts(text, names), *_of_names(names)]
    return " ".join(_marked(text, ((start, end, "") for start, end, _ in cuts)).split())


def _marked(question: str, cuts: Iterable[Cut]) -> str:
    """With a mark in place of each; of those that overlap only the first is cut out."""
    parts, at = list[str](), 0
    for start, end, mark in sorted(cuts):
        if start >= at:
            parts += [question[at:start], f" {mark}"]
            at = end
    return "".join((*parts, question[at:]))


def _cuts(question: str, names: Collection[Mention]) -> Iterator[Cut]:
    for period in find_periods(question):
        start, end = _phrase(question, period)
        yield start, end, TIME if _LED_UP.match(question, start) else WHICH
    for pick in _picks(question, names):
        yield *pick.span(), TIME if _LED_UP.match(pick.group()) else PICK
    for said in _comparison(question):
        yield *said.span(), ""
    if place := next_to_a_time(question):
        yield place[0], place[1], NAME


def _picks(question: str, names: Collection[Mention]) -> list[re.Match[str]]:
    return list(_PICK.finditer(without(question, names)))


def _of_names(names: Iterable[Mention]) -> Iterator[Cut]:
    return ((name.start, name.end, NAME) for name in names)


def _comparison(question: str) -> list[re.Match[str]]:
    which = _WHICH_BETTER.search(question)
    outcome = _OUTCOME.search(question) if which else None
    return [said for said in (which, outcome) if said]


def _phrase(question: str, period: Period) -> tuple[int, int]:
    """Where a time stands, with the preposition that leads up to it."""
    before = _LEADS_UP.search(question[: period.span.start])
    return before.start() if before else period.span.start, period.span.end
