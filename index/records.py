"""The values that flow through the index: frozen, dumb, and always in character offsets.

Every ``start`` and ``end`` counts Unicode code points in ``Document.text``, the frozen
canonical text of a document, so that ``document.text[start:end]`` is the quote itself.
This module knows nothing of files, databases, vectors or questions.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal[
    "title",  # the document's own name for itself
    "heading",
    "paragraph",
    "bullet",
    "numbered",  # a paragraph with a number of the document's own
    "row",  # a line of a table, its cells separated by tabs
    "address",  # letterheads, addressees, telephone numbers
    "signature",  # the sign-off of a letter and who signed it
]

BOILERPLATE: frozenset[BlockKind] = frozenset({"title", "row", "address", "signature"})
"""Kinds that are quoted only when a question asks for what they hold."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of one file and the name by which the index knows it."""

    uri: str  # path relative to the folder that was indexed, with forward slashes
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, heading or table row; its span leaves out bullet and number."""

    start: int
    end: int
    kind: BlockKind
    number: str | None = None  # the document's own: "8", "4.2", "12(a)"
    headings: tuple[str, ...] = ()  # outermost first
    page: int | None = None  # where it starts; pages count from 1


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the document names in a role, both as it writes them."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a document says of itself; whatever it does not say is None or empty."""

    title: str
    kind: str | None = None  # "letter", "committee report", ...
    organisation: str | None = None  # whom it is about: "Southwark"
    publisher: str | None = None  # who speaks in it: "Ofsted"
    date: datetime.date | None = None  # the date that it carries
    covers: tuple[datetime.date, ...] = ()  # days of the visit or inspection that it reports
    people: tuple[Person, ...] = ()
    author: str | None = None  # who signed or wrote it


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: the frozen text, its blocks, and what it says of itself."""

    id: str
    uri: str
    source_sha256: str  # of the file's bytes: has it changed?
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    catalogue: Catalogue
    pages: int | None = None
    warnings: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of the frozen text in UTF-8: what every offset in a citation points into."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def document_id(uri: str) -> str:
    """A document is its uri: the same uri always has the same id.

    >>> document_id("letters/2019.txt")
    'd9acba449253b'
    """
    return "d" + hashlib.sha256(uri.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is quoted, with all that a citation needs to say where it stands."""

    document_id: str
    position: int  # counts the sentences of the document from 0
    start: int
    end: int
    text: str
    kind: BlockKind
    headings: tuple[str, ...] = ()
    page: int | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is searched: one or more neighbouring blocks under one heading."""

    document_id: str
    position: int  # counts the passages of the document from 0
    start: int
    end: int
    text: str
    headings: tuple[str, ...]
    page: int | None
    number: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents a search may use; empty means all of them."""

    documents: frozenset[str] = frozenset()  # ids or uris
    date_from: datetime.date | None = None
    date_to: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query found, with the parts of its score, each between 0 and 1."""

    passage: Passage
    score: float
    dense: float
    keyword: float
    best_sentence: float
    sentence_scores: tuple[float, ...] = field(default=())  # cosine, one for each sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the catalogue lists it: everything but its text and blocks."""

    id: str
    uri: str
    sha256: str  # of the frozen text
    source_sha256: str  # of the file's bytes
    media_type: str
    catalogue: Catalogue
    pages: int | None
    characters: int
    passages: int
    duplicate_of: str | None = None  # the uri of an older document with the same text
    warnings: tuple[str, ...] = ()
