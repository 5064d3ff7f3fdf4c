"""Vectors by row id, searched exactly: the only module that knows FAISS.

An accelerator that may be thrown away at any time. Its file is sealed with the index that it
was made from, the epoch, and a hash of its own bytes; a file that is missing, broken, of
another index or of a later epoch is not used, and ``sync`` brings any state up to date by
comparing row ids, which are never used twice. Scores are good to three decimals (16-bit
floats); whoever ranks takes the vectors themselves from the database.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

_BATCH = 16384
_NEVER = -1

Fetch = Callable[[Sequence[int]], NDArray[np.float32]]
"""Ascending row ids to their vectors, shape (ids, dimensions)."""


class VectorIndex:
    """Unit vectors in memory. Not safe for several threads at once: the caller locks."""

    def __init__(self, dimensions: int) -> None:
        # Any, because the stubs of FAISS do not know the calls that take arrays.
        self._index: Any = faiss.index_factory(
            dimensions, "IDMap2,SQfp16", faiss.METRIC_INNER_PRODUCT
        )
        self.ids: set[int] = set()
        self.epoch = _NEVER
        """The epoch that it was synced to, or saved at."""

    @classmethod
    def load(cls, path: Path, seal: str, epoch: int, dimensions: int) -> VectorIndex:
        """What the file holds, or an empty one where the file cannot be trusted.

        ``seal`` names the index and its embedder; ``epoch`` is the database's.
        """
        vectors = cls(dimensions)
        content = _unsealed(path, seal, epoch)
        if content is None:
            return vectors
        saved, payload = content
        index: Any = faiss.deserialize_index(np.frombuffer(payload, dtype=np.uint8))
        if index.d == dimensions:
            vectors._index = index
            vectors.ids = set(faiss.vector_to_array(index.id_map).tolist())
            vectors.epoch = saved
        return vectors

    def save(self, path: Path, seal: str) -> None:
        """Replaces the file as a whole, or leaves it as it was."""
        payload = faiss.serialize_index(self._index).tobytes()
        header = {
            "seal": seal,
            "epoch": self.epoch,
            "sha256": hashlib.sha256(payload).hexdigest(),
        }
        draft = path.with_name(f"{path.name}.tmp")
        with draft.open("wb") as file:
            file.write(json.dumps(header).encode() + b"\n")
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)

    def sync(self, wanted: Collection[int], fetch: Fetch, epoch: int) -> None:
        """Makes it hold exactly the vectors of the wanted rows."""
        wanted = set(wanted)
        if gone := self.ids - wanted:
            self._index.remove_ids(np.array(sorted(gone), dtype=np.int64))
        new = sorted(wanted - self.ids)
        for first in range(0, len(new), _BATCH):
            batch = new[first : first + _BATCH]
            self._index.add_with_ids(fetch(batch), np.array(batch, dtype=np.int64))
        self.ids = wanted
        self.epoch = epoch

    def nearest(
        self, vector: NDArray[np.float32], count: int, allowed: Sequence[int] | None = None
    ) -> list[int]:
        """Row ids of the nearest vectors, best first; only of ``allowed`` rows if given."""
        # The setting belongs to the calling thread, and a second thread costs 60-fold.
        faiss.omp_set_num_threads(1)
        parameters = None
        if allowed is not None:
            selector = faiss.IDSelectorBatch(np.array(allowed, dtype=np.int64))
            # Set when made: a selector that is assigned afterwards is freed too early.
            search_parameters: Any = faiss.SearchParameters
            parameters = search_parameters(sel=selector)
        _, ids = self._index.search(vector[np.newaxis], count, params=parameters)
        return [row for row in ids[0].tolist() if row >= 0]


def _unsealed(path: Path, seal: str, epoch: int) -> tuple[int, bytes] | None:
    """The epoch and the bytes of a file that is whole, ours, and not of the future."""
    try:
        line, _, payload = path.read_bytes().partition(b"\n")
        header = json.loads(line)
    except (OSError, ValueError):
        return None
    if not isinstance(header, dict) or header.get("seal") != seal:
        return None
    if header.get("sha256") != hashlib.sha256(payload).hexdigest() or header["epoch"] > epoch:
        return None
    return header["epoch"], payload
