"""Texts to unit vectors: the seam, and the table of what there is behind it.

Adding an embedder is one file and one line. Knows nothing of documents or of storage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from .bert_embedder import BertEmbedder
from .checkpoint import Checkpoint, Precision, unusable
from .disk import model_folder, packaged_folder
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

EMBEDDERS: dict[str, Callable[[Precision | None, Path | None], Embedder]] = {
    DEFAULT: lambda precision, cache: _load(DEFAULT, packaged_folder(DEFAULT), precision, cache),
    "hashing": lambda *_: HashingEmbedder(),
}


def load_embedder(
    name: str = DEFAULT, precision: Precision | None = None, cache: Path | None = None
) -> Embedder:
    """One of the table, or the folder or name of a sentence-transformers model on this disk.

    Without a precision BERT encoders run in 8 bits, which was measured to find as well for the
    default (docs/performance.md), and every other model as it is. ``cache`` is a folder for what
    is made of a model once; without one, that is made whenever the model is loaded.

    Raises InputError when there is no such model here, or it cannot be had in that precision;
    nothing is ever downloaded.
    """
    if name in EMBEDDERS:
        return EMBEDDERS[name](precision, cache)
    return _load(name, model_folder(name), precision, cache)


def _load(name: str, folder: Path, precision: Precision | None, cache: Path | None) -> Embedder:
    """Without torch where the model is a plain BERT, else by its own library."""
    checkpoint = Checkpoint(folder)
    try:
        plain = checkpoint.is_plain_bert
    except (OSError, ValueError) as error:
        raise unusable(name, str(error)) from error
    if plain:
        return BertEmbedder(name, checkpoint, precision or "int8", cache)
    if precision == "int8":
        raise InputError(
            f"The embedder {name!r} cannot be run in int8: only BERT encoders can.",
            "Leave out the precision, or name another embedder.",
        )
    return SentenceTransformerEmbedder(name, folder)
