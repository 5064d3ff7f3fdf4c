"""Does this sentence answer this question, and does any? Probabilities by two regressions.

The evidence model reads question and sentence together; its logit is weighed with the plain
features by a logistic regression, which orders the sentences. A second one decides whether the
best of them answer at all: what orders well refuses badly, because near misses share the
question's words. What is asked for outright (a number, a time) is checked outright: a sentence
that has none gets 0. Weights and operating point are data, ``evidence/calibration.json``,
written by ``train.calibrate``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from index.records import BOILERPLATE

from .asked import asks_for, asks_for_name, holds_person, holds_what_is_asked
from .evidence import EvidenceModel, context_of
from .find import Candidate
from .select import Judged, OperatingPoint, Verdict

SHORTLIST = 32
"""Candidates that the evidence model reads, the best by plain features; the rest get 0."""

CALIBRATION = Path(__file__).parent / "evidence" / "calibration.json"

_LOGIT_LIMIT = 12.0

Observed = Mapping[str, float]
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression over named observations."""

    weights: dict[str, float]
    bias: float

    def logit(self, observed: Observed) -> float:
        total = self.bias + sum(w * observed[name] for name, w in self.weights.items())
        return max(-_LOGIT_LIMIT, min(_LOGIT_LIMIT, total))

    def probability(self, observed: Observed) -> float:
        return 1 / (1 + math.exp(-self.logit(observed)))


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was fitted on development questions."""

    sentence: Regression  # over ``observe``: which sentence
    answerable: Regression  # over ``observe_best``: whether any
    point: OperatingPoint

    @classmethod
    def load(cls, path: Path = CALIBRATION) -> Calibration:
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            Regression(**data["sentence"]),
            Regression(**data["answerable"]),
            OperatingPoint(**data["point"]),
        )

    def save(self, path: Path = CALIBRATION) -> None:
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


class Judge:
    def __init__(self, model: EvidenceModel, calibration: Calibration) -> None:
        self._model = model
        self._calibration = calibration

    def judge(self, question: str, candidates: Sequence[Candidate]) -> Verdict:
        """All candidates of one side with their probabilities, and whether they answer."""
        observed = observe(question, candidates, self._model)
        return verdict(candidates, observed, self._calibration)


def verdict(
    candidates: Sequence[Candidate], observed: Mapping[Key, Observed], calibration: Calibration
) -> Verdict:
    sentence = calibration.sentence
    judged = tuple(
        Judged(one, sentence.probability(observed[one.key]) if one.key in observed else 0.0)
        for one in candidates
    )
    if not observed:
        return Verdict(judged, answerable=0.0)
    best = observe_best(observed, sentence)
    return Verdict(judged, calibration.answerable.probability(best))


def observe_best(observed: Mapping[Key, Observed], sentence: Regression) -> dict[str, float]:
    """What the second regression sees of a side: its best sentences, by either measure."""
    first = max(sorted(observed), key=lambda key: sentence.logit(observed[key]))
    return {
        "most_evidence": max(seen["evidence"] for seen in observed.values()),
        "evidence_of_first": observed[first]["evidence"],
        "logit_of_first": sentence.logit(observed[first]),
    }


def observe(
    question: str, candidates: Sequence[Candidate], model: EvidenceModel
) -> dict[Key, dict[str, float]]:
    """What the regression sees of each candidate that could answer, by its key."""
    holds = holds_what_is_asked(question)
    fitting = [one for one in candidates if holds(one.sentence)]
    shortlist = sorted(fitting, key=lambda one: (-one.features.plain, one.key))[:SHORTLIST]
    logits = model.score(
        question,
        [context_of(one.entry.catalogue.title, one.sentence.headings) for one in shortlist],
        [one.sentence.text for one in shortlist],
    )
    wants_name, wanted = asks_for_name(question), asks_for(question)
    return {
        one.key: {
            "evidence": float(logit),
            "cosine": one.features.cosine,
            "passage": one.features.passage,
            "coverage": one.features.coverage,
            "heading_coverage": one.features.heading_coverage,
            "heading": one.features.heading,
            "asked_for": float(wanted(one.sentence)),
            "names_somebody": float(wants_name and holds_person(one.sentence)),
            "names_nobody": float(wants_name and not holds_person(one.sentence)),
            "boilerplate": float(one.sentence.kind in BOILERPLATE),
        }
        for one, logit in zip(shortlist, logits, strict=True)
    }
