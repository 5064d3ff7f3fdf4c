"""What says the opposite is left out of a list of bodies."""

from __future__ import annotations

import pytest

from assistant.choose.opposed import without_opposites
from assistant.choose.select import Verdict
from tests.making import judged

HIGH = judged("Turnover of workers is high.", 3.0)
FALLING = judged("Turnover of workers has fallen.", 2.0, 10)
OTHER = judged("Morale is good.", 1.0, 20)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Which councils have high turnover?", [HIGH, OTHER]),
        ("Which councils have low turnover?", [FALLING, OTHER]),
        ("Is turnover high?", [HIGH, FALLING, OTHER]),  # that it has fallen answers it, too
        ("Which councils tell of turnover?", [HIGH, FALLING, OTHER]),
    ],
)
def test_only_a_list_of_bodies_is_without_the_opposite(question: str, left: list[object]) -> None:
    verdict = without_opposites(question, Verdict((HIGH, FALLING, OTHER), 0.9))
    assert list(verdict.judged) == left
