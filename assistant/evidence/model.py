"""The trained evidence model, run by onnxruntime on the CPU.

Its lower layers read the question and the sentence apart, so the question is read once and a
sentence that other questions came upon not again; the upper layers read the two together. Pairs
go through them one at a time, some of them side by side: nothing is padded, and as the 8-bit
arithmetic takes its scale from all that it is given at once, a pair's scores depend on nothing
but the pair.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import BadSettings
from .pairs import MOST_PIECES, Pairs, Shown

SHIPPED = Path(__file__).parent
APART, TOGETHER = "apart.onnx", "together.onnx"
"""The lower layers and the upper ones."""

_LONGEST_SPAN = 30
"""Word pieces that an answer inside a sentence may have."""

_REMEMBERED_PAIRS = 4096
"""Some 500 bytes each: a follow-up looks at the question before it once more."""

_REMEMBERED_TEXTS = 256
"""Some 35 kB each. In a small index most sentences come up again, in a large one few do."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of some sentences, in the order in which they were given."""

    scores: NDArray[np.float32]
    """Shape (n,), logits: above 0, the sentence rather answers the question than not."""

    spans: tuple[tuple[int, int], ...]
    """Where in each sentence the answer most likely stands, in characters; (0, 0) for an
    empty one. It says nothing of whether there is an answer."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """``apart`` and ``together`` are sessions of the runtime, one thread a call."""

    apart: Any
    together: Any
    cutter: Pairs
    workers: ThreadPoolExecutor


class EvidenceModel:
    """Loads its files when it is first used; several threads may share one."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._folder = folder
        self._loading = Lock()
        self._remembered = lru_cache(_REMEMBERED_PAIRS)(self._read)
        self._states = lru_cache(_REMEMBERED_TEXTS)(self._read_apart)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of both files: scores of two models are not to be compared."""
        digest = hashlib.sha256()
        for name in (APART, TOGETHER):
            digest.update(self._file(name).read_bytes())
        return digest.hexdigest()

    def score(self, question: str, sentences: Sequence[Shown]) -> NDArray[np.float32]:
        """Logits of shape (n,): does each sentence, in its context, answer the question?

        Raises BadSettings when the model is missing.
        """
        return self.judge(question, sentences).scores

    def judge(self, question: str, sentences: Sequence[Shown]) -> Judgement:
        """Scores, and where the answer stands in each sentence."""
        if not sentences:
            return Judgement(np.zeros(0, dtype=np.float32), ())
        workers = self._ready.workers
        results = list(workers.map(partial(self._remembered, question), sentences))
        scores = np.array([score for score, _ in results], dtype=np.float32)
        return Judgement(scores, tuple(span for _, span in results))

    def _read(self, question: str, shown: Shown) -> tuple[np.float32, tuple[int, int]]:
        ready = self._ready
        (pair,) = ready.cutter.encode(question, [shown])
        asked, other = pair.ids[: pair.question_length], pair.ids[pair.question_length :]
        given = {
            "question_ids": np.array([asked], dtype=np.int64),
            "question_states": self._states(asked),
            "ids": np.array([other], dtype=np.int64),
            "states": self._states(other),
        }
        logits, bounds = ready.together.run(["logits", "bounds"], given)
        first = pair.first - pair.question_length
        return logits[0], _span(bounds[0, first:-1], pair.offsets)

    def _read_apart(self, ids: tuple[int, ...]) -> NDArray[np.float16]:
        """Shape (1, pieces, width)."""
        given = {"ids": np.array([ids], dtype=np.int64)}
        states: NDArray[np.float16] = self._ready.apart.run(["states"], given)[0]
        return states

    @property
    def _ready(self) -> _Loaded:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> _Loaded:
        import onnxruntime  # takes a while to import, so only when it is needed

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # Basic: the graphs are fused by hand, and the runtime would fuse some more to its cost.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        apart, together = (
            onnxruntime.InferenceSession(
                str(self._file(name)), options, providers=["CPUExecutionProvider"]
            )
            for name in (APART, TOGETHER)
        )
        cores = min(4, os.cpu_count() or 1)
        return _Loaded(apart, together, Pairs(), ThreadPoolExecutor(cores, "evidence"))

    def _file(self, name: str) -> Path:
        path = self._folder / name
        if not path.is_file():
            raise BadSettings(
                f"The evidence model cannot be read: {str(path)!r}.",
                "Install the package again, or run: python -m train",
            )
        return path


def context_of(title: str, headings: Sequence[str]) -> str:
    """What the model is told of where a sentence stands: its document and nearest heading.

    >>> context_of("Focused visit to Southwark", ("Findings", "Leadership"))
    'Focused visit to Southwark | Leadership'
    """
    return f"{title} | {headings[-1]}" if headings else title


def _span(bounds: NDArray[np.float32], offsets: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The likeliest first and last piece; ``bounds`` has shape (pieces, 2)."""
    if not len(bounds):
        return 0, 0
    both = bounds[:, :1] + bounds[None, :, 1]
    first, last = divmod(int((both + _forbidden(len(both))).argmax()), len(both))
    return offsets[first][0], offsets[last][1]


@lru_cache(MOST_PIECES)
def _forbidden(pieces: int) -> NDArray[np.float32]:
    """Minus infinity for what ends before it begins, or is too long; else 0."""
    allowed = np.tri(pieces, dtype=bool).T & np.tri(pieces, k=_LONGEST_SPAN - 1, dtype=bool)
    return np.where(allowed, 0, -np.inf).astype(np.float32)
