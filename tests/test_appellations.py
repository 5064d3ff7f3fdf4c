"""Things that the question before named."""

import pytest

from assistant.understand.conversation.appellations import with_its_name

EARLIER = "What does Leeds's Bright Start service do?"


@pytest.mark.parametrize(
    ("question", "earlier", "read"),
    [
        ("How big is that team?", EARLIER, "How big is the Bright Start service?"),
        ("Is the same service in Hull?", EARLIER, "Is the Bright Start service in Hull?"),
        (
            "How does that policy work as a scheme? And that scheme?",
            "What is the ‘no detriment’ scheme?",
            "How does that policy work as a scheme? And the ‘no detriment’ scheme?",
        ),
        ("How big is the team?", EARLIER, "How big is the team?"),
        ("How big is that team?", "What does the fostering team do?", "How big is that team?"),
        (
            "How big is that team?",
            "Do the Bright Start team and the Kick Off team meet?",
            "How big is that team?",
        ),
    ],
)
def test_what_is_pointed_at(question: str, earlier: str, read: str) -> None:
    assert with_its_name(question, earlier) == read
