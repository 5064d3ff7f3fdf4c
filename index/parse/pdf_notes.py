"""What somebody filled into a page or wrote onto it, which is no part of its text for PDFium."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_NOTES = frozenset(
    {
        pdfium_c.FPDF_ANNOT_TEXT,
        pdfium_c.FPDF_ANNOT_FREETEXT,
        pdfium_c.FPDF_ANNOT_STAMP,
        pdfium_c.FPDF_ANNOT_HIGHLIGHT,
        pdfium_c.FPDF_ANNOT_UNDERLINE,
        pdfium_c.FPDF_ANNOT_STRIKEOUT,
    }
)


def has_notes(page: pdfium.PdfPage) -> bool:
    """Are there form fields that are filled in, or notes that say something?"""
    count: int = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    return any(_says_something(page, index) for index in range(count))


def _says_something(page: pdfium.PdfPage, index: int) -> bool:
    note = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    try:
        kind = pdfium_c.FPDFAnnot_GetSubtype(note)
        if kind == pdfium_c.FPDF_ANNOT_WIDGET:
            return _has_text(note, b"V")
        return kind in _NOTES and _has_text(note, b"Contents")
    finally:
        pdfium_c.FPDFPage_CloseAnnot(note)


def _has_text(note: pdfium_c.FPDF_ANNOTATION, key: bytes) -> bool:
    """Is there a text of this name that is not empty? The value of a check box is none."""
    if pdfium_c.FPDFAnnot_GetValueType(note, key) != pdfium_c.FPDF_OBJECT_STRING:
        return False
    size = pdfium_c.FPDFAnnot_GetStringValue(note, key, None, 0)
    text = ctypes.create_string_buffer(size)
    pdfium_c.FPDFAnnot_GetStringValue(
        note, key, ctypes.cast(text, ctypes.POINTER(pdfium_c.FPDF_WCHAR)), size
    )
    return bool(text.raw.decode("utf-16-le", "replace").strip("\0 \r\n\t"))
