"""A file beside the database that may be thrown away, and is used only where it can be trusted.

Its first line names the index that it was made from, the epoch, and a hash of all that follows;
its second the rows that it holds. A file that is missing, broken, of another index or of a later
epoch counts as none. It is mapped and not read: what is kept of it takes no memory of the
process's own. Knows nothing of what is in it.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
from dataclasses import dataclass
from pathlib import Path

from .runs import Runs

_ALIGNED = 64
"""Bytes; the payload begins at a multiple of so many."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a sealed file holds."""

    epoch: int
    runs: Runs
    payload: memoryview  # of the file as it was: a new one takes its name and not its place


def write(path: Path, seal: str, epoch: int, runs: Runs, payload: memoryview) -> None:
    """Replaces the file as a whole, or leaves it as it was. Raises OSError.

    ``seal`` names the index and its embedder.
    """
    held = json.dumps([column.tolist() for column in runs.columns]).encode() + b"\n"
    digest = hashlib.sha256(held)
    digest.update(payload)
    header = {"seal": seal, "epoch": epoch, "sha256": digest.hexdigest()}
    first = json.dumps(header).encode()
    draft = path.with_name(f"{path.name}.tmp")
    with draft.open("wb") as file:
        # Numbers of a payload that begins anywhere would have to be copied.
        file.write(first + b" " * (-(len(first) + 1 + len(held)) % _ALIGNED) + b"\n")
        file.write(held)
        file.write(payload)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def read(path: Path, seal: str, epoch: int) -> Content | None:
    """What a file holds that is whole, ours, and not of the future; ``epoch`` is the database's."""
    try:
        with path.open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        at = content.find(b"\n") + 1
        header = json.loads(content[:at])
        if header["seal"] != seal or header["epoch"] > epoch:
            return None
        if header["sha256"] != hashlib.sha256(memoryview(content)[at:]).hexdigest():
            return None
        payload = content.find(b"\n", at) + 1
        runs = Runs.of(*json.loads(content[at:payload]))
        return Content(header["epoch"], runs, memoryview(content)[payload:])
    except (OSError, ValueError, TypeError, KeyError):
        return None
