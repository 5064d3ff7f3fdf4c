from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.evidence import Shown
from train.examples import Example
from train.hardest import KNOWN, hardest, share_of_right
from train.measure import Scores


def example(question: str, right: tuple[int, ...]) -> Example:
    return Example(question, (Shown("First."), Shown("Second.")), right, (None, None))


def likes_the_first(_: str, sentences: Sequence[Shown]) -> Scores:
    return np.array([9.0 if one.text == "First." else -9.0 for one in sentences], np.float32)


@pytest.mark.parametrize(
    ("logits", "right", "share"),
    [
        ([0.0, 0.0], (0,), 1 / 3),
        ([0.0, 0.0], (0, 1), 2 / 3),
        ([0.0, 0.0], (), 1 / 3),
        ([], (), 1.0),
        ([900.0, -900.0], (0,), 1.0),
        ([-900.0, -900.0], (), 1.0),
    ],
)
def test_the_share_of_what_is_right(
    logits: list[float], right: tuple[int, ...], share: float
) -> None:
    assert share_of_right(np.array(logits, np.float32), right) == pytest.approx(share)


def test_all_that_is_wrong_and_a_share_of_what_is_known() -> None:
    known = [example(f"Known {n}?", (0,)) for n in range(300)]
    wrong = [example(f"Wrong {n}?", right) for n in range(100) for right in ((1,), ())]
    kept = hardest([*known, *wrong], likes_the_first, seed=1)
    assert kept[-len(wrong) :] == wrong
    assert len(kept) - len(wrong) == pytest.approx(KNOWN * len(known), rel=0.25)
    assert kept == hardest([*known, *wrong], likes_the_first, seed=1)
