"""Whether it is asked how many inspections there were."""

from __future__ import annotations

import pytest

from assistant.answer_type.inspections import COUNTS_OCCASIONS


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("How many focused visits has Leeds had?", True),
        ("How many other inspections were there?", True),
        ("How often was Leeds inspected?", True),
        ("How many visits to children were late?", False),
        ("How often are children visited?", False),
        ("How many inspectors were there?", False),
    ],
)
def test_the_number_of_inspections(question: str, counts: bool) -> None:
    assert bool(COUNTS_OCCASIONS.search(question)) is counts
