"""Which points of a list are points of another: "no bus runs" below "mileage, where:".

Told by how far each is set in. Knows nothing of how a format says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..leaning import leads_in
from .marks import HEADING_WORDS, is_complete

Point = tuple[str, int]
"""The text of a point, and how far it is set in."""


def leads_above(points: Iterable[Point | None]) -> Iterator[tuple[str, ...]]:
    """For each point the ones that lead into it, the outermost first; nothing for what is none.

    >>> list(leads_above([("mileage, where:", 0), ("no bus runs", 2), ("meals", 0), None]))
    [(), ('mileage, where:',), (), ()]
    """
    above: list[Point] = []
    for point in points:
        above = [one for one in above if point and one[1] < point[1]]
        yield tuple(text for text, _ in above if _leads(text))
        above += [point] if point else []


def _leads(text: str) -> bool:
    return leads_in(text) or (not is_complete(text) and len(text.split()) <= HEADING_WORDS)
