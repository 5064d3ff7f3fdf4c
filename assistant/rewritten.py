"""A question as it is looked up, and what a language model had to do with that.

Apart from ``rewrite``, because most questions are read by rules alone. Knows neither.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .understand.conversation.resolved import Resolved


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How a question is read; ``failed``: its language model need not be asked again."""

    resolved: Resolved
    notes: tuple[str, ...] = ()
    prompts: dict[str, str] = field(default_factory=dict)  # name to sha256, where one was sent
    failed: bool = False
