"""Which points of a list are points of another: "no bus runs" below "mileage, where:".

Told by how far each is set in, and by a small letter or a figure behind a colon. Knows nothing of
how a format says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..leaning import leads_in, points_back
from .marks import HEADING_WORDS, is_complete

Point = tuple[str, int]
"""The text of a point, and how far it is set in."""


def leads_above(points: Iterable[Point | None]) -> Iterator[tuple[str, ...]]:
    """For each point the ones that lead into it, the outermost first; nothing for what is none.

    >>> list(leads_above([("mileage, where:", 0), ("no bus runs", 2), ("meals", 0), None]))
    [(), ('mileage, where:',), (), ()]
    """
    above: list[Point] = []
    is_cut = False
    for point in points:
        if point is None:
            above, is_cut = above[-1:], True
            yield ()
            continue
        above = [one for one in above if _goes_on(one, point) or (one[1] < point[1] and not is_cut)]
        is_cut = False
        yield tuple(text for text, _ in above if _leads(text))
        above.append(point)


def _goes_on(lead: Point, point: Point) -> bool:
    """Is the point the rest of a sentence that the lead begins? A footnote may stand between."""
    (begun, set_in), (text, further_in) = lead, point
    is_begun = begun[:1].isupper() and leads_in(begun) and not points_back(begun)
    is_begun = is_begun and len(begun.split()) <= HEADING_WORDS
    return is_begun and not text[:1].isupper() and set_in <= further_in


def _leads(text: str) -> bool:
    return leads_in(text) or (not is_complete(text) and len(text.split()) <= HEADING_WORDS)
