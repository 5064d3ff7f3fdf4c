"""Lines over two logarithmic axes as an SVG. Knows nothing of what they measure."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 400, 60, 150, 20, 45
Place = Callable[[float, float], tuple[float, float]]
COLOURS = ("#1b6ca8", "#c1440e", "#3c7a3c", "#7a3c78", "#8a6d00", "#444444")


def log_plot(lines: Mapping[str, Sequence[tuple[float, float]]], across: str) -> str:
    """An SVG of each line's points (x, y), both above 0, named at its end.

    >>> "polyline" in log_plot({"a": [(1, 2), (10, 3)]}, "x")
    True
    """
    points = [point for line in lines.values() for point in line]
    decades = [_decades([point[axis] for point in points]) for axis in (0, 1)]

    def place(x: float, y: float) -> tuple[float, float]:
        (left, right), (low, high) = decades
        across_share = (math.log10(x) - left) / (right - left)
        up_share = (math.log10(y) - low) / (high - low)
        return (
            LEFT + across_share * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - up_share * (HEIGHT - TOP - BOTTOM),
        )

    parts = [_grid(decades, place), _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, across)]
    for at, (name, line) in enumerate(lines.items()):
        colour = COLOURS[at % len(COLOURS)]
        drawn = [place(*point) for point in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in drawn)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in drawn]
        parts.append(_text(drawn[-1][0] + 8, drawn[-1][1] + 4, name, "start", colour))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="white"/>'
        f"{''.join(parts)}</svg>\n"
    )


def _decades(values: Sequence[float]) -> tuple[int, int]:
    """The whole powers of ten around the values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _grid(decades: Sequence[tuple[int, int]], place: Place) -> str:
    (left, right), (low, high) = decades
    parts = []
    for power in range(left, right + 1):
        (x, y), (_, top) = place(10**power, 10**low), place(10**power, 10**high)
        parts.append(_line(x, y, x, top) + _text(x, y + 16, f"{10**power:,}"))
    for power in range(low, high + 1):
        (x, y), (end, _) = place(10**left, 10**power), place(10**right, 10**power)
        parts.append(_line(x, y, end, y) + _text(x - 6, y + 4, f"{10**power:,}", "end"))
    return "".join(parts)


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, text: str, anchor: str = "middle", colour: str = "#333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{text}</text>'
