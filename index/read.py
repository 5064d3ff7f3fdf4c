"""One file to one document: sniff, parse, assemble, describe.

Adding a format is one parser and one line in the table.
"""

from __future__ import annotations

from importlib import import_module

from .describe.catalogue import describe
from .errors import UnreadableFile
from .parse.office import EXCEL, WORD
from .parse.pieces import Parsed, Parser
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
    """The document in a file; raises UnreadableFile with the reason when there is none."""
    media_type = sniff(source)
    parsed = _parsed(source, _parser(media_type))
    frozen, blocks, strips = assemble(parsed)
    if not blocks:
        raise UnreadableFile(
            f"{source.uri!r} holds no words.", "Check that it is the file you meant."
        )
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


def _parsed(source: SourceFile, parser: Parser) -> Parsed:
    try:
        return parser(source.content)
    except UnreadableFile:
        raise
    except Exception as error:
        # Files come from anywhere, and a parser can fail on bytes in ways that nobody foresaw.
        raise UnreadableFile(
            f"{source.uri!r} could not be parsed: {type(error).__name__}: {error}.",
            "Open the file in its own program and save it again.",
        ) from error
