"""What an indexing run did: every file of the folder is in one of these lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[str, int, int, int], None]
"""Called after each file: its uri, how many are done, how many there are, and how many passages
were written so far."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not indexed, why, and what to do about it."""

    uri: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Report:
    """Uris, in the order in which they were met."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
