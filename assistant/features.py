"""How near a sentence is to a question, by what needs no training: cosine and words.

Words are compared by stem, acronyms in both forms, and weighed by how rare they are in the
index. Words that only name the document itself (its place, its year, its publisher) are not
counted as content: a sentence need not repeat what its document is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from index.describe.dates import MONTHS
from index.query import Term
from index.records import Entry, Sentence
from index.thesaurus import Meant
from index.words import stems

_REMEMBERED = 4096
"""Sentences and headings whose stems are kept, some 3 kB each."""

Forms = tuple[frozenset[str], ...]
"""The stems of each form of a term."""


@dataclass(frozen=True, slots=True)
class Features:
    """Each between 0 and 1."""

    cosine: float  # question without places and times, and sentence
    passage: float  # fused retrieval score of its passage
    coverage: float  # weight of the question's terms that the sentence holds
    heading_coverage: float  # the same, the sentence's headings counted as its words
    heading: float  # the same of the headings alone: is its section what was asked for?
    meaning: float  # weight of what the sentence says of them in other words

    @property
    def section(self) -> float:
        """0 up to half of the question's terms in the headings, then up to 1."""
        return max(0.0, 2 * self.heading - 1)

    @property
    def plain(self) -> float:
        """Their mean: who is read first by a judge that cannot read everything."""
        words = self.coverage + self.heading_coverage + self.meaning
        return (self.cosine + self.passage + words) / 5


_NOUNS = "letter report visit inspection inspector focused"
"""What documents are called: a question that says so asks nothing of their sentences by it."""


class Terms:
    """The terms of a question with their weights, and what else may be written for them."""

    def __init__(
        self, terms: Iterable[Term], weight: Callable[[Term], float], meant: Iterable[Meant]
    ) -> None:
        self._terms = [
            (tuple(frozenset(stems(form)) for form in term), weight(term)) for term in terms
        ]
        self._total = sum(own for _, own in self._terms)
        self._meant = [
            (
                frozenset(stems(one.said)),
                [(frozenset(stems(form)), weight((form,))) for form in one.written],
            )
            for one in meant
        ]
        self._beside = lru_cache(maxsize=None)(self._not_held_by)

    def coverage(
        self,
        words: frozenset[str],
        context: frozenset[str] = frozenset(),
        nothing_asked: float = 1.0,
    ) -> float:
        """Weighed share of the terms, those that ``context`` holds left out, in ``words``.

        ``nothing_asked`` is the share when nothing but context was asked for.
        """
        total = held = 0.0
        for alternatives, weight in self._beside(context):
            total += weight
            held += weight * _holds(words, alternatives)
        return held / total if total else nothing_asked

    def meaning(self, words: frozenset[str]) -> float:
        """Weight of what the words say otherwise than the question does, as a share of its own."""
        said = (
            max((weight for form, weight in written if form <= words), default=0.0)
            for own, written in self._meant
            if not own <= words
        )
        return min(1.0, sum(said) / self._total) if self._total else 0.0

    def _not_held_by(self, context: frozenset[str]) -> tuple[tuple[Forms, float], ...]:
        """The terms that a document's own words leave to its sentences, with their weights."""
        return tuple(term for term in self._terms if not _holds(context, term[0]))


def document_words(entry: Entry) -> frozenset[str]:
    """Stems of what a document is about and who speaks in it: place, publisher, kind, dates."""
    catalogue = entry.catalogue
    said = [catalogue.organisation, catalogue.publisher, catalogue.kind]
    said += [person.role for person in catalogue.people if person.name == catalogue.author]
    said.append(_NOUNS)
    days = [day for day in (catalogue.date, *catalogue.covers) if day]
    months = [name for day in days for name, number in MONTHS.items() if number == day.month]
    return frozenset(stems(" ".join([*filter(None, said), *months, *(str(d.year) for d in days)])))


def sentence_words(sentence: Sentence) -> frozenset[str]:
    return _stems_of(sentence.text)


def heading_words(sentence: Sentence) -> frozenset[str]:
    return _stems_of(" ".join(sentence.headings))


@lru_cache(_REMEMBERED)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(stems(text))


def _holds(words: frozenset[str], alternatives: Forms) -> bool:
    return any(form <= words for form in alternatives)
