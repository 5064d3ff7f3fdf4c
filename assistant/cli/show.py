"""How answers, hits and documents look on a terminal: plain text, wrapped, no colours.

The order of an answer is that of reading: what is said, with markers, then what proves it.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from ..events import Completed, Event, Said, StruckOut, Understood
from ..label import say_date, say_dated
from ..records import Answer, Citation, Source

if TYPE_CHECKING:
    from ..views import DocumentView, HitView


def as_json(value: object) -> str:
    """The same object as the endpoint's, as indented JSON."""
    return TypeAdapter(type(value)).dump_json(value, indent=2).decode()


def event_lines(events: Iterable[Event]) -> Iterator[str]:
    """The lines of an answer, each event's as soon as it is there."""
    label = None
    for event in events:
        match event:
            case Understood(question, understood_as):
                if understood_as != question:
                    yield from (*_wrap(f"Understood as: {understood_as}"), "")
            case Said():
                yield from _said(event, label)
                label = event.label
            case StruckOut(statement):
                yield from _wrap(f"(struck out: {statement.text} - {statement.reason})", "  ")
            case Completed(answer):
                yield from _ended(answer)


def hit_lines(hit: HitView, rank: int) -> Iterator[str]:
    place = _place(hit.title, None, hit.page, hit.paragraph)
    yield from _wrap(f"{rank}. {place} ({hit.score:.2f})", hang="    ")
    yield from _found(hit.headings, hit.uri, hit.start, hit.end)
    yield from _wrap(hit.text, "    ")


def document_lines(document: DocumentView) -> Iterator[str]:
    dated = say_dated(document.date, document.month)
    yield from _wrap(_place(document.title, dated, None, None), hang="    ")
    says = (document.kind, document.organisation, f"{document.passages} passages")
    yield from _wrap(", ".join(part for part in says if part), "    ")
    yield f"    {document.uri} ({document.id})"
    if document.covers:
        days = dict.fromkeys(map(say_date, document.covers))
        yield from _wrap(f"On {' to '.join(days)}", "    ")
    for judgement in document.judgements:
        yield from _wrap(f"{judgement.subject}: {judgement.grade}", "    ")
    for warning in document.warnings:
        yield from _wrap(f"Warning: {warning}", "    ")
    if document.duplicate_of is not None:
        yield f"    Duplicate of {document.duplicate_of}"


def _said(event: Said, label: str | None) -> Iterator[str]:
    if event.fact:
        yield from (*_wrap(f"{event.fact.text} [{event.fact.citation}]"), "")
    if event.label != label:
        yield from ([""] if label is not None else [])
        yield from _wrap(event.label)
    markers = "".join(f"[{marker}]" for marker in event.statement.citations)
    yield from _wrap(f"{event.statement.text} {markers}", "  ")


def _ended(answer: Answer) -> Iterator[str]:
    if answer.outcome == "refused":
        yield from _refused(answer)
    else:
        yield ""
    for citation in answer.citations:
        yield from _reference(citation, f"[{citation.marker}]")
    for note in answer.notes:
        yield from ("", *_wrap(f"Note: {note}"))


def _refused(answer: Answer) -> Iterator[str]:
    yield from _wrap(answer.refusal.message if answer.refusal else answer.answer)
    if answer.also_retrieved:
        yield ""
        yield "Not an answer, but near:"
        for source in answer.also_retrieved:
            yield from _reference(source, "-")


def _reference(source: Citation | Source, mark: str) -> Iterator[str]:
    dated = say_dated(source.date, source.month)
    place = _place(source.title, dated, source.page, source.paragraph)
    yield from _wrap(f"{mark} {place}", hang="    ")
    above = source.headings[1:] if source.headings[:1] == (source.title,) else source.headings
    yield from _found(above, source.uri, source.start, source.end)
    yield from _wrap(f"“{source.quote}”", "    ")


def _found(headings: tuple[str, ...], uri: str, start: int, end: int) -> Iterator[str]:
    if headings:
        yield from _wrap(" > ".join(headings), "    ")
    yield f"    {uri}, characters {start} to {end}"


def _place(title: str, dated: str | None, page: int | None, paragraph: str | None) -> str:
    """
    >>> _place("Annual report", "5 July 2019", 3, "8")
    'Annual report, 5 July 2019, page 3, paragraph 8'
    """
    parts = [title]
    if dated is not None and not title.endswith(dated):
        parts.append(dated)
    if page is not None:
        parts.append(f"page {page}")
    if paragraph is not None:
        parts.append(f"paragraph {paragraph}")
    return ", ".join(parts)


def _wrap(text: str, indent: str = "", hang: str = "") -> list[str]:
    width = min(shutil.get_terminal_size().columns, 100)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + hang)
