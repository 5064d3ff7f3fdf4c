"""Another tool's rows as cases, answers and documents of ours, and the files that hold them.

What other tools do not say is not made up: a row from which no evidence follows is left out,
by name and with the reason.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.answers import Place, Proof, Said
from eval.cases import Case
from eval.errors import BadRows
from eval.jsonl import first_fault, text_of
from eval.markers import numbers, spelt_out
from eval.targets import prepare


class Foreign(BaseModel):
    """A row of another tool, of which only some keys are read."""

    model_config = ConfigDict(extra="ignore", frozen=True)


Row = TypeVar("Row", bound=Foreign)

FILES = ("cases.jsonl", "answers.jsonl", "documents.jsonl", "left-out.txt")  # that are written


@dataclass(frozen=True, slots=True)
class Imported:
    cases: tuple[Case, ...]
    answers: tuple[Said, ...]
    texts: Mapping[str, str]  # by uri
    left_out: tuple[str, ...]  # what, and why


def rows(path: Path, row: type[Row]) -> tuple[Row, ...]:
    """The rows of a JSON list, of a list under ``data``, or of JSON lines; raises BadRows."""
    faults: list[str] = []
    found: list[Row] = []
    for number, each in enumerate(_raw(path), start=1):
        try:
            found.append(row.model_validate(each))
        except ValidationError as error:
            faults.append(f"{path}: row {number}: {first_fault(error)}")
    if faults:
        raise BadRows("\n".join(faults), "Check which tool the rows come from (--from).")
    return tuple(found)


def uri_of(text: str, title: str) -> str:
    """A passage is its text: the same text always has the same uri, whatever row it is in."""
    return f"{title or 'passage'} {hashlib.sha256(text.encode()).hexdigest()[:12]}"


def said(id: str, output: str, passages: Sequence[tuple[str, str]] | None) -> Said:
    """An answer whose [n] cites the whole n-th passage.

    Passages are (uri, text), best first; None when it is not known what was retrieved.
    """
    places = [Place(uri=uri, start=0, end=len(text)) for uri, text in passages or ()]
    return Said(
        id=id,
        answer=output,
        citations=tuple(
            Proof(marker=number, **places[number - 1].model_dump())
            for number in dict.fromkeys(numbers(spelt_out(output)))
            if 1 <= number <= len(places)
        ),
        retrieved=None if passages is None else tuple(places),
    )


def write(found: Imported, out: Path) -> str:
    """Write cases, answers, documents and what was left out; gives what to tell the user.

    Raises BadRows when nothing is left.
    """
    if not found.cases:
        raise BadRows(
            "No row says what its evidence is:\n" + "\n".join(found.left_out),
            "Give rows with short answers (ALCE) or with reference contexts (RAGAS).",
        )
    prepare(out)
    documents = (json.dumps({"uri": uri, "text": text}) for uri, text in found.texts.items())
    contents: tuple[Iterable[str], ...] = (
        (case.model_dump_json(exclude_defaults=True) for case in found.cases),
        (each.model_dump_json(exclude_defaults=True) for each in found.answers),
        documents,
        found.left_out,
    )
    for name, lines in zip(FILES, contents, strict=True):
        (out / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return (
        f"{len(found.cases)} cases, {len(found.answers)} answers, {len(found.texts)} documents in"
        f" {out}; {len(found.left_out)} left out, see left-out.txt.\n"
        f"{_uncited(found.answers)}"
        f"assistant eval run {out}/cases.jsonl --answers {out}/answers.jsonl"
        f" --documents {out}/documents.jsonl"
    )


def _uncited(answers: Sequence[Said]) -> str:
    if not answers or any(each.citations is not None for each in answers):
        return ""
    return "No answer cites anything: what is retrieved and said is judged, citations are not.\n"


def _raw(path: Path) -> Iterator[Any]:
    text = text_of(path, BadRows)
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        whole = [_line(path, n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if isinstance(whole, dict):
        whole = whole["data"] if isinstance(whole.get("data"), list) else [whole]
    if not isinstance(whole, list) or not whole:
        raise BadRows(f"{path}: no rows in it", "Give a JSON list of rows, or JSON lines.")
    yield from whole


def _line(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRows(
            f"{path}:{number}: not JSON: {error}", "Give a JSON list of rows, or JSON lines."
        ) from error
