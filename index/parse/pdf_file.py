"""Opening a PDF: one at a time, and with a reason where it cannot be opened."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..errors import UnreadableFile

_PDFIUM = threading.Lock()  # PDFium is not safe to call from two threads


@contextmanager
def opened(content: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document; raises UnreadableFile, also for one without pages, which PDFium refuses."""
    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as error:
            raise _reason(content, error) from error
        try:
            yield document
        finally:
            document.close()


def _reason(content: bytes, error: pdfium.PdfiumError) -> UnreadableFile:
    if error.err_code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
        return UnreadableFile(
            "The PDF is protected by a password.",
            "Save a copy without the password and index that.",
        )
    if b"%PDF-" not in content[:1024]:
        return UnreadableFile(
            f"The file is not a PDF: it begins with {content[:16]!r}.",
            "Give it the suffix of what it is, or fetch the PDF again.",
        )
    return UnreadableFile(
        "The PDF is damaged or cut short.",
        "Fetch it again, or open it in a PDF viewer and save a fresh copy.",
    )
