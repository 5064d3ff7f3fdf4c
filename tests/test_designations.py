"""What a question calls by a code or a number, and the same question of another of the kind."""

import pytest

from assistant.understand.conversation.designations import (
    designations_in,
    of_another_designation,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What happened in INC-034?", ["INC-034"]),
        ("Who has plot 14 and plot 22?", ["plot 14", "plot 22"]),
        ("What does clause 7.1 say?", ["clause 7.1"]),
        ("What would option E cost?", ["option E"]),
        ("What happened in May 2021?", []),
        ("Did over 14 children wait 3 weeks?", []),
    ],
)
def test_designations(text: str, found: list[str]) -> None:
    assert [one.group() for one in designations_in(text)] == found


@pytest.mark.parametrize(
    ("rest", "earlier", "again"),
    [
        ("plot 22?", "Who gets plot 14?", "Who gets plot 22?"),
        ("on HC-2406?", "What was decided on HC-2404?", "What was decided on HC-2406?"),
        ("option E?", "Who gets plot 14?", None),
        ("plot 22 and its rats?", "Who gets plot 14?", None),
    ],
)
def test_the_question_before_of_another_of_the_kind(
    rest: str, earlier: str, again: str | None
) -> None:
    assert of_another_designation(rest, earlier) == again
