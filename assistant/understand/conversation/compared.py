"""Which of two places does better: "which of the two is better?", "how do they compare?".

What was asked of one and then of the other is asked of both at once, so that each has its say
beside the other. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from index.regex import regex

from .swaps import places_in, with_place, without_time

_OPENS = r"^\W*(?:(?:and|so|but|ok(?:ay)?|then|overall)\b[\s,]*)*"
_THE_TWO = r"(?:the two|both|(?:them|these|those)(?: two| both)?)"
_PLACE = r"(?:one|place|council|authority|local authority|borough|county|city)"
_LIGHT = (
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|it|this|that|the|one|doing|done|come|comes|"
    r"came|out|perform(?:s|ed)?|rated|judged|graded|got|getting|works?)\s+)*"
)
_DEGREE = (
    r"(?:better|best|worse|worst|strong(?:er|est)|weak(?:er|est)|high(?:er|est)|low(?:er|est)|"
    r"earlier|earliest|sooner|newer|newest|older|oldest|bigger|biggest|larger|largest|smaller|"
    r"smallest|longer|longest|shorter|shortest|faster|slower|ahead)"
)
_WHICH = regex(
    rf"{_OPENS}(?:which|who)(?: {_PLACE})?(?: of {_THE_TWO})?\s+{_LIGHT}{_DEGREE}"
    r"(?: (?:grade|rating|one))?(?: (?:at|on|for|in) (?:it|this|that|them))?(?: overall)?\W*$|"
    rf"{_OPENS}(?:how (?:do|does|did) (?:they|{_THE_TWO}) compare|compare {_THE_TWO}|"
    rf"what(?:[’']s| is) the difference(?: between {_THE_TWO})?)\W*$",
    re.I,
)
_OF_THE_TWO = regex(
    r"\bof (?:the|these|those|them) two\b|\bthe two compare|compare the two\b", re.I
)


def points_to_two(question: str) -> bool:
    """Is nothing asked but of two things that it does not name?

    >>> points_to_two("Which of the two is better?"), points_to_two("Which is better?")
    (True, False)
    """
    return bool(_WHICH.match(question) and _OF_THE_TWO.search(question))


def of_both(
    question: str, said: Sequence[str], names: Collection[str], about: str = ""
) -> str | None:
    """What was asked of two places, asked of both; None where that is not what is asked.

    ``said``: the questions before, resolved; ``about``: what the last of them leans on.

    >>> of_both("Which is better?", ["Is Leeds good?", "Is York good?"], ["Leeds", "York"])
    'Is Leeds and York good?'
    """
    if not (said and _WHICH.match(question)):
        return None
    here = _places(said[-1], names)
    if len(here) > 1:
        return said[-1]
    if not here and len(both := _places(about, names)) > 1:
        return with_place(said[-1], " and ".join(both), names)
    there = _places(said[-2], names) if here and len(said) > 1 else []
    if len(there) != 1 or there == here or not _is_same(said[-2], said[-1], here[0], names):
        return None
    return with_place(said[-1], f"{there[0]} and {here[0]}", names)


def _is_same(before: str, last: str, place: str, names: Collection[str]) -> bool:
    """Was the same asked of both? The one may have nothing of the other's time."""
    asked, again = without_time(with_place(before, place, names)), without_time(last)
    return asked.rstrip("?. ").lower() == again.rstrip("?. ").lower()


def _places(text: str, names: Collection[str]) -> list[str]:
    return list(dict.fromkeys(place.means for place in places_in(text, names)))
