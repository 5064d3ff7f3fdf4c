"""How answers, hits and documents look on a terminal: plain text, wrapped, no colours.

The order of an answer is that of reading: what is said, with markers, then what proves it.
"""

from __future__ import annotations

import datetime
import shutil
import textwrap
from collections.abc import Iterator

from pydantic import TypeAdapter

from ..records import Answer, Citation, Source
from ..views import DocumentView, HitView


def as_json(value: object) -> str:
    """The same object as the endpoint's, as indented JSON."""
    return TypeAdapter(type(value)).dump_json(value, indent=2).decode()


def answer_lines(answer: Answer) -> Iterator[str]:
    if answer.understood_as != answer.question:
        yield from _wrap(f"Understood as: {answer.understood_as}")
        yield ""
    yield from _said(answer) if answer.outcome == "answered" else _refused(answer)
    for note in answer.notes:
        yield ""
        yield from _wrap(f"Note: {note}")


def hit_lines(hit: HitView, rank: int) -> Iterator[str]:
    place = _place(hit.title, None, hit.page, hit.paragraph)
    yield from _wrap(f"{rank}. {place} ({hit.score:.2f})", hang="    ")
    yield from _found(hit.headings, hit.uri, hit.start, hit.end)
    yield from _wrap(hit.text, "    ")


def document_lines(document: DocumentView) -> Iterator[str]:
    yield from _wrap(_place(document.title, document.date, None, None), hang="    ")
    says = (document.kind, document.organisation, f"{document.passages} passages")
    yield from _wrap(", ".join(part for part in says if part), "    ")
    yield f"    {document.uri} ({document.id})"
    for warning in document.warnings:
        yield from _wrap(f"Warning: {warning}", "    ")
    if document.duplicate_of is not None:
        yield f"    Duplicate of {document.duplicate_of}"


def _said(answer: Answer) -> Iterator[str]:
    if answer.fact:
        yield from _wrap(f"{answer.fact.text} [{answer.fact.citation}]")
        yield ""
    for group in answer.groups:
        yield from _wrap(group.label)
        for position in group.statements:
            statement = answer.statements[position]
            markers = "".join(f"[{marker}]" for marker in statement.citations)
            yield from _wrap(f"{statement.text} {markers}", "  ")
        yield ""
    for citation in answer.citations:
        yield from _reference(citation, f"[{citation.marker}]")


def _refused(answer: Answer) -> Iterator[str]:
    yield from _wrap(answer.refusal.message if answer.refusal else answer.answer)
    if answer.also_retrieved:
        yield ""
        yield "Not an answer, but near:"
        for source in answer.also_retrieved:
            yield from _reference(source, "-")


def _reference(source: Citation | Source, mark: str) -> Iterator[str]:
    place = _place(source.title, source.date, source.page, source.paragraph)
    yield from _wrap(f"{mark} {place}", hang="    ")
    yield from _found(source.headings, source.uri, source.start, source.end)
    yield from _wrap(f"“{source.quote}”", "    ")


def _found(headings: tuple[str, ...], uri: str, start: int, end: int) -> Iterator[str]:
    if headings:
        yield from _wrap(" > ".join(headings), "    ")
    yield f"    {uri}, characters {start} to {end}"


def _place(title: str, date: datetime.date | None, page: int | None, paragraph: str | None) -> str:
    """
    >>> _place("Annual report", datetime.date(2019, 7, 5), 3, "8")
    'Annual report, 5 July 2019, page 3, paragraph 8'
    """
    parts = [title]
    if date is not None:
        parts.append(f"{date.day} {date:%B %Y}")
    if page is not None:
        parts.append(f"page {page}")
    if paragraph is not None:
        parts.append(f"paragraph {paragraph}")
    return ", ".join(parts)


def _wrap(text: str, indent: str = "", hang: str = "") -> list[str]:
    width = min(shutil.get_terminal_size().columns, 100)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + hang)
