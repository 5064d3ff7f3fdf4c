"""Pages whose words are in a picture, though a stamp or a page number is printed over it.

Whether the words of such a page are Tesseract's or those of its text layer is decided here, from
the page alone, so that who reads a page and who looks for its letters later decide the same.
"""

from __future__ import annotations

import ctypes
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..regex import regex
from .pdf_scan import Scanned, recognised

_FEW = 20  # words: a page with more has its words in its text layer
_MOST = 0.6  # of the area of the page
_WORD = regex(r"[^\W_]\S*")


def may_be_picture(page: pdfium.PdfPage, text: str) -> bool:
    """Has the page of this text no words, or few and a picture that covers most of it?"""
    words = _words(text, _FEW)
    return not words or (words < _FEW and _pictured(page) > _MOST)


def words_in_picture(
    content: bytes, number: int, width: float, height: float, text: str
) -> Scanned | None:
    """What Tesseract reads on a page that may be a picture; None if the text layer says as much.

    A photograph with a title on it stays as it is. Raises UnreadableFile.
    """
    scanned = recognised(content, number, width, height)
    known = _words(text, _FEW)
    enough = known + _FEW if known else 1
    return scanned if _words(scanned.text, enough) == enough else None


def _words(text: str, most: int) -> int:
    """How many there are with a letter or a digit, but not counted further than ``most``."""
    return sum(1 for _ in islice(_WORD.finditer(text), most))


def _pictured(page: pdfium.PdfPage) -> float:
    """The share of the page that its pictures cover; those that lie on others count again."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    covered = 0.0
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
        pdfium_c.FPDFPageObj_GetBounds(item.raw, left, bottom, right, top)
        covered += (right.value - left.value) * (top.value - bottom.value)
    area: float = page.get_width() * page.get_height()
    return covered / area
