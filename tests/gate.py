"""An embedder that waits, so that a test can look while a document is being added."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embed.hashing import HashingEmbedder


class Gate(HashingEmbedder):
    """Embeds documents when it is let; says when it has begun."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = threading.Event()
        self.open = threading.Event()
        self.open.set()

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.begun.set()
        assert self.open.wait(30)
        return super().embed_passages(texts)
