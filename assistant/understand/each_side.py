"""What is asked of each side of a comparison: of "Has supervision got better?" what supervision is.

The sentences of one letter say how things stood then, and seldom that they had changed since
another; so each side is asked what was found about the thing. Knows English words for change and
likeness, and not which sides there are.
"""

from __future__ import annotations

import re

from index.regex import regex

from .times.when import DOCUMENT_NOUN
from .topic import FOUND

_THING = (
    r"(?P<thing>(?:"
    r"(?!\b(?:who|when|why|which|how many|how much|grades?|graded|judge?ment|rating)\b)"
    r"[^?:.]){3,120}?)"
)
_BETTER = r"(?:(?:got |become )?(?:any )?)(?:better|worse|stronger|weaker)(?: or (?:better|worse))?"
_MOVED = (
    r"(?:changed?|improved?|developed?|evolved?|worsened?|declined?|"
    r"(?:get|got|become|gone|go) (?:any )?(?:better|worse|up|down)"
    rf"(?: or (?:better|worse|up|down))?|{_BETTER})"
)
_IS_IT = rf"(?:is|was|are|were|has|have|did) (?:it|they|that) {_MOVED}"
_WHAT_OF_IT = (
    r"(?:what (?:has |had )?changed|what(?:[’']s| is| was) the difference|"
    rf"how (?:do|does|did) \w+ (?:compare|differ)|{_IS_IT})"
)
_END = r"(?:,? (?:than|compared|between|from|since|with|over)\b[^?]*)?\W*$"
_DOCUMENTS = rf"(?:the |these |those )?(?:two )?(?:{DOCUMENT_NOUN}|they)"
_ASKS: tuple[re.Pattern[str], ...] = tuple(
    regex(rf"^\W*{asks}{_END}", re.I)
    for asks in (
        rf"compare (?:what (?:was|is) (?:said|found) (?:about|of|on) )?{_THING}",
        rf"what (?:has |had |have )?(?:changed|happened) (?:in|for|about|with|to) {_THING}",
        rf"how (?:do|does|did) {_DOCUMENTS} (?:differ|compare) (?:on|about|in|over) {_THING}",
        rf"how (?:has|have|had|did|does|do) {_THING} (?:{_MOVED}|compare|differ)",
        rf"(?:did|has|have|had|are) (?:it|life|matters|things|the (?:picture|situation)) {_MOVED} "
        rf"(?:for|in|on|with) {_THING}",
        rf"(?:did|has|have|had) {_THING} {_MOVED}",
        rf"(?:is|are|was|were) {_THING} {_BETTER}",
        rf"{_THING}(?:,? and)?: {_WHAT_OF_IT}",
    )
)


def of_each_side(topic: str) -> str:
    """The question that each side can answer by itself.

    >>> of_each_side("Has supervision got better?")
    'What did they find about supervision?'
    >>> of_each_side("How many children are in care?")
    'How many children are in care?'
    """
    match = next(filter(None, (asks.search(topic) for asks in _ASKS)), None)
    return f"{FOUND} {match['thing'].strip()}?" if match else topic
