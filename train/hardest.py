"""What a network still gets wrong, and some of the rest: what a long pass learns from.

Each example is read as it was trained on: a share for every candidate and one for "none of them",
whose logit is 0.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from .examples import Example
from .measure import Judge, Scores

SURE = 0.8
"""Share of what is right from which on an example counts as known."""

KNOWN = 1 / 3
"""Of the known ones, so many are kept, lest they are forgotten."""


def hardest(examples: Sequence[Example], judge: Judge, seed: int) -> list[Example]:
    """In the order given."""
    chance = random.Random(seed)
    drawn = [chance.random() < KNOWN for _ in examples]
    return [
        one
        for one, kept in zip(examples, drawn, strict=True)
        if kept or share_of_right(judge(one.question, one.sentences), one.right) < SURE
    ]


def share_of_right(logits: Scores, right: Sequence[int]) -> float:
    """Of the right candidates together, or of "none" where there are none."""
    largest = logits.max(initial=0.0)
    shares, none = np.exp(logits - largest), float(np.exp(-largest))
    wanted = float(shares[list(right)].sum()) if right else none
    return wanted / (float(shares.sum()) + none)
