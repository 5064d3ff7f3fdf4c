"""The rare thing that a question is about: "what did inspectors say about county lines?"

What hardly any passage holds, and what stands together wherever its words meet, is not told by
sentences that have but one of its words. Knows how a question names what it is about, and counts
passages; judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from index.regex import regex
from index.words import STOP_WORDS, content_stems, words

FEW = 25
"""Passages up to which a phrase is rare ..."""
ONE_OF = 500
"""... and one of so many: in a handful of documents nearly every phrase is held by few."""

_TOGETHER = 0.5
"""Share of the passages with all its words in which they stand next to one another."""
_MANY = 400
"""Passages with a word, from which on it is no rare one."""
_MOST_WORDS = 4
_ABOUT = regex(
    r".*\b(?:about|on|of|to|with|regarding|concerning)\s+(?:the\s+|an?\s+)?"
    r"(?P<what>[\w’'-]+(?:\s+[\w’'-]+)*?)"
    r"(?:\s+(?:in|by|across|from)\s+(?:(?:the|any|all|these|our)\s+)*(?:letters?|reports?|"
    r"documents?|inspections?|visits?|inspectors?))?\W*$",
    re.I | re.S,
)


class Texts(Protocol):
    """The passages of the index."""

    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int
    ) -> list[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Rare:
    """A phrase, and the documents that hold it; none of a word, which may be said otherwise."""

    phrase: str = ""
    documents: frozenset[str] = frozenset()


def rare_thing(topic: str, texts: Texts, passages: int) -> Rare:
    """What a question is about, where few of so many passages hold it."""
    few = min(FEW, passages // ONE_OF)
    asks = _ABOUT.match(topic)
    said = words(asks["what"]) if asks else []
    if not asks or not 0 < len(said) <= _MOST_WORDS or not STOP_WORDS.isdisjoint(said):
        return Rare()
    found = texts.quoting(asks["what"], None, few + 1)
    if not 0 < len(found) <= few:
        return Rare()
    if len(said) == 1:
        return Rare(asks["what"])
    if len(found) < _TOGETHER * _with_all(said, texts):
        return Rare()
    return Rare(asks["what"], frozenset(document for document, _ in found))


def _with_all(said: list[str], texts: Texts) -> int:
    """Passages that have all words, wherever they stand, of those with the rarest."""
    having = min((texts.quoting(word, None, _MANY) for word in said), key=len)
    wanted = content_stems(" ".join(said))
    return sum(wanted <= content_stems(text) for _, text in having)
