"""What is made of a model once and kept on the disk: its fingerprint, and its graph.

To hash 90 MB, to round the weights and to measure what bounds the states have takes half a second
of every start; to read what came of it, a twentieth of that. A file for each model and precision: a
line of JSON, then the graph. It is sealed with all that it was made from, the model's files by size
and times and the source of what makes it, and with a hash of its own bytes: what is missing, broken
or of something else is made again, so it may be deleted at any time. Knows nothing of ONNX.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from .checkpoint import Checkpoint, Precision

_MAKERS = ("bert.py", "bounds.py", "checkpoint.py", "rounding.py")


class Kept:
    """Of one model in one precision, in ``folder``, which need not exist."""

    def __init__(self, folder: Path, checkpoint: Checkpoint, precision: Precision) -> None:
        self._seal = _seal(checkpoint, precision)  # before the model is read, not after
        model = f"{checkpoint.folder.resolve()} {precision}"
        self._path = folder / f"{hashlib.sha256(model.encode()).hexdigest()[:16]}.graph"

    def fingerprint(self) -> str | None:
        """None where it has to be made again, as for the graph."""
        try:
            with self._path.open("rb") as file:
                header = self._header(file.readline())
        except OSError:
            return None
        return header["fingerprint"] if header else None

    def graph(self) -> bytes | None:
        try:
            with self._path.open("rb") as file:
                header = self._header(file.readline())
                graph = file.read(header["size"]) if header else b""
        except OSError:
            return None
        whole = header and header["sha256"] == hashlib.sha256(graph).hexdigest()
        return graph if whole else None

    def keep(self, fingerprint: str, graph: bytes) -> None:
        """Replaces the file as a whole, or leaves it as it was."""
        digest = hashlib.sha256(graph).hexdigest()
        graphs = {"size": len(graph), "sha256": digest}
        header = {"seal": self._seal, "fingerprint": fingerprint, **graphs}
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            draft.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(json.dumps(header).encode() + b"\n" + graph)
            draft.replace(self._path)
        except OSError:  # every start takes a little longer then, and that is all
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    def _header(self, line: bytes) -> dict[str, Any] | None:
        try:
            header = json.loads(line)
        except ValueError:
            return None
        ours = isinstance(header, dict) and header.get("seal") == self._seal
        return header if ours else None


def _seal(checkpoint: Checkpoint, precision: Precision) -> str:
    digest = hashlib.sha256(f"{precision} {checkpoint.stamp}".encode())
    for name in _MAKERS:
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()
