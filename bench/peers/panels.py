"""Which figures of the rows are drawn, in which order, and how each is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .plot import Bar, Panel
from .table import Row

Figure = Callable[[Row], float | None]


def _pages_per_second(row: Row) -> float | None:
    return row.making.pages_per_second if row.making else None


_FIGURES: tuple[tuple[str, Figure, str], ...] = (
    ("Pages indexed a second (more is better)", _pages_per_second, "{:.1f}"),
    ("New process to first result, s (less is better)", lambda row: row.cold_seconds, "{:.2f}"),
    ("Warm question, median ms (less is better)", lambda row: row.p50_ms, "{:.0f}"),
    ("Memory while serving, MB (less is better)", lambda row: row.resident_mb, "{:.0f}"),
)


def panels(rows: Sequence[Row]) -> list[Panel]:
    drawn = [_panel(rows, title, figure, form) for title, figure, form in _FIGURES]
    for name in rows[0].quality:
        first = f"{name}: right document first, share of questions (more is better)"
        recall = f"{name}: evidence among five passages, share (more is better)"
        drawn.append(_panel(rows, first, _right_first(name), "{:.2f}"))
        drawn.append(_panel(rows, recall, _recall(name), "{:.2f}"))
    return drawn


def _right_first(name: str) -> Figure:
    return lambda row: row.quality[name].right_first


def _recall(name: str) -> Figure:
    return lambda row: row.quality[name].recall


def _panel(rows: Sequence[Row], title: str, figure: Figure, form: str) -> Panel:
    """A stack that has no such figure, for want of an index of its own, is left out."""
    told = ((row.stack, figure(row)) for row in rows)
    return Panel(
        title,
        tuple(
            Bar(stack.title, value, form.format(value), stack.ours)
            for stack, value in told
            if value is not None
        ),
    )
