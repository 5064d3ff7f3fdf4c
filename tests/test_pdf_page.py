"""Runs of text as PDFium places them, and the rules between them."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from index.parse.pdf_page import is_marker
from index.parse.pdf_sheet import Sheet, read_page
from tests.make_pdf import BULLET, Mark, Rule, Text, make_pdf


def sheet(*marks: Mark, rotate: int = 0) -> Sheet:
    document = pdfium.PdfDocument(make_pdf(marks, rotate=rotate))
    try:
        (only,) = read_page(document, 1).sheets
        return only
    finally:
        document.close()


def test_a_run_knows_where_it_stands() -> None:
    (run,) = sheet(Text(72, 700, "Overview", 14, bold=True)).runs
    assert (run.text, run.bold, run.order) == ("Overview", True, 0)
    assert (run.left, run.baseline, run.size) == pytest.approx((72, 700, 14), abs=1)
    assert 120 < run.right < 140


def test_a_wide_gap_parts_runs_but_not_a_bullet_from_its_text() -> None:
    parted = sheet(Text(72, 700, "Overall effectiveness"), Text(300, 700, "Good"))
    assert [run.text for run in parted.runs] == ["Overall effectiveness", "Good"]
    (held,) = sheet(Text(72, 600, BULLET), Text(110, 600, "The quality of plans")).runs
    assert held.text == f"{BULLET} The quality of plans"


def test_rules_and_their_bounds() -> None:
    (box,) = sheet(Text(72, 700, "x"), Rule(70, 650, 400, 0.5)).boxes
    assert box == pytest.approx((70, 650, 470, 650.5))


def test_shading_behind_words_is_no_rule() -> None:
    assert sheet(Text(72, 700, "x"), Rule(70, 650, 400, 14)).boxes == ()


@pytest.mark.parametrize(
    ("rotate", "left", "bottom"), [(0, 100, 700), (90, 700, 485), (180, 485, 132), (270, 132, 100)]
)
def test_a_turned_page_turns_its_rules(rotate: int, left: float, bottom: float) -> None:
    (box,) = sheet(Rule(100, 700, 10, 10 / 4), rotate=rotate).boxes
    assert (box.left, box.bottom) == pytest.approx((left, bottom), abs=11)


@pytest.mark.parametrize("word", ["1.", "12)", "4.2", "(a)", "iv.", "•", "■", BULLET, "-", "o"])
def test_marks_in_front_of_a_piece(word: str) -> None:
    assert is_marker(word)


@pytest.mark.parametrize("word", ["Good", "2014", "1st", f"{BULLET} Milton", "2. Thresholds"])
def test_words_are_no_marks(word: str) -> None:
    assert not is_marker(word)


@pytest.mark.parametrize("gap", [40, 120])
def test_decimals_side_by_side_are_two_cells(gap: float) -> None:
    cells = (Text(72, 700, "Revenue"), Text(300, 700, "412.6"), Text(330 + gap, 700, "384.2"))
    assert [run.text for run in sheet(*cells).runs] == ["Revenue", "412.6", "384.2"]


def test_a_number_in_front_of_a_paragraph_holds_a_figure_that_opens_it() -> None:
    (held,) = sheet(Text(72, 700, "4.2"), Text(130, 700, "31 plans were good")).runs
    assert held.text == "4.2 31 plans were good"
