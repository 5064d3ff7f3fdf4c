"""Bars as SVG, one panel for each figure and one bar for each stack; needs no library.

Every axis begins at 0. Knows nothing of where the figures come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, LABELS, VALUES = 760, 190, 70
LINE, GAP, TITLE = 22, 26, 28
OURS, OTHERS = "#1d5fa8", "#9aa5b1"


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: float
    told: str  # the value as a reader is told it
    ours: bool


@dataclass(frozen=True, slots=True)
class Panel:
    title: str  # with its unit, and which way is better
    bars: tuple[Bar, ...]

    @property
    def height(self) -> int:
        return TITLE + LINE * len(self.bars) + GAP


def svg(panels: Sequence[Panel], title: str) -> str:
    """A whole document; ``title`` is what a screen reader says of it."""
    height = sum(panel.height for panel in panels) + GAP
    drawn, top = [], GAP
    for panel in panels:
        drawn.append(_panel(panel, top))
        top += panel.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="13" fill="#1a1a1a">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n{"".join(drawn)}</svg>\n'
    )


def _panel(panel: Panel, top: int) -> str:
    most = max((bar.value for bar in panel.bars), default=0) or 1
    lines = [f'<text x="12" y="{top}" font-weight="600">{escape(panel.title)}</text>\n']
    for number, bar in enumerate(panel.bars):
        lines.append(_bar(bar, top + TITLE + LINE * number, most))
    return "".join(lines)


def _bar(bar: Bar, base: int, most: float) -> str:
    length = (WIDTH - LABELS - VALUES) * bar.value / most
    weight = ' font-weight="600"' if bar.ours else ""
    return (
        f'<text x="{LABELS - 8}" y="{base}" text-anchor="end"{weight}>{escape(bar.label)}</text>'
        f'<rect x="{LABELS}" y="{base - 12}" width="{length:.1f}" height="15" '
        f'fill="{OURS if bar.ours else OTHERS}"/>'
        f'<text x="{LABELS + length + 6:.1f}" y="{base}">{escape(bar.told)}</text>\n'
    )
