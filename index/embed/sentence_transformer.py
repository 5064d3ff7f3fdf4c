"""Any model of sentence-transformers, run by that library: the reference for the others.

The library takes seconds to import, so it is imported, and the model loaded, when the first
text is embedded or counted: opening an index or listing its documents does not wait for it.
Nothing is ever downloaded.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .checkpoint import Checkpoint, unusable
from .disk import stay_offline

_BATCH = 32
_REMEMBERED_QUERIES = 256


class SentenceTransformerEmbedder:
    """See the Embedder protocol."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder
        # Fast tokenizers fail when two threads use one at a time.
        self._lock = RLock()
        self._remembered = lru_cache(_REMEMBERED_QUERIES)(self._embed_query)

    @cached_property
    def fingerprint(self) -> str:
        return Checkpoint(self._folder).fingerprint

    @property
    def dimensions(self) -> int:
        return int(self._model.get_embedding_dimension())

    @property
    def max_tokens(self) -> int:
        around = self._model.tokenizer.num_special_tokens_to_add()
        return int(self._model.max_seq_length - around)

    def count_tokens(self, text: str) -> int:
        with self._lock:
            return len(self._model.tokenizer.tokenize(text))

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        # Texts of one length make a batch without padding; a question waits for one batch only.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for first in range(0, len(order), _BATCH):
            batch = order[first : first + _BATCH]
            with self._lock:
                _use_threads(os.cpu_count() or 1)
                vectors[batch] = self._model.encode_document(
                    [texts[i] for i in batch],
                    batch_size=_BATCH,
                    normalize_embeddings=True,
                    show_progress_bar=False,
                )
        return vectors

    def embed_query(self, text: str) -> NDArray[np.float32]:
        return self._remembered(text)

    def _embed_query(self, text: str) -> NDArray[np.float32]:
        # A few words are not worth sharing out: two threads that wait for each other on a busy
        # machine took 420 ms for what one does in 15.
        with self._lock:
            _use_threads(1)
            encoded = self._model.encode_query(
                text, normalize_embeddings=True, show_progress_bar=False
            )
        vector = np.asarray(encoded, dtype=np.float32)
        vector.flags.writeable = False
        return vector

    @property
    def _model(self) -> Any:
        with self._lock:
            return self._loaded

    @cached_property
    def _loaded(self) -> Any:
        _be_quiet_and_offline()
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(str(self._folder), device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise unusable(self.name, str(error)) from error


def _use_threads(count: int) -> None:
    """They are one number for the whole process: to be called under the lock."""
    import torch

    torch.set_num_threads(count)


def _be_quiet_and_offline() -> None:
    """Set before the libraries are imported, because they read it only then."""
    stay_offline()
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    for library in ("sentence_transformers", "transformers"):
        logging.getLogger(library).setLevel(logging.ERROR)
