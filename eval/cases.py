"""Case files: JSON lines, one question a line, with the evidence that a person chose.

Gold is (uri, exact quote) and not a passage, so that it survives another way of cutting
documents. This module knows nothing of documents or answers: whether the quotes are
there is for ``eval.gold`` to find out.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from assistant.records import Question, Turn
from eval.errors import BadCases
from index.records import Filters

Words = Annotated[str, StringConstraints(pattern=r"\S")]

_REMEDY = "Mend these lines; docs/evaluation.md says what a case holds."


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Message(_Strict):
    role: Literal["user", "assistant"]
    content: str


class Allowed(_Strict):
    """The filters of the question, as ``POST /ask`` takes them."""

    documents: tuple[Words, ...] = ()
    date_from: datetime.date | None = None
    date_to: datetime.date | None = None


class Quote(_Strict):
    """A piece of evidence: the words as the document has them, and which document."""

    uri: Words
    quote: Words


class Required(Quote):
    """Evidence that has to be cited; items with the same part are alternatives."""

    part: Words | None = None  # None: a part of its own


class Case(_Strict):
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
    """Read a case file; blank lines are passed over.

    Raises BadCases with every faulty line as ``file:line: what is wrong``, also for a
    file that is missing, is not UTF-8, or holds no case.
    """
    cases: list[Case] = []
    faults: list[str] = []
    first_line: dict[str, int] = {}
    for number, line in _lines(path):
        found = _parse(line)
        if isinstance(found, str):
            faults.append(f"{path}:{number}: {found}")
        elif (earlier := first_line.setdefault(found.id, number)) != number:
            faults.append(f"{path}:{number}: the id {found.id!r} is taken by line {earlier}")
        else:
            cases.append(found)
    if faults:
        raise BadCases("\n".join(faults), _REMEDY)
    if not cases:
        raise BadCases(f"{path}: no cases in it", "Give a file with one JSON object a line.")
    return tuple(cases)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadCases(f"{path}: {error.strerror}", "Give the path of a case file.") from error
    except UnicodeDecodeError as error:
        raise BadCases(f"{path}: not UTF-8", "Save the case file as UTF-8.") from error
    # Not splitlines(): JSON strings may hold U+2028 and its like unescaped.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _parse(line: str) -> Case | str:
    """The case on a line, or what is wrong with it."""
    try:
        return Case.model_validate_json(json.dumps(json.loads(line, object_pairs_hook=_once)))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(key) for key in first["loc"])
        return f"{where}: {first['msg']}" if where else first["msg"]
    except ValueError as error:
        return f"not JSON: {error}"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object, but a key given twice is a mistake and not the last one's win."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found
