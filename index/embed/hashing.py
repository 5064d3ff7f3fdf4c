"""An embedder without a model: words and pairs of words, hashed into a vector.

For tests, and where no model may be used. It finds words that are the same after stemming,
never words that mean the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..words import content_words, stem, words

_DIMENSIONS = 256
_VERSION = "hashing 1"


class HashingEmbedder:
    """Deterministic, on every machine; see the Embedder protocol."""

    name = "hashing"
    fingerprint = hashlib.sha256(_VERSION.encode()).hexdigest()
    dimensions = _DIMENSIONS
    max_tokens = 254

    def count_tokens(self, text: str) -> int:
        return len(words(text))

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, _DIMENSIONS), dtype=np.float32)
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        vector = np.zeros(_DIMENSIONS, dtype=np.float32)
        for feature in _features(text):
            vector[_slot(feature)] += 1.0
        # Features only add, so they never cancel out and the length is never 0.
        vector /= np.linalg.norm(vector)
        vector.flags.writeable = False
        return vector


def _features(text: str) -> list[str]:
    stems = [stem(word) for word in content_words(text) or words(text)] or [""]
    return [*stems, *(f"{first} {second}" for first, second in pairwise(stems))]


@lru_cache(maxsize=65536)
def _slot(feature: str) -> int:
    digest = hashlib.blake2b(feature.encode("utf-8", "replace"), digest_size=4).digest()
    return int.from_bytes(digest, "big") % _DIMENSIONS
