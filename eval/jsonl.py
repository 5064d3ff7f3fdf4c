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
    rows: list[Row] = []
    faults: list[str] = []
    first_line: dict[str, int] = {}
    for number, line in _lines(path, bad):
        found = _parse(line, row)
        if isinstance(found, str):
            faults.append(f"{path}:{number}: {found}")
        elif (earlier := first_line.setdefault(getattr(found, key), number)) != number:
            taken = getattr(found, key)
            faults.append(f"{path}:{number}: the {key} {taken!r} is taken by line {earlier}")
        else:
            rows.append(found)
    if faults:
        raise bad("\n".join(faults), "Mend these lines; docs/evaluation.md says what they hold.")
    if not rows:
        raise bad(f"{path}: nothing in it", "Give a file with one JSON object a line.")
    return tuple(rows)


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


def _parse(line: str, row: type[Row]) -> Row | str:
    """The row on a line, or what is wrong with it."""
    try:
        return row.model_validate_json(json.dumps(json.loads(line, object_pairs_hook=_once)))
    except ValidationError as error:
        return first_fault(error)
    except (ValueError, RecursionError) as error:
        return f"not JSON: {error}"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object, but a key given twice is a mistake and not the last one's win."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found
