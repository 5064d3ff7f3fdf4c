"""What stands first in an answer, in bold: the fact that was asked for, where that is sure.

Other documents, and other sentences of the same, may state another. Knows what was chosen, and the
evidence model; nothing of markers or prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from index.records import Entry

from ..answer_type.asked import kind_asked
from ..answer_type.called import names_told
from ..answer_type.fact import find_facts
from ..answer_type.figures import disputes
from ..answer_type.holding import Span, holds_person
from ..answer_type.named import thing_and_kind
from ..answer_type.placed import asks_for
from ..answer_type.tense import asks_of_now
from ..answer_type.who import asks_several
from ..choose.further import Judged
from ..evidence import EvidenceModel
from ..retrieve.candidates import Candidate
from ..retrieve.find import Found
from ..understand.sides import Side
from ..understand.times.moments import moment
from .differ import differing, is_nearer, same_of_another_time
from .whereabouts import say_whereabouts, whereabouts_asked


@dataclass(frozen=True, slots=True)
class FactFound:
    """What a question of fact asks for, in the sentence that answers best."""

    candidate: Candidate
    spans: tuple[Span, ...]  # in characters of its sentence
    where: str = ""  # the sentence's own place, where that was asked for: "Paragraph 48"


class Stated:
    """Reads facts with one evidence model."""

    def __init__(self, model: EvidenceModel) -> None:
        self._model = model

    def of(self, found: Found, picked: Sequence[tuple[Side, Sequence[Judged]]]) -> FactFound | None:
        """Of the best sentence, when there is one side: two sides have a fact each.

        What stands first, in bold, has to be surer than a sentence that may be read and weighed:
        the model takes it for an answer by itself, or it is what was asked for by its place.
        """
        if len(picked) != 1 or (found.listed and _are_of_several(picked[0][1])):
            return None
        question, candidate = found.question, _first(found.question, picked[0][1])
        if where := whereabouts_asked(question):
            said = say_whereabouts(candidate.sentence, where)
            return FactFound(candidate, (), said) if said else None
        if kind_asked(question) is None and not any(thing_and_kind(question)):
            return None
        spans = self._stated(question, candidate)
        others = [one.candidate for one in picked[0][1]]
        if any(self._is_another_fact(question, candidate, spans, other) for other in others):
            return None
        if asks_several(question) and _is_one_of_several(candidate, others):
            return None
        if candidate.catalogued and self._is_one_of_grades(question, candidate, spans, others):
            return None
        if not spans or self._is_disputed(question, candidate, spans, picked[0][1][1:]):
            return None
        return FactFound(candidate, spans)

    def _is_one_of_grades(
        self, question: str, best: Candidate, spans: tuple[Span, ...], others: Sequence[Candidate]
    ) -> bool:
        """Are other grades of the same document asked for as well?"""
        if kind_asked(question) != "grade":
            return False
        beside = (one for one in others if one.catalogued and one.entry.id == best.entry.id)
        said = (_words(one, self._stated(question, one)) for one in beside)
        return any(words and words != _words(best, spans) for words in said)

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

        The catalogue knows one of each, as each letter has been signed, or they say the same but
        for the fact, of other times; of now the newest tells.
        """
        if other.entry.id == best.entry.id or best.catalogued != other.catalogued:
            return False
        if asks_of_now(question) and _is_newer(best.entry, other.entry):
            return False
        are_known = best.catalogued or best.sentence.kind == other.sentence.kind == "signature"
        if not are_known and is_nearer(question, best, other):
            return False
        said = self._stated(question, other)
        if not said or _words(other, said) == _words(best, spans):
            return False
        return are_known or same_of_another_time((best, spans), (other, said))

    def differing(
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
        about = candidate.entry.catalogue
        if kind_asked(question) is None:
            own = (*about.names, about.publisher or "")
            return names_told(question, sentence, judged.spans[0], own)
        people = [person.name for person in about.people]
        return find_facts(question, sentence, judged.spans[0], people)


def _is_one_of_several(best: Candidate, others: Sequence[Candidate]) -> bool:
    """Is it the line of a table about one of those who are asked for, beside somebody else's?"""
    beside = [one.sentence for one in others if one.entry.id == best.entry.id]
    lines = (one for one in beside if one.kind == "record" or "\t" in one.text)
    records = [one for one in lines if holds_person(one)]
    return best.sentence in records and len(records) > 1


def _first(question: str, ranked: Sequence[Judged]) -> Candidate:
    """The best; of what the catalogue knows of now, the newest."""
    best = ranked[0].candidate
    if best.catalogued and asks_of_now(question):
        for other in (one.candidate for one in ranked if one.candidate.catalogued):
            best = other if _is_newer(other.entry, best.entry) else best
    return best


def _is_newer(one: Entry, other: Entry) -> bool:
    """Is it a later document about the same place?"""
    first, second = moment(one), moment(other)
    is_later = first is not None and second is not None and first > second
    return is_later and bool({*one.catalogue.names} & {*other.catalogue.names})


def _are_of_several(ones: Sequence[Judged]) -> bool:
    """Are they of several documents?"""
    return len({one.candidate.entry.id for one in ones}) > 1


def _words(candidate: Candidate, spans: Sequence[Span]) -> list[str]:
    return [candidate.sentence.text[slice(*span)] for span in spans]
