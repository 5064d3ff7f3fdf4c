"""Candidates of the part of a document that a question asks for by its heading.

Where nothing but the part is asked for, all of it answers; where the question quotes a heading and
asks for more, what stands under it can answer. Does not judge whether a sentence answers.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from index.library import Library
from index.records import BOILERPLATE
from index.words import stems

from ..features import document_words, sentence_words
from ..understand.sections import Sections, sections_asked
from .candidates import Candidate

MOST_DOCUMENTS = 3
"""Documents that may have such a part: of more, it is too much to list."""

OPENING = 12
"""Sentences in which a document says what it is about, those of its letterhead counted."""

Inside = tuple[Candidate, frozenset[str]]
"""A candidate of the part, and the stems of what is asked besides."""


def of_section(
    question: str, candidates: tuple[Candidate, ...], library: Library
) -> tuple[Candidate, ...]:
    """Those of the part that is asked for; all of them when none is, or too many documents have it.

    A whole part is known to be the answer, as an entry of the catalogue is.
    """
    sections = sections_asked(question)
    if sections is None:
        return candidates
    inside = _of_the_document_meant(
        [(one, _beside(sections, one)) for one in candidates if _is_in(sections, one)]
    )
    documents = {one.entry.id for one, _ in inside}
    if not 0 < len(documents) <= MOST_DOCUMENTS:
        return candidates
    if _is_all_that_is_asked(inside, _opening_words(documents, library)):
        return tuple(replace(one, catalogued=True) for one, _ in inside)
    return tuple(one for one, _ in inside) if sections.quoted else candidates


def _is_in(sections: Sections, one: Candidate) -> bool:
    return one.sentence.kind not in BOILERPLATE and sections.holds(one.sentence.headings)


def _of_the_document_meant(inside: list[Inside]) -> list[Inside]:
    """Those of the documents that say most of what the question says besides."""
    fewest = min((len(left) for _, left in inside), default=0)
    return [(one, left) for one, left in inside if len(left) == fewest]


def _is_all_that_is_asked(inside: Collection[Inside], opened: frozenset[str]) -> bool:
    """Is nothing asked besides, but what the whole document is about? What a sentence of the part
    says itself picks that sentence."""
    if any(left & sentence_words(one.sentence) for one, left in inside):
        return False
    return all(left <= opened for _, left in inside)


def _beside(sections: Sections, one: Candidate) -> frozenset[str]:
    """What of the question neither the part's headings nor the document's catalogue say."""
    about = frozenset(stems(one.entry.catalogue.title))
    return sections.beside(one.sentence.headings, about | document_words(one.entry))


def _opening_words(documents: Collection[str], library: Library) -> frozenset[str]:
    """What documents say first of what they are about."""
    first = (library.sentences(one)[:OPENING] for one in sorted(documents))
    return frozenset().union(*(sentence_words(s) for some in first for s in some))
