"""An answer as it comes: how it was understood, its statements, and then the whole of it.

What an event shows is final: no statement is taken back and no marker renumbered, and the
statements of all events are those of the answer at the end. Knows nothing of how they are sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .records import Answer, Citation, Fact, Statement


@dataclass(frozen=True, slots=True)
class Understood:
    """The question as it is looked up: follow-ups resolved, typos mended."""

    question: str
    understood_as: str


@dataclass(frozen=True, slots=True)
class Said:
    """The next statement, with those of its citations that no earlier one had."""

    statement: Statement
    label: str  # of its group: who speaks, about whom, when
    citations: tuple[Citation, ...]
    fact: Fact | None = None  # with the first statement, its citation among these


@dataclass(frozen=True, slots=True)
class StruckOut:
    """A sentence that the language model could not prove, with the reason: not of the answer."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class Completed:
    """The answer, the same object as without events."""

    answer: Answer


Event = Understood | Said | StruckOut | Completed


def said(answer: Answer) -> Iterator[Said]:
    """The statements of a finished answer, one by one."""
    labels = {at: group.label for group in answer.groups for at in group.statements}
    by_marker = {citation.marker: citation for citation in answer.citations}
    for at, statement in enumerate(answer.statements):
        fact = answer.fact if at == 0 else None
        wanted = [fact.citation] if fact else []
        new = [by_marker.pop(m) for m in (*wanted, *statement.citations) if m in by_marker]
        yield Said(statement, labels.get(at, ""), tuple(new), fact)
