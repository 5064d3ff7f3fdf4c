"""Words of a question against those of a document: which only say what document is meant, and
which are of one family ("inspection", "inspector").
"""

from __future__ import annotations

from index.records import Entry
from index.words import content_stems

from ..features import document_words

_LONG_ENOUGH = 5
"""Letters of a stem that may be the beginning of a longer one: "leader" of "leadership"."""

_STYLES = "Mr Mrs Ms Miss Dr Professor Sir Dame Cllr Councillor"


def words_of(entry: Entry) -> frozenset[str]:
    """Everything by which a question may only say which document it means.

    Who wrote a letter and to whom is of it: "the letter to Ms Lee".
    """
    people = [one.name for one in entry.catalogue.people if one.part]
    said = " ".join((entry.catalogue.title, entry.uri, *people, _STYLES if people else ""))
    return document_words(entry) | content_stems(said)


def shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of ``words`` that are among the others, or are of their family."""
    return frozenset(word for word in words if any(_alike(word, other) for other in others))


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _LONG_ENOUGH and longer.startswith(shorter))
