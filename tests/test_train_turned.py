from __future__ import annotations

import random

import pytest

from train.turned import swapped, turned


@pytest.mark.parametrize(
    ("question", "opposite"),
    [
        ("Why did attendance improve?", "Why did attendance worsen?"),
        ("What strengths did they see?", "What weaknesses did they see?"),
        ("Why are visits not made?", "Why are visits made?"),
        ("Why were the plans cancelled?", "Why weren't the plans cancelled?"),
        ("Why didn’t they go?", "Why did they go?"),
        ("Is attendance good?", None),
        ("How come the yard was picked?", None),
    ],
)
def test_the_opposite_is_taken_for_granted(question: str, opposite: str | None) -> None:
    assert turned(question) == opposite


def test_another_matter_of_the_same_kind() -> None:
    chance = random.Random(1)
    said = "foster carers get training"
    made = {swapped("Are foster carers trained?", said, chance) for _ in range(50)}
    assert None not in made and "Are foster carers trained?" not in made
    assert all(one and one.startswith("Are ") and one.endswith(" trained?") for one in made)


@pytest.mark.parametrize("said", ["nothing of the kind", "carers"])
def test_a_matter_that_no_sentence_speaks_of_stays(said: str) -> None:
    assert swapped("Are foster carers trained?", said, random.Random(1)) is None
