"""Words of a question against those of a document: which only say what document is meant, which are
of one family ("inspection", "inspector"), and whose names they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from index.describe.people import STYLES, as_compared
from index.records import Entry, Person
from index.words import content_stems

from ..answer_type.holding import Holds
from ..features import document_words

Reads = Callable[[Entry], Holds | None]
"""Which sentences of a document hold what was asked for; None where it is known to hold none."""

_LONG_ENOUGH = 5
"""Letters of a stem that may be the beginning of a longer one: "leader" of "leadership"."""

_REMEMBERED = 16_384
"""Documents whose words are kept, some 3 kB each: many questions look through all of them."""


@lru_cache(_REMEMBERED)
def words_of(entry: Entry) -> frozenset[str]:
    """Everything by which a question may only say which document it means.

    Who wrote a letter and to whom is of it: "the letter to Ms Lee".
    """
    people = [one.name for one in entry.catalogue.people if one.part]
    styles = (one for one in STYLES if people and one.lower() != "miss")  # the stem of "missing"
    said = " ".join((entry.catalogue.title, entry.uri, *people, *styles))
    return document_words(entry) | content_stems(said)


def named_in(question: str, people: Iterable[Person]) -> list[Person]:
    """Those whom a question names, as it may write them."""
    said = as_compared(question)
    return [one for one in people if as_compared(one.name) in said]


def shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of ``words`` that are among the others, or are of their family."""
    stems = tuple(other for other in others if len(other) >= _LONG_ENOUGH)

    def has_family(word: str) -> bool:
        is_stem = len(word) >= _LONG_ENOUGH
        return word.startswith(stems) or (is_stem and any(one.startswith(word) for one in stems))

    return frozenset(word for word in words if word in others or has_family(word))
