from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embed.bert import graph_of_states
from index.embed.bounds import measured, wider
from index.embed.checkpoint import Checkpoint
from index.embed.runtime import session
from tests.making_model import PACKAGED, make_model

AROUND = ([101], [102])


def test_each_product_has_bounds_and_they_are_the_same_every_time(tmp_path: Path) -> None:
    checkpoint = Checkpoint(make_model(tmp_path / "model"))
    bounds = measured(checkpoint, *AROUND)
    products = ("attention.self.query", "attention.output.dense", "intermediate.dense")
    names = [f"encoder.layer.{n}.{each}" for n in (0, 1) for each in (*products, "output.dense")]
    assert list(bounds) == names
    again = measured(checkpoint, *AROUND)
    for name, (low, high) in bounds.items():
        assert (low < 0).all()
        assert (high > 0).all()
        assert np.array_equal(again[name], (low, high))


def test_the_states_of_other_words_lie_between_the_bounds_but_for_a_few() -> None:
    checkpoint = Checkpoint(PACKAGED)
    bounds = measured(checkpoint, *AROUND)
    reads = session(graph_of_states(checkpoint), checkpoint.folder)
    ids = np.random.default_rng(1).integers(1000, 30000, (4, 20)).astype(np.int32)
    for name, states in zip(bounds, reads.run(list(bounds), {"ids": ids}), strict=True):
        low, high = (bound.astype(np.float32) for bound in bounds[name])
        assert ((states < low.min()) | (states > high.max())).mean() < 0.0001
        assert states.max() > high.max() / 4


@given(st.floats(0.01, 1e6))
def test_a_bound_moves_outwards_by_a_tenth_at_most(bound: float) -> None:
    (moved,) = wider(np.array([bound], dtype=np.float32))
    assert bound * 0.9999 <= moved <= 1.1001 * bound


@pytest.mark.parametrize(
    ("bound", "moved"), [(28.511, 29), (28.512, 29), (0.1699, 0.17), (0, 0.01)]
)
def test_last_bits_of_a_bound_decide_nothing(bound: float, moved: float) -> None:
    assert wider(np.array([bound], dtype=np.float32))[0] == pytest.approx(moved)
