"""What came after the time that was asked about."""

import pytest

from assistant.understand.conversation.since import since_then

THEN = "Was Leeds inadequate in 2014?"


@pytest.mark.parametrize(
    ("question", "anchor", "text"),
    [
        ("What has changed since?", THEN, "What has changed in Leeds since 2014?"),
        ("And who was director after that?", THEN, "who was director in Leeds since 2014?"),
        ("What has changed since 2016?", THEN, None),
        ("Has it improved since then?", THEN, None),
        ("What have they changed since?", THEN, None),
        ("What has changed since?", "Was Leeds inadequate?", None),
        ("What has changed since?", "Was Leeds or York inadequate in 2014?", None),
    ],
)
def test_it_is_asked_of_the_place(question: str, anchor: str, text: str | None) -> None:
    assert since_then(question, anchor, ["Leeds", "York"]) == text
