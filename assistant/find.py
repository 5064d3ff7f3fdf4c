"""From a question to candidate sentences: understood, scoped, retrieved, each with features.

Knows the index and the catalogue; does not judge whether a candidate answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from index.dates import find_dates
from index.filtering import passes
from index.leaning import leads, points_back
from index.library import Library
from index.query import Query
from index.records import Entry, Filters, Hit, Passage, Sentence

from .asked import asks_for, asks_for_a_place
from .evidence import Shown, context_of
from .features import Features, Terms, document_words, heading_words, sentence_words
from .lexicon import Lexicon
from .understand.gazetteer import Gazetteer
from .understand.scope import Scope, find_scope
from .understand.sides import Side

PASSAGES = 24
"""Passages of each side whose sentences are candidates."""

DOCUMENTS_BY_PLACE = 12
"""Documents of a side that are looked through for a signature, an address, a paragraph."""

_BEFORE_NAME = re.compile(r"\b(?:in|at|of|to|for|about)\s+$", re.I)


@dataclass(frozen=True, slots=True)
class Candidate:
    sentence: Sentence
    entry: Entry
    features: Features
    shown: Shown  # to the evidence model, acronyms spelt out
    with_lead: Sentence | None = None  # with the sentence before, where it points back at that

    @property
    def key(self) -> tuple[str, int]:
        return self.sentence.document_id, self.sentence.position


@dataclass(frozen=True, slots=True)
class Found:
    """All that the documents have near a question, side by side."""

    query: Query
    question: str  # with its typos mended
    read_as: str  # and its acronyms spelt out
    scope: Scope
    sides: tuple[tuple[Side, tuple[Candidate, ...]], ...]
    hits: tuple[Hit, ...]  # best first, all sides
    entries: Mapping[str, Entry]  # of every document in the index, by id


class Finder:
    """Looks questions up in one state of the index."""

    def __init__(self, library: Library) -> None:
        self.epoch = library.epoch
        self._library = library
        self.entries = [entry for entry in library.documents() if entry.duplicate_of is None]
        self._by_id = {entry.id: entry for entry in self.entries}
        self._words = {entry.id: document_words(entry) for entry in self.entries}
        self._gazetteer = Gazetteer(self.entries)
        self.names = self._gazetteer.names
        self._lexicon = Lexicon(library, self._gazetteer.places)

    def find(self, question: str, filters: Filters, within: frozenset[str] | None = None) -> Found:
        """Candidates for a question; ``within``: only these documents, when it fits its scope.

        Where its own time is another than theirs, the other documents about their places.
        """
        query = self._lexicon.query(question)
        for typed, meant in query.mended:
            question = _mended(question, typed, meant)
        scope = self._scope(question, filters)
        if within and not scope.places:
            scope = self._scope(question, filters, self._gazetteer.beside(within))
        if within is not None:
            scope = scope.narrowed(within)
        terms = Terms(query.terms, self._lexicon.weight)
        sides, hits = [], []
        for side in scope.sides:
            found = self._search(query, side)
            hits += found
            candidates = self._candidates(question, side, found, terms)
            sides.append((side, tuple(one for one in candidates if _may_answer(one, scope))))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.document_id, hit.passage.position))
        read_as = self._lexicon.spelt_out(question)
        return Found(query, question, read_as, scope, tuple(sides), tuple(hits), self._by_id)

    def search(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The nearest passages of the documents that a text is about; of all, when of none."""
        scope = self._scope(text, filters)
        within = Filters(documents=scope.documents) if scope.documents else filters
        return self.nearest(text, within, k)

    def nearest(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The passages nearest to a text, whatever it is about."""
        return self._library.search(self._lexicon.query(text), k, filters)

    def entry(self, document_id: str) -> Entry:
        return self._by_id[document_id]

    def _scope(self, question: str, filters: Filters, there: frozenset[str] | None = None) -> Scope:
        """Which documents a question is about, of those that pass; ``there``: only of these."""
        entries = [
            entry
            for entry in self.entries
            if passes(entry, filters) and (there is None or entry.id in there)
        ]
        return find_scope(question, entries, self._gazetteer, self._lexicon)

    def _search(self, query: Query, side: Side) -> list[Hit]:
        if not side.documents:
            return []
        return self._library.search(query, PASSAGES, Filters(documents=side.documents))

    def _candidates(
        self, question: str, side: Side, hits: Sequence[Hit], terms: Terms
    ) -> tuple[Candidate, ...]:
        """The sentences of the hits, and what is asked for by where it stands."""
        near = [
            self._candidate(
                sentence, cosine, hit.score, terms, lead, _joined(lead, sentence, hit.passage)
            )
            for hit in hits
            for sentence, cosine, lead in zip(
                hit.passage.sentences,
                hit.sentence_scores,
                leads(hit.passage.sentences),
                strict=True,
            )
        ]
        placed = self._by_place(question, side, terms) if asks_for_a_place(question) else []
        there = {one.key for one in near}
        return (*near, *(one for one in placed if one.key not in there))

    def _by_place(self, question: str, side: Side, terms: Terms) -> list[Candidate]:
        """Signatures, addresses, paragraphs: no word of them need be like the question's."""
        wanted = asks_for(question)
        return [
            self._candidate(sentence, 0.0, 0.0, terms)
            for document in sorted(side.documents)[:DOCUMENTS_BY_PLACE]
            for sentence in self._library.sentences(document)
            if wanted(sentence)
        ]

    def _candidate(
        self,
        sentence: Sentence,
        cosine: float,
        passage: float,
        terms: Terms,
        lead: Sentence | None = None,
        joined: Sentence | None = None,
    ) -> Candidate:
        entry = self._by_id[sentence.document_id]
        spelt_out = self._lexicon.spelt_out
        shown = Shown(
            spelt_out(sentence.text),
            context_of(entry.catalogue.title, sentence.headings),
            spelt_out(lead.text) if lead else "",
        )
        features = self._features(sentence, cosine, passage, terms)
        return Candidate(sentence, entry, features, shown, joined)

    def _features(
        self, sentence: Sentence, cosine: float, passage: float, terms: Terms
    ) -> Features:
        own, context = sentence_words(sentence), self._words[sentence.document_id]
        above = heading_words(sentence)
        return Features(
            cosine=max(0.0, cosine),
            passage=passage,
            coverage=terms.coverage(own, context),
            heading_coverage=terms.coverage(own | above, context),
            heading=terms.coverage(above, context, nothing_asked=0.0),
            complete=terms.complete(own, context),
        )


def _mended(question: str, typed: str, meant: str) -> str:
    """The question with a slip put right, but not in what is written as a name of a place.

    "In Sandwell" must not become "in sandhill"; slips in names are the gazetteer's affair.
    """

    def put_right(match: re.Match[str]) -> str:
        is_name = match.group()[0].isupper() and _BEFORE_NAME.search(question[: match.start()])
        return match.group() if is_name else meant

    return re.sub(rf"\b{re.escape(typed)}\b", put_right, question, flags=re.I)


def _joined(lead: Sentence | None, one: Sentence, around: Passage) -> Sentence | None:
    """Both sentences as one span, when the second would point at nothing alone."""
    if lead is None or not points_back(one.text):
        return None
    text = around.text[lead.start - around.start : one.end - around.start]
    return replace(lead, end=one.end, text=text)


def _may_answer(candidate: Candidate, scope: Scope) -> bool:
    """When no document is about the date in the question, the sentence has to name it."""
    if not scope.mentions:
        return True
    said = find_dates(candidate.sentence.text)
    return any(one.overlaps(date.first, date.last) for one in said for date in scope.mentions)
