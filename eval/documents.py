"""The texts that another system's answers cite: a folder of text files, or JSON lines.

They are taken as they are, without our reading and without an index, because offsets point
into what the other system has seen.
"""

from __future__ import annotations

from pathlib import Path

from eval.errors import BadDocuments
from eval.jsonl import Strict, Words, read
from index.records import Catalogue, Document, document_id

_TEXT = frozenset({".txt", ".md"})


class _Row(Strict):
    uri: Words
    text: str


def load(path: Path) -> dict[str, Document]:
    """Documents by uri: in a folder the path below it, in a file of JSON lines ``uri``.

    Line ends and a byte order mark are kept. Raises BadDocuments.
    """
    if path.is_dir():
        return _folder(path)
    return {row.uri: document(row.uri, row.text) for row in read(path, _Row, "uri", BadDocuments)}


def document(uri: str, text: str) -> Document:
    """A document of which only the text is known."""
    return Document(document_id(uri), uri, "", "text/plain", text, (), Catalogue(uri))


def _folder(folder: Path) -> dict[str, Document]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    other = [str(path) for path in files if path.suffix.lower() not in _TEXT]
    if other or not files:
        raise BadDocuments(
            f"{folder}: not plain text: {', '.join(other)}" if other else f"{folder}: no files",
            "Give a folder of .txt and .md files alone, or JSON lines of uri and text.",
        )
    uris = [path.relative_to(folder).as_posix() for path in files]
    texts = map(_text, files)
    return {uri: document(uri, text) for uri, text in zip(uris, texts, strict=True)}


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadDocuments(f"{path}: not UTF-8", "Save the file as UTF-8.") from error
