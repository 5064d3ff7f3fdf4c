"""One stage of one stack, in a process of its own, under the stack's own Python.

    python -m bench.peers.worker STACK index FOLDER STORE MODEL RESULT
    python -m bench.peers.worker STACK ask FOLDER STORE MODEL RESULT QUESTIONS

Writes what it measured to RESULT as JSON; QUESTIONS is a JSON list of texts. Needs nothing but
the standard library and the stack. CPU seconds are of all threads and of children that ended.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from .stack import Module, Passage


def main(name: str, stage: str, folder: str, store: str, model: str, *rest: str) -> None:
    measured: dict[str, object]
    if stage == "index":
        measured = indexed(name, Path(folder), Path(store), Path(model))
    else:
        questions = json.loads(Path(rest[1]).read_text("utf-8"))
        measured = asked(name, Path(folder), Path(store), Path(model), questions)
    Path(rest[0]).write_text(json.dumps(measured), "utf-8")


def indexed(name: str, folder: Path, store: Path, model: Path) -> dict[str, object]:
    """Imports and weights apart from the work: a server pays for them once."""
    begun = time.perf_counter()
    index = _module(name).indexer(model, store)
    loaded, cpu = time.perf_counter(), cpu_seconds()
    passages = index(folder)
    return {
        "start_seconds": loaded - begun,
        "start_cpu_seconds": cpu,
        "seconds": time.perf_counter() - loaded,
        "cpu_seconds": cpu_seconds() - cpu,
        "passages": passages,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def asked(
    name: str, folder: Path, store: Path, model: Path, questions: list[str]
) -> dict[str, object]:
    """The first question is not among those that are counted: it waits for what is loaded late.

    ``first_at`` is a moment of the machine's monotonic clock, which the caller shares.
    """
    search = _module(name).searcher(model, store)
    search(questions[0])
    first_at, first_cpu = time.monotonic(), cpu_seconds()
    answers = [_timed(search, question) for question in questions[1:]]
    return {
        "first_at": first_at,
        "first_cpu_seconds": first_cpu,
        "seconds": [seconds for seconds, _ in answers],
        "cpu_seconds": cpu_seconds() - first_cpu,
        "resident_mb": _resident_mb(),
        "found": [_told(passages, folder) for _, passages in answers],
    }


def cpu_seconds() -> float:
    """Of this process so far, the interpreter's own start included."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent)


def _module(name: str) -> Module:
    return cast(Module, importlib.import_module(f"{__package__}.{name}"))


def _timed(search: Callable[[str], list[Passage]], question: str) -> tuple[float, list[Passage]]:
    begun = time.perf_counter()
    passages = search(question)
    return time.perf_counter() - begun, passages


def _told(passages: list[Passage], folder: Path) -> list[tuple[str, str]]:
    """Each passage with the name of its file within the folder."""
    return [((folder / each.source).relative_to(folder).as_posix(), each.text) for each in passages]


def _resident_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
