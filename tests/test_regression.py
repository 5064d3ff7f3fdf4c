"""Sums of observations, and what they mean as probabilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.choose.regression import Regression


@given(st.floats(-1e6, 1e6))
def test_probabilities_are_probabilities(value: float) -> None:
    assert 0.0 <= Regression({"evidence": 3.0}, 0.5).probability({"evidence": value}) <= 1.0


def test_what_is_not_weighed_counts_for_nothing() -> None:
    regression = Regression({"evidence": 2.0}, bias=-1.0)
    assert regression.sum({"evidence": 0.5, "cosine": 9.0}) == 0.0
    assert regression.probability({"evidence": 0.5, "cosine": 9.0}) == pytest.approx(0.5)
