"""Whether a sum of money is asked for."""

import pytest

from assistant.answer_type.sums import ASKS_MONEY


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("How much did the council spend on agency staff?", True),
        ("What did they cost?", True),
        ("Staff got more funding. How much?", True),
        ("How big was the overspend?", True),
        ("How much time did it take?", False),
        ("What did inspectors say about the budget?", False),
        ("How many were paid?", False),
    ],
)
def test_what_asks_for_one(question: str, asks: bool) -> None:
    assert bool(ASKS_MONEY.search(question)) is asks
