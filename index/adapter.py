"""A question's vector, turned to where its answers lie.

A sentence encoder puts a text beside others that say the same, and a question does not say what
its answer says. The map was learnt from questions with marked answers (``train.adapter``). It
fits the vectors of one model: beside the matrix stand that model's fingerprints, one for each
precision, and the questions of every other model stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHIPPED = Path(__file__).with_name("adapter.npz")

Floats = NDArray[np.float32]


def turned(question: Floats, fingerprint: str, path: Path = SHIPPED) -> Floats:
    """The question's vector, of unit length; as it is, when it is another model's."""
    matrix, made_for = _adapter(path)
    if fingerprint not in made_for:
        return question
    vector = matrix @ question
    unit: Floats = vector / np.linalg.norm(vector)
    return unit


def save(matrix: Floats, made_for: Sequence[str], path: Path = SHIPPED) -> None:
    """16 bits a weight: the vectors themselves are rounded more."""
    np.savez(path, matrix=matrix.astype(np.float16), made_for=np.array(made_for))


@lru_cache(maxsize=1)
def _adapter(path: Path) -> tuple[Floats, frozenset[str]]:
    with np.load(path) as file:
        return file["matrix"].astype(np.float32), frozenset(file["made_for"].tolist())
