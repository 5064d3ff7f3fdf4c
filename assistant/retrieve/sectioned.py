"""Candidates of the part of a document that a question asks for by its heading.

Where nothing but the part is asked for, all of it answers; where the question quotes a heading and
asks for more, what stands under it can answer. Does not judge whether a sentence answers.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from index.leaning import leads_in
from index.library import Library
from index.records import BOILERPLATE
from index.regex import regex
from index.words import content_stems, stems

from ..features import document_words, sentence_words
from ..understand.sections import Sections, sections_asked
from ..understand.times.moments import newest_first
from .candidates import Candidate

MOST_DOCUMENTS = 3
"""Documents that may have such a part: of more, it is too much to list, and the newest answers."""

OPENING = 12
"""Sentences in which a document says what it is about, those of its letterhead counted."""

_SOCIAL_CARE = regex(r"\bsocial care\b", re.I)
"""In a title it says whose the service is, and no word of "children in care"."""
_SOCIAL = content_stems("social")

_POINTS = frozenset({"bullet", "numbered"})

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
    there = [one for one in candidates if _is_in(sections, one)]
    there = _closest(sections, there)
    there = there if sections.quoted else _without_notes(there)
    inside = _of_the_document_meant([(one, _beside(sections, one)) for one in there])
    documents = {one.entry.id for one, _ in inside}
    if len(documents) > MOST_DOCUMENTS:
        return _of_the_newest(inside) or candidates
    if not documents:
        return candidates
    is_of_one = len({one.entry.id for one in candidates}) == 1
    opened = _opening_words(documents, library) if is_of_one else frozenset[str]()
    if _is_all_that_is_asked(inside, opened):
        return tuple(replace(one, catalogued=True) for one, _ in inside)
    return tuple(one for one, _ in inside) if sections.quoted else candidates


def _closest(sections: Sections, there: list[Candidate]) -> list[Candidate]:
    """Those under a heading that calls it so, of all documents or of each that has one."""
    closer = [one for one in there if sections.is_closer(one.sentence.headings)]
    if not sections.is_of_any:
        return closer or there
    called = {one.entry.id for one in closer}
    return [one for one in there if one in closer or one.entry.id not in called]


def _of_the_newest(inside: Collection[Inside]) -> tuple[Candidate, ...]:
    """The part of the newest document, where all are of one place and the question asks for
    nothing else; none otherwise.
    """
    names = (frozenset(one.entry.catalogue.names) for one, _ in inside)
    if any(left for _, left in inside) or not frozenset.intersection(*names):
        return ()
    newest, *_ = newest_first({one.entry.id: one.entry for one, _ in inside}.values())
    part = (one for one, _ in inside if one.entry.id == newest.id)
    return tuple(replace(one, catalogued=True) for one in part)


def _is_in(sections: Sections, one: Candidate) -> bool:
    return one.sentence.kind not in BOILERPLATE and sections.holds(one.sentence.headings)


def _without_notes(part: list[Candidate]) -> list[Candidate]:
    """Without what stands between the points of a list and is none: a note at the foot of a page.

    What leads into further points is no note.
    """
    points: dict[str, list[int]] = {}
    for one in part:
        if one.sentence.kind in _POINTS:
            points.setdefault(one.entry.id, []).append(one.sentence.position)
    return [
        one
        for one in part
        if one.sentence.kind != "paragraph"
        or one.entry.id not in points
        or not min(points[one.entry.id]) < one.sentence.position < max(points[one.entry.id])
        or leads_in(one.sentence.text)
    ]


def _of_the_document_meant(inside: list[Inside]) -> list[Inside]:
    """Those of the documents that say most of what the question says besides."""
    fewest = min((len(left) for _, left in inside), default=0)
    return [(one, left) for one, left in inside if len(left) == fewest]


def _is_all_that_is_asked(inside: Collection[Inside], opened: frozenset[str]) -> bool:
    """Is nothing asked besides, but what the one document that is meant is all about? What a
    sentence of the part says itself picks that sentence."""
    if any(left & sentence_words(one.sentence) for one, left in inside):
        return False
    return all(left <= opened for _, left in inside)


def _beside(sections: Sections, one: Candidate) -> frozenset[str]:
    """What of the question neither the part's headings nor the document's catalogue say."""
    above = [one.entry.catalogue.title, *one.sentence.headings]
    if _SOCIAL.isdisjoint(sections.asked):
        above = [_SOCIAL_CARE.sub("", line) for line in above]
    title, *headings = above
    return sections.beside(headings, frozenset(stems(title)) | document_words(one.entry))


def _opening_words(documents: Collection[str], library: Library) -> frozenset[str]:
    """What documents say first of what they are about."""
    first = (library.sentences(one)[:OPENING] for one in sorted(documents))
    return frozenset().union(*(sentence_words(s) for some in first for s in some))
