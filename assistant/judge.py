"""Does this sentence answer this question? A probability for every candidate.

The evidence model reads question and sentence together; its logit is weighed with the plain
features by a logistic regression that was fitted on development questions. What is asked for
outright (a number, a time) is checked outright: a sentence that has none gets 0. Weights and
operating point are data, ``evidence/calibration.json``, written by ``train.calibrate``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from index.records import BOILERPLATE

from .asked import asks_for, asks_for_name, holds_person, holds_what_is_asked
from .evidence import EvidenceModel, context_of
from .find import Candidate
from .select import Judged, OperatingPoint

SHORTLIST = 32
"""Candidates that the evidence model reads, the best by plain features; the rest get 0."""

CALIBRATION = Path(__file__).parent / "evidence" / "calibration.json"


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression over ``observe`` and the operating point that goes with it."""

    weights: dict[str, float]
    bias: float
    point: OperatingPoint

    @classmethod
    def load(cls, path: Path = CALIBRATION) -> Calibration:
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(data["weights"], data["bias"], OperatingPoint(**data["point"]))

    def save(self, path: Path = CALIBRATION) -> None:
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    def probability(self, observed: dict[str, float]) -> float:
        total = self.bias + sum(self.weights[name] * value for name, value in observed.items())
        return 1 / (1 + math.exp(-total)) if total > -700 else 0.0


class Judge:
    def __init__(self, model: EvidenceModel, calibration: Calibration) -> None:
        self._model = model
        self._calibration = calibration

    def judge(self, question: str, candidates: Sequence[Candidate]) -> list[Judged]:
        """All candidates with their probabilities, in the order given."""
        observed = observe(question, candidates, self._model)
        return [
            Judged(one, self._calibration.probability(observed[one.key]))
            if one.key in observed
            else Judged(one, 0.0)
            for one in candidates
        ]


def observe(
    question: str, candidates: Sequence[Candidate], model: EvidenceModel
) -> dict[tuple[str, int], dict[str, float]]:
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
