"""Texts that stand word for word in one document after another are embedded once.

Reports of one publisher share whole paragraphs, and letters their last lines. Knows nothing of
documents; what it remembers is bounded, whatever the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to unit vectors, shape (texts, dimensions); a text's own, whatever stands beside it."""

MOST = 4096
"""Texts that are remembered: some 8 MB."""


class Repeats:
    """An ``Embed`` that remembers the vectors of the last texts. Not safe for several threads."""

    def __init__(self, embed: Embed, most: int = MOST) -> None:
        self._embed = embed
        self._most = most
        self._held: dict[str, NDArray[np.float32]] = {}  # what was asked for last stands last

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._held]
        made = self._embed(new)
        fresh = dict(zip(new, made, strict=True))
        vectors = np.empty((len(texts), made.shape[1]), dtype=np.float32)
        for at, text in enumerate(texts):
            # A copy, because a row on its own would keep all of its batch in memory.
            held = self._held.pop(text, None)
            self._held[text] = vectors[at] = fresh[text].copy() if held is None else held
        for text in list(self._held)[: -self._most]:
            del self._held[text]
        return vectors
