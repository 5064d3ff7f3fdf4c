"""From runs of text with positions to lines in the order in which a person reads them.

Tables are found by their rules and read row by row; columns of text are found by the gutter
between them and read column by column; where text stands side by side without rules, the
order in the file tells a table (left, right, left, right) from columns (left, left, right,
right). Knows nothing of paragraphs, headings or footers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..boxes import Origins
from .pdf_hyphens import joined
from .pdf_page import GUTTER, Run, is_marker
from .pdf_tables import Table

_BAND_GAP = 2.5  # sizes of empty height that end a band of columns
_PROSE = 30  # characters of a line that is too long for a cell or an address
_FLOWING_WORDS = 80  # a cell of more words is a column of text


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is read; a table row is one line with several cells."""

    cells: tuple[str, ...]
    page: int
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    edge: float  # how far to the right a line of this column may go
    column: int  # differs where reading jumps to another place on the page
    origins: Origins = ()
    text: str = field(init=False)  # of all cells; made once, because it is asked for ten times

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "\t".join(self.cells))


def read_in_order(page: int, runs: Iterable[Run], tables: Sequence[Table]) -> list[Line]:
    """The lines of a page, from the top, tables in their places."""
    reader = _Reader(page)
    free = list(runs)
    for table in sorted(tables, key=lambda table: -table.top):
        inside = [run for run in free if table.holds(run)]
        above = [run for run in free if run.baseline >= table.top and not table.holds(run)]
        free = [run for run in free if run.baseline < table.top and not table.holds(run)]
        reader.read(above)
        for row in table.rows(inside):
            reader.read_row(row)
    reader.read(free)
    return reader.lines


class _Reader:
    """Collects the lines of one page, and counts the places where reading jumps."""

    def __init__(self, page: int) -> None:
        self.lines: list[Line] = []
        self._page = page
        self._column = 0

    def read(self, runs: Iterable[Run], edge: float | None = None) -> None:
        """Lines of text: bands of columns where there are any, else from top to bottom."""
        segments = side_by_side(runs)
        if edge is None:
            edge = max((segment.right for segment in segments), default=0.0)
        at = 0
        while at < len(segments):
            band = _band(segments[at:])
            if band is None:
                self._add((segments[at].text,), segments[at : at + 1], edge, segments[at].origins)
                at += 1
            else:
                self._read_band(*band, edge)
                at += len(band[0]) + len(band[1])

    def _read_band(self, left: list[Run], right: list[Run], edge: float) -> None:
        if _are_columns(left, right):
            for side, limit in ((left, min(run.left for run in right)), (right, edge)):
                self._column += side is right
                longest = max(side, key=lambda run: len(run.text))
                widest = max(run.right for run in side)
                self.read(side, widest if len(longest.text) > _PROSE else limit)
            self._column += 1
        else:
            for row in _file_order_rows(left, right):
                self.read_row(row)

    def read_row(self, cells: Sequence[Sequence[Run]]) -> None:
        """A table row, its cells joined by tabs; long cells are read one after the other."""
        merged = [side_by_side(cell) for cell in cells]
        texts = [_text(cell) for cell in merged]
        filled = [cell for cell, text in zip(cells, texts, strict=True) if text]
        if len(filled) < 2 or max(len(text.split()) for text in texts) > _FLOWING_WORDS:
            for cell in filled:
                self._column += 1
                self.read(cell)
            self._column += 1
        else:
            runs = [run for cell in filled for run in cell]
            origins = tuple(origin for cell in merged for run in cell for origin in run.origins)
            self._add(tuple(filter(None, texts)), runs, max(run.right for run in runs), origins)

    def _add(
        self, cells: tuple[str, ...], runs: Sequence[Run], edge: float, origins: Origins
    ) -> None:
        longest = max(runs, key=lambda run: len(run.text))
        self.lines.append(
            Line(
                cells=cells,
                page=self._page,
                left=min(run.left for run in runs),
                right=max(run.right for run in runs),
                baseline=max(run.baseline for run in runs),
                size=longest.size,
                bold=all(run.bold for run in runs),
                edge=edge,
                column=self._column,
                origins=origins,
            )
        )


