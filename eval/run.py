"""Asks every case through the assistant's public doors and keeps what came back.

Nothing is judged here. An exception of the assistant is a reply like any other: it is
kept with the case, and scores as badly as a reply can.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.records import Answer, Question
from eval.cases import Case
from index.records import Document, Entry, Filters, Hit

DEPTH = 50  # passages that are looked at for the required evidence


class Asks(Protocol):
    """What is judged: the assistant, or anything else that answers with citations."""

    def ask(self, question: Question) -> Answer: ...

    def search(self, query: str, k: int = ..., filters: Filters = ...) -> Sequence[Hit]: ...


class Holds(Protocol):
    """The documents that answers are checked against."""

    def documents(self) -> Sequence[Entry]: ...

    def document(self, id_or_uri: str) -> Document: ...


@dataclass(frozen=True, slots=True)
class Reply:
    """What the judged system did with a case; ``error`` says why there is no answer."""

    case: Case
    answer: Answer | None
    hits: tuple[Hit, ...] | None  # None: what was retrieved is not known
    error: str | None
    milliseconds: float | None  # of the answer, without the search; None: not known
    cites: bool = True  # whether citations are to be expected of the system at all


def ask(case: Case, assistant: Asks) -> Reply:
    """Ask one case, and search for it; never raises what the assistant raises."""
    started = time.perf_counter()
    try:
        answer = assistant.ask(case.asked())
        milliseconds = (time.perf_counter() - started) * 1000
        hits = tuple(assistant.search(_query(case, answer), DEPTH, case.allowed()))
    except Exception as raised:  # whatever the judged system raises is a result
        error = f"{type(raised).__name__}: {raised}"
        return Reply(case, None, (), error, (time.perf_counter() - started) * 1000)
    return Reply(case, answer, hits[:DEPTH], None, milliseconds)


def _query(case: Case, answer: Answer) -> str:
    """Search knows no history: a follow-up is looked up as the assistant understood it."""
    return (case.history and answer.understood_as) or case.question
