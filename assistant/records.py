"""What goes into the assistant and what comes out: the contract of every door.

``Answer`` is the same object through HTTP, the command line and Python; its fields are
those of ``POST /ask``. Markers count from 1 in the order in which they are first cited.
A refusal is an outcome, not a text that somebody has to recognise.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

from index.records import Filters

Support = Literal["verbatim", "supported", "unverified"]
Mode = Literal["extractive", "generative"]
Detail = Literal["brief", "standard", "full"]
RefusalReason = Literal[
    "no_documents",  # the index, or what the filters leave of it, is empty
    "unknown_place",  # about a place or organisation that no document is about
    "unknown_date",  # about a year or day that no document covers
    "not_in_documents",  # the nearest passages do not answer
    "not_a_question",  # instructions, or nothing that could be looked up
]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation before this question."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of which documents, and what was said before."""

    text: str
    history: tuple[Turn, ...] = ()
    filters: Filters = Filters()
    mode: Mode | None = None  # None: generative when a language model is configured
    detail: Detail = "standard"  # how much of what answers is said


@dataclass(frozen=True, slots=True)
class Source:
    """An exact span of a document and where a person finds it."""

    document_id: str
    uri: str
    sha256: str  # of the document's frozen text, in UTF-8
    title: str
    kind: str | None
    organisation: str | None
    date: datetime.date | None
    author: str | None
    page: int | None
    paragraph: str | None  # the document's own number
    headings: tuple[str, ...]
    start: int
    end: int
    quote: str  # == text[start:end]
    covers: tuple[datetime.date, ...] = ()  # first and last day that the document reports on
    month: str | None = None  # "2024-02", where the document names that and no day


@dataclass(frozen=True, slots=True)
class Citation(Source):
    """A source that the answer quotes."""

    marker: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the answer and what proves it."""

    text: str
    citations: tuple[int, ...]  # markers; none when unverified
    support: Support
    reason: str | None = None  # why it is unverified


@dataclass(frozen=True, slots=True)
class Fact:
    """The few words that a question of fact asks for, as the cited document writes them.

    Where a place in it was asked for ("which paragraph?"), its name and no spans.
    """

    text: str
    citation: int  # marker
    spans: tuple[tuple[int, int], ...]  # start and end in the document's frozen text


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring statements under a line that says who speaks, about whom, and when."""

    label: str
    statements: tuple[int, ...]  # positions in ``Answer.statements``


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, in a word and in a sentence."""

    reason: RefusalReason
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that is said in reply to a question, and what proves it."""

    question: str
    understood_as: str  # the question as it was looked up: follow-ups resolved, typos mended
    outcome: Literal["answered", "refused"]
    answer: str  # the statements with [1] markers, or the refusal in a plain sentence
    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    citations: tuple[Citation, ...]
    also_retrieved: tuple[Source, ...]  # near, but not an answer
    refusal: Refusal | None
    fact: Fact | None = None  # a date, a name, a number, a grade; None for findings
    differing: tuple[Fact, ...] = ()  # what other documents of that place and time say instead
    notes: tuple[str, ...] = ()  # "nothing was found for Lambeth", "no language model is set"
    struck_out: tuple[Statement, ...] = ()  # what a language model wrote and could not prove
    model: str | None = None
    prompts: dict[str, str] = field(default_factory=dict)  # name to sha256 of each one sent
    timings_ms: dict[str, float] = field(default_factory=dict)
