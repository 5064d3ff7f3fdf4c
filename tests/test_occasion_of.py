"""When an inspection was of which it was asked who led it."""

from __future__ import annotations

import pytest

from assistant.understand.conversation.occasion_of import day_of_the_occasion


@pytest.mark.parametrize(
    ("question", "earlier", "asked"),
    [
        ("When was that?", "Who led the visit to Leeds?", "When was the visit to Leeds?"),
        ("And when was it?", "Who signed the letter?", "When was the letter?"),
        ("When was that?", "Who leads the council?", None),
        ("When was that decided?", "Who led the visit to Leeds?", None),
    ],
)
def test_the_day_is_that_of_the_occasion(question: str, earlier: str, asked: str | None) -> None:
    assert day_of_the_occasion(question, earlier) == asked
