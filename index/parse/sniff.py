"""What a file is, by its content first and its suffix second.

A suffix is a promise that files break: a web page saved as ``.pdf``, a Word file renamed to
``.txt``. Knows the first bytes of formats, and of Office files the names of their parts.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..errors import UnreadableFile
from ..records import SourceFile
from .decode import decode
from .office import EXCEL, WORD, office_type

SUPPORTED = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".pdf": "application/pdf",
    ".docx": WORD,
    ".xlsx": EXCEL,
    ".html": "text/html",
    ".htm": "text/html",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".eml": "message/rfc822",
}
"""Suffix to media type, for every file that can be read."""

_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_MAIL = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?"
    rb"(?:From|To|Date|Subject|Received|Message-ID|MIME-Version):",
    re.I,
)
"""Header lines, one of them such as every message has."""
_ARCHIVE = "a zip archive or an Office document"
_FOREIGN = (
    (b"PK\x03\x04", _ARCHIVE),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document, or one with a password"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_KNOWN = {
    "text/html": (
        "a web page",
        "Fetch the document itself: a server probably sent an error page in its place. If it is"
        " the page that you want, give it the suffix .html.",
    ),
    "application/pdf": ("a PDF", "Give it the suffix .pdf."),
    WORD: ("a Word document", "Give it the suffix .docx."),
    EXCEL: ("an Excel workbook", "Give it the suffix .xlsx."),
    "text": ("plain text", "Give it the suffix .txt."),
}
"""What is found in files that are called something else: its plain name, and the remedy."""

_PDF_WITHIN = 1024  # bytes; readers accept a PDF header this far into the file


def sniff(source: SourceFile) -> str:
    """The media type of a file; raises UnreadableFile when it is none that can be read.

    >>> sniff(SourceFile("letter.txt", b"Dear Bernie"))
    'text/plain'
    """
    suffix = PurePosixPath(source.uri).suffix.lower()
    if suffix not in SUPPORTED:
        raise UnreadableFile(
            f"{source.uri!r} has a suffix that cannot be read.",
            f"Convert it to one of {', '.join(SUPPORTED)}.",
        )
    if not source.content.strip():
        raise UnreadableFile(f"{source.uri!r} is empty.", "Fetch or save the file again.")
    expected = SUPPORTED[suffix]
    if expected == "message/rfc822" and _MAIL.match(source.content):
        return expected
    found = _found(source.content)
    if found == expected or (found == "text" and expected.startswith("text/")):
        return expected
    if expected in (WORD, EXCEL) and found == _ARCHIVE:
        raise UnreadableFile(
            f"{source.uri!r} is no whole Office document: it is cut short, damaged, or another"
            " kind of archive.",
            "Fetch it again, or open it in its own program and save it again.",
        )
    raise UnreadableFile(*_mismatch(source.uri, suffix, found))


def _found(content: bytes) -> str:
    """A media type, "text", or the plain name of what cannot be read."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "application/pdf"
    if content.startswith(b"PK") and (office := office_type(content)):
        return office
    for magic, name in _FOREIGN:
        if content.startswith(magic):
            return name
    try:
        text = decode(content)
    except UnreadableFile:
        return "binary data"
    return "text/html" if _HTML.match(text[:4096].encode()) else "text"


def _mismatch(uri: str, suffix: str, found: str) -> tuple[str, str]:
    """What is wrong and what to do, for a file that is not what its suffix says."""
    elsewise = f"Give it its own suffix, or convert it to one of {', '.join(SUPPORTED)}."
    name, remedy = _KNOWN.get(found, (found, elsewise))
    return f"{uri!r} is {name} called {suffix}.", remedy
