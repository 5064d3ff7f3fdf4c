"""Which candidates make the answer: the fewest that answer, none twice in other words.

Works on the probabilities of a judge. A side without a candidate above the operating point
has no answer; further sentences must come near the best of their side. Knows no question
words and no documents' wording.
"""

from __future__ import annotations

from collections.abc import Sequence
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
class OperatingPoint:
    """Fixed on development data; see docs/evaluation.md."""

    answer: float  # the best sentence must reach this, or the side is refused
    further: float  # every other sentence must reach this ...
    share: float  # ... and this share of the best one's probability
    most: int  # sentences of one side


def choose(judged: Sequence[Judged], point: OperatingPoint) -> tuple[Judged, ...]:
    """The sentences of one side that answer, best first; empty when none does."""
    ranked = sorted(judged, key=lambda one: (-one.probability, one.candidate.key))
    if not ranked or ranked[0].probability < point.answer:
        return ()
    needed = max(point.further, point.share * ranked[0].probability)
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
