"""What is asked of each side of a comparison."""

import pytest

from assistant.understand.each_side import of_each_side


@pytest.mark.parametrize(
    ("topic", "thing"),
    [
        ("Has supervision got better?", "supervision"),
        ("Did its help for homeless children improve?", "its help for homeless children"),
        ("did things get better for care leavers?", "care leavers"),
        ("What has changed in pre-proceedings work?", "pre-proceedings work"),
        ("What happened to support for care leavers?", "support for care leavers"),
        ("Compare what was said about private fostering", "private fostering"),
        ("How has the front door changed?", "the front door"),
        ("How do the letters differ on supervision?", "supervision"),
        ("Private fostering: what has changed?", "Private fostering"),
        ("Pre-proceedings work: was it any better than then?", "Pre-proceedings work"),
        ("Are its letters to parents any better than they were?", "its letters to parents"),
    ],
)  # fmt: skip
def test_each_is_asked_what_was_found(topic: str, thing: str) -> None:
    assert of_each_side(topic) == f"What did they find about {thing}?"


@pytest.mark.parametrize(
    "topic",
    [
        "How many children are in care?",
        "How did its overall grade change?",
        "Are care leavers graded better or worse?",
        "Who led it?",
        "Are caseloads manageable?",
    ],
)
def test_what_each_can_tell_as_it_is_stays(topic: str) -> None:
    assert of_each_side(topic) == topic
