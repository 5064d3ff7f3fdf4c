"""Who speaks in each paragraph of a transcript: "[00:00:12] Ann Lee: Thank you all for coming."

A name with a colon is a speaker's where two such names recur, each with the time of its turn in
front, or in full; "Strengths: ..." and "Weaknesses: ..." do so too, and are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..describe.people import NAME, STYLE
from ..regex import regex

_STAMP = r"[\[(]?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?[\])]?"
_TURN = regex(
    rf"(?:{_STAMP}\s+(?P<timed>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}})|"
    rf"(?P<name>(?:{STYLE})?{NAME}|{STYLE}[A-Z][\w'’-]+)):\s+(?=\S)"
)
_SPEAKS = regex(r"\b(?:I|you|we)\b|\?")
_FEWEST_SPEAKERS = 2
_FEWEST_TURNS = 2


def speakers(texts: Iterable[str]) -> list[str | None]:
    """Who speaks in each; nobody in any that is no turn, nor in what is no transcript.

    >>> speakers(["Ann Lee: Are you?", "Bo Orr: I am.", "Ann Lee: Good.", "Bo Orr: Yes.", "End"])
    ['Ann Lee', 'Bo Orr', 'Ann Lee', 'Bo Orr', None]
    >>> speakers(["Ann Lee: Chair", "Bo Orr: Clerk"])
    [None, None]
    """
    texts = list(texts)
    turns = [_TURN.match(text) for text in texts]
    names = [turn and (turn["timed"] or turn["name"]) for turn in turns]
    often = {name for name, times in Counter(names).items() if name and times >= _FEWEST_TURNS}
    if len(often) < _FEWEST_SPEAKERS or not _is_talk(texts, names, often):
        return [None] * len(texts)
    return names


def _is_talk(texts: list[str], names: list[str | None], often: set[str]) -> bool:
    """Does every one of them speak to somebody, or of themselves?"""
    return often == {
        name
        for text, name in zip(texts, names, strict=True)
        if name in often and _SPEAKS.search(text)
    }
