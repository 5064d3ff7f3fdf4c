"""How a question is shown that leans on another, and what it takes from it."""

from __future__ import annotations

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve
from assistant.understand.conversation.resolved import Amount, Onward, Resolved, following

FOUND = "What did they find in Leeds?"


def test_what_follows_is_shown_as_one_question() -> None:
    shown = "Who led it (following “What did they find in Leeds”)?"
    assert following("Who led it?", FOUND) == shown
    assert following("Who led it", FOUND.rstrip("?")) == shown
    assert following("the grade", FOUND).startswith("the grade (following")


def test_what_stands_alone_takes_nothing() -> None:
    assert resolve(FOUND, [], ["Leeds"]) == Resolved(FOUND, FOUND)
    assert Resolved(FOUND, FOUND).onward == Onward("", "", "", "")
    assert Resolved(FOUND, FOUND).amount == Amount(0, None)


def test_another_place_makes_another_question_of_it() -> None:
    history = [Turn("user", FOUND), Turn("assistant", "They found much. [1]")]
    resolved = resolve("and in Kent?", history, ["Leeds", "Kent"])
    assert (resolved.text, resolved.kind) == ("What did they find in Kent?", "elsewhere")
