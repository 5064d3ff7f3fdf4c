"""The run: which process comes after which, and what each of them measured.

Every stage is a new process, and the stacks take turns: all index, then all answer the questions,
then all answer one question in a new process, three times. What is measured is kept at once in
a file of its own, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .environments import python_for
from .questions import copied
from .stack import STACKS, Stack

COLD = 3
"""New processes for each stack that answer one question."""

_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
}

Measured = dict[str, Any]
"""What the worker wrote, with the wall seconds of the process and the machine's load before it."""


def laid_out(
    place: Path, folder: Path, files: Sequence[str], texts: Sequence[str], model: Path
) -> Run:
    """The run in ``place`` that was stopped, if it is of the same files and questions; else a new
    one there. ``texts`` are the questions; the first warms up and is not counted.
    """
    plan = json.dumps({"folder": str(folder.absolute()), "files": files, "questions": texts})
    kept = place / "plan.json"
    if (place / "whole").exists() or not kept.exists() or kept.read_text("utf-8") != plan:
        shutil.rmtree(place, ignore_errors=True)
        copied(folder, files, place / "files")
        (place / "questions.json").write_text(json.dumps(texts), "utf-8")
        (place / "cold.json").write_text(json.dumps(texts[1:2]), "utf-8")
        kept.write_text(plan, "utf-8")
    return Run(place, model)


@dataclass(frozen=True, slots=True)
class Run:
    """A folder with ``files``, the questions (JSON lists of texts), and what was measured."""

    folder: Path
    model: Path

    def finish(self) -> None:
        """The next run begins anew."""
        (self.folder / "whole").touch()

    def measured(self) -> dict[str, dict[str, Measured]]:
        """By stack and stage; whatever was measured before is not measured again."""
        results: dict[str, dict[str, Measured]] = {stack.name: {} for stack in STACKS}
        rounds = ["index", "ask", *(f"cold{number}" for number in range(1, COLD + 1))]
        for stage in rounds:
            for stack in STACKS:
                if stage != "index" or stack.index_of is None:
                    results[stack.name][stage] = self._stage(stack, stage)
        return results

    def _stage(self, stack: Stack, stage: str) -> Measured:
        kept = self.folder / "measured" / f"{stack.name}.{stage}.json"
        if not kept.exists():
            if stage == "index":
                shutil.rmtree(self._store(stack), ignore_errors=True)
            print(f"{stack.title}: {stage}", file=sys.stderr)
            kept.parent.mkdir(exist_ok=True)
            part = kept.with_suffix(".part")
            around = self._process(stack, stage, part)
            part.write_text(json.dumps(json.loads(part.read_text()) | around))
            part.rename(kept)
        return dict(json.loads(kept.read_text()))

    def _process(self, stack: Stack, stage: str, result: Path) -> Mapping[str, float]:
        """Runs the worker; when it fails, ends this program and says where its output is."""
        python = python_for(stack)
        places = [self.folder / "files", self._store(stack), self.model, result]
        command: list[str | Path] = [
            python,
            "-m",
            "bench.peers.worker",
            stack.name,
            stage.rstrip("0123456789"),
            *places,
        ]
        if stage != "index":
            command.append(self.folder / ("cold.json" if "cold" in stage else "questions.json"))
        load = os.getloadavg()[0]
        begun = time.monotonic()
        log = result.with_suffix(".log")
        with log.open("wb") as output:
            ended = subprocess.run(command, env=os.environ | _OFFLINE, stdout=output, stderr=output)
        if ended.returncode:
            sys.exit(f"{stack.title} failed ({stage}): see {log}. The same command goes on here.")
        return {
            "begun": begun,
            "process_seconds": time.monotonic() - begun,
            "load": load,
            "disk_mb": disk_mb(self._store(stack)),
        }

    def _store(self, stack: Stack) -> Path:
        return self.folder / "stores" / (stack.index_of or stack.name)


def disk_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
