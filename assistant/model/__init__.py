"""Language models: the seam behind which one writes the words of an answer.

A model gets messages and streams text; it gets no tools, and nothing that it says is believed
before ``write`` has checked it against the sentences that it was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

__all__ = ["LanguageModel", "Message", "Role"]

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation with a language model."""

    role: Role
    content: str


class LanguageModel(Protocol):
    """Messages in, streamed text out."""

    @property
    def name(self) -> str:
        """What answers say wrote them."""
        ...

    def complete(self, messages: Sequence[Message]) -> Iterator[str]:
        """The reply in fragments as they come; raises ModelFailed, also after some fragments."""
        ...
