"""Office files are zip archives: which kind one is, and whether it is safe to unpack.

A few kilobytes can unpack to gigabytes, so sizes are looked at before anything is read; Python
reads no more of a part than the size that the archive declares for it.
"""

from __future__ import annotations

import io
import zipfile

from ..errors import UnreadableFile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

MOST_BYTES = 500_000_000
"""Of everything in a file, unpacked."""

MOST_AT_ONCE = 50_000_000
"""Of the XML that is held in memory as a tree: some thousand pages; sheets are read in a stream."""

_MAIN_PARTS = {"word/document.xml": WORD, "xl/workbook.xml": EXCEL}
_STREAMED = ("xl/worksheets/", "xl/sharedStrings")


def office_type(content: bytes) -> str | None:
    """The media type of an Office file; None for other archives and damaged ones."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    # All that zipfile raises on an archive cut short or made up: a directory that is not there,
    # names or places that cannot be (ValueError, OSError), a version of zip that it cannot read.
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None
    return next((kind for part, kind in _MAIN_PARTS.items() if part in names), None)


def check_size(content: bytes) -> None:
    """Raises UnreadableFile for what would fill the memory when unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    whole = sum(part.file_size for part in parts)
    at_once = sum(
        part.file_size
        for part in parts
        if part.filename.endswith((".xml", ".rels")) and not part.filename.startswith(_STREAMED)
    )
    for size, most in ((whole, MOST_BYTES), (at_once, MOST_AT_ONCE)):
        if size > most:
            raise UnreadableFile(
                f"The file unpacks to {size / 1e6:,.0f} MB, where {most / 1e6:,.0f} MB are the"
                " most that is read.",
                "Split it, or save what is needed of it as text.",
            )


def damaged(error: Exception) -> UnreadableFile:
    """For whatever a library says of an archive that opens but whose insides are broken."""
    return UnreadableFile(
        f"The Office file is damaged inside: {type(error).__name__}: {error}.",
        "Open it in its own program, let it be repaired, and save it again.",
    )
