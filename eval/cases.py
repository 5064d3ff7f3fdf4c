"""Case files: JSON lines, one question a line, with the evidence that a person chose.

Gold is (uri, exact quote) and not a passage, so that it survives another way of cutting
documents. This module knows nothing of documents or answers: whether the quotes are
there is for ``eval.gold`` to find out.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

from assistant.records import Question, Turn
from eval.errors import BadCases
from eval.jsonl import Strict, Words, read
from eval.jsonl import sift as sift_rows
from index.records import Filters


class Message(Strict):
    role: Literal["user", "assistant"]
    content: str


class Allowed(Strict):
    """The filters of the question, as ``POST /ask`` takes them."""

    documents: tuple[Words, ...] = ()
    date_from: datetime.date | None = None
    date_to: datetime.date | None = None


class Quote(Strict):
    """A piece of evidence: the words as the document has them, and which document.

    ``start`` chooses among several places of the quote; ``sha256`` is the hash of the text that
    the quote was taken from, for those who want to know when it has changed.
    """

    uri: Words
    quote: Words
    start: int | None = None
    sha256: Words | None = None


class Required(Quote):
    """Evidence that has to be cited; items with the same part are alternatives."""

    part: Words | None = None  # None: a part of its own


class Case(Strict):
    id: Words
    question: str
    history: tuple[Message, ...] = ()
    filters: Allowed = Allowed()
    answerable: bool
    required: tuple[Required, ...] = ()
    acceptable: tuple[Quote, ...] = ()
    must_say: tuple[Words, ...] = ()  # any one of
    must_not_say: tuple[Words, ...] = ()  # none of
    tags: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _evidence_agrees(self) -> Self:
        if self.answerable and not self.required:
            raise ValueError("an answerable case needs at least one item in required")
        if not self.answerable and (self.required or self.acceptable or self.must_say):
            raise ValueError("a case to refuse has no required, acceptable or must_say")
        return self

    @property
    def gold_uris(self) -> frozenset[str]:
        return frozenset(item.uri for item in (*self.required, *self.acceptable))

    def parts(self) -> tuple[tuple[Required, ...], ...]:
        """The required evidence, its alternatives together, in the order of the file."""
        parts: dict[object, list[Required]] = {}
        for position, item in enumerate(self.required):
            parts.setdefault(position if item.part is None else item.part, []).append(item)
        return tuple(tuple(alternatives) for alternatives in parts.values())

    def asked(self) -> Question:
        """The case as the assistant is asked it."""
        return Question(
            text=self.question,
            history=tuple(Turn(message.role, message.content) for message in self.history),
            filters=self.allowed(),
        )

    def allowed(self) -> Filters:
        return Filters(
            frozenset(self.filters.documents), self.filters.date_from, self.filters.date_to
        )


def load(path: Path) -> tuple[Case, ...]:
    """Read a case file.

    Raises BadCases with every faulty line, also for a file that is missing, is not UTF-8, or
    holds no case.
    """
    return read(path, Case, "id", BadCases)


def sift(path: Path) -> tuple[tuple[Case, ...], tuple[str, ...]]:
    """The cases that can be read, and every fault of the file; with any, none is to be used."""
    return sift_rows(path, Case, "id", BadCases)
