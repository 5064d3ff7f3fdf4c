from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.embed.rounding import quantise, shares, step_and_zero


@given(st.integers(1, 5), st.integers(1, 200), st.floats(1e-3, 1e3))
def test_rounding_is_off_by_half_a_step_at_most(out: int, width: int, size: float) -> None:
    random = np.random.default_rng(width)
    weight: np.ndarray[Any, Any] = random.normal(0, size, (out, width)).astype(np.float32)
    rounded, scales = quantise(weight)
    assert np.abs(rounded).max() <= 63
    back = rounded.astype(np.float32) * scales
    assert (np.abs(back.T - weight) <= 0.501 * scales[:, None]).all()


def test_a_weight_of_nothing_but_zeros_stays_so() -> None:
    rounded, scales = quantise(np.zeros((2, 64), dtype=np.float32))
    assert not rounded.any()
    assert np.isfinite(scales).all()


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3))
def test_nought_is_a_step_and_the_bounds_are_half_a_step_off_at_most(
    one: float, two: float
) -> None:
    low, high = (np.array([bound], dtype=np.float32) for bound in sorted((one, two)))
    step, zero = step_and_zero(low, high)
    assert 0 <= zero <= 255
    assert -zero * step <= min(0, low[0]) + 0.501 * step
    assert (255 - zero) * step >= max(0, high[0]) - 0.501 * step


def test_a_product_stays_what_it_was_and_a_large_column_gets_smaller() -> None:
    random = np.random.default_rng(0)
    states = random.normal(size=(50, 64)).astype(np.float32)
    states[:, 7] *= 30
    weights = [random.normal(size=(32, 64)).astype(np.float32) for _ in range(3)]
    largest = np.abs(states).max(axis=0)
    share = shares(largest, weights)
    for weight in weights:
        assert np.allclose((states / share) @ (weight * share).T, states @ weight.T, atol=1e-3)
    evened = largest / share
    assert evened[7] / np.median(evened) < 7 < 20 < largest[7] / np.median(largest)


def test_columns_of_nothing_have_a_share_all_the_same() -> None:
    share = shares(np.zeros(4, dtype=np.float32), [np.zeros((2, 4), dtype=np.float32)])
    assert np.isfinite(share).all()
    assert (share > 0).all()
