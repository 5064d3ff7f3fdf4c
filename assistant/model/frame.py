"""What stands around a statement to tell that a document says it: "Inspectors found that ...".

It may be left out or put in without change to what is said. Knows no document; the words of its
label ("Ofsted letter about Southwark") may stand in the frame as well.
"""

from __future__ import annotations

from index.regex import regex
from index.words import STOP_WORDS, WORD, stem, words

_SAYING = frozenset(words("according found noted reported reports said says stated states"))
REPORTING = _SAYING | frozenset(
    words(
        """accordingly additionally also document documents furthermore however inspection
        inspections inspectors letter meanwhile moreover overall report took place"""
    )
)
"""Words that introduce what a document says and add nothing to it."""

_THAT = regex(r"\s+that\b")


def without_frame(stated: str, label: str) -> str:
    """A folded statement without what introduces it, or follows it behind a comma.

    >>> without_frame("Inspectors found that plans were late, according to the letter.", "")
    'plans were late'
    """
    known = STOP_WORDS | REPORTING | {stem(word) for word in words(label)}
    body, comma, last = stated.rpartition(",")
    if comma and _is_frame(last, known):
        stated = body
    return stated[_end(stated, known) :].lstrip(" ,:")


def _end(stated: str, known: frozenset[str]) -> int:
    """Where the frame in front of a statement ends; 0 when there is none."""
    has_speaker = False
    for token in WORD.finditer(stated):
        word = words(token.group())[0]
        if word not in known and stem(word) not in known:
            break
        if word == "according":
            comma = stated.find(",", token.end())
            return comma if comma > 0 and _is_frame(stated[:comma], known) else 0
        if word in _SAYING and has_speaker:
            that = _THAT.match(stated, token.end())
            return that.end() if that else token.end()
        has_speaker |= word not in STOP_WORDS
    return 0


def _is_frame(text: str, known: frozenset[str]) -> bool:
    found = words(text)
    said = not _SAYING.isdisjoint(found)
    return said and all(word in known or stem(word) in known for word in found)
