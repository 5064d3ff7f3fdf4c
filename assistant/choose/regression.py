"""A weighed sum of named observations, and the probability that it stands for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

Observed = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Regression:
    """Its weights are data, fitted by ``train.calibrate``."""

    weights: dict[str, float]
    bias: float = 0.0

    def sum(self, observed: Observed) -> float:
        return self.bias + sum(weight * observed[name] for name, weight in self.weights.items())

    def probability(self, observed: Observed) -> float:
        return logistic(self.sum(observed))


def logistic(logit: float) -> float:
    """The probability of a logit; no logit is too large for it."""
    return 0.5 * (1 + math.tanh(logit / 2))
