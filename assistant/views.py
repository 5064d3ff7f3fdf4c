"""What every door shows of documents and passages: the objects of the contract, beside ``Answer``.

The command line's ``--json`` and HTTP print these same objects. Knows neither of the two.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, fields

from index.boxes import PageSize
from index.records import BlockKind, Document, Entry, Hit, Judgement, Person


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as lists show it; what it does not say of itself is None or empty."""

    id: str
    uri: str
    sha256: str  # of the frozen text, in UTF-8
    source_sha256: str  # of the file's bytes
    media_type: str
    title: str
    kind: str | None
    organisation: str | None
    also_called: tuple[str, ...]  # the organisation under other names
    also_about: tuple[str, ...]  # others that title or form name
    publisher: str | None
    date: datetime.date | None
    month: str | None  # "2024-02", where the document names that and no day
    covers: tuple[datetime.date, ...]  # first and last day
    people: tuple[Person, ...]
    author: str | None
    judgements: tuple[Judgement, ...]
    pages: int | None
    characters: int
    passages: int
    duplicate_of: str | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block's place in the frozen text."""

    start: int
    end: int
    kind: BlockKind
    number: str | None
    headings: tuple[str, ...]
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDetail(DocumentView):
    """One document with the places of all its blocks."""

    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class DocumentList:
    """The documents that the index knows."""

    documents: tuple[DocumentView, ...]


@dataclass(frozen=True, slots=True)
class PageList:
    """The pages of one document, in order."""

    pages: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True)
class SuggestionList:
    """Questions that are answered from the index as it is now."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HitView:
    """A passage that a search found; ``text`` is the frozen text from ``start`` to ``end``."""

    document_id: str
    uri: str
    title: str
    page: int | None
    paragraph: str | None  # the document's own number
    headings: tuple[str, ...]
    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class HitList:
    """The passages nearest to a query."""

    hits: tuple[HitView, ...]  # best first


def document_list(entries: Iterable[Entry]) -> DocumentList:
    return DocumentList(tuple(document_view(entry) for entry in entries))


def document_detail(entry: Entry, document: Document) -> DocumentDetail:
    view = document_view(entry)
    shared = {field.name: getattr(view, field.name) for field in fields(view)}
    blocks = tuple(
        BlockView(b.start, b.end, b.kind, b.number, b.headings, b.page) for b in document.blocks
    )
    return DocumentDetail(**shared, blocks=blocks)


def hit_list(hits: Iterable[Hit], entries: Iterable[Entry]) -> HitList:
    """Hits under the names of their documents; a document removed meanwhile has no hits."""
    by_id = {entry.id: entry for entry in entries}
    return HitList(
        tuple(
            _hit_view(hit, by_id[hit.passage.document_id])
            for hit in hits
            if hit.passage.document_id in by_id
        )
    )


def document_view(entry: Entry) -> DocumentView:
    says = entry.catalogue
    return DocumentView(
        id=entry.id,
        uri=entry.uri,
        sha256=entry.sha256,
        source_sha256=entry.source_sha256,
        media_type=entry.media_type,
        title=says.title,
        kind=says.kind,
        organisation=says.organisation,
        also_called=says.also_called,
        also_about=says.also_about,
        publisher=says.publisher,
        date=says.date,
        month=says.month,
        covers=says.covers,
        people=says.people,
        author=says.author,
        judgements=says.judgements,
        pages=entry.pages,
        characters=entry.characters,
        passages=entry.passages,
        duplicate_of=entry.duplicate_of,
        warnings=entry.warnings,
    )


def _hit_view(hit: Hit, entry: Entry) -> HitView:
    passage = hit.passage
    return HitView(
        document_id=entry.id,
        uri=entry.uri,
        title=entry.catalogue.title,
        page=passage.page,
        paragraph=passage.number,
        headings=passage.headings,
        start=passage.start,
        end=passage.end,
        text=passage.text,
        score=hit.score,
    )
