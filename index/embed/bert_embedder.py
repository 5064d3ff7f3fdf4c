"""BERT encoders run by onnxruntime on the CPU: most sentence-transformers models are such.

Neither torch nor sentence-transformers is imported. A call of the runtime takes one thread and one
text, so that nothing is padded and no text has a say in another's vector; as many go through side
by side as there are cores, and a question never waits.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .checkpoint import Checkpoint, Precision, unusable
from .kept import Kept

_REMEMBERED_QUERIES = 256
_MAPS = "session.model_external_initializers_file_folder_path"


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
        # Longest first, so that the cores are done at the same time.
        order = sorted(range(len(ids)), key=lambda i: -len(ids[i]))
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            for i, vector in zip(order, cores.map(self._run, [ids[i] for i in order]), strict=True):
                vectors[i] = vector
        return vectors

    def embed_query(self, text: str) -> NDArray[np.float32]:
        return self._remembered(text)

    def _embed_query(self, text: str) -> NDArray[np.float32]:
        (ids,) = self._cut([self._checkpoint.query_prompt + text])
        vector = self._run(ids)
        vector.flags.writeable = False
        return vector

    def _run(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Shape (dimensions,)."""
        given = {"ids": np.array([ids], dtype=np.int32)}
        vector: NDArray[np.float32] = self._session.run(["vectors"], given)[0][0]
        return vector

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
        import onnxruntime  # takes a while to import, so only when it is needed
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # Basic: the graph is fused by hand, and the runtime would fuse some more to its cost.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.add_session_config_entry(_MAPS, str(self._checkpoint.folder))
        try:
            tokenizer = Tokenizer.from_file(str(self._checkpoint.tokenizer))
            session = onnxruntime.InferenceSession(
                self._graph(), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise nothing narrower
            raise unusable(self.name, str(error)) from error
        tokenizer.no_padding()
        tokenizer.no_truncation()  # ours: a tokenizer that cuts cannot be shared by threads
        return tokenizer, session

    def _graph(self) -> bytes:
        if self._kept and (graph := self._kept.graph()):
            return graph
        from .bert import bert_graph  # onnx takes longer still

        graph = bert_graph(self._checkpoint, self._precision)
        if self._kept:
            self._kept.keep(self.fingerprint, graph)
        return graph
