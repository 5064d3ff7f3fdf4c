"""When a question asks two things, and when an "and" joins but one."""

import pytest

from assistant.understand.conversation.halves import halves


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Who led the inspection of Bolton, and what did they say about IROs?",
            "Who led the inspection of Bolton?",
            "What did they say about IROs?",
        ),
        (
            "what is the CACE group and who is it for",
            "what is the CACE group?",
            "Who is it for?",
        ),
        (
            "How many homes did it run? How many were rated good?",
            "How many homes did it run?",
            "How many were rated good?",
        ),
        (
            "Had fewer children come into care, and by how much?",
            "Had fewer children come into care?",
            "By how much?",
        ),
        (
            "Were families kept waiting? Is anything being done?",
            "Were families kept waiting?",
            "Is anything being done?",
        ),
    ],
)
def test_two_questions(question: str, first: str, second: str) -> None:
    assert halves(question) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "What do inspectors say about homes and schools?",
        "How are plans made and visits recorded?",
        "What did they say about how cases are closed and how plans are made?",
        "Compare Southwark and Lambeth on care leavers",
        "Who decides?",
        "And who was the lead inspector?",
        "Where, and why?",
        "and what about care leavers",
        "Who received the letter and what is her post?",
        "To whom was it addressed, and what was his job title?",
    ],
)
def test_one_question(question: str) -> None:
    assert halves(question) is None
