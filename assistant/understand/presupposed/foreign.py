"""A question of whose words the documents have none: bread, asked of inspection letters.

Its nearest sentence is near only as one of them has to be. A single word may be in other words
what they say, so two are wanted; a word that goes with any topic ("what went wrong?") is none.
Knows what the index holds of a word, and no topics.
"""

from __future__ import annotations

from collections.abc import Callable

from index.words import content_words

from ..everyday import EVERYDAY

_FEWEST = 2


def unknown_words(topic: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The words of the question's topic, where the index holds none of them in any form.

    >>> unknown_words("When are the bins collected?", {"visit"}.__contains__)
    ('bins', 'collected')
    """
    said = dict.fromkeys(content_words(topic))
    strange = tuple(word for word in said if word not in EVERYDAY)
    return () if len(strange) < _FEWEST or any(map(knows, said)) else strange
