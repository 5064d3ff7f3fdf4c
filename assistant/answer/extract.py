"""The answer's evidence: which sentences answer a question, in reading order, or why none does.

This is the whole of answering without a language model, and what a language model is given to
word. Knows the judge and the chooser; nothing of markers or prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from index.records import Filters

from ..answer_type.asked import kind_asked
from ..answer_type.fact import find_facts
from ..answer_type.figures import disputes
from ..answer_type.holding import Span
from ..answer_type.placed import asks_for
from ..choose.beside import going_on
from ..choose.further import Judged
from ..choose.judge import Calibration, Judge
from ..choose.listed import with_points
from ..choose.select import best_first, choose
from ..evidence import EvidenceModel
from ..records import Detail, Refusal
from ..retrieve.candidates import Candidate
from ..retrieve.find import Finder, Found
from ..understand.conversation.followup import CLAUSE, Resolved
from ..understand.sides import Side
from ..understand.times.moments import in_order
from . import refuse
from .differ import differing, is_nearer, same_of_another_time
from .notes import notes_of
from .whereabouts import say_whereabouts, whereabouts_asked

_NO_DOCUMENT_FITS = frozenset({"unknown_place", "unknown_date", "no_documents"})
"""Refusals that a follow-up shares: it asks about a document that is not there."""


@dataclass(frozen=True, slots=True)
class FactFound:
    """What a question of fact asks for, in the sentence that answers best."""

    candidate: Candidate
    spans: tuple[Span, ...]  # in characters of its sentence
    where: str = ""  # the sentence's own place, where that was asked for: "Paragraph 48"


@dataclass(frozen=True, slots=True)
class Extract:
    found: Found
    chosen: tuple[Candidate, ...]  # in reading order; empty when refused
    considered: tuple[Candidate, ...]  # the best of all sides, best first
    refusal: Refusal | None = None
    notes: tuple[str, ...] = ()
    fact: FactFound | None = None
    differing: tuple[FactFound, ...] = ()  # what other documents say instead of the fact
    is_alone: bool = False  # the question was looked up without the one that it seemed to lean on


class Extractor:
    """Judges and chooses at one operating point."""

    def __init__(self, model: EvidenceModel, calibration: Calibration) -> None:
        self._model = model
        self._judge = Judge(model, calibration)
        self._further = calibration.further
        self._point = calibration.point

    def extract(
        self,
        finder: Finder,
        resolved: Resolved,
        filters: Filters,
        detail: Detail = "standard",
    ) -> Extract:
        """Evidence for a question that may lean on an earlier one.

        What its documents do not answer may have been meant by itself: the handbook tells what
        parking costs, whichever council was spoken of.
        """
        extract = self._extract(finder, resolved, filters, detail)
        if extract.refusal and resolved.is_new_topic and CLAUSE.search(resolved.text):
            return self._of_no_place(finder, resolved.text, filters, detail, extract) or extract
        return extract

    def _of_no_place(
        self, finder: Finder, text: str, filters: Filters, detail: Detail, refused: Extract
    ) -> Extract | None:
        """Evidence of documents about no place, so that none speaks of another one than is meant;
        None, too, where the documents that are meant deny what the question takes for granted.
        """
        documents = finder.about_no_place(filters)
        if not documents or refuse.says_the_opposite(refused.found):
            return None
        within = replace(filters, documents=documents)
        alone = self._extract(finder, Resolved(text, text), within, detail)
        return replace(alone, is_alone=True) if alone.chosen else None

    def _extract(
        self, finder: Finder, resolved: Resolved, filters: Filters, detail: Detail
    ) -> Extract:
        earlier = self._before(finder, resolved, filters)
        if earlier and earlier.refusal and earlier.refusal.reason in _NO_DOCUMENT_FITS:
            return earlier
        is_new = resolved.is_new_topic and kind_asked(resolved.text) is None
        within = _documents(earlier, is_new) if earlier else None
        found = finder.find(resolved.text, filters, within)
        if refusal := _refused(resolved) or refuse.before_reading(found, finder.entries, filters):
            return Extract(found, (), (), refusal)
        verdicts = [
            (side, self._judge.judge(found.read_as, found.topic, ones, len(found.sides)))
            for side, ones in found.sides
        ]
        point = self._point.at(detail)
        chosen = (
            (side, choose(found.read_as, one, self._further, point)) for side, one in verdicts
        )
        picked = [(side, with_points(ones, finder.sentences)) for side, ones in chosen]
        ranked = best_first(one for _, verdict in verdicts for one in verdict.judged)
        considered = tuple(dict.fromkeys(one.candidate for one in ranked))
        if not any(ones for _, ones in picked):
            return Extract(found, (), considered, refuse.after_reading(found, finder.entries))
        if said := resolved.asks_on:
            asked = resolved.text.removesuffix(f" {said}.")
            picked = [(side, going_on(asked, said, ones, ranked)) for side, ones in picked]
        notes = notes_of(found, picked, ranked)
        fact = self._fact(found.question, picked)
        differ = self._differing(found.question, fact, ranked) if fact and fact.spans else ()
        others = [one for one in ranked if any(one.candidate is each.candidate for each in differ)]
        if others:
            picked = [(side, (*ones, *others)) for side, ones in picked]
        ordered = _reading_order(picked)
        return Extract(found, ordered, considered, notes=notes, fact=fact, differing=differ)

    def has_time(self, finder: Finder, filters: Filters, question: str) -> bool:
        """Is there anything of the time that a question names, or that tells of it?"""
        if finder.has_time(question, filters):
            return True
        return not _is_of_no_time(self.extract(finder, Resolved(question, question), filters))

    def _before(self, finder: Finder, resolved: Resolved, filters: Filters) -> Extract | None:
        """Evidence for the question that it leans on, or else for what was answered to that."""
        if not resolved.about:
            return None
        earlier = self.extract(finder, Resolved(resolved.about, resolved.about), filters)
        if _is_of_no_time(earlier) and (said := resolved.answered):
            return self.extract(finder, Resolved(said, said), filters)
        return earlier

    def _fact(
        self, question: str, picked: Sequence[tuple[Side, Sequence[Judged]]]
    ) -> FactFound | None:
        """Of the best sentence, when there is one side: two sides have a fact each.

        What stands first, in bold, has to be surer than a sentence that may be read and weighed:
        the model takes it for an answer by itself, or it is what was asked for by its place.
        """
        if len(picked) != 1:
            return None
        candidate = picked[0][1][0].candidate
        if where := whereabouts_asked(question):
            said = say_whereabouts(candidate.sentence, where)
            return FactFound(candidate, (), said) if said else None
        if kind_asked(question) is None:
            return None
        spans = self._stated(question, candidate)
        others = (one.candidate for one in picked[0][1])
        if any(self._is_another_fact(question, candidate, spans, other) for other in others):
            return None
        if not spans or self._is_disputed(question, candidate, spans, picked[0][1][1:]):
            return None
        return FactFound(candidate, spans)

    def _is_disputed(
        self,
        question: str,
        best: Candidate,
        spans: tuple[Span, ...],
        others: Sequence[Judged],
    ) -> bool:
        """Does another chosen sentence of the document give another number of the same?"""
        if kind_asked(question) not in ("number", "money"):
            return False
        said = best.sentence.text
        beside = (one.candidate for one in others if one.candidate.entry.id == best.entry.id)
        return any(
            disputes(question, said, spans, other.sentence.text, span)
            for other in beside
            for span in self._stated(question, other)
        )

    def _is_another_fact(
        self, question: str, best: Candidate, spans: tuple[Span, ...], other: Candidate
    ) -> bool:
        """Does another document state another, of which none is more the answer?

        The catalogue knows one of each, or they say the same but for the fact, of other times.
        """
        if other.entry.id == best.entry.id or best.catalogued != other.catalogued:
            return False
        if not best.catalogued and is_nearer(question, best, other):
            return False
        said = self._stated(question, other)
        if not said or _words(other, said) == _words(best, spans):
            return False
        return best.catalogued or same_of_another_time((best, spans), (other, said))

    def _differing(
        self, question: str, fact: FactFound, ranked: Sequence[Judged]
    ) -> tuple[FactFound, ...]:
        kind = kind_asked(question)
        if kind is None:
            return ()
        stated = fact.candidate, fact.spans
        others = (one.candidate for one in ranked)
        read = partial(self._stated, question)
        return tuple(FactFound(*one) for one in differing(kind, stated, others, read))

    def _stated(self, question: str, candidate: Candidate) -> tuple[Span, ...]:
        """Where a sentence states the fact that is asked for; nowhere, when that is not sure."""
        sentence = candidate.sentence
        shown = replace(candidate.shown, text=sentence.text)  # as written, for its characters
        judged = self._model.judge(question, [shown])
        is_asked_for = candidate.catalogued or asks_for(question)(sentence)
        if judged.scores[0] <= 0 and not is_asked_for:
            return ()
        people = [person.name for person in candidate.entry.catalogue.people]
        return find_facts(question, sentence, judged.spans[0], people)


def _refused(resolved: Resolved) -> Refusal | None:
    return refuse.UNCLEAR if resolved.is_unclear else None


def _words(candidate: Candidate, spans: Sequence[Span]) -> list[str]:
    return [candidate.sentence.text[slice(*span)] for span in spans]


def _is_of_no_time(extract: Extract) -> bool:
    """Is there no document of its time? What was answered before may tell which are meant."""
    return extract.refusal is not None and extract.refusal.reason == "unknown_date"


def _documents(extract: Extract, is_new_topic: bool) -> frozenset[str]:
    """Those that it was answered from; where it was not, those that it is about.

    Another matter may stand in any of those that it is about, of the places that answered it: "and
    training?" is asked of the council, but "who signed it?" of the letter.
    """
    answered = {one.entry.id: one.entry.catalogue for one in extract.chosen}
    about = extract.found.scope.documents
    if not answered or not is_new_topic:
        return frozenset(answered) or about
    names = {name for catalogue in answered.values() for name in catalogue.names}
    alike = (one for one in about if names & set(extract.found.entries[one].catalogue.names))
    return frozenset(answered) | frozenset(alike)


def _reading_order(picked: Sequence[tuple[Side, Sequence[Judged]]]) -> tuple[Candidate, ...]:
    """Side by side; within a side the document with the best sentence first, then as written.

    What the catalogue knows of several documents answers equally well in each: the newest first,
    those without a date last.
    """
    ordered: dict[tuple[str, int], Candidate] = {}
    for _, ones in picked:
        documents = list(dict.fromkeys(one.candidate.entry.id for one in ones))
        if all(one.candidate.catalogued for one in ones):
            dated = reversed(in_order(one.candidate.entry for one in ones))
            documents = list(dict.fromkeys([*(entry.id for entry in dated), *documents]))
        for one in sorted(
            ones, key=lambda one: (documents.index(one.candidate.entry.id), one.candidate.key)
        ):
            ordered.setdefault(one.candidate.key, one.candidate)
    return tuple(ordered.values())
