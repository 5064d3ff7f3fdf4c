"""Lines of values to records, whatever separates them."""

from __future__ import annotations

import pytest

from index.errors import UnreadableFile
from index.parse.columns import MOST_ROWS
from index.parse.delimited import parse


def texts(content: str | bytes) -> list[str]:
    content = content.encode() if isinstance(content, str) else content
    return [piece.text for piece in parse(content).pieces]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    rows = ["Home|Beds", "Larch House|6", "Birch Lodge|11"]
    assert texts("\n".join(row.replace("|", separator) for row in rows)) == [
        "Home: Larch House; Beds: 6",
        "Home: Birch Lodge; Beds: 11",
    ]


def test_commas_inside_cells_do_not_separate() -> None:
    assert texts("Home;Cost\nLarch House, north;1,5\nBirch;2,25\n") == [
        "Home: Larch House, north; Cost: 1,5",
        "Home: Birch; Cost: 2,25",
    ]


def test_quoted_cells_hold_separators_and_lines() -> None:
    assert texts('Home,Note\r\nLarch,"Open,\r\nand ""full"""\r\n') == [
        'Home: Larch; Note: Open, and "full"'
    ]


def test_the_line_that_tells_excel_the_separator() -> None:
    assert texts("sep=|\nHome|Beds\nLarch|6\n") == ["Home: Larch; Beds: 6"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert texts("Name,Role\nSiân,Chair\n".encode(encoding)) == ["Name: Siân; Role: Chair"]


def test_dates_stay_as_they_are_written() -> None:
    assert texts("Home,Opened\nLarch,04/05/2020\nBirch,2020-05-04\n") == [
        "Home: Larch; Opened: 04/05/2020",
        "Home: Birch; Opened: 2020-05-04",
    ]


def test_a_stray_quotation_mark_is_forgiven() -> None:
    assert texts('Home,Note\nLarch,"big" house\nBirch,5" pipe\n')[1] == 'Home: Birch; Note: 5" pipe'


@pytest.mark.parametrize("rest", ["Birch,2\n", "Birch,2\n" * 30_000])
def test_a_quotation_mark_that_is_never_closed(rest: str) -> None:
    with pytest.raises(UnreadableFile, match="cannot be read to its end") as caught:
        parse(f'Home,Note\nLarch,"open\n{rest}'.encode())
    assert "quotation mark" in caught.value.remedy


def test_a_file_of_too_many_rows_says_so() -> None:
    parsed = parse(("Home,Beds\n" + "Larch,6\n" * (MOST_ROWS + 5)).encode())
    assert len(parsed.pieces) == MOST_ROWS
    assert parsed.warnings and "10,000 rows" in parsed.warnings[0]
