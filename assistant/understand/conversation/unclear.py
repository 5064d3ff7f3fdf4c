"""What cannot be understood: "has it improved?" where nothing was said, "why?" where nothing
was answered.

Better said so than answered of anything that fits. Knows the words of a conversation, and no
documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.regex import regex

from ..whole import asks_of_the_whole
from .referents import own_words, said_before, says_a_word
from .sources import asks_for_proof
from .swaps import places_in

_POINTS = regex(
    r"\b(?:it|its|they|them|their|he|him|his|she|hers?)\b|"
    r"\b(?:is|was|are|were|does|did|has|have|of|about|like|since|before|after) (?:that|this)"
    r"(?=\W*$|\s+(?:happen\w*|improved?|changed?|so|true|good|bad|better|worse|the|a)\b)",
    re.I,
)
_BARE = regex(
    r"^\W*(?:(?:and|so|but)\s+)*(?:(?:by|for|from|to|with|since|until|at|in|on)\s+)?"
    r"(?:whom?|whose|what|which|when|where|why|how(?: (?:many|much|often|long|so|come))?)"
    r"(?: (?:are there|not|so|then|of them))?\W*$",
    re.I,
)
_EXPLETIVE = regex(r"\b(?:is|was|will|would|does|did) it (?:\w+ (?:to|that)\b|take\b)", re.I)
_WHY = regex(
    r"^\W*(?:(?:and|so|but)\s+)*(?:why|how come|how so)(?: (?:is|was) (?:that|this))?\W*$", re.I
)
_WHEN_SO = regex(
    r"^\W*(?:(?:and|so|but)\s+)*(?:since )?(?:when|where|how)(?: (?:is|was|did|has))? "
    r"(?:that|this|it)(?: (?:happen(?:ed)?|come about|be|been|so))?\W*$",
    re.I,
)
_IS_SO = regex(r"^\W*(?:(?:and|so|but)\s+)*(?:is|was) (?:that|this)\b", re.I)
_YES_OR_NO = regex(r"^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b", re.I)


MOST_WORDS = 6
"""What takes more words to say tells something by them."""


def says_nothing_alone(question: str) -> bool:
    """Does it say nothing but what only something said before could tell?

    >>> says_nothing_alone("Has it improved?"), says_nothing_alone("Has drift improved?")
    (True, False)
    """
    if asks_for_proof(question):
        return True
    words = question.split()
    if len(words) > MOST_WORDS or asks_of_the_whole(question) or says_a_word(question):
        return False
    return bool(_BARE.match(question) or _POINTS.search(_EXPLETIVE.sub("", question)))


def lacks_an_answer(question: str, earlier: str, answer: str, names: Collection[str]) -> bool:
    """Does it rest on an answer, where the documents gave none: "why?", "when was that?".

    Who led an inspection may be unsaid, and when that was is not; but what was only asked
    ("Did it close?") has no day.
    """
    if not answer.strip() or said_before(answer, names) or places_in(question, names):
        return False
    if _WHEN_SO.match(question):
        return bool(_YES_OR_NO.match(earlier))
    return bool(_WHY.match(question) or (_IS_SO.match(question) and not own_words(question)))
