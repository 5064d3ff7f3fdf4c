"""Places that are only part of a thing's name: the Medway of "Child Friendly Medway".

Asked of another place, the name chooses no documents: nobody asks there for Medway's. Only a name
that the documents write so, and only beside another place, is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from index.regex import regex
from index.words import STOP_WORDS

from ..entities.names import Mention
from .things import Texts

_BESIDE = regex(r"\b(?:compar\w+|versus|vs|both|differ\w*|and|or|than)\b", re.I)
"""Two places that are set beside one another are both asked about."""
_LARGE_BEFORE = regex(r"(?:\b[A-Z][\w’'-]*\s+)+$")
_OPENS = regex(r"(?:^|[.!?:]\s+)$")


def places_in_names(
    question: str, mentions: Sequence[Mention], texts: Texts, common: Collection[str] = ()
) -> list[Mention]:
    """The mentions that are part of a longer name; none where no other place is named.

    ``common``: words of names of bodies ("council").
    """
    if _BESIDE.search(question) or len({one.means for one in mentions if one.means}) < 2:
        return []
    inside = names_with_places(question, mentions, texts, common)
    others = {one.means for one in mentions if one not in inside}
    return inside if others - {one.means for one in inside} else []


def names_with_places(
    question: str, mentions: Sequence[Mention], texts: Texts, common: Collection[str] = ()
) -> list[Mention]:
    """The mentions that end a longer name, wherever it is asked about: "Child Friendly Medway"."""
    return [one for one in mentions if _is_in_a_name(question, one, texts, common)]


def longer_name(question: str, one: Mention, common: Collection[str] = ()) -> str:
    """What is written large right before a mention, with it; "" where nothing is."""
    before = list(_before(question[: one.start]))
    if not before or any(word.lower() in common for word in before):
        return ""
    return f"{' '.join(before)} {question[one.start : one.end]}"


def _is_in_a_name(question: str, one: Mention, texts: Texts, common: Collection[str]) -> bool:
    name = longer_name(question, one, common)
    return bool(name and texts.quoting(name, None, 1))


def _before(text: str) -> Iterator[str]:
    """The words written large that stand right before, but for one that opens a sentence."""
    if said := _LARGE_BEFORE.search(text):
        words = said.group().split()
        is_first = _OPENS.search(text[: said.start()])
        yield from (word for word in words[bool(is_first) :] if word.lower() not in STOP_WORDS)
