"""A step of a pipeline that works in a thread of its own, a few items ahead of who asks.

Order is kept and so is memory: no more items are held than were said. Knows nothing of what the
step does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


def ahead(
    step: Callable[[_Item], _Made], items: Iterable[_Item], most: int
) -> Generator[_Made, None, None]:
    """What the step makes of each item, while up to ``most`` later ones are under way.

    An error of the step is raised where its result would have come. Close it to drop the rest.

    >>> list(ahead(str.upper, "abc", 2))
    ['A', 'B', 'C']
    """
    thread = ThreadPoolExecutor(1)
    made: deque[Future[_Made]] = deque()
    try:
        for item in items:
            made.append(thread.submit(step, item))
            if len(made) > most:
                yield made.popleft().result()
        while made:
            yield made.popleft().result()
    finally:
        thread.shutdown(cancel_futures=True)
