"""Workbooks: sheets, formats, formulas, and what is left out."""

from __future__ import annotations

import datetime

import pytest
from openpyxl.workbook import Workbook

from index.errors import UnreadableFile
from index.parse.office import MOST_BYTES
from index.parse.pieces import Piece
from index.parse.spreadsheet import parse
from tests.making_files import sheet, with_part, without_part, workbook

ROWS = [["Home", "Beds"], ["Larch House", 6]]
FORMULA = b'<row r="3"><c r="A3"><f>B2*2</f><v>12</v></c><c r="B3"><f>B2*3</f><v></v></c></row>'
SHEET = "xl/worksheets/sheet1.xml"


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in parse(content).pieces]


def test_a_sheet_with_a_name_is_a_heading() -> None:
    assert parse(sheet(ROWS, "Homes")).pieces == (
        Piece("Homes", heading=1),
        Piece("Home: Larch House; Beds: 6", kind="record"),
    )


def test_a_sheet_that_nobody_named_is_none() -> None:
    assert texts(sheet(ROWS, "Sheet1")) == ["Home: Larch House; Beds: 6"]


def test_cells_are_read_as_they_are_shown() -> None:
    def write(book: Workbook) -> None:
        first = book.worksheets[0]
        first.append(["Home", "Share", "Opened"])
        first.append(["Larch House", 0.125, datetime.date(2014, 3, 1)])
        first["B2"].number_format = "0.0%"
        book.properties.title = "Homes of Ambleford"

    parsed = parse(workbook(write))
    assert [piece.text for piece in parsed.pieces] == [
        "Home: Larch House; Share: 12.5%; Opened: 1 March 2014"
    ]
    assert parsed.title == "Homes of Ambleford"


def test_hidden_sheets_are_named_and_not_read() -> None:
    def write(book: Workbook) -> None:
        book.worksheets[0].append(["Home"])
        book.worksheets[0].append(["Larch House"])
        lists = book.create_sheet("Lists")
        lists.append(["secret"])
        lists.sheet_state = "hidden"

    parsed = parse(workbook(write))
    assert "secret" not in " ".join(piece.text for piece in parsed.pieces)
    assert parsed.warnings == ("hidden sheets were not read: Lists",)


def test_formulas_are_read_as_their_stored_values() -> None:
    content = sheet(ROWS)
    xml = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    parsed = parse(with_part(content, SHEET, xml + FORMULA + b"</sheetData></worksheet>"))
    assert [piece.text for piece in parsed.pieces] == ["12"]
    assert len(parsed.warnings) == 1
    assert "formulas without a stored value are missing: 1;" in parsed.warnings[0]


@pytest.mark.parametrize("at_once", [1, 7, 64, 10_000])
def test_every_formula_without_a_value_is_counted_wherever_the_sheet_is_cut(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.parse.spreadsheet._AT_ONCE", at_once)
    rows = b"".join(FORMULA.replace(b"3", b"%d" % row) for row in range(3, 9))
    xml = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    whole = xml + b"<sheetData>" + rows + b"</sheetData></worksheet>"
    parsed = parse(with_part(sheet(ROWS), SHEET, whole))
    assert "missing: 6;" in parsed.warnings[0]


def test_an_empty_workbook() -> None:
    with pytest.raises(UnreadableFile, match="no cell"):
        parse(sheet([]))


@pytest.mark.parametrize(
    "content",
    [
        with_part(sheet(ROWS), SHEET, b"<worksheet><sheetData><row>"),
        with_part(sheet(ROWS), "xl/workbook.xml", b"<nothing/>"),
        without_part(sheet(ROWS), "[Content_Types].xml"),
    ],
    ids=["sheet", "workbook", "types"],
)
def test_what_is_damaged_inside(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        parse(content)
    assert caught.value.what and caught.value.remedy


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.parse.office.MOST_BYTES", 1_000_000)
    assert MOST_BYTES > 1_000_000
    with pytest.raises(UnreadableFile, match="unpacks to"):
        parse(with_part(sheet(ROWS), SHEET, b" " * 1_000_001))
