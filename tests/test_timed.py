"""What can tell a time."""

from __future__ import annotations

import pytest

from assistant.answer_type.timed import asks_for_time, tells_time
from tests.making import sentence


def tells(question: str, text: str) -> bool:
    return all(holds(sentence(text)) for holds in tells_time(question))


@pytest.mark.parametrize(
    ("question", "tells_it", "does_not"),
    [
        ("On what date did it begin?", "It began on 3 May 2019.", "It began recently."),
        ("When did it begin?", "It began recently.", "It began well."),
        ("How long has it run?", "It has run since May 2019.", "It has run well."),
        ("When was it published?", "It came out in May 2019.", "It began in May 2019."),
        (
            "When will the letter come out?",
            "It will be issued in May 2019.",
            "They met in May 2019.",
        ),
    ],
)
def test_sentences_that_tell_a_time(question: str, tells_it: str, does_not: str) -> None:
    assert tells(question, tells_it)
    assert not tells(question, does_not)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("When did it begin?", True),
        ("In which month was it?", True),
        ("How did staff feel when the letter was written?", False),
        ("What happens when children go missing?", False),
    ],
)
def test_what_asks_for_a_time(question: str, asks: bool) -> None:
    assert asks_for_time(question) is asks
