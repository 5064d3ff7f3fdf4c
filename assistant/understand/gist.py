"""Is a document asked for in brief: "summarise the letter", "what were the main findings in 2024?"
Or all that it praises: "what does Leeds do well?"

The question is read without the places and times that choose the documents. What it asks for
besides, words that no name or title of a document has, makes it a question of that matter, which
is left to the judge. Knows English, and no document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import OF_BODIES
from ..answer_type.praise_and_blame import DOES_WELL, FALLS_SHORT, TO_IMPROVE
from .gist_words import ASKS, CALLED, FRAME, OF_A_MATTER

_PRAISES = regex(DOES_WELL, re.I)
_BLAMES = regex(rf"{FALLS_SHORT}|{TO_IMPROVE}", re.I)
_PRAISE = OF_BODIES | content_stems(
    "strength strong positive praise praised praising pleased impressed happy good well do done "
    "work worked working going really particularly children service area practice identify "
    "identified noted see saw seen think thought highlighted name named list mention mentioned "
    "thing aspect"
)
_ASKS_A_FACT = regex(
    r"^\W*(?:(?:and|so|but)\s+)?(?:who(?:m|se)?|when|where|how (?:many|much|long|often|old|far))\b",
    re.I,
)
"""Of a document that has a summary: "where is it?", "how many key issues are there?"."""
_SEVERAL = regex(
    r"\b(?:each|every|all|both|documents|(?:news)?letters|reports|papers|files|visits|inspections|"
    r"reviews|audits|meetings|policies|strategies|plans|contracts|bulletins|e?-?mails|articles)\b",
    re.I,
)


_CHANGES = regex(
    r"\bwhat(?:[’']s| is| was| has| had| have)? (?:changed|different|the differences?)\b|"
    r"\bcompare\b|"
    r"\bhow (?:has|have|had|did|do|does)\b.*\b(?:change|compare|differ)",
    re.I,
)
_CHANGE = content_stems("changed change different difference differ compare comparison overall")


@dataclass(frozen=True, slots=True)
class Gist:
    """What is asked for in brief."""

    besides: frozenset[str]  # stems that the document has to be called by
    of_several: bool  # and not of the one that is meant, or the newest
    names_paper: bool  # it is called by its own name, or by what it is
    praises: bool = False  # nothing is wanted of it but what it praises ...
    blames: bool = False  # ... and what it asks to be done


def gist_asked(question: str, topic: str) -> Gist | None:
    """None where something else is asked; ``topic``: the question without places and times.

    >>> gist_asked("Summarise the letter.", "Summarise the letter.").of_several
    False
    """
    if _ASKS_A_FACT.match(question):
        return None
    if praised := _praise_asked(question, topic):
        return praised
    if not ASKS.search(question):
        return None
    besides = content_stems(topic) - FRAME - {""}
    names_paper = bool(CALLED.search(topic)) and not OF_A_MATTER.search(topic)
    return Gist(besides, bool(_SEVERAL.search(question)), names_paper)


def change_asked(topic: str) -> Gist | None:
    """Of the sides of a comparison, where no matter is named in which they are compared.

    >>> change_asked("What changed?") is None, change_asked("What changed in audits?") is None
    (False, True)
    """
    besides = content_stems(topic) - FRAME - _CHANGE - {""}
    if besides or not _CHANGES.search(topic):
        return None
    return Gist(frozenset(), of_several=False, names_paper=False)


def _praise_asked(question: str, topic: str) -> Gist | None:
    """All that is praised, where no matter is named of which that is asked."""
    besides = content_stems(_BLAMES.sub(" ", topic)) - FRAME - _PRAISE - {""}
    if besides or not _PRAISES.search(question):
        return None
    is_of_several, blames = bool(_SEVERAL.search(question)), bool(_BLAMES.search(question))
    return Gist(frozenset(), is_of_several, names_paper=False, praises=True, blames=blames)
