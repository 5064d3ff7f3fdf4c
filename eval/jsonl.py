"""Files of JSON lines: one object a line, each checked against a model, every fault named.

Knows nothing of what the rows mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from eval.errors import EvalError

REMEDY = "Mend these lines; docs/evaluation.md says what they hold."

Words = Annotated[str, StringConstraints(pattern=r"\S")]


class Strict(BaseModel):
    """A row, or a part of one; a key that it does not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Row = TypeVar("Row", bound=Strict)


def read(path: Path, row: type[Row], key: str, bad: type[EvalError]) -> tuple[Row, ...]:
    """Every row of the file, in its order; blank lines are passed over.

    ``key`` is the field that no two rows may share. Raises ``bad`` with every faulty line as
    ``file:line: what is wrong``, also for a file that is missing, not UTF-8, or empty.
    """
    rows, faults = sift(path, row, key, bad)
    if faults:
        raise bad("\n".join(faults), REMEDY)
    return rows


def sift(
    path: Path, row: type[Row], key: str, bad: type[EvalError]
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows that can be read, and every fault of the file; with any, none is to be used.

    Raises ``bad`` for a file that is missing, not UTF-8, or empty.
    """
    rows: list[Row] = []
    faults: list[str] = []
    first_line: dict[str, int] = {}
    for number, line in _lines(path, bad):
        name, found = _parse(line, row, key)
        if isinstance(found, str):
            faults.append(f"{path}:{number}: {found}")
        else:
            rows.append(found)
        if name is not None and (earlier := first_line.setdefault(name, number)) != number:
            faults.append(f"{path}:{number}: the {key} {name!r} is taken by line {earlier}")
    if not (rows or faults):
        raise bad(f"{path}: nothing in it", "Give a file with one JSON object a line.")
    return tuple(rows), tuple(faults)


def text_of(path: Path, bad: type[EvalError]) -> str:
    """The text of a UTF-8 file; raises ``bad`` when it cannot be read as one."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise bad(f"{path}: {error.strerror}", "Give the path of a file.") from error
    except UnicodeDecodeError as error:
        raise bad(f"{path}: not UTF-8", "Save the file as UTF-8.") from error


def first_fault(error: ValidationError) -> str:
    """Where and what, in one line."""
    first = error.errors()[0]
    where = ".".join(str(key) for key in first["loc"])
    return f"{where}: {first['msg']}" if where else first["msg"]


def _lines(path: Path, bad: type[EvalError]) -> Iterator[tuple[int, str]]:
    # Not splitlines(): JSON strings may hold U+2028 and its like unescaped.
    for number, line in enumerate(text_of(path, bad).split("\n"), start=1):
        if line.strip():
            yield number, line


def _parse(line: str, row: type[Row], key: str) -> tuple[str | None, Row | str]:
    """What a line calls itself, if anything; and the row on it, or what is wrong with it."""
    name = None
    try:
        raw = json.loads(line, object_pairs_hook=_once)
        name = raw.get(key) if isinstance(raw, dict) else None
        found: Row | str = row.model_validate_json(json.dumps(raw))
    except ValidationError as error:
        found = first_fault(error)
    except (ValueError, RecursionError) as error:
        found = f"not JSON: {error}"
    return name if isinstance(name, str) else None, found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object, but a key given twice is a mistake and not the last one's win."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found
