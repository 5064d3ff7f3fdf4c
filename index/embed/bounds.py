"""Between what bounds a BERT's states lie, which rounding them to 8 bits at a fixed scale needs.

Read off in 32 bits while the model reads words of its own vocabulary, in random order and each by
itself over and over, which makes the largest states of all. What is large is so whatever is read
(outlier features: Kovaleva et al. 2021; Dettmers et al. 2022), so random words do as well as 200
sentences of English (docs/performance.md), and no language is preferred. What lies outside is cut
off.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from .bert import Bounds, graph_of_states
from .checkpoint import Checkpoint
from .runtime import session

_READ = ((16, 8), (8, 32), (4, 128))
"""So many texts of so many words: half a second, with those of one word."""


def measured(checkpoint: Checkpoint, before: list[int], behind: list[int]) -> Bounds:
    """``before``, ``behind``: the ids that the model puts around a text."""
    reads = session(graph_of_states(checkpoint), checkpoint.folder)
    names = [output.name for output in reads.get_outputs()]
    seen: dict[str, list[NDArray[np.float32]]] = {name: [] for name in names}
    for ids in _texts(checkpoint, before, behind):
        for name, states in zip(names, reads.run(names, {"ids": ids}), strict=True):
            seen[name] += [states.min(axis=(0, 1)), states.max(axis=(0, 1))]
    return {
        name: (-wider(-np.min(each, axis=0)), wider(np.max(each, axis=0)))
        for name, each in seen.items()
    }


def _texts(
    checkpoint: Checkpoint, before: list[int], behind: list[int]
) -> Iterator[NDArray[np.int32]]:
    """The same on every machine."""
    random = np.random.default_rng(0)
    (vocabulary, _) = checkpoint.tensors["embeddings.word_embeddings.weight"].shape
    most = checkpoint.longest - len(before) - len(behind)
    for count, words in _READ:
        length = min(words, most)
        mixed = random.integers(0, vocabulary, (count, length))
        one_each = np.tile(random.integers(0, vocabulary, (count, 1)), length)
        inner = np.vstack([mixed, one_each])
        ends = [np.tile(np.array(end, dtype=np.int64), (len(inner), 1)) for end in (before, behind)]
        yield np.hstack([ends[0], inner, ends[1]]).astype(np.int32)


def wider(bound: NDArray[np.float32]) -> NDArray[np.float32]:
    """The next numbers of two digits from 0, so that a processor's last bits decide nothing."""
    positive = np.maximum(bound.astype(np.float64), 0.01)
    digit = 10.0 ** (np.floor(np.log10(positive)) - 1)
    return (np.ceil(positive / digit) * digit).astype(np.float32)
