"""What was decided about something."""

from dataclasses import replace

import pytest

from assistant.answer_type.decisions import holds_decision
from tests.making import sentence

RISE = replace(
    sentence("It was agreed that the Main Hall will cost £20."), headings=("Hire charges",)
)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("What was agreed about hire charges?", True),
        ("What did the committee decide on the hire charges?", True),
        ("What was decided about the Main Hall?", True),
        ("What was agreed about the boiler?", False),
    ],
)
def test_a_decision_about_it(question: str, holds: bool) -> None:
    test = holds_decision(question)
    assert test is not None
    assert test(RISE) is holds
    assert not test(replace(RISE, text="Hire charges for the Main Hall were discussed."))


@pytest.mark.parametrize(
    "question", ["What was said about hire charges?", "Who agreed the hire charges?"]
)
def test_other_questions(question: str) -> None:
    assert holds_decision(question) is None
