"""Which candidates make the answer: the fewest that answer, none twice in other words.

Works on the verdict of a judge. A side that is not answerable at the operating point has no
answer; further sentences must come near the best of their side. Knows no question words and
no documents' wording.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.words import content_words, stem

from .find import Candidate

SAME = 0.7
"""Share of the shorter sentence's content words in the longer one: said twice."""


@dataclass(frozen=True, slots=True)
class Judged:
    candidate: Candidate
    probability: float  # that it answers the question, 0 to 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one side."""

    judged: tuple[Judged, ...]
    answerable: float  # probability that any of them answers


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """Fixed on development data; see docs/evaluation.md."""

    answer: float  # a side must be answerable with this probability, or it is refused
    share: float  # of the best sentence's probability, which every further one must reach
    most: int  # sentences of one side


def choose(verdict: Verdict, point: OperatingPoint) -> tuple[Judged, ...]:
    """The sentences of one side that answer, best first; empty when none does."""
    ranked = sorted(verdict.judged, key=lambda one: (-one.probability, one.candidate.key))
    if not ranked or ranked[0].probability == 0.0 or verdict.answerable < point.answer:
        return ()
    needed = point.share * ranked[0].probability
    chosen: list[Judged] = []
    for one in ranked:
        if len(chosen) == point.most or (chosen and one.probability < needed):
            break
        if not any(_says_the_same(one.candidate, other.candidate) for other in chosen):
            chosen.append(one)
    return tuple(chosen)


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    first, second = _content(one), _content(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) / shorter >= SAME


def _content(candidate: Candidate) -> set[str]:
    return {stem(word) for word in content_words(candidate.sentence.text)}
