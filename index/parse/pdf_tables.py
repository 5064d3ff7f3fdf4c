"""The grids that rules draw on a page: which cell a run of text stands in.

A grid needs rules that touch and at least two columns; a frame around paragraphs is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .pdf_letters import Box
from .pdf_page import Run
from .pdf_sheet import RULE

_NEAR = 3.0  # points within which rules touch, or are the same line
_MOST_RULES = 1200  # a page with more holds a drawing, not a table


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells: columns from the left, rows from the top."""

    columns: tuple[float, ...]  # the positions of the vertical rules, ascending
    levels: tuple[float, ...]  # the positions of the horizontal rules, ascending

    @property
    def top(self) -> float:
        return self.levels[-1]

    def holds(self, run: Run) -> bool:
        return (
            self.columns[0] - _NEAR <= run.left < self.columns[-1]
            and self.levels[0] - _NEAR <= run.baseline < self.levels[-1]
        )

    def rows(self, runs: Iterable[Run]) -> list[list[list[Run]]]:
        """The runs in the cells of each row that has any."""
        cells: list[list[list[Run]]] = [[[] for _ in self.columns[1:]] for _ in self.levels[1:]]
        for run in runs:
            row = len(self.levels) - 1 - bisect_right(self.levels, run.baseline)
            column = bisect_right(self.columns, run.left + _NEAR) - 1
            row = min(max(row, 0), len(cells) - 1)
            column = min(max(column, 0), len(cells[row]) - 1)
            cells[row][column].append(run)
        return [row for row in cells if any(row)]


def find_tables(boxes: Sequence[Box]) -> list[Table]:
    """The grids among the boxes of a page."""
    rules = [rule for box in boxes for rule in _edges(box)]
    if len(rules) > _MOST_RULES:
        return []
    return [table for group in _touching(rules) if (table := _grid(group)) is not None]


def _edges(box: Box) -> list[Box]:
    """A rule is its own edge; a frame has four."""
    if box.right - box.left < RULE or box.top - box.bottom < RULE:
        return [box]
    return [
        Box(box.left, box.bottom, box.left, box.top),
        Box(box.right, box.bottom, box.right, box.top),
        Box(box.left, box.bottom, box.right, box.bottom),
        Box(box.left, box.top, box.right, box.top),
    ]


def _touching(rules: Sequence[Box]) -> list[list[Box]]:
    """Groups of rules that hang together."""
    groups: list[tuple[Box, list[Box]]] = []  # with the bounds of each
    for rule in rules:
        bounds, merged, apart = rule, [rule], []
        for group in groups:
            if _touch(rule, group[0]) and any(_touch(rule, other) for other in group[1]):
                bounds = _around(bounds, group[0])
                merged.extend(group[1])
            else:
                apart.append(group)
        groups = [*apart, (bounds, merged)]
    return [group for _, group in groups]


def _around(a: Box, b: Box) -> Box:
    lower, upper = map(min, a[:2], b[:2]), map(max, a[2:], b[2:])
    return Box(*lower, *upper)


def _touch(a: Box, b: Box) -> bool:
    return (
        a.left <= b.right + _NEAR
        and b.left <= a.right + _NEAR
        and a.bottom <= b.top + _NEAR
        and b.bottom <= a.top + _NEAR
    )


def _grid(rules: list[Box]) -> Table | None:
    vertical = [rule for rule in rules if rule.top - rule.bottom > RULE]
    level = [rule for rule in rules if rule.right - rule.left > RULE]
    if not vertical or not level:
        return None
    left, right = min(r.left for r in rules), max(r.right for r in rules)
    bottom, top = min(r.bottom for r in rules), max(r.top for r in rules)
    columns = _distinct([left, right, *(rule.left for rule in vertical)])
    levels = _distinct([bottom, top, *(rule.bottom for rule in level)])
    if len(columns) < 3 or len(levels) < 2:
        return None
    return Table(columns, levels)


def _distinct(positions: Iterable[float]) -> tuple[float, ...]:
    """Positions in ascending order, those that lie on one another made one."""
    kept: list[float] = []
    for position in sorted(positions):
        if not kept or position - kept[-1] > _NEAR:
            kept.append(position)
    return tuple(kept)
