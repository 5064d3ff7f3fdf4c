"""PDF: bytes to pieces.

The order of reading comes from where the text stands, not from the order in the file. A page
that is a picture is recognised where Tesseract is installed, and named in a warning either way;
a file without any text is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from ..errors import UnreadableFile
from .pdf_file import opened
from .pdf_layout import Line, read_in_order
from .pdf_margins import without_running_heads
from .pdf_page import Sheet, read_page, runs_of
from .pdf_pieces import to_pieces
from .pdf_scan import is_installed, recognised
from .pdf_tables import find_tables
from .pieces import Parsed


def parse(content: bytes) -> Parsed:
    """Pieces with their pages; raises UnreadableFile when there is no text to be had."""
    with opened(content) as document:
        sheets, damaged = _sheets(document)
        title = document.get_metadata_value("Title").strip() or None
        count = len(document)
    pictures = {sheet.number for sheet in sheets if not sheet.runs}
    sheets, failures = _recognised(content, sheets)
    blank = [sheet.number for sheet in sheets if not sheet.runs]
    if len(blank) == len(sheets):
        raise next(iter(failures.values()), _no_text())
    lines = [line for sheet in without_running_heads(sheets) for line in _lines(sheet)]
    warnings = (
        *_warnings("text recognised in the picture of", sorted(pictures.difference(blank))),
        *_warnings("no text layer on", blank),
        *_warnings("Tesseract failed on", list(failures)),
        *_warnings("could not read", damaged),
    )
    return Parsed(tuple(to_pieces(lines)), count, title, warnings)


def _recognised(
    content: bytes, sheets: Sequence[Sheet]
) -> tuple[list[Sheet], dict[int, UnreadableFile]]:
    """The pages, those without text as Tesseract reads them, and where it failed and why."""
    known: list[Sheet] = []
    failures: dict[int, UnreadableFile] = {}
    for sheet in sheets:
        if not sheet.runs and is_installed():
            try:
                letters = recognised(content, sheet.number, sheet.width, sheet.height)
                sheet = replace(sheet, runs=runs_of(sheet.number, letters, sheet.boxes))
            except UnreadableFile as error:
                failures[sheet.number] = error
        known.append(sheet)
    return known, failures


def _no_text() -> UnreadableFile:
    if is_installed():
        return UnreadableFile(
            "The PDF has no text layer, and Tesseract finds no words in the pictures of its pages.",
            "Check that it is the file you meant, or run another text recognition over it first, "
            "for example `ocrmypdf in.pdf out.pdf`.",
        )
    return UnreadableFile(
        "The PDF has no text layer: its pages are pictures or blank.",
        "Install Tesseract (on Debian `apt-get install tesseract-ocr`) and index it again, or "
        "run text recognition over it first, for example `ocrmypdf in.pdf out.pdf`.",
    )


def _sheets(document: pdfium.PdfDocument) -> tuple[list[Sheet], list[int]]:
    """The pages that can be read, and the numbers of those that cannot."""
    sheets: list[Sheet] = []
    damaged: list[int] = []
    for number in range(1, len(document) + 1):
        try:
            sheets.append(read_page(document, number))
        except pdfium.PdfiumError:
            damaged.append(number)
    if not sheets:
        raise UnreadableFile("No page of the PDF can be read.", "Fetch the file again.")
    return sheets, damaged


def _lines(sheet: Sheet) -> list[Line]:
    return read_in_order(sheet.number, sheet.runs, find_tables(sheet.boxes))


def _warnings(what: str, pages: Sequence[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    noun = "page" if len(pages) == 1 else "pages"
    return (f"{what} {noun} {', '.join(map(str, pages))}",)
