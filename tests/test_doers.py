"""Is it asked who does something, and could anybody in a sentence be it?"""

from __future__ import annotations

import pytest

from assistant.answer_type.doers import asks_doer, tells_doer


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who visits care leavers?", True),
        ("By whom are they visited?", True),
        ("Tell me whose job it is.", True),
        ("How often are those who leave care visited?", False),
    ],
)
def test_a_doer_is_asked_for_by_who(question: str, asks: bool) -> None:
    assert asks_doer(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Personal advisers visit care leavers.", True),
        ("Care leavers are visited often by their advisers.", True),
        ("PAs go to see them.", True),
        ("In custody it is Ann Berg.", True),
        ("Nobody does.", True),
        ("Care leavers are visited regularly.", False),
        ("Visits to care leavers take place often.", False),
    ],
)
def test_somebody_is_told_of_whom_the_question_does_not_name(text: str, tells: bool) -> None:
    assert tells_doer("Who visits care leavers?", text) is tells
