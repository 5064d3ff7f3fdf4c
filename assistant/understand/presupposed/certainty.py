"""Where a word that praises or blames is not certain to be meant of a subject.

What is so of some may be otherwise of the rest. Of "supervision and good access" and of "good
training on recording", neither supervision nor recording is good. Knows English, and nothing of
what is spoken of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.words import STOP_WORDS

_SOME = frozenset("some few several certain".split())
_VERBS = frozenset(
    """
    is are was were be been being has have had remains remain remained continues continue continued
    """.split()
)
_ABOUT = frozenset("on about".split())
"""Good advice on a thing is no praise of it."""


def is_certain(
    said: Sequence[str], subject: int, place: int, says_little: Callable[[str], bool]
) -> bool:
    """Is the word at ``place`` of a clause certain to be meant of the one at ``subject``?

    ``says_little``: of "good quality", the second word is no other noun.

    >>> is_certain("supervision and good access".split(), 0, 2, str.isdigit)
    False
    """
    if any(i and said[i - 1] in _SOME for i in (subject, place)):
        return False
    if place < subject:
        return _ABOUT.isdisjoint(said[place:subject])
    between, after = said[subject + 1 : place], said[place + 1 : place + 2]
    is_of_another = "and" in between and _VERBS.isdisjoint(between)
    return not (is_of_another and any(_is_noun(word, says_little) for word in after))


def _is_noun(word: str, says_little: Callable[[str], bool]) -> bool:
    return word not in STOP_WORDS and not says_little(word)
