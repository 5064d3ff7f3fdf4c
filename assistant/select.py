"""Which candidates make the answer: the fewest that answer, none twice in other words.

Works on the verdict of a judge. A side that is not answerable at the operating point has no
answer; further sentences must come near the best of their side. Knows no question words and
no documents' wording.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from index.words import content_stems

from .find import Candidate
from .records import Detail

SURE = 0.8
"""Answerable with this probability: below it, further sentences are more often astray."""

FULL = 0.25
"""A full answer admits sentences with a quarter of the odds that a standard one asks for."""

SAME = 0.7
"""Share of the shorter sentence's content words in the longer one: said twice."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that could answer; among those of its side, odds are as exp(score)."""

    candidate: Candidate
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one side."""

    judged: tuple[Judged, ...]
    answerable: float  # probability that any of them answers


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """Fixed on development data; see docs/evaluation.md."""

    answer: float  # a side must be answerable with this probability, or it is refused
    share: float  # of the best sentence's odds, which every further one must reach ...
    share_unsure: float  # ... and the same on a side that is answerable, but not surely
    most: int  # statements of one side; the bullets of one list count as one
    most_of_section: int  # sentences, in a list or when a section is what was asked for

    def at(self, detail: Detail) -> OperatingPoint:
        """The point for shorter or longer answers; it answers no more and no less questions."""
        if detail == "brief":
            return replace(self, most=1)
        if detail == "full":
            return replace(
                self,
                share=self.share * FULL,
                share_unsure=self.share_unsure * FULL,
                most=self.most_of_section,
                most_of_section=2 * self.most_of_section,
            )
        return self


def choose(verdict: Verdict, point: OperatingPoint) -> tuple[Judged, ...]:
    """The sentences of one side that answer, best first; empty when none does."""
    ranked = best_first(verdict.judged)
    if not ranked or verdict.answerable < point.answer:
        return ()
    best = ranked[0]
    share = point.share if verdict.answerable >= SURE else point.share_unsure
    most = point.most_of_section if best.candidate.features.section else point.most
    chosen: list[Judged] = []
    for one in ranked:
        if len(chosen) == point.most_of_section:
            break
        if len({_unit(other) for other in (*chosen, one)}) > most:
            continue
        near = math.exp(one.score - best.score) >= share
        if best.candidate.features.section and not one.candidate.features.section:
            near = False  # the section was asked for, and this stands in another
        if not near and not one.candidate.features.complete:
            continue
        if not any(_says_the_same(one.candidate, other.candidate) for other in chosen):
            chosen.append(one)
    return tuple(chosen)


def _unit(one: Judged) -> tuple[object, ...]:
    """What counts as one statement: a sentence, or all bullets under one heading."""
    sentence = one.candidate.sentence
    if sentence.kind == "bullet":
        return sentence.document_id, sentence.headings
    return one.candidate.key


def best_first(judged: Iterable[Judged]) -> list[Judged]:
    """By score; ties by place, so that the order is always the same."""
    return sorted(judged, key=lambda one: (-one.score, one.candidate.key))


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    first, second = content_stems(one.sentence.text), content_stems(other.sentence.text)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) / shorter >= SAME
