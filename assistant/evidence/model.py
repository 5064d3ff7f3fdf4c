"""The trained evidence model, run by onnxruntime on the CPU.

Pairs go through it one at a time, some of them side by side: nothing is padded, and as the
8-bit arithmetic takes its scale from all that it is given at once, a pair's scores depend on
nothing but the pair. So the pairs that were read last need not be read again.
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
from .pairs import Pairs, Shown

SHIPPED = Path(__file__).with_name("model.onnx")
_LONGEST_SPAN = 30
"""Word pieces that an answer inside a sentence may have."""

_REMEMBERED = 4096
"""Pairs, some 500 bytes each: a follow-up looks at the question before it once more."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of some sentences, in the order in which they were given."""

    scores: NDArray[np.float32]
    """Shape (n,), logits: above 0, the sentence rather answers the question than not."""

    spans: tuple[tuple[int, int], ...]
    """Where in each sentence the answer most likely stands, in characters; (0, 0) for an
    empty one. It says nothing of whether there is an answer."""


class EvidenceModel:
    """Loads its file when it is first used; several threads may share one."""

    def __init__(self, path: Path = SHIPPED) -> None:
        self._path = path
        self._loading = Lock()
        self._remembered = lru_cache(_REMEMBERED)(self._read)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the file: scores of two models are not to be compared."""
        with self._opened() as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def score(self, question: str, sentences: Sequence[Shown]) -> NDArray[np.float32]:
        """Logits of shape (n,): does each sentence, in its context, answer the question?

        Raises BadSettings when the model is missing.
        """
        return self.judge(question, sentences).scores

    def judge(self, question: str, sentences: Sequence[Shown]) -> Judgement:
        """Scores, and where the answer stands in each sentence."""
        if not sentences:
            return Judgement(np.zeros(0, dtype=np.float32), ())
        _, _, workers = self._ready
        results = list(workers.map(partial(self._remembered, question), sentences))
        scores = np.array([score for score, _ in results], dtype=np.float32)
        return Judgement(scores, tuple(span for _, span in results))

    def _read(self, question: str, shown: Shown) -> tuple[np.float32, tuple[int, int]]:
        session, cutter, _ = self._ready
        (pair,) = cutter.encode(question, [shown])
        ids = np.array([pair.ids], dtype=np.int64)
        types = (np.arange(len(pair.ids)) >= pair.question_length).astype(np.int64)[None]
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": types}
        logits, bounds = session.run(["logits", "bounds"], given)
        return logits[0], _span(bounds[0, pair.first : -1], pair.offsets)

    @property
    def _ready(self) -> tuple[Any, Pairs, ThreadPoolExecutor]:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> tuple[Any, Pairs, ThreadPoolExecutor]:
        import onnxruntime  # takes a while to import, so only when it is needed

        self._opened().close()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            str(self._path), options, providers=["CPUExecutionProvider"]
        )
        cores = min(4, os.cpu_count() or 1)
        return session, Pairs(), ThreadPoolExecutor(cores, "evidence")

    def _opened(self) -> Any:
        try:
            return self._path.open("rb")
        except OSError as error:
            raise BadSettings(
                f"The evidence model cannot be read: {str(self._path)!r}.",
                "Install the package again, or run: python -m train",
            ) from error


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
    allowed = np.tri(len(both), dtype=bool).T & np.tri(len(both), k=_LONGEST_SPAN - 1, dtype=bool)
    first, last = divmod(int(np.where(allowed, both, -np.inf).argmax()), len(both))
    return offsets[first][0], offsets[last][1]
