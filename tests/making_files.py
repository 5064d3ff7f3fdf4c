"""Small files of each format for tests, made by the libraries that write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

import docx
import openpyxl
from docx.document import Document
from openpyxl.workbook import Workbook

MAIL = b"""\
From: Anna Berg <anna@example.org>
To: Ben Carr <ben@example.org>
Subject: The budget of the youth hub
Date: Mon, 4 May 2020 14:30:00 +0100
Content-Type: text/plain; charset=utf-8

Dear Ben,

The youth hub receives 40,000 pounds for its workshop.
"""

PAGE = b"""\
<!DOCTYPE html>
<html><head><title>Fostering in Ambleford</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>Fostering</h1>
<p>Foster carers in Ambleford meet on the first Tuesday of each month.</p></main>
<footer>Copyright</footer></body></html>
"""

TABLE = b"""\
Home,Beds,Opened
Larch House,6,2014-03-01
Birch Lodge,11,2017-09-15
"""


def word(write: Callable[[Document], object]) -> bytes:
    """A Word file with what ``write`` puts into it."""
    document = docx.Document()
    write(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def workbook(write: Callable[[Workbook], object]) -> bytes:
    """An Excel file with what ``write`` puts into it, beside its first sheet."""
    book = openpyxl.Workbook()
    write(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sheet(rows: Iterable[Iterable[object]], title: str = "Sheet") -> bytes:
    """An Excel file of one sheet."""

    def write(book: Workbook) -> None:
        book.worksheets[0].title = title
        for row in rows:
            book.worksheets[0].append(list(row))

    return workbook(write)


def without_part(content: bytes, *names: str) -> bytes:
    """An archive without some of its parts."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in names:
                new.writestr(name, old.read(name))
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """An archive with one part more, packed, or with one in another's place."""
    file = io.BytesIO(without_part(content, name))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return file.getvalue()
