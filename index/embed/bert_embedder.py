"""BERT encoders run by onnxruntime on the CPU: most sentence-transformers models are such.

Neither torch nor sentence-transformers is imported. A call of the runtime takes one thread and a
few texts of the same length, so that nothing is padded and the weights, which do not fit into a
core's own memory, are read once for all of them. As many calls go through side by side as there
are cores; a question goes alone and never waits.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from threading import RLock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .checkpoint import Checkpoint, Precision, unusable
from .kept import Kept

_REMEMBERED_QUERIES = 256
_MOST_TEXTS, _MOST_TOKENS = 8, 320
"""Of a call: more texts or tokens at once bring nothing (docs/performance.md)."""


class BertEmbedder:
    """See the Embedder protocol. ``checkpoint`` must be a plain BERT.

    What is made of it once is kept in the folder ``cache``; without one nothing is written.
    """

    def __init__(
        self,
        name: str,
        checkpoint: Checkpoint,
        precision: Precision = "fp32",
        cache: Path | None = None,
    ) -> None:
        self.name = name
        self._checkpoint = checkpoint
        self._precision = precision
        self._kept = Kept(cache, checkpoint, precision) if cache else None
        self._loading = RLock()
        self._remembered = lru_cache(_REMEMBERED_QUERIES)(self._embed_query)

    @cached_property
    def fingerprint(self) -> str:
        """Of the weights alone in 32 bits, where all runtimes agree to 1e-6."""
        kept = self._kept.fingerprint() if self._kept else None
        return kept or self._checkpoint.fingerprint_at(self._precision)

    @property
    def dimensions(self) -> int:
        return self._checkpoint.dimensions

    @property
    def max_tokens(self) -> int:
        around: int = self._tokenizer.num_special_tokens_to_add(False)
        return self._checkpoint.longest - around

    def count_tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False))

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        ids = self._cut([self._checkpoint.passage_prompt + text for text in texts])
        calls = list(of_one_length(ids))
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            made = cores.map(self._run, [[ids[i] for i in rows] for rows in calls])
            for rows, some in zip(calls, made, strict=True):
                vectors[rows] = some
        return vectors

    def embed_query(self, text: str) -> NDArray[np.float32]:
        return self._remembered(text)

    def _embed_query(self, text: str) -> NDArray[np.float32]:
        (ids,) = self._cut([self._checkpoint.query_prompt + text])
        vector: NDArray[np.float32] = self._run([ids])[0]
        vector.flags.writeable = False
        return vector

    def _run(self, ids: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Shape (texts, dimensions), of texts of the same length."""
        given = {"ids": np.array(ids, dtype=np.int32)}
        vectors: NDArray[np.float32] = self._session.run(["vectors"], given)[0]
        return vectors

    def _cut(self, texts: list[str]) -> list[list[int]]:
        """Tokens of each text, cut to what the model reads, with those that stand around it."""
        tokenizer, most = self._tokenizer, self.max_tokens
        encoded = tokenizer.encode_batch(texts, add_special_tokens=False)
        for each in encoded:
            each.truncate(most)
        return [tokenizer.post_process(each).ids for each in encoded]

    @property
    def _tokenizer(self) -> Any:
        return self._loaded[0]

    @property
    def _session(self) -> Any:
        return self._loaded[1]

    @property
    def _loaded(self) -> tuple[Any, Any]:
        with self._loading:
            return self._load

    @cached_property
    def _load(self) -> tuple[Any, Any]:
        from tokenizers import Tokenizer

        from .runtime import session  # takes a while to import, so only when it is needed

        try:
            tokenizer = Tokenizer.from_file(str(self._checkpoint.tokenizer))
            tokenizer.no_padding()
            tokenizer.no_truncation()  # ours: a tokenizer that cuts cannot be shared by threads
            return tokenizer, session(self._graph(tokenizer), self._checkpoint.folder)
        except Exception as error:  # both libraries raise nothing narrower
            raise unusable(self.name, str(error)) from error

    def _graph(self, tokenizer: Any) -> bytes:
        if self._kept and (graph := self._kept.graph()):
            return graph
        from .bert import bert_graph  # onnx takes longer still
        from .bounds import measured

        exact = self._precision == "fp32"
        bounds = None if exact else measured(self._checkpoint, *_around(tokenizer))
        graph = bert_graph(self._checkpoint, bounds)
        if self._kept:
            self._kept.keep(self.fingerprint, graph)
        return graph


def _around(tokenizer: Any) -> tuple[list[int], list[int]]:
    """The ids that the model wants before a text and behind it."""
    (word,) = tokenizer.encode_batch(["a"], add_special_tokens=False)
    whole = tokenizer.post_process(word)
    first = whole.special_tokens_mask.index(0)
    return whole.ids[:first], whole.ids[first + len(word) :]


def of_one_length(ids: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Rows that go through together; longest first, so that the cores are done at the same time."""
    order = sorted(range(len(ids)), key=lambda i: -len(ids[i]))
    for length, alike in groupby(order, key=lambda i: len(ids[i])):
        rows, most = list(alike), max(1, min(_MOST_TEXTS, _MOST_TOKENS // length))
        yield from (rows[first : first + most] for first in range(0, len(rows), most))
