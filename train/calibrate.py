"""Weighs the evidence model's logit with the plain features, and fixes the operating point.

Both on development questions only; the set that reports figures is never read here. Every
probability that the operating point is chosen by comes from a fold that was not fitted on.
The point is the one whose citation recall and precision, answered rate and refusal recall fall
least below what is wanted of them, and among those the one with the greatest sum.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
from sklearn.linear_model import LogisticRegression

from assistant.evidence import EvidenceModel
from assistant.find import Candidate
from assistant.judge import Calibration, observe
from assistant.select import Judged, OperatingPoint, choose
from eval.gold import Gold, Span

FOLDS = 5
ACCEPTABLE = 0.5
"""Weight of a sentence that may be cited, beside 1 for one that must be."""

_STRENGTH = 1.0  # inverse of the L2 penalty
_ANSWER = [x / 50 for x in range(2, 40)]
_SHARE = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
_MOST = [3, 4, 5, 6]


@dataclass(frozen=True, slots=True)
class Looked:
    """A development question, looked up: its candidates, side by side, and its gold."""

    question: str
    sides: tuple[tuple[Candidate, ...], ...]
    gold: Gold | None  # None: to be refused


Row = tuple[int, dict[str, float], float]
"""Question, what is observed of a candidate, and how right the candidate is (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The four figures at an operating point."""

    recall: float
    precision: float
    answered: float
    refused: float

    def rank(self, wanted: Mapping[str, float]) -> tuple[float, float]:
        figures = {name: getattr(self, name) for name in wanted}
        lacking = sum(max(0.0, goal - figures[name]) for name, goal in wanted.items())
        return (-round(lacking, 6), sum(figures.values()))


def calibrate(
    looked: Sequence[Looked], model: EvidenceModel, wanted: Mapping[str, float]
) -> tuple[Calibration, Outcome]:
    """The calibration, and what it gives on the development questions when cross-validated."""
    observed = [[observe(q.question, side, model) for side in q.sides] for q in looked]
    rows = [
        (number, seen, _rightness(one, looked[number].gold))
        for number, sides in enumerate(observed)
        for side, candidates in zip(sides, looked[number].sides, strict=True)
        for one in candidates
        if (seen := side.get(one.key))
    ]
    whole = _fit(rows)
    held_out = {
        fold: _fit([row for row in rows if row[0] % FOLDS != fold]) for fold in range(FOLDS)
    }
    judged = [
        [
            _judged(side, seen, held_out[number % FOLDS])
            for side, seen in zip(q.sides, sides, strict=True)
        ]
        for number, (q, sides) in enumerate(zip(looked, observed, strict=True))
    ]
    outcomes = {point: _outcome(looked, judged, point) for point in _points()}
    best = max(outcomes, key=lambda point: outcomes[point].rank(wanted))
    return Calibration(whole.weights, whole.bias, best), outcomes[best]


def _points() -> Iterator[OperatingPoint]:
    for answer, share, most in itertools.product(_ANSWER, _SHARE, _MOST):
        yield OperatingPoint(answer=answer, further=answer / 2, share=share, most=most)


def _rightness(candidate: Candidate, gold: Gold | None) -> float:
    if gold is None:
        return 0.0
    span = _span(candidate)
    if any(span.hits(other) for part in gold.parts for other in part):
        return 1.0
    return ACCEPTABLE if any(span.hits(other) for other in gold.acceptable) else 0.0


def _span(candidate: Candidate) -> Span:
    return Span(candidate.entry.uri, candidate.sentence.start, candidate.sentence.end)


def _fit(rows: Sequence[Row]) -> Calibration:
    """A soft label counts as a right and a wrong example, each with its weight."""
    names = list(rows[0][1])
    values = np.array([[seen[name] for name in names] for _, seen, _ in rows])
    rightness = np.array([right for _, _, right in rows])
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = np.vstack([(values - middle) / spread] * 2)
    labels = np.repeat([1, 0], len(rows))
    weights = np.concatenate([rightness, 1 - rightness])
    fitted = LogisticRegression(C=_STRENGTH, max_iter=1000).fit(scaled, labels, weights)
    per_unit = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - per_unit @ middle)
    return Calibration(
        {name: round(float(w), 6) for name, w in zip(names, per_unit, strict=True)},
        round(bias, 6),
        OperatingPoint(0.5, 0.25, 0.5, 5),
    )


def _judged(
    candidates: Sequence[Candidate],
    observed: Mapping[tuple[str, int], dict[str, float]],
    calibration: Calibration,
) -> list[Judged]:
    return [
        Judged(one, calibration.probability(observed[one.key]))
        for one in candidates
        if one.key in observed
    ]


def _outcome(
    looked: Sequence[Looked], judged: Sequence[Sequence[Sequence[Judged]]], point: OperatingPoint
) -> Outcome:
    recall, precision, answered, refused = [], [], [], []
    for question, sides in zip(looked, judged, strict=True):
        chosen = [one.candidate for side in sides for one in choose(side, point)]
        if question.gold is None:
            refused.append(not chosen)
            continue
        answered.append(bool(chosen))
        spans = [_span(one) for one in chosen]
        parts = [any(s.hits(g) for s in spans for g in part) for part in question.gold.parts]
        recall.append(fmean(parts))
        precision += [any(s.hits(g) for g in question.gold.spans) for s in spans]
    return Outcome(
        *(fmean(rates) if rates else 1.0 for rates in (recall, precision, answered, refused))
    )
