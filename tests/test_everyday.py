"""Words that go with any topic, and words that are one."""

import pytest

from assistant.understand.everyday import EVERYDAY
from index.words import content_words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What went wrong?", []),
        ("Did anybody get things fixed?", []),
        ("Were those problems sorted?", []),
        ("Has drift got any better?", ["drift"]),
        ("Who fixed the lift?", ["lift"]),
    ],
)
def test_what_is_left_is_the_topic(question: str, words: list[str]) -> None:
    assert [word for word in content_words(question) if word not in EVERYDAY] == words
