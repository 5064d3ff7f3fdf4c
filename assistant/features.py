"""How near a sentence is to a question, by what needs no training: cosine and words.

Words are compared by stem, acronyms in both forms, and weighed by how rare they are in the
index. Words that only name the document itself (its place, its year, its publisher) are not
counted as content: a sentence need not repeat what its document is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from index.dates import MONTHS
from index.query import Term
from index.records import Entry, Sentence
from index.words import stems


@dataclass(frozen=True, slots=True)
class Features:
    """Each between 0 and 1."""

    cosine: float  # question and sentence with its headings
    passage: float  # fused retrieval score of its passage
    coverage: float  # weight of the question's terms that the sentence holds
    heading_coverage: float  # the same, the sentence's headings counted as its words
    heading: float  # the same of the headings alone: is its section what was asked for?
    complete: bool = False  # it holds all of several terms: whatever else, it is to the point

    @property
    def section(self) -> float:
        """0 up to half of the question's terms in the headings, then up to 1."""
        return max(0.0, 2 * self.heading - 1)

    @property
    def plain(self) -> float:
        """Their mean: who is read first by a judge that cannot read everything."""
        return (self.cosine + self.passage + self.coverage + self.heading_coverage) / 4


class Terms:
    """The terms of a question with their weights."""

    def __init__(self, terms: Sequence[Term], weight: Callable[[Term], float]) -> None:
        self._alternatives = [[tuple(stems(form)) for form in term] for term in terms]
        self._weights = [weight(term) for term in terms]

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
        for alternatives, weight in zip(self._alternatives, self._weights, strict=True):
            if _holds(context, alternatives):
                continue
            total += weight
            held += weight * _holds(words, alternatives)
        return held / total if total else nothing_asked

    def complete(self, words: frozenset[str], context: frozenset[str]) -> bool:
        """Are there two terms or more beside the context's, and does ``words`` hold them all?"""
        wanted = [forms for forms in self._alternatives if not _holds(context, forms)]
        return len(wanted) > 1 and all(_holds(words, forms) for forms in wanted)


def document_words(entry: Entry) -> frozenset[str]:
    """Stems of what a document is about and who speaks in it: place, publisher, kind, dates."""
    catalogue = entry.catalogue
    said = [catalogue.organisation, catalogue.publisher, catalogue.kind]
    said += [person.role for person in catalogue.people if person.name == catalogue.author]
    days = [day for day in (catalogue.date, *catalogue.covers) if day]
    months = [name for day in days for name, number in MONTHS.items() if number == day.month]
    return frozenset(stems(" ".join([*filter(None, said), *months, *(str(d.year) for d in days)])))


def sentence_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(stems(sentence.text))


def heading_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(stems(" ".join(sentence.headings)))


def _holds(words: frozenset[str], alternatives: Iterable[tuple[str, ...]]) -> bool:
    return any(all(word in words for word in form) for form in alternatives)
