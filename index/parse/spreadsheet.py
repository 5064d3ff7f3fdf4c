"""Excel workbooks: each row of each sheet to a record, as the sheet shows it.

Formulas are read as the values that were stored with them; numbers and dates as their formats
show them. Hidden sheets are left out with a warning. Knows nothing of charts and comments.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import IO, Any
from xml.etree.ElementTree import ParseError

import openpyxl

from ..errors import UnreadableFile
from ..regex import regex
from .cell_value import shown
from .columns import Records
from .office import check_size, damaged
from .pieces import Parsed, Piece

Sheet = Any  # openpyxl's own; it has no types

_UNNAMED = regex(r"(?:Sheet|Tabelle|Feuil|Hoja|Blad|Foglio)\s?\d*", re.I)
"""A sheet that nobody named: what the program calls it says nothing."""

_UNCALCULATED = re.compile(
    rb'<c (?:(?!t="str")[^>])*>\s*<f[^>]*>[^<]*</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)


_CELL_ENDS = b"</c>"
_AT_ONCE = 1_000_000
"""Bytes of a sheet that are searched at once."""

_KEPT = 50_000
"""Bytes of a torn cell that are waited for: a formula has at most 8,192 letters."""


def parse(content: bytes) -> Parsed:
    """Headings from the sheets' names, then records; raises UnreadableFile."""
    check_size(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not support, we do not read
            return _parsed(content)
    except (KeyError, ValueError, TypeError, OSError, zipfile.BadZipFile, ParseError) as error:
        raise damaged(error) from error


def _parsed(content: bytes) -> Parsed:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    records = Records()
    pieces: list[Piece] = []
    hidden: list[str] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            hidden.append(sheet.title)
            continue
        found = list(records.of(_rows(sheet)))
        if found and not _UNNAMED.fullmatch(sheet.title):
            pieces.append(Piece(sheet.title, heading=1))
        pieces += found
    said = (*records.warnings, *_left_out(hidden), *_uncalculated(content))
    title = (book.properties.title or "").strip() or None
    if not pieces:
        raise UnreadableFile("The workbook has no cell to read.", "Check that it is the right one.")
    return Parsed(tuple(pieces), title=title, warnings=said)


def _rows(sheet: Sheet) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # what a file says of its size is often wrong
    for row in sheet.iter_rows():
        yield [shown(cell.value, cell.number_format) for cell in row]


def _left_out(hidden: Sequence[str]) -> Iterator[str]:
    if hidden:
        yield f"hidden sheets were not read: {', '.join(hidden)}"


def _uncalculated(content: bytes) -> Iterator[str]:
    """Programs that write workbooks, unlike those that calculate, leave formulas without value."""
    count = 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                with archive.open(name) as sheet:
                    count += _count_uncalculated(sheet)
    if count:
        yield (
            f"formulas without a stored value are missing: {count:,};"
            " to have them, open the file in a spreadsheet program and save it"
        )


def _count_uncalculated(sheet: IO[bytes]) -> int:
    """A piece at a time; a cell that the end of one tears is counted with the next."""
    count, torn = 0, b""
    while chunk := sheet.read(_AT_ONCE):
        xml = torn + chunk
        count += len(_UNCALCULATED.findall(xml))
        torn = xml[xml.rfind(_CELL_ENDS) + len(_CELL_ENDS) :] if _CELL_ENDS in xml else xml
        torn = torn[-_KEPT:]
    return count
