"""Whom inspectors met."""

import pytest

from assistant.answer_type.met import holds_whom_they_met
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who did inspectors speak to in Hull?", True),
        ("Whom did the lead inspector meet?", True),
        ("Who did they interview?", True),
        ("Who met the inspectors?", False),
        ("Who did the inspection?", False),
    ],
)
def test_what_asks_for_it(question: str, asks: bool) -> None:
    assert (holds_whom_they_met(question) is not None) is asks


def test_visitors_are_not_whom_they_met() -> None:
    holds = holds_whom_they_met("Who did inspectors speak to?")
    assert holds is not None
    assert holds(sentence("Inspectors met with care leavers and held focus groups."))
    assert not holds(sentence("The inspectors were Ann Lee and Bob Hill."))
