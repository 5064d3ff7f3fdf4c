"""A time limit on a stream that may say nothing at all for as long as it likes.

The stream is read in a thread of its own, because a blocked read cannot be interrupted. A stream
that is given up is dropped at its next fragment or, at the latest, at the model's own timeout.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread

from assistant.errors import ModelFailed

_END = None


def within(seconds: float, fragments: Iterator[str]) -> Iterator[str]:
    """The fragments as they come; raises ModelFailed when they take longer than that in all."""
    deadline = time.monotonic() + seconds
    read: SimpleQueue[str | Exception | None] = SimpleQueue()
    given_up = Event()
    Thread(target=_read, args=(fragments, read, given_up), daemon=True).start()
    try:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise _too_slow(seconds)
            try:
                fragment = read.get(timeout=left)
            except Empty:
                raise _too_slow(seconds) from None
            if fragment is _END:
                return
            if isinstance(fragment, Exception):
                raise fragment
            yield fragment
    finally:
        given_up.set()


def _read(
    fragments: Iterator[str], read: SimpleQueue[str | Exception | None], given_up: Event
) -> None:
    try:
        for fragment in fragments:
            if given_up.is_set():
                return
            read.put(fragment)
        read.put(_END)
    except Exception as error:
        read.put(error)


def _too_slow(seconds: float) -> ModelFailed:
    shown = round(seconds, 1 if seconds > 1 else 2)  # it may be what an earlier call has left
    return ModelFailed(
        f"The language model did not finish within {shown:g} seconds.",
        "Allow it more time, or use a faster one.",
    )
