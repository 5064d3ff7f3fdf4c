"""What a file is, by its content first and its suffix second.

A suffix is a promise that files break: a web page saved as ``.pdf``, a Word file renamed to
``.txt``. Knows the first bytes of formats, nothing of their insides.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..errors import UnreadableFile
from ..records import SourceFile
from .decode import decode

SUPPORTED = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".pdf": "application/pdf",
}
"""Suffix to media type, for every file that can be read."""

_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_FOREIGN = (
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
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
    found = _found(source.content)
    if found == "text" and expected.startswith("text/"):
        return expected
    if found == expected:
        return found
    raise UnreadableFile(*_mismatch(source.uri, suffix, found))


def _found(content: bytes) -> str:
    """A media type, "text", or the plain name of what cannot be read."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "application/pdf"
    for magic, name in _FOREIGN:
        if content.startswith(magic):
            return name
    try:
        text = decode(content)
    except UnreadableFile:
        return "binary data"
    return "a web page" if _HTML.match(text[:4096].encode()) else "text"


def _mismatch(uri: str, suffix: str, found: str) -> tuple[str, str]:
    """What is wrong and what to do, for a file that is not what its suffix says."""
    if found == "a web page":
        remedy = "Fetch the document itself: a server probably sent an error page in its place."
    elif found == "application/pdf":
        return f"{uri!r} is a PDF called {suffix}.", "Give it the suffix .pdf."
    elif found == "text":
        return f"{uri!r} is plain text called {suffix}.", "Give it the suffix .txt."
    else:
        remedy = f"Give it its own suffix, or convert it to one of {', '.join(SUPPORTED)}."
    return f"{uri!r} is {found} called {suffix}.", remedy
