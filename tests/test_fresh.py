"""What begins anew by its own words leans on nothing before it."""

import pytest

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve
from assistant.understand.conversation.fresh import asked_afresh


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Another question: who pays?", "who pays?"),
        ("OK. Different question: who pays?", "who pays?"),
        ("Changing the topic, who pays?", "who pays?"),
        ("Who asked another question?", ""),
    ],
)
def test_what_is_asked_afresh(question: str, asked: str) -> None:
    assert asked_afresh(question) == asked


def test_what_comes_after_leans_on_it() -> None:
    history = [
        Turn("user", "How is Leeds rated?"),
        Turn("user", "Different question: who inspects York?"),
    ]
    after = resolve("Why did they come?", history, ["Leeds", "York"])
    assert after.about == "who inspects York?"
