"""The values that flow through the index: frozen, dumb, and always in character offsets.

Every ``start`` and ``end`` counts Unicode code points in ``Document.text``, the frozen
canonical text of a document, so that ``document.text[start:end]`` is the quote itself.
This module knows nothing of files, databases, vectors or questions.
"""

from __future__ import annotations

import calendar
import datetime
import hashlib
from dataclasses import dataclass, field
from typing import Literal

from .boxes import Strip

BlockKind = Literal[
    "title",  # the document's own name for itself
    "heading",
    "paragraph",
    "bullet",
    "numbered",  # a paragraph with a number of the document's own
    "row",  # a line of a table, its cells separated by tabs
    "record",  # a row of a spreadsheet with its column names: "Name: Anna Berg; Role: Director"
    "address",  # letterheads, addressees, telephone numbers
    "signature",  # the sign-off of a letter and who signed it
]

BOILERPLATE: frozenset[BlockKind] = frozenset({"title", "heading", "row", "address", "signature"})
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
    role: str  # an office or a task: "Director of Children's Services", "Lead inspector"
    part: Literal["addressee", "signatory"] | None = None  # in a letter


@dataclass(frozen=True, slots=True)
class Judgement:
    """A grade and what it was given for; ``text[start:end]`` is the line that says so."""

    subject: str  # "Overall effectiveness"
    grade: str  # as the document writes it: "Requires improvement"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a document says of itself; whatever it does not say is None or empty.

    A name that stands only in an address or a letterhead is not what the document is about.
    """

    title: str
    kind: str | None = None  # "letter", "committee report", ...
    organisation: str | None = None  # whom it is about, in short: "Southwark"
    also_called: tuple[str, ...] = ()  # the same in other words: "London Borough of Southwark"
    also_about: tuple[str, ...] = ()  # others that its title or its form names
    publisher: str | None = None  # who speaks in it: "Ofsted"
    date: datetime.date | None = None  # when it was published, sent or held
    month: str | None = None  # "2024-02" (ISO 8601), where it names that and no day
    covers: tuple[datetime.date, ...] = ()  # first and last day of the visit that it reports
    people: tuple[Person, ...] = ()
    author: str | None = None  # who signed or wrote it
    judgements: tuple[Judgement, ...] = ()  # in the order of the document, no subject twice

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is about, under every name; the usual one first."""
        return tuple(filter(None, (self.organisation, *self.also_called, *self.also_about)))

    @property
    def dated(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day that its date can be: the same, or those of a month.

        >>> [day.isoformat() for day in Catalogue("Plan", month="2024-02").dated or ()]
        ['2024-02-01', '2024-02-29']
        """
        if self.date or self.month is None:
            return (self.date, self.date) if self.date else None
        first = datetime.date.fromisoformat(f"{self.month}-01")
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


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
    strips: tuple[Strip, ...] = ()  # where it stands on its pages; in order

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
    """Which documents a search may use; empty means all of them.

    Every field that is given narrows further. Names and kinds are compared without case.
    """

    documents: frozenset[str] = frozenset()  # ids or uris
    date_from: datetime.date | None = None
    date_to: datetime.date | None = None
    organisations: frozenset[str] = frozenset()  # any of ``Catalogue.names``
    kinds: frozenset[str] = frozenset()
    covers_from: datetime.date | None = None  # what it covers ends on this day or later
    covers_to: datetime.date | None = None  # what it covers begins on this day or earlier


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
