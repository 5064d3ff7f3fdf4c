"""Sentences that could answer a question, each with its features and what it is shown with.

Those of the passages that were found, and what is asked for by where it stands: a signature, a
paragraph, a grade. Knows no retrieval, and does not judge whether a candidate answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice

from index.leaning import leads, points_back
from index.library import Library
from index.records import Entry, Hit, Passage, Sentence

from ..answer_type.admitted import admitted
from ..answer_type.holding import Holds
from ..answer_type.placed import asks_for, asks_for_a_place
from ..catalogue_facts.catalogued import Catalogued
from ..catalogue_facts.graded import strands
from ..catalogue_facts.wording import Reads
from ..evidence import Shown, context_of
from ..features import Features, Terms, document_words, heading_words, sentence_words
from ..understand.sections import sections_asked
from ..understand.sides import Side
from ..understand.times.moments import newest_first
from .earlier import Told

_MOST_PASSAGES = 5_000
"""Passages in which a phrase is looked for."""

MOST_LISTED = 40
"""Documents of a list of them that are shown, the newest."""
DOCUMENTS_BY_PLACE = 12
"""Documents of a side that are looked through for a signature, a paragraph, a grade."""


@dataclass(frozen=True, slots=True)
class Candidate:
    sentence: Sentence
    entry: Entry
    features: Features
    shown: Shown  # to the evidence model, acronyms spelt out
    with_lead: Sentence | None = None  # with the sentence before, where it points back at that
    catalogued: bool = False  # what the catalogue knows to be asked for

    @property
    def key(self) -> tuple[str, int]:
        return self.sentence.document_id, self.sentence.position


class Candidates:
    """Those of one state of the index; ``spelt_out`` gives a text with its acronyms in long."""

    def __init__(
        self, library: Library, entries: Mapping[str, Entry], spelt_out: Callable[[str], str]
    ) -> None:
        self._library = library
        self._entries = entries
        self._spelt_out = spelt_out
        self._strands = strands(entries.values())
        self._words = {entry.id: document_words(entry) for entry in entries.values()}

    def of_side(
        self,
        question: str,
        side: Side,
        hits: Sequence[Hit],
        terms: Terms,
        catalogued: Catalogued,
    ) -> tuple[Candidate, ...]:
        """The sentences of the hits, and what is asked for by where it stands."""
        others = catalogued.beside(self._strands)
        by_place, may_answer = asks_for(question), lru_cache(maxsize=None)(_but(question, others))
        near = [
            self._candidate(
                sentence, cosine, hit.score, terms, lead, _joined(lead, sentence, hit.passage)
            )
            for hit in hits
            for entry in [self._entries[hit.passage.document_id]]
            for sentence, cosine, lead in zip(
                hit.passage.sentences,
                hit.sentence_scores,
                leads(hit.passage.sentences),
                strict=True,
            )
            if may_answer(entry)(sentence)
            or by_place(sentence)
            or catalogued.holds(entry, sentence)
        ]
        placed = self._by_place(question, side, terms, catalogued)
        there = {one.key for one in near}
        return tuple(
            replace(one, catalogued=catalogued.holds(one.entry, one.sentence))
            for one in (*near, *(one for one in placed if one.key not in there))
        )

    def told(self, one: Told, terms: Terms) -> Candidate:
        """What a document tells of an inspection before it."""
        if one.lead is None:
            return replace(self._candidate(one.sentence, 0.0, 0.0, terms), catalogued=True)
        text = f"{one.lead.text} {one.sentence.text}"
        joined = replace(one.lead, end=one.sentence.end, text=text)
        made = self._candidate(one.sentence, 0.0, 0.0, terms, one.lead, joined)
        return replace(made, catalogued=True)

    def _by_place(
        self, question: str, side: Side, terms: Terms, catalogued: Catalogued
    ) -> list[Candidate]:
        """Signatures, paragraphs, grades, sections: no word of them need be like the question's."""
        by_place, somewhere = asks_for(question), asks_for_a_place(question)
        sections = sections_asked(question)
        in_section = cache(sections.holds) if sections else None

        def is_there(entry: Entry, one: Sentence) -> bool:
            if by_place(one) or catalogued.holds(entry, one):
                return True
            return bool(in_section and in_section(one.headings))

        asked = (
            entry
            for entry in self._looked_through(side, catalogued)
            if somewhere or in_section or catalogued.test(entry)
        )
        most = MOST_LISTED if catalogued.is_list and not catalogued.each else None
        return [
            self._candidate(sentence, 0.0, 0.0, terms)
            for entry in islice(asked, most)
            for sentence in islice(
                (one for one in self._library.sentences(entry.id) if is_there(entry, one)),
                catalogued.each,
            )
        ]

    def _looked_through(self, side: Side, catalogued: Catalogued) -> list[Entry]:
        """The newest documents of a side, or all; those alone that hold the phrase asked for."""
        ids = side.documents
        if catalogued.key:
            forms = (catalogued.key, *catalogued.initials)
            held = (self._library.quoting(form, ids, _MOST_PASSAGES) for form in forms)
            ids = frozenset(document for passages in held for document, _ in passages)
        most = None if catalogued.anywhere else DOCUMENTS_BY_PLACE
        return newest_first(self._entries[one] for one in sorted(ids))[:most]

    def _candidate(
        self,
        sentence: Sentence,
        cosine: float,
        passage: float,
        terms: Terms,
        lead: Sentence | None = None,
        joined: Sentence | None = None,
    ) -> Candidate:
        entry = self._entries[sentence.document_id]
        shown = Shown(
            self._spelt_out(sentence.text),
            context_of(entry.catalogue.title, sentence.headings),
            self._spelt_out(lead.text) if lead else "",
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
            meaning=terms.meaning(own),
        )


def _but(question: str, others: Reads) -> Callable[[Entry], Holds]:
    """What may answer at all, but for the lines of a document that tell it of something else."""
    may_answer = admitted(question)

    def of(entry: Entry) -> Holds:
        may, of_another = may_answer(entry), others(entry)
        if of_another is None:
            return may
        return lambda sentence: may(sentence) and not of_another(sentence)

    return of


def _joined(lead: Sentence | None, one: Sentence, around: Passage) -> Sentence | None:
    """Both sentences as one span, when the second would point at nothing alone."""
    if lead is None or not points_back(one.text):
        return None
    text = around.text[lead.start - around.start : one.end - around.start]
    return replace(lead, end=one.end, text=text)
