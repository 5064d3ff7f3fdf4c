"""A figure of the opposite is no answer: "what share live in suitable homes?" is not answered by
the 10 % who live in unsuitable ones.

Told by the prefixes of English words. Does not know opposites that share no letters, nor that the
rest of a hundred may be told by one of them.
"""

from __future__ import annotations

import re

from index.regex import regex
from index.words import words

from .holding import Holds

_ASKS_FIGURE = regex(
    r"\bhow (?:many|much)\b|\b(?:proportion|percentage|per ?cent|share|number|rate)\b"
)
_DENIES = regex(r"\b(?:not|no|never|without|nobody|none)\b|n[’']t\b", re.I)
"""What it denies may be said by such a word: "a home that is not registered"."""
_PREFIXES = ("un", "non", "dis")
_WITH_IN = {
    f"{'im' if one[0] in 'mp' else 'ir' if one[0] == 'r' else 'in'}{one}": one
    for one in (
        "accessible accurate active adequate appropriate complete consistent dependent direct "
        "effective eligible experienced formal mature patient regular secure sufficient valid"
    ).split()
}
_LONG = 5
"""Letters of a word from which on a prefix is likely to be one: not "til" in "until"."""


def of_no_opposite(question: str) -> Holds | None:
    """A test: is the sentence not about the opposite of a word of the question alone? None where
    no figure is asked for, or the question denies something.
    """
    if not _ASKS_FIGURE.search(question.lower()) or _DENIES.search(question):
        return None
    asked = {word for word in words(question) if len(word) >= _LONG}

    def holds_none(said: frozenset[str]) -> bool:
        bases = {_base(word) for word in said} & asked
        return bases <= said

    return lambda sentence: holds_none(frozenset(words(sentence.text)))


def _base(word: str) -> str:
    """Without its prefix; "" where it has none."""
    if word in _WITH_IN:
        return _WITH_IN[word]
    return next((word.removeprefix(one) for one in _PREFIXES if word.startswith(one)), "")
