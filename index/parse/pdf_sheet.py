"""A page of a PDF as sheets: its runs of text, the rules drawn between them, what else is on it.

What stands sideways is a sheet of its own, as of a page that is turned until it can be read.
Lengths are points from the lower left corner of the sheet.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .pdf_letters import ASLANT, Box, Letters, Upright, quick, turned, upright_of
from .pdf_notes import has_notes
from .pdf_page import Run, runs_of
from .pdf_picture import may_be_picture
from .pdf_words import words_of

RULE = 3.0
"""A drawn box thinner than this many points is a rule."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be read on a page without turning it: runs and rules, in no particular order."""

    number: int  # of the page, from 1
    width: float
    height: float
    runs: tuple[Run, ...]
    boxes: tuple[Box, ...]
    turn: int = 0  # degrees to the right that the page must be turned to read this


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet of a page as it is displayed, and those of what stands sideways on it."""

    number: int
    width: float
    height: float
    sheets: tuple[Sheet, ...]
    scant: str | None  # its text layer, where its words may be in a picture
    warnings: tuple[str, ...] = ()  # what is to be said "on page 3"

    @property
    def has_words(self) -> bool:
        return any(any(map(str.isalnum, run.text)) for sheet in self.sheets for run in sheet.runs)

    def warned(self, what: str) -> Page:
        return replace(self, warnings=(*self.warnings, what))


_OBJECT = quick(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p)
_KIND = quick(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def read_page(document: pdfium.PdfDocument, number: int) -> Page:
    """The page of this number; raises PdfiumError when the file is damaged there."""
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        return _read(page, text_page, number)
    finally:
        text_page.close()
        page.close()


def _read(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, number: int) -> Page:
    upright = upright_of(page)
    letters = Letters(text_page, upright)
    boxes = tuple(_boxes(page, upright))
    runs = runs_of(number, letters, boxes)
    sheets = [Sheet(number, page.get_width(), page.get_height(), runs, boxes)]
    turns = set(letters.turns([run.order for run in runs]))
    if turns - {0}:
        sheets = _parted(page, text_page, sheets[0], turns)
    scant = letters.text if may_be_picture(page, letters.text) else None
    warnings = []
    if ASLANT in turns:
        warnings.append("text printed aslant is not read on")
    if has_notes(page):
        warnings.append("form fields or notes are not read on")
    whole = sheets[0]
    return Page(number, whole.width, whole.height, tuple(sheets), scant, tuple(warnings))


def _parted(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, whole: Sheet, turns: set[int]
) -> list[Sheet]:
    """The sheet without what does not stand upright, and a sheet for each way to turn the page."""
    letters = Letters(text_page, upright_of(page))
    words = words_of(letters.text)
    its = np.array(letters.turns(words.starts.tolist()))
    sheets = []
    for turn in sorted({0} | turns - {ASLANT}):
        upright = upright_of(page, turn)
        boxes = tuple(_boxes(page, upright))
        runs = runs_of(whole.number, Letters(text_page, upright), boxes, its == turn)
        size = (whole.width, whole.height) if turn == 0 else (whole.height, whole.width)
        sheets.append(Sheet(whole.number, *size, runs, boxes, turn))
    return sheets


def _boxes(page: pdfium.PdfPage, upright: Upright | None) -> Iterator[Box]:
    """The bounds of the rules and frames on the page, for example those of tables."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count: int = pdfium_c.FPDFPage_CountObjects(page.raw)
    kinds = map(_KIND, map(_OBJECT, repeat(page.raw), range(count)))
    for i in [i for i, kind in enumerate(kinds) if kind == pdfium_c.FPDF_PAGEOBJ_PATH]:
        item = pdfium_c.FPDFPage_GetObject(page.raw, i)
        pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        thick = min(right.value - left.value, top.value - bottom.value) >= RULE
        if thick and not (pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke) and stroke.value):
            continue  # shading behind words
        yield turned(left.value, bottom.value, right.value, top.value, upright)
