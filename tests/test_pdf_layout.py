"""Runs with positions to lines in the order of reading."""

from __future__ import annotations

import pytest

from index.parse.pdf_layout import read_in_order, side_by_side
from index.parse.pdf_page import Run
from index.parse.pdf_tables import Table


def run(
    text: str, left: float, baseline: float, order: int = 0, size: float = 12, bold: bool = False
) -> Run:
    return Run(text, left, left + 0.5 * size * len(text), baseline, size, bold, order)


def lines(*runs: Run, tables: tuple[Table, ...] = ()) -> list[str]:
    return [line.text for line in read_in_order(1, runs, tables)]


def test_lines_come_from_the_top_whatever_their_order_in_the_file() -> None:
    assert lines(run("below", 70, 100), run("above", 70, 700)) == ["above", "below"]


def test_runs_of_one_line_are_joined_by_the_width_of_their_gap() -> None:
    word, rest, far = run("read", 70, 700), run("ing", 94.5, 700), run("aloud", 116, 700)
    apart = run("Good", 300, 700)
    merged = side_by_side([apart, far, word, rest])
    assert [run.text for run in merged] == ["reading aloud", "Good"]


def test_a_small_raised_number_is_the_mark_of_a_footnote() -> None:
    assert lines(run("the board", 70, 700), run("3", 124, 705, size=7)) == ["the board"]


def test_a_number_in_front_of_a_footnote_stays() -> None:
    assert lines(run("3", 70, 74, size=6), run("Source", 76, 70, size=9)) == ["3 Source"]


def test_left_then_right_in_the_file_are_columns() -> None:
    left = [run("Town Hall", 70, 700, 1), run("Bolton", 70, 686, 2)]
    right = [run("T 0300", 300, 700, 3), run("F 0161", 300, 686, 4)]
    assert lines(*left, *right) == ["Town Hall", "Bolton", "T 0300", "F 0161"]


def test_left_and_right_in_turn_are_rows() -> None:
    cells = [("Adoption", "Good"), ("Care leavers", "Inadequate")]
    runs = [
        run(text, left, 700 - 20 * i, order=2 * i + side)
        for i, row in enumerate(cells)
        for side, (text, left) in enumerate(zip(row, (70, 300), strict=True))
    ]
    assert lines(*runs) == ["Adoption\tGood", "Care leavers\tInadequate"]


def test_three_cells_in_a_row_stay_apart() -> None:
    assert lines(run("2022", 70, 700, 0), run("41", 200, 700, 1), run("52", 330, 700, 2)) == [
        "2022\t41\t52"
    ]


def test_a_ruled_table_is_read_in_its_place() -> None:
    table = Table((60, 250, 500), (500, 540))
    words = [run("after", 70, 400), run("before", 70, 600), run("Grade", 260, 520)]
    assert lines(*words, run("Label", 70, 520), tables=(table,)) == [
        "before",
        "Label\tGrade",
        "after",
    ]


def test_a_table_cell_as_long_as_a_page_is_a_column() -> None:
    table = Table((60, 250, 500), (100, 720))
    words = [run("word " * 9, 70, 700 - 14 * i) for i in range(10)]
    (beside, *rest) = [
        line.cells for line in read_in_order(1, [*words, run("Beside", 260, 700)], (table,))
    ][::-1]
    assert beside == ("Beside",)
    assert all(len(cells) == 1 for cells in rest)


@pytest.mark.parametrize("baseline", [690, 697, 700])
def test_a_figure_as_high_as_three_lines_stands_beside_one(baseline: float) -> None:
    beside = [
        run(text, 160, 704 - 14 * i) for i, text in enumerate(("of tenants", "said this", "of us"))
    ]
    assert lines(run("84%", 72, baseline, size=36), *beside) == [
        "84% of tenants",
        "said this",
        "of us",
    ]


def test_marks_above_and_below_one_line_stay_on_it() -> None:
    formula = [run("CO", 70, 700), run("2", 82, 697, size=7), run("is noted", 88, 700)]
    assert lines(*formula, run("th", 140, 706, size=7)) == ["CO2 is noted th"]
