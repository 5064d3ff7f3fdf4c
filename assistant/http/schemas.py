"""What clients send: bodies are checked here, at the border, before anything else sees them.

What they get back are the dataclasses of ``assistant.records`` and ``assistant.views``.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from index.records import Filters
from index.regex import regex

from ..additions import Addition
from ..askable import is_whole
from ..records import Detail, Mode, Question, Turn


def _whole_characters(text: str) -> str:
    """JSON can write half of a character ("\\ud800"), which no text holds and nobody can print."""
    if not is_whole(text):
        raise ValueError("half of a surrogate pair is not a character")
    return text


_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _written_as_day(value: object) -> object:
    """pydantic would take a number, or a text of digits, for seconds since 1970."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return value
    raise ValueError("a day is written YYYY-MM-DD")


Text = Annotated[str, AfterValidator(_whole_characters)]
Day = Annotated[datetime.date, BeforeValidator(_written_as_day)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TurnBody(_Body):
    role: Literal["user", "assistant"]
    content: Text


class FiltersBody(_Body):
    """Which documents may be used; what is left out is not restricted."""

    documents: list[Text] | None = Field(default=None, description="ids or uris")
    date_from: Day | None = None
    date_to: Day | None = None
    organisations: list[Text] | None = Field(
        default=None, description="names, any of which a document is about, case aside"
    )
    kinds: list[Text] | None = Field(default=None, description='"letter", "minutes", ...')
    covers_from: Day | None = Field(
        default=None, description="the days that the document reports on end then or later"
    )
    covers_to: Day | None = Field(default=None, description="they begin then or earlier")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for name in ("date", "covers"):
            first, last = getattr(self, f"{name}_from"), getattr(self, f"{name}_to")
            if first and last and first > last:
                raise ValueError(f"{name}_from {first} is after {name}_to {last}")
        return self

    def filters(self) -> Filters:
        return Filters(
            documents=frozenset(self.documents or ()),
            date_from=self.date_from,
            date_to=self.date_to,
            organisations=frozenset(self.organisations or ()),
            kinds=frozenset(self.kinds or ()),
            covers_from=self.covers_from,
            covers_to=self.covers_to,
        )


class AskRequest(_Body):
    question: Text
    history: list[TurnBody] | None = None
    filters: FiltersBody | None = None
    mode: Mode | None = None
    detail: Detail | None = None

    def to_question(self) -> Question:
        return Question(
            text=self.question,
            history=tuple(Turn(turn.role, turn.content) for turn in self.history or ()),
            filters=(self.filters or FiltersBody()).filters(),
            mode=self.mode,
            detail=self.detail or "standard",
        )


class SearchRequest(_Body):
    query: Text
    k: Annotated[int, Field(ge=1, le=50, description="how many passages at most")] = 10
    filters: FiltersBody | None = None


class AdditionList(BaseModel):
    max_bytes: int = Field(description="a larger file is refused")
    additions: tuple[Addition, ...] = Field(description="in the order in which they came")


class Health(BaseModel):
    status: Literal["ok"] = "ok"
    documents: int
    passages: int
    embedder: str
    model: str | None
    version: str
