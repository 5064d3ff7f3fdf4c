"""The progress of indexing on stderr: a bar on a terminal, plain lines in a pipe.

Time left is what the files so far took, for as many as are left: a first guess only, because
files differ.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .visible import echo, visible

Show = Callable[[str, int, int, int], None]


@contextmanager
def shown() -> Iterator[Show]:
    """Give a function to call with (uri, files done, files in all, passages written)."""
    begun = time.monotonic()
    if not sys.stderr.isatty():
        yield lambda uri, done, total, passages: echo(
            f"[{done}/{total}] {uri}{pace(done, total, passages, time.monotonic() - begun)}",
            err=True,
        )
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None)
        yield lambda uri, done, total, passages: bar.update(
            task,
            description=visible(uri) + pace(done, total, passages, time.monotonic() - begun),
            completed=done,
            total=total,
        )


def pace(done: int, total: int, passages: int, seconds: float) -> str:
    """Passages a second and the time left; nothing where nothing had to be embedded.

    >>> pace(10, 40, 500, 5.0)
    ' (100 passages/s, 0:15 left)'
    """
    if not passages or seconds <= 0:
        return ""
    left = round(seconds / done * (total - done))
    return f" ({passages / seconds:.0f} passages/s, {left // 60}:{left % 60:02} left)"
