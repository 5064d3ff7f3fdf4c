"""The answer's evidence: which sentences answer a question, in reading order, or why none does.

This is the whole of answering without a language model, and what a language model is given to
word. Knows the judge and the chooser; nothing of markers or prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.records import Filters

from ..answer_type.asked import kind_asked
from ..answer_type.tense import asks_of_now, compares
from ..choose.all_of_them import as_listed, is_of_each_document, of_each_document
from ..choose.beside import going_on
from ..choose.current import newest_told_first
from ..choose.further import Judged
from ..choose.judge import Calibration, Judge
from ..choose.listed import with_points
from ..choose.opposed import without_opposites
from ..choose.phrased import with_the_phrase
from ..choose.praised import without_no_praise
from ..choose.select import Verdict, best_first, choose
from ..evidence import EvidenceModel
from ..records import Detail, Refusal
from ..retrieve.candidates import Candidate
from ..retrieve.find import Finder, Found
from ..understand.conversation.followup import CLAUSE
from ..understand.conversation.resolved import Resolved
from . import refuse
from .in_order import reading_order
from .notes import notes_of
from .onwards import documents_meant, in_its_row, is_of_another_row, of_its_matter, without_said
from .overview import Picked, overview
from .stated import FactFound, Stated

_NO_DOCUMENT_FITS = frozenset({"unknown_place", "unknown_date", "no_documents"})
"""Refusals that a follow-up shares: it asks about a document that is not there."""


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
        self._stated = Stated(model)
        self._judge = Judge(model, calibration)
        self._further = calibration.further
        self._point = calibration.point

    def extract(
        self,
        finder: Finder,
        resolved: Resolved,
        filters: Filters,
        detail: Detail = "standard",
        said: Sequence[Candidate] = (),
    ) -> Extract:
        """Evidence for a question that may lean on an earlier one, besides what was ``said``.

        What its documents do not answer may have been meant by itself: the handbook tells what
        parking costs, whichever council was spoken of.
        """
        extract = self._extract(finder, resolved, filters, detail, said)
        if said:
            return extract
        if resolved.otherwise and extract.refusal and extract.refusal.reason == "not_in_documents":
            other = self._extract(finder, resolved.otherwise, filters, detail)
            return extract if other.refusal else other
        if extract.refusal and resolved.kind == "new_matter" and CLAUSE.search(resolved.text):
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
        self,
        finder: Finder,
        resolved: Resolved,
        filters: Filters,
        detail: Detail,
        said: Sequence[Candidate] = (),
    ) -> Extract:
        earlier = self._before(finder, resolved, filters)
        if earlier and earlier.refusal and earlier.refusal.reason in _NO_DOCUMENT_FITS:
            return earlier
        is_new = resolved.kind == "new_matter" and kind_asked(resolved.text) is None
        before = earlier.chosen if earlier else ()
        within = documents_meant(earlier.found, before, is_new) if earlier else None
        found = finder.find(resolved.text, filters, within)
        is_unclear = resolved.kind == "unclear"
        if refusal := refuse.before_reading(found, finder.entries, filters, is_unclear):
            return Extract(found, (), (), refusal)
        found = without_said(of_its_matter(found, resolved.onward.matter), said)
        if told := overview(found, finder.sentences, detail, said):
            return _in_brief(found, told)
        return self._judged(finder, resolved, found, before, detail)

    def _judged(
        self,
        finder: Finder,
        resolved: Resolved,
        found: Found,
        before: Sequence[Candidate],
        detail: Detail,
    ) -> Extract:
        """The sentences that answer; ``before``: those of the question that it leans on."""
        verdicts = [(side, self._verdict(found, ones)) for side, ones in found.sides]
        of_now = not before and _is_of_now(found)
        chosen = ((side, self._chosen(found, one, detail, of_now)) for side, one in verdicts)
        picked = [(side, with_points(ones, finder.sentences)) for side, ones in chosen]
        ranked = best_first(one for _, verdict in verdicts for one in verdict.judged)
        considered = tuple(dict.fromkeys(one.candidate for one in ranked))
        if not any(ones for _, ones in picked):
            lacks = next((one.lacks for _, one in verdicts if one.lacks), None)
            refusal = refuse.after_reading(found, finder.entries, lacks)
            return Extract(found, (), considered, refusal)
        if on := resolved.onward.asks_on:
            asked = resolved.text.removesuffix(f" {on}.")
            picked = [(side, going_on(asked, on, ones, ranked)) for side, ones in picked]
        picked = [(side, in_its_row(found.question, before, ones)) for side, ones in picked]
        notes = notes_of(found, picked, ranked, detail)
        fact = self._stated.of(found, picked)
        if fact and is_of_another_row(found.question, before, fact.candidate):
            fact = None
        differ = self._stated.differing(found.question, fact, ranked) if fact and fact.spans else ()
        others = [one for one in ranked if any(one.candidate is each.candidate for each in differ)]
        if others:
            picked = [(side, (*ones, *others)) for side, ones in picked]
        ordered = reading_order(picked, found.place_of)
        return Extract(found, ordered, considered, notes=notes, fact=fact, differing=differ)

    def _verdict(self, found: Found, ones: Sequence[Candidate]) -> Verdict:
        if found.listed and (every := of_each_document(ones)):
            return every
        judged = self._judge.judge(found.read_as, found.topic, ones, len(found.sides))
        judged = without_opposites(found.read_as, with_the_phrase(found.rare, judged))
        return without_no_praise(found.read_as, judged)

    def _chosen(
        self, found: Found, verdict: Verdict, detail: Detail, of_now: bool
    ) -> tuple[Judged, ...]:
        point = self._point.at(detail)
        if found.listed and is_of_each_document(verdict):
            return as_listed(verdict, point)
        chosen = choose(found.read_as, verdict, self._further, point)
        if chosen and of_now and not verdict.outright:
            return newest_told_first(found.read_as, verdict, chosen, self._further, point)
        return chosen

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
        if _is_of_no_time(earlier) and (said := resolved.onward.answered):
            return self.extract(finder, Resolved(said, said), filters)
        return earlier


def _in_brief(found: Found, told: tuple[Picked, str] | Refusal) -> Extract:
    if isinstance(told, Refusal):
        return Extract(found, (), (), told)
    picked, left_out = told
    ordered = reading_order(picked, found.place_of)
    notes = (*notes_of(found, picked, ()), *filter(None, [left_out]))
    return Extract(found, ordered, ordered, notes=notes)


def _is_of_now(found: Found) -> bool:
    """Is it asked how things are now in one place, or how several compare?"""
    is_of_one = len(found.scope.places) == 1
    is_of_each = len(found.scope.places) == len(found.sides) and compares(found.question)
    return (is_of_one or is_of_each) and asks_of_now(found.question)


def _is_of_no_time(extract: Extract) -> bool:
    """Is there no document of its time? What was answered before may tell which are meant."""
    return extract.refusal is not None and extract.refusal.reason == "unknown_date"
