"""A value read from the database again whenever the database has changed, and only then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Generic, TypeVar

from .database import manifest

_T = TypeVar("_T")


class PerEpoch(Generic[_T]):
    """Not safe for several threads at once: use it inside a transaction only."""

    def __init__(self, read: Callable[[sqlite3.Connection], _T]) -> None:
        self._read = read
        self._held: tuple[int, _T] | None = None

    def at(self, connection: sqlite3.Connection) -> _T:
        epoch = manifest(connection).epoch
        if self._held is None or self._held[0] != epoch:
            self._held = epoch, self._read(connection)
        return self._held[1]
