"""Candidates of what a question calls by a reference: the row of INC-036, what was resolved
on PL/2024/0455.

A reference opens what is said of it: the lines below the one that holds it are of it, too, until
another opens or the heading changes. Does not judge whether a sentence answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.library import Library
from index.records import Sentence
from index.words import content_stems

from ..understand.presupposed.references import holds, references
from .candidates import Candidate

_SAYS_WHAT = content_stems(
    "item minute agenda number reference say about cover deal happen decide discuss agree resolve"
)
_ROWS = frozenset(("record", "row"))


def of_reference(
    question: str, candidates: tuple[Candidate, ...], library: Library
) -> tuple[Candidate, ...]:
    """Those of the references in a question; all of them where it has none."""
    asked = references(question)
    if not asked:
        return candidates
    documents = sorted({one.sentence.document_id for one in candidates})
    told = {
        (document, position)
        for document in documents
        for position in _told(asked, library.sentences(document))
    }
    of_it = tuple(one for one in candidates if one.key in told)
    return tuple(replace(one, catalogued=True) for one in of_it) if _is_all(question) else of_it


def _is_all(question: str) -> bool:
    """Is nothing asked but what it is? All that is of it answers that."""
    for one in references(question):
        question = question.replace(one, " ")
    return content_stems(question) <= _SAYS_WHAT


def _told(asked: Collection[str], sentences: Sequence[Sentence]) -> Iterator[int]:
    """Positions of the sentences of a document that are of one of these references."""
    for headings, under in groupby(sentences, key=lambda one: one.headings):
        is_titled = any(holds(one, heading) for heading in headings for one in asked)
        is_open = False
        for sentence in under:
            is_held = any(holds(one, sentence.text) for one in asked)
            is_open = is_held or (is_open and not references(sentence.text))
            if is_held or is_titled or (is_open and sentence.kind not in _ROWS):
                yield sentence.position
