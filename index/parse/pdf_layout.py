"""From runs of text with positions to lines in the order in which a person reads them.

Tables are found by their rules and read row by row; columns of text are found by the gutter
between them and read column by column; where text stands side by side without rules, the
order in the file tells a table (left, right, left, right) from columns (left, left, right,
right). Knows nothing of paragraphs, headings or footers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from ..boxes import Origins
from .pdf_hyphens import joined
from .pdf_page import GUTTER, Run, holds, is_marker
from .pdf_tables import Table

_BAND_GAP = 2.5  # sizes of empty height that end a band of columns
_MARK = 4  # characters of a mark of a footnote, "(12)"
_PROSE = 30  # characters of a line that is too long for a cell or an address
_FLOWING_WORDS = 80  # a cell of more words is a column of text
_LEFT, _RIGHT, _BASELINE, _SIZE = map(attrgetter, ("left", "right", "baseline", "size"))


class Line(NamedTuple):
    """A line as it is read; a table row is one line with several cells."""

    text: str  # of all cells, with tabs between them
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


def read_in_order(
    page: int, runs: Iterable[Run], tables: Sequence[Table], turn: int = 0
) -> list[Line]:
    """The lines of a page, from the top, tables in their places; or of what stands sideways."""
    reader = _Reader(page, first_column=-turn)
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

    def __init__(self, page: int, first_column: int) -> None:
        self.lines: list[Line] = []
        self._page = page
        self._column = first_column

    def read(self, runs: Iterable[Run], edge: float | None = None) -> None:
        """Lines of text: bands of columns where there are any, else from top to bottom."""
        segments = side_by_side(runs)
        if edge is None:
            edge = max(map(_RIGHT, segments), default=0.0)
        at = 0
        while at < len(segments):
            band = _band(segments, at)
            if band is None:
                self._add(segments[at], edge)
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
            whole = Run(
                text="\t".join(filter(None, texts)),
                left=min(map(_LEFT, runs)),
                right=max(map(_RIGHT, runs)),
                baseline=max(map(_BASELINE, runs)),
                size=max(runs, key=lambda run: len(run.text)).size,
                bold=all(run.bold for run in runs),
                order=runs[0].order,
                origins=tuple(origin for cell in merged for run in cell for origin in run.origins),
            )
            self._add(whole, whole.right, tuple(filter(None, texts)))

    def _add(self, run: Run, edge: float, cells: tuple[str, ...] = ()) -> None:
        self.lines.append(
            Line(
                run.text,
                cells or (run.text,),
                self._page,
                run.left,
                run.right,
                run.baseline,
                run.size,
                run.bold,
                edge,
                self._column,
                run.origins,
            )
        )


def side_by_side(runs: Iterable[Run]) -> list[Run]:
    """Runs of one line made one, from the top down; gaps as wide as a gutter stay."""
    rows: list[list[Run]] = []
    largest: Run | None = None  # of the row
    for run in sorted(runs, key=_BASELINE, reverse=True):
        if not run.text:
            continue
        if largest is not None and _on_one_line(largest, run) and _is_level(rows[-1], run):
            rows[-1].append(run)
            largest = max(largest, run, key=_SIZE)
        else:
            rows.append([run])
            largest = run
    return [segment for row in rows for segment in (_merged(row) if len(row) > 1 else row)]


def _on_one_line(first: Run, second: Run) -> bool:
    distance, larger = abs(first.baseline - second.baseline), max(first.size, second.size)
    if distance >= 0.6 * larger:
        return False
    smaller = min(first.size, second.size)
    return distance < 0.4 * larger or smaller <= 0.75 * larger  # raised marks are small


def _is_level(row: Sequence[Run], run: Run) -> bool:
    """Is it no other line than those of its size in the row? A large figure, as high as several
    lines, stands beside one of them; small marks may be raised and lowered."""
    return all(
        abs(other.baseline - run.baseline) < 0.4 * max(other.size, run.size)
        for other in row
        if min(len(other.text), len(run.text)) > _MARK
        and min(other.size, run.size) > 0.75 * max(other.size, run.size)
    )


def _merged(row: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in sorted(row, key=_LEFT):
        before = merged[-1] if merged else None
        if before is None or not _touch(before, run):
            merged.append(run)
        elif not _is_footnote_mark(before, run):
            tight = run.left - before.right < 0.12 * run.size
            main = before if len(before.text) >= len(run.text) else run
            merged[-1] = main._replace(
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
        gap < 4 * run.size and holds(before.text, run.text)
    )


def _is_footnote_mark(before: Run, run: Run) -> bool:
    small = run.size < 0.8 * before.size or run.baseline > before.baseline + 0.2 * before.size
    number = run.text.isdigit() and len(run.text) < 3
    return small and number and not before.text[-1].isdigit() and len(before.text) > 2


def _band(segments: Sequence[Run], at: int) -> tuple[list[Run], list[Run]] | None:
    """What stands left and right of a gutter that begins at this segment."""
    if at + 1 == len(segments) or not _beside(segments[at], segments[at + 1]):
        return None
    segments = segments[at:]
    first, second = sorted(segments[:2], key=_LEFT)
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
    size = max(first.size, second.size)
    if abs(first.baseline - second.baseline) >= 0.9 * size:
        return False
    a, b = sorted((first, second), key=_LEFT)
    return b.left - a.right >= GUTTER * size


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
