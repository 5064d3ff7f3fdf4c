"""Where the characters of a PDF stand, as a reader sees its pages: a span to its boxes.

Asked for when somebody looks, not when the file is read: to ask PDFium for the place of every
character takes longer than to have the text itself. The characters are compared with the text
that they are to be, so that another version of PDFium that counts them otherwise is noticed.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..boxes import Letter, Outline, PageSize, Strip, outlined, within
from ..errors import StaleIndex
from .pdf_file import opened
from .pdf_letters import page_text
from .pdf_page import shows
from .pdf_picture import may_be_picture, words_in_picture
from .pdf_scan import Scanned

_FINE = 1000
"""PDFium gives places on a page in whole pixels; so many make a point."""


def outline(content: bytes, text: str, strips: Sequence[Strip], start: int, end: int) -> Outline:
    """The boxes of ``text[start:end]``; raises StaleIndex, UnreadableFile."""
    wanted = within(strips, start, end)
    parts = [(number, list(on)) for number, on in groupby(wanted, key=lambda strip: strip.page)]
    pages: dict[int, PageSize] = {}
    with opened(content) as document:
        scant = {number: _scant(document, number, pages) for number, _ in parts}
    pictures = {  # looked at when PDFium is free
        number: words_in_picture(content, number, pages[number].width, pages[number].height, layer)
        for number, layer in scant.items()
        if layer is not None
    }
    letters: list[Letter] = []
    with opened(content) as document:
        for number, on_page in parts:
            scanned = pictures.get(number)
            if scanned is None:
                letters += _letters(document, number, text, on_page)
            else:
                letters += _recognised(scanned, pages[number], text, on_page)
    return Outline(outlined(letters), tuple(pages[number] for number in sorted(pages)))


def page_sizes(content: bytes) -> tuple[PageSize, ...]:
    """Those of all pages, as they are displayed, in order; raises UnreadableFile."""
    with opened(content) as document:
        sizes = (document.get_page_size(index) for index in range(len(document)))
        return tuple(PageSize(number, *size) for number, size in enumerate(sizes, start=1))


def _scant(document: pdfium.PdfDocument, number: int, pages: dict[int, PageSize]) -> str | None:
    """The text layer of a page whose words may be in a picture; notes how large the page is."""
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        pages[number] = PageSize(number, page.get_width(), page.get_height())
        layer = page_text(text_page)
        return layer if may_be_picture(page, layer) else None
    finally:
        text_page.close()
        page.close()


def _letters(
    document: pdfium.PdfDocument, number: int, text: str, strips: Sequence[Strip]
) -> list[Letter]:
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        indices = _indices(page_text(text_page), text, strips)
        return [_letter(page, number, text_page, index) for index in indices]
    finally:
        text_page.close()
        page.close()


def _recognised(
    scanned: Scanned, page: PageSize, text: str, strips: Sequence[Strip]
) -> list[Letter]:
    boxes = scanned.boxes(list(_indices(scanned.text, text, strips))).tolist()
    return [
        Letter(page.page, left, page.height - top, right, page.height - bottom)
        for left, bottom, right, top in boxes
    ]


def _indices(printed: str, text: str, strips: Sequence[Strip]) -> Iterator[int]:
    """Of the characters of a page that the strips of a text show; raises StaleIndex."""
    for strip in strips:
        for at in range(strip.start, strip.end):
            if text[at].isspace():
                continue
            index = strip.first + at - strip.start
            if index >= len(printed) or not shows(printed[index], text[at]):
                raise StaleIndex(
                    f"Page {strip.page} has other characters than when it was indexed.",
                    "Index again: assistant index --rebuild PATH...",
                )
            yield index


def _letter(page: pdfium.PdfPage, number: int, text_page: pdfium.PdfTextPage, index: int) -> Letter:
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(text_page.raw, index, box)
    (x0, y0), (x1, y1) = (
        _as_seen(page, box.left, box.bottom),
        _as_seen(page, box.right, box.top),
    )
    return Letter(number, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _as_seen(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    """A point of the file from the top left corner of the page, turned and cropped."""
    across, down = ctypes.c_int(), ctypes.c_int()
    width, height = round(page.get_width() * _FINE), round(page.get_height() * _FINE)
    pdfium_c.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
