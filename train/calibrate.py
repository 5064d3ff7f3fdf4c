"""Fits the judge's three regressions, and fixes the operating point.

All on development questions only; the set that reports figures is never read here. Every
probability that the operating point is chosen by comes from a fold that was not fitted on.
The point is the one whose citation recall and precision, answered rate and refusal recall fall
least below what is wanted of them, and among those the one with the greatest sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from assistant.choose.further import Judged, observe_further
from assistant.choose.judge import Calibration, Key, observe, observe_best, verdict
from assistant.choose.regression import Regression
from assistant.choose.select import LOOKED_AT, OperatingPoint, Verdict, best_first, choose
from assistant.evidence import EvidenceModel
from assistant.retrieve.candidates import Candidate
from eval.gold import Gold, Span

FOLDS = 5
ACCEPTABLE = 0.5
"""Weight of a sentence that may be cited, beside 1 for one that must be."""

MOST_OF_SECTION = 8
"""Sentences when a whole section was asked for: not fitted, there are too few such questions."""

PENALTY = 0.02  # of the squared weights, each per standard deviation
STRENGTH = 0.3  # inverse of the penalty, for the few numbers of the other two regressions
MOST = 6
"""Sentences of one side: not fitted either, the probabilities end most answers sooner."""

_ANSWER = [x / 50 for x in range(20, 45)]
_FURTHER = [0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1, 0.12, 0.15, 0.2]


@dataclass(frozen=True, slots=True)
class Looked:
    """A development question, looked up: its candidates, side by side, and its gold."""

    question: str
    topic: str
    sides: tuple[tuple[Candidate, ...], ...]
    gold: Gold | None  # None: to be refused


Vector = NDArray[np.float64]
Seen = Sequence[dict[Key, dict[str, float]]]
"""What is observed of the candidates of each side of a question."""


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
    seen = [
        [observe(q.question, q.topic, side, model, len(q.sides)) for side in q.sides]
        for q in looked
    ]
    held_out = [
        _fit_all(looked, seen, [n for n in range(len(looked)) if n % FOLDS != fold])
        for fold in range(FOLDS)
    ]
    verdicts = [
        [
            verdict(question.topic, side, observed, held_out[number % FOLDS])
            for side, observed in zip(question.sides, seen[number], strict=True)
        ]
        for number, question in enumerate(looked)
    ]
    further = [fold.further for fold in held_out]
    outcomes = dict(_outcomes(looked, verdicts, further))
    best = max(outcomes, key=lambda point: outcomes[point].rank(wanted))
    whole = _fit_all(looked, seen, range(len(looked)))
    return replace(whole, point=best), outcomes[best]


def _fit_all(looked: Sequence[Looked], seen: Sequence[Seen], numbers: Iterable[int]) -> Calibration:
    """The three regressions, fitted on the questions of these numbers, but for the sides that the
    catalogue answers: nothing is left to tell there.
    """
    sides = [
        (looked[number], [one for one in side if one.key in observed], observed)
        for number in numbers
        for side, observed in zip(looked[number].sides, seen[number], strict=True)
        if observed and not any(one.catalogued for one in side)
    ]
    sentence = _fit_choice(
        [
            ([observed[one.key] for one in side], [_rightness(one, q.gold) for one in side])
            for q, side, observed in sides
        ]
    )
    answers, needed = [], []
    for question, side, observed in sides:
        judged = [
            Judged(one, sentence.sum(observed[one.key]), observed[one.key]["evidence"])
            for one in side
        ]
        answers_it = any(_rightness(one, question.gold) for one in side)
        answers.append((observe_best(judged, observed), answers_it))
        if question.gold is not None:
            needed += _steps(question, best_first(judged)[:LOOKED_AT])
    return Calibration(sentence, _fit_logistic(answers), _fit_logistic(needed), _ANY_POINT)


def _steps(question: Looked, ranked: Sequence[Judged]) -> list[tuple[dict[str, float], bool]]:
    """What an answer needs that has its best sentence, and one or two right ones beside it.

    Needed is what must be cited: a sentence that only may be is no loss when it is left out.
    """
    first, right = ranked[0], [one for one in ranked[1:] if _is_right(one, question.gold)]
    return [
        (observe_further(question.question, chosen, one), _is_required(one, question.gold))
        for chosen in ([first], [first, *right[:1]], [first, *right[:2]])
        for one in ranked[1:]
        if one not in chosen
    ]


def _is_right(one: Judged, gold: Gold | None) -> bool:
    return _rightness(one.candidate, gold) > 0


def _is_required(one: Judged, gold: Gold | None) -> bool:
    return _rightness(one.candidate, gold) == 1


def _rightness(candidate: Candidate, gold: Gold | None) -> float:
    if gold is None:
        return 0.0
    span = _span(candidate)
    if any(span.hits(other) for part in gold.parts for other in part):
        return 1.0
    return ACCEPTABLE if any(span.hits(other) for other in gold.acceptable) else 0.0


def _span(candidate: Candidate) -> Span:
    return Span(candidate.entry.uri, candidate.sentence.start, candidate.sentence.end)


def _fit_choice(sides: Sequence[tuple[list[dict[str, float]], list[float]]]) -> Regression:
    """Conditional logit: which of the candidates of a side is a right one.

    Maximises the marginal likelihood of the right ones, each with its rightness as weight, less
    an L2 penalty. Sides without a right candidate say nothing.
    """
    kept = [(seen, np.array(right)) for seen, right in sides if any(right)]
    names = list(kept[0][0][0])
    groups = [(np.array([[one[name] for name in names] for one in seen]), w) for seen, w in kept]
    everything = np.vstack([values for values, _ in groups])
    spread = everything.std(axis=0) + 1e-9
    scaled = [(values / spread, weights) for values, weights in groups]

    def loss(at: Vector) -> tuple[float, Vector]:
        total, slope = 0.0, np.zeros_like(at)
        for values, weights in scaled:
            sums = values @ at
            odds = np.exp(sums - sums.max())
            right = weights * odds
            total -= float(np.log(right.sum() / odds.sum()))
            slope -= values.T @ (right / right.sum() - odds / odds.sum())
        n = len(scaled)
        return total / n + PENALTY * float(at @ at), slope / n + 2 * PENALTY * at

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    weights = zip(names, found.x / spread, strict=True)
    return Regression({name: round(float(weight), 4) for name, weight in weights})


_ANY_POINT = OperatingPoint(0.5, 0.1, MOST, MOST_OF_SECTION)
"""Held by a calibration whose point has not been chosen yet."""


def _fit_logistic(rows: Sequence[tuple[dict[str, float], bool]]) -> Regression:
    names = list(rows[0][0])
    values = np.array([[seen[name] for name in names] for seen, _ in rows])
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000)
    fitted.fit((values - middle) / spread, [answers for _, answers in rows])
    per_unit = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - per_unit @ middle)
    named = {name: round(float(w), 4) for name, w in zip(names, per_unit, strict=True)}
    return Regression(named, round(bias, 4))


Chosen = tuple[tuple[Candidate, ...], float]
"""The sentences of a side, should it be answered, and the probability that it can be."""


def _outcomes(
    looked: Sequence[Looked], verdicts: Sequence[Sequence[Verdict]], further: Sequence[Regression]
) -> Iterator[tuple[OperatingPoint, Outcome]]:
    """What comes out at each point; which sentences answer does not hang on whether they do."""
    for limit in _FURTHER:
        always = OperatingPoint(0.0, limit, MOST, MOST_OF_SECTION)
        chosen = [
            [_chosen(question, side, further[number % FOLDS], always) for side in sides]
            for number, (question, sides) in enumerate(zip(looked, verdicts, strict=True))
        ]
        for answer in _ANSWER:
            yield replace(always, answer=answer), _outcome(looked, chosen, answer)


def _chosen(question: Looked, side: Verdict, further: Regression, point: OperatingPoint) -> Chosen:
    sentences = choose(question.question, side, further, point)
    return tuple(one.candidate for one in sentences), side.answerable


def _outcome(
    looked: Sequence[Looked], chosen: Sequence[Sequence[Chosen]], answer: float
) -> Outcome:
    recall, precision, answered, refused = [], [], [], []
    for question, sides in zip(looked, chosen, strict=True):
        said = [one for side, answerable in sides if answerable >= answer for one in side]
        if question.gold is None:
            refused.append(not said)
            continue
        answered.append(bool(said))
        spans = [_span(one) for one in said]
        parts = [any(s.hits(g) for s in spans for g in part) for part in question.gold.parts]
        recall.append(fmean(parts))
        precision += [any(s.hits(g) for g in question.gold.spans) for s in spans]
    rates = (recall, precision, answered, refused)
    return Outcome(*(fmean(rate) if rate else 1.0 for rate in rates))
