"""What a file is, by its content first and its suffix second."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import UnreadableFile
from index.parse.office import EXCEL, WORD
from index.parse.sniff import SUPPORTED, sniff
from index.records import SourceFile
from tests.make_pdf import Text, make_pdf
from tests.making_files import MAIL, sheet, word

SHARED = Path(__file__).parents[1].parent / "shared"
PDF = make_pdf([Text(72, 700, "Dear Bernie")])
LETTER = word(lambda document: document.add_paragraph("Dear Bernie"))
BOOK = sheet([["Home"], ["Larch House"]])
MAILED = "message/rfc822"
PAGE = b'\r\n<!DOCTYPE html>\n<html lang="en"><body>Page not found</body></html>'


@pytest.mark.parametrize(
    ("uri", "content", "media_type"),
    [
        ("letter.txt", b"Dear Bernie", "text/plain"),
        ("LETTER.TXT", "Dear Siân".encode("utf-16"), "text/plain"),
        ("letters/2019.md", b"# Findings\n\nThey are good.", "text/markdown"),
        ("letter.pdf", PDF, "application/pdf"),
        ("letter.pdf", b"\n\n" + PDF, "application/pdf"),
        ("notes.md", b"<b>Item</b> 7 of the agenda", "text/markdown"),
        ("letter.docx", LETTER, WORD),
        ("homes.XLSX", BOOK, EXCEL),
        ("page.html", PAGE, "text/html"),
        ("part.htm", b"<p>Half a page</p>", "text/html"),
        ("homes.csv", b"Home,Beds", "text/csv"),
        ("homes.tsv", b"Home\tBeds", "text/tab-separated-values"),
        ("mail.eml", MAIL, "message/rfc822"),
        ("mail.eml", b"From a 4 May\r\nX-Loop: a\r\n b\r\nFrom: Anna\r\n\r\nHi", MAILED),
        ("pkzip.txt", b"PK is how a zip file begins.", "text/plain"),
    ],
)
def test_what_can_be_read(uri: str, content: bytes, media_type: str) -> None:
    assert sniff(SourceFile(uri, content)) == media_type


@pytest.mark.parametrize(
    ("uri", "content", "what", "remedy"),
    [
        ("letter.pdf", PAGE, "'letter.pdf' is a web page called .pdf.", "error page"),
        ("letter.txt", PAGE, "a web page called .txt", "error page"),
        ("letter.pdf", b"<?xml version='1.0'?>\n<html>", "a web page called .pdf", "error page"),
        ("letter.pdf", b"Dear Bernie", "plain text called .pdf", ".txt"),
        ("letter.txt", PDF, "a PDF called .txt", ".pdf"),
        ("letter.txt", b"PK\x03\x04\x14\x00", "an Office document called .txt", "convert"),
        ("letter.md", b"\x89PNG\r\n\x1a\n\x00", "a PNG image called .md", "convert"),
        ("letter.txt", b"\x01\x02\x00\xff\xfe\x00", "binary data called .txt", "convert"),
        ("letter.txt", b"", "is empty", "again"),
        ("letter.txt", b" \r\n\t", "is empty", "again"),
        ("letter.docx", b"PK\x03\x04", "'letter.docx' is no whole Office document", "again"),
        ("letter.docx", LETTER[:-99], "'letter.docx' is no whole Office document", "again"),
        ("letter.docx", BOOK, "an Excel workbook called .docx", ".xlsx"),
        ("homes.xlsx", LETTER, "a Word document called .xlsx", ".docx"),
        ("letter.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "one with a password", "convert"),
        ("homes.csv", PAGE, "a web page called .csv", "error page"),
        ("page.html", PDF, "a PDF called .html", ".pdf"),
        ("mail.eml", b"Dear Ben,\n\nFrom: nobody", "plain text called .eml", ".txt"),
        ("letter.odt", b"PK\x03\x04", "'letter.odt' has a suffix", ".txt, .text, .md"),
        ("letter", b"Dear Bernie", "'letter' has a suffix", ".pdf"),
    ],
)
def test_what_cannot_says_why_and_what_to_do(
    uri: str, content: bytes, what: str, remedy: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff(SourceFile(uri, content))
    assert what in caught.value.what
    assert remedy in caught.value.remedy


def test_every_supported_suffix_has_a_dot_and_is_lower_case() -> None:
    assert all(suffix == f".{suffix[1:].lower()}" for suffix in SUPPORTED)


def test_a_real_web_page_called_pdf() -> None:
    found = sorted((SHARED / "damaged").glob("*.pdf"))
    if not found:
        pytest.skip("the shared files are not here")
    with pytest.raises(UnreadableFile, match=r"a web page called \.pdf"):
        sniff(SourceFile(found[0].name, found[0].read_bytes()))
