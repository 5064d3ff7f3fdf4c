"""How sure a number is: percentile bootstrap over cases, seeded, the same for the same run.

A ratio is what one case reached and what it could have; a metric is the sum of the first over
the sum of the second. Resampling whole cases keeps what belongs to one case together (Efron and
Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Ratio = tuple[float, float]  # reached, out of; the second at least 1
Pair = tuple[Ratio | None, Ratio | None]  # of one case in two runs; None: it is not about it

SEED = 20190115
RESAMPLES = 2000

_NOT_ABOUT = (0.0, 0.0)


def rate(ratios: Sequence[Ratio]) -> float:
    reached, possible = np.array(ratios, dtype=float).T
    return float(reached.sum() / possible.sum())


def interval(ratios: Sequence[Ratio]) -> tuple[float, float]:
    """Holds 95 % of the resampled rates."""
    reached, possible = _resampled(np.array(ratios, dtype=float))
    return _percentiles(reached / possible)


def paired_interval(pairs: Sequence[Pair]) -> tuple[float, float]:
    """Holds 95 % of the resampled differences, second less first, both from the same cases.

    A resample in which one of the two runs has no case is drawn in vain and left out.
    """
    before, after = (
        _resampled(np.array([pair[run] or _NOT_ABOUT for pair in pairs], dtype=float))
        for run in (0, 1)
    )
    both = (before[1] > 0) & (after[1] > 0)
    return _percentiles(after[0][both] / after[1][both] - before[0][both] / before[1][both])


def _resampled(ratios: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sums of reached and of possible, shape (2, RESAMPLES); the same cases at each call."""
    summed: NDArray[np.float64] = ratios[_drawn(len(ratios))].sum(axis=1).T
    return summed


@lru_cache(maxsize=8)
def _drawn(cases: int) -> NDArray[np.int64]:
    """Positions of the cases of each resample, shape (RESAMPLES, cases)."""
    return np.random.default_rng(SEED).integers(0, cases, (RESAMPLES, cases))


def _percentiles(values: NDArray[np.float64]) -> tuple[float, float]:
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
