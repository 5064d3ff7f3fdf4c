"""PDF: bytes to pieces.

The order of reading comes from where the text stands, not from the order in the file. A page
that is a picture is recognised where Tesseract is installed, and named in a warning either way;
a file without any text is refused. What else is not read is named in warnings as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from ..errors import UnreadableFile
from .pdf_file import opened
from .pdf_initials import with_initials
from .pdf_layout import Line, read_in_order
from .pdf_margins import without_running_heads
from .pdf_page import runs_of
from .pdf_picture import words_in_picture
from .pdf_pieces import to_pieces
from .pdf_scan import is_installed
from .pdf_sheet import Page, Sheet, read_page
from .pdf_tables import find_tables
from .pieces import Parsed


def parse(content: bytes) -> Parsed:
    """Pieces with their pages; raises UnreadableFile when there is no text to be had."""
    with opened(content) as document:
        pages, damaged = _pages(document)
        title = _title(document)
        count = len(document)
    pages, failures = _recognised(content, pages)
    if not any(page.has_words for page in pages):
        raise next(iter(failures), _no_text())
    sheets = without_running_heads([sheet for page in pages for sheet in page.sheets])
    lines = [line for sheet in sheets for line in _lines(sheet)]
    warnings = (*_warnings(pages), *_warning("could not read", damaged))
    return Parsed(tuple(to_pieces(lines)), count, title, warnings)


def _recognised(content: bytes, pages: Sequence[Page]) -> tuple[list[Page], list[UnreadableFile]]:
    """The pages, those that are pictures as Tesseract reads them, and why it failed."""
    known: list[Page] = []
    failures: list[UnreadableFile] = []
    for page in pages:
        try:
            known.append(page if page.scant is None else _looked_at(content, page, page.scant))
        except UnreadableFile as error:
            failures.append(error)
            known.append(_unread(page).warned("Tesseract failed on"))
    return known, failures


def _looked_at(content: bytes, page: Page, text: str) -> Page:
    """With the words of its picture where there are more of them than in this text layer."""
    if not is_installed():
        return _unread(page)
    letters = words_in_picture(content, page.number, page.width, page.height, text)
    if letters is None:
        return page if page.has_words else _unread(page)
    upright = page.sheets[0]
    sheet = replace(upright, runs=runs_of(page.number, letters, upright.boxes))
    read = replace(page, sheets=(sheet,))
    return read.warned("text recognised in the picture of")


def _unread(page: Page) -> Page:
    if page.has_words:
        return page.warned("hardly any text beside the picture of")
    return page.warned("no text layer on")


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


def _pages(document: pdfium.PdfDocument) -> tuple[list[Page], list[int]]:
    """The pages that can be read, and the numbers of those that cannot."""
    pages: list[Page] = []
    damaged: list[int] = []
    for number in range(1, len(document) + 1):
        try:
            pages.append(read_page(document, number))
        except pdfium.PdfiumError:
            damaged.append(number)
    if not pages:
        raise UnreadableFile("No page of the PDF can be read.", "Fetch the file again.")
    return pages, damaged


def _title(document: pdfium.PdfDocument) -> str | None:
    try:
        return document.get_metadata_value("Title").strip() or None
    except UnicodeDecodeError:  # half a character: the text can be read for all that
        return None


def _lines(sheet: Sheet) -> list[Line]:
    runs = with_initials(sheet.runs)
    return read_in_order(sheet.number, runs, find_tables(sheet.boxes), sheet.turn)


def _warnings(pages: Iterable[Page]) -> list[str]:
    """One for each thing that there is to say, with the pages of which it is said."""
    said: dict[str, list[int]] = defaultdict(list)
    for page in pages:
        for what in page.warnings:
            said[what].append(page.number)
    return [line for what, numbers in said.items() for line in _warning(what, numbers)]


def _warning(what: str, pages: Sequence[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    noun = "page" if len(pages) == 1 else "pages"
    return (f"{what} {noun} {', '.join(map(str, pages))}",)
