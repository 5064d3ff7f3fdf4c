"""Texts to unit vectors: the seam, and the table of what there is behind it.

Adding an embedder is one file and one line. Knows nothing of documents or of storage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .hashing import HashingEmbedder
from .sentence_transformer import SentenceTransformerEmbedder


class Embedder(Protocol):
    """Safe to call from several threads. Every vector is float32 and of unit length."""

    @property
    def name(self) -> str: ...

    @property
    def fingerprint(self) -> str:
        """Hash of the weights: vectors of another fingerprint must not be compared."""

    @property
    def dimensions(self) -> int: ...

    @property
    def max_tokens(self) -> int:
        """A text of at most so many tokens is read to its end; of a longer one, the rest is cut."""

    def count_tokens(self, text: str) -> int:
        """The text's own tokens, without those that the model puts around it."""

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape (texts, dimensions)."""

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Shape (dimensions,); read-only."""


DEFAULT = "all-MiniLM-L6-v2"

EMBEDDERS: dict[str, Callable[[], Embedder]] = {
    DEFAULT: SentenceTransformerEmbedder.packaged,
    "hashing": HashingEmbedder,
}


def load_embedder(name: str = DEFAULT) -> Embedder:
    """One of the table, or the folder or name of a sentence-transformers model on this disk.

    Raises InputError when there is no such model here; nothing is ever downloaded.
    """
    if name in EMBEDDERS:
        return EMBEDDERS[name]()
    return SentenceTransformerEmbedder.on_disk(name)
