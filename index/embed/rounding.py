"""Weights and states of a BERT in 8 bits: how they are scaled so that little is lost.

A few columns of the states are many times as large as the rest whatever is read. At one scale for
all columns they would take most of the 8 bits, so they are made smaller and the weights that meet
them larger, half the way each (SmoothQuant: Xiao et al. 2023). Knows no graph.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_LARGEST = 63
"""Of a rounded weight: 7 bits, because older processors add two products in 16 bits, and what
does not fit there would make another vector of the same text."""

_STEPS = 255
"""Between the bounds of the states, which have all 8 bits."""

_TINY = np.float32(1e-6)


def quantise(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The transposed weight in whole numbers, (in, out), and the scale of each column, (out,)."""
    largest = np.abs(weight).max(axis=1)
    scales = np.maximum(largest / np.float32(_LARGEST), np.float32(1e-12))
    rounded = np.rint(weight / scales[:, None]).astype(np.int8)
    return np.ascontiguousarray(rounded.T), scales


def step_and_zero(low: NDArray[np.float32], high: NDArray[np.float32]) -> tuple[float, int]:
    """The size of a step and which of them is 0, for states between these bounds (columns,)."""
    lowest, highest = min(0.0, float(low.min())), max(float(_TINY), float(high.max()))
    step = (highest - lowest) / _STEPS
    return step, round(-lowest / step)


def shares(
    largest: NDArray[np.float32], weights: Sequence[NDArray[np.float32]]
) -> NDArray[np.float32]:
    """What to divide the states by and to multiply the weights, (out, in), with: (in,).

    ``largest``: of each column of the states, without its sign.
    """
    met = np.max([np.abs(weight).max(axis=0) for weight in weights], axis=0)
    uneven = np.sqrt(np.maximum(largest, _TINY) / np.maximum(met, _TINY))
    even: NDArray[np.float32] = uneven / np.exp(np.log(uneven).mean())
    return even.astype(np.float32)