def side_by_side(runs: Iterable[Run]) -> list[Run]:
    """Runs of one line made one, from the top down; gaps as wide as a gutter stay."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.baseline):
        if not run.text:
            continue
        if rows and _on_one_line(max(rows[-1], key=lambda other: other.size), run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [segment for row in rows for segment in _merged(row)]


def _on_one_line(first: Run, second: Run) -> bool:
    larger, smaller = max(first.size, second.size), min(first.size, second.size)
    reach = 0.4 if smaller > 0.75 * larger else 0.6  # raised marks are small
    return abs(first.baseline - second.baseline) < reach * larger


def _merged(row: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in sorted(row, key=lambda run: run.left):
        before = merged[-1] if merged else None
        if before is None or not _touch(before, run):
            merged.append(run)
        elif not _is_footnote_mark(before, run):
            tight = run.left - before.right < 0.12 * run.size
            main = before if len(before.text) >= len(run.text) else run
            merged[-1] = replace(
                main,
                text=before.text + ("" if tight else " ") + run.text,
                left=before.left,
                right=max(before.right, run.right),
                bold=run.bold if is_marker(before.text) else before.bold and run.bold,
                order=min(before.order, run.order),
                origins=before.origins + run.origins,
            )
    return merged


def _touch(before: Run, run: Run) -> bool:
    gap = run.left - before.right
    return gap < GUTTER * max(before.size, run.size) or (
        is_marker(before.text) and gap < 4 * run.size
    )


def _is_footnote_mark(before: Run, run: Run) -> bool:
    small = run.size < 0.8 * before.size or run.baseline > before.baseline + 0.2 * before.size
    number = run.text.isdigit() and len(run.text) < 3
    return small and number and not before.text[-1].isdigit() and len(before.text) > 2


def _band(segments: Sequence[Run]) -> tuple[list[Run], list[Run]] | None:
    """What stands left and right of a gutter that begins at the first segment."""
    if len(segments) < 2 or not _beside(segments[0], segments[1]):
        return None
    first, second = sorted(segments[:2], key=lambda run: run.left)
    left, right = [first], [second]
    inner, outer = first.right, second.left  # the edges of the gutter
    for before, run in pairwise(segments[1:]):
        width = 0.8 * run.size
        if before.baseline - run.baseline > _BAND_GAP * max(before.size, run.size):
            break
        if run.left - inner >= width and run.left > first.left + width:
            outer = min(outer, run.left)
            right.append(run)
        elif outer - run.right >= width:
            inner = max(inner, run.right)
            left.append(run)
        else:
            break
    return left, right


def _beside(first: Run, second: Run) -> bool:
    a, b = sorted((first, second), key=lambda run: run.left)
    near = abs(first.baseline - second.baseline) < 0.9 * max(first.size, second.size)
    return near and b.left - a.right >= GUTTER * max(a.size, b.size)


def _are_columns(left: Sequence[Run], right: Sequence[Run]) -> bool:
    """Are these columns, each read to its end, not the cells of table rows?"""
    if min(len(left), len(right)) < 2:
        return False
    if min(len(left), len(right)) > 3 and _median_length(left) > _PROSE < _median_length(right):
        return True
    sides = sorted([(run.order, 0) for run in left] + [(run.order, 1) for run in right])
    turns = sum(a != b for (_, a), (_, b) in pairwise(sides))
    return turns == 1 or (turns == 2 and min(len(left), len(right)) > 2)


def _median_length(runs: Sequence[Run]) -> int:
    return sorted(len(run.text) for run in runs)[len(runs) // 2]


def _file_order_rows(left: list[Run], right: list[Run]) -> list[list[list[Run]]]:
    """Table rows without rules: a new one wherever the file comes back to the left."""
    rows: list[list[list[Run]]] = []
    side_before = 1
    for side, run in sorted(
        [(0, run) for run in left] + [(1, run) for run in right], key=lambda item: item[1].order
    ):
        if side < side_before or not rows:
            rows.append([[], []])
        rows[-1][side].append(run)
        side_before = side
    parted = [[cells[0], *_by_position(cells[1])] for cells in rows]
    return sorted(parted, key=lambda row: -max(run.baseline for cell in row for run in cell))


def _by_position(runs: list[Run]) -> list[list[Run]]:
    """The cells to the right of the first gutter: runs that overlap from above are one."""
    cells: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.left):
        if cells and run.left < max(other.right for other in cells[-1]):
            cells[-1].append(run)
        else:
            cells.append([run])
    return cells


def _text(cell: Sequence[Run]) -> str:
    text = ""
    for run in cell:
        text = joined(text, run.text)
    return text
