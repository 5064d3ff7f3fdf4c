"""A language model that says what it was told to say: for tests and demonstrations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.errors import ModelFailed
from assistant.model import Message


class ScriptedModel:
    """Replays its replies, one a call, in fragments of a few characters; raises those that are
    errors. ``received`` holds the messages of every call.
    """

    def __init__(self, *replies: str | ModelFailed, name: str = "scripted") -> None:
        self.name = name
        self.received: list[tuple[Message, ...]] = []
        self._replies = iter(replies)

    def complete(self, messages: Sequence[Message]) -> Iterator[str]:
        """The next reply; raises ModelFailed when the script is at its end."""
        self.received.append(tuple(messages))
        reply = next(self._replies, None)
        if reply is None:
            raise ModelFailed("The scripted model has no reply left.", "Give it one for each call.")
        if isinstance(reply, ModelFailed):
            raise reply
        yield from (reply[at : at + 7] for at in range(0, len(reply), 7))
