"""Opening PDF files: one at a time, and always closed."""

from __future__ import annotations

import threading

import pypdfium2 as pdfium
import pytest

from index.errors import UnreadableFile
from index.parse.pdf_file import opened
from tests.make_pdf import Text, make_pdf

WHOLE = make_pdf([Text(72, 700, "Overview")], [Text(72, 700, "Findings")])


def test_an_open_file_has_its_pages() -> None:
    with opened(WHOLE) as document:
        assert len(document) == 2


def test_a_file_is_closed_when_its_reader_fails() -> None:
    kept: list[pdfium.PdfDocument] = []
    with pytest.raises(LookupError), opened(WHOLE) as document:
        kept.append(document)
        raise LookupError("of the reader")
    assert kept[0].raw is None
    with opened(WHOLE) as document:  # nor does it stay locked
        assert len(document) == 2


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (make_pdf(), "damaged"),
        (make_pdf([], protected=True), "password"),
        (WHOLE[:40], "damaged or cut short"),
        (b"GIF89a, an image", "begins with b'GIF89a, an image'"),
    ],
)
def test_why_a_file_cannot_be_opened(content: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile, match=what) as caught, opened(content):
        pass
    assert caught.value.remedy
    with opened(WHOLE) as document:
        assert len(document) == 2


def test_a_second_thread_waits_for_the_first() -> None:
    order: list[str] = []

    def second() -> None:
        with opened(WHOLE):
            order.append("second")

    thread = threading.Thread(target=second)
    with opened(WHOLE):
        thread.start()
        thread.join(timeout=0.05)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
