"""The grids that rules draw, and what stands in their cells."""

from __future__ import annotations

from index.parse.pdf_letters import Box
from index.parse.pdf_page import Run
from index.parse.pdf_tables import find_tables


def run(text: str, left: float, baseline: float) -> Run:
    return Run(text, left, left + 50, baseline, size=12, bold=False, order=0)


def grid(xs: list[float], ys: list[float]) -> list[Box]:
    across = [Box(xs[0], y, xs[-1], y + 0.5) for y in ys]
    return across + [Box(x, ys[0], x + 0.5, ys[-1]) for x in xs]


def test_rules_that_cross_make_one_table() -> None:
    (table,) = find_tables(grid([70, 300, 520], [500, 550, 600]))
    assert (table.columns, table.levels) == ((70, 300, 520), (500, 550, 600))
    assert table.top == 600


def test_cells_that_are_frames_make_one_table() -> None:
    frames = [Box(x, y, x + 100, y + 20) for x in (0, 100) for y in (0, 20, 40)]
    (table,) = find_tables(frames)
    assert (len(table.columns), len(table.levels)) == (3, 4)


def test_two_tables_apart_are_two() -> None:
    assert len(find_tables(grid([0, 50, 100], [0, 20]) + grid([0, 50, 100], [60, 80]))) == 2


def test_underlines_and_frames_are_no_tables() -> None:
    assert find_tables([Box(70, 500, 300, 500.5), Box(70, 400, 300, 400.5)]) == []
    assert find_tables([Box(70, 400, 520, 700)]) == []


def test_runs_stand_in_rows_from_the_top_and_cells_from_the_left() -> None:
    (table,) = find_tables(grid([70, 300, 520], [500, 550, 600]))
    a, b, c = run("label", 75, 580), run("grade", 305, 580), run("lower", 305, 510)
    assert table.rows([c, b, a]) == [[[a], [b]], [[], [c]]]


def test_a_run_outside_is_not_held() -> None:
    (table,) = find_tables(grid([70, 300, 520], [500, 550, 600]))
    assert table.holds(run("in", 75, 510))
    assert not table.holds(run("above", 75, 610))
    assert not table.holds(run("beside", 530, 510))


def test_a_drawing_of_thousands_of_lines_is_left_alone() -> None:
    assert find_tables([Box(i, 0, i + 0.5, 100) for i in range(2000)]) == []
