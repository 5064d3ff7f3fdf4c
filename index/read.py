"""One file to one document: sniff, parse, assemble, describe.

Adding a format is one parser and one line in the table.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from traceback import extract_tb

from .describe.catalogue import describe
from .errors import UnreadableFile
from .parse.office import EXCEL, WORD
from .parse.pieces import Parser
from .parse.sniff import sniff
from .parse.structure import assemble
from .records import Document, SourceFile, document_id

PARSERS = {
    "text/plain": "text",
    "text/markdown": "text",
    "application/pdf": "pdf",
    WORD: "word",
    EXCEL: "spreadsheet",
    "text/html": "web_page",
    "text/csv": "delimited",
    "text/tab-separated-values": "delimited",
    "message/rfc822": "mail",
}
"""Modules of ``parse``, imported when the first file of their kind comes: all of them together
take 0.25 s, which who only asks would wait for."""


def read(source: SourceFile) -> Document:
    """The document in a file; raises UnreadableFile with the reason when there is none.

    Nothing else: files come from anywhere, a reader can fail on them in ways that nobody foresaw,
    and one of them must not keep the others out.
    """
    try:
        return _document(source)
    except UnreadableFile:
        raise
    except Exception as error:
        raise _bug(source, error) from error


def _document(source: SourceFile) -> Document:
    media_type = sniff(source)
    parsed = _parser(media_type)(source.content)
    frozen, blocks, strips = assemble(parsed)
    if not blocks:
        raise UnreadableFile(
            f"{source.uri!r} holds no words.", "Check that it is the file you meant."
        )
    f"{frozen}{parsed.title}".encode()  # half a character cannot be embedded or kept
    catalogue, doubts = describe(frozen, blocks, source.uri, parsed.title)
    return Document(
        id=document_id(source.uri),
        uri=source.uri,
        source_sha256=source.sha256,
        media_type=media_type,
        text=frozen,
        blocks=blocks,
        catalogue=catalogue,
        pages=parsed.pages,
        warnings=(*parsed.warnings, *doubts),
        strips=strips,
    )


def _parser(media_type: str) -> Parser:
    parser: Parser = import_module(f".parse.{PARSERS[media_type]}", __package__).parse
    return parser


def _bug(source: SourceFile, error: Exception) -> UnreadableFile:
    last = extract_tb(error.__traceback__)[-1]
    return UnreadableFile(
        f"{source.uri!r} could not be parsed, which is a bug of the reader: "
        f"{type(error).__name__}: {error} ({Path(last.filename).name}, line {last.lineno}).",
        "Report it; until it is mended, open the file in its own program and save it again.",
    )
