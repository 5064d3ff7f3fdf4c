"""When something was set up or closed."""

import pytest

from assistant.answer_type.beginnings import holds_beginning
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "When was the improvement board set up?",
            "An improvement board was established in late August 2021.",
            "The board has met often in the last 12 months.",
        ),
        (
            "When did they launch the hub?",
            "The new hub began in May 2019.",
            "In May 2019 visits to the hub were late.",
        ),
        (
            "When was the home closed?",
            "The home shut in May 2019.",
            "In May 2019 the home was full.",
        ),
    ],
)
def test_a_time_of_something_else_is_no_beginning(question: str, tells: str, does_not: str) -> None:
    holds = holds_beginning(question)
    assert holds is not None
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


@pytest.mark.parametrize(
    "question", ["When was the visit?", "Who set up the board?", "How was it launched?"]
)
def test_no_beginning_is_asked_for(question: str) -> None:
    assert holds_beginning(question) is None
