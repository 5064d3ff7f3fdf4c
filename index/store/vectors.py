"""Vectors by row id, searched exactly or, when there are many, nearly: knows FAISS, alone.

An accelerator that may be thrown away at any time: ``sync`` brings any state up to date by
comparing documents, whose rows are never used twice. ``store.ladder`` says which kind of index
it is to be; both kinds take rows in and out at any time. Whoever ranks takes the vectors
themselves from the database.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from . import sealed
from .ladder import LADDER, Ladder
from .runs import NONE, Int64s, Runs

_BATCH = 16384
_NEVER = -1
_BITS = 2
"""A dimension in lists; 1 finds less when as many are compared exactly, 4 takes twice as long."""
_POINTS_A_LIST = 32
"""Vectors that the place of a list is learnt from; with twice as many nothing was found better."""

Floats = NDArray[np.float32]
Fetch = Callable[[Sequence[int]], Floats]
"""Ascending row ids to their vectors, shape (ids, dimensions)."""
Gathered = dict[int, float] | list[int]
"""The nearest rows with their cosines; or rows that may be, ascending, to be compared."""


class RowsGone(Exception):
    """Rows are not there any more whose vectors were wanted."""


class VectorIndex:
    """Unit vectors in memory. Not safe for several threads at once: the caller locks."""

    def __init__(self, dimensions: int, ladder: Ladder = LADDER) -> None:
        # Any, because the stubs of FAISS do not know the calls that take arrays.
        self._index: Any = faiss.index_factory(
            dimensions, "IDMap2,SQfp16", faiss.METRIC_INNER_PRODUCT
        )
        self._ladder = ladder
        self.runs = NONE
        """What it holds."""
        self.epoch = _NEVER
        """The epoch that it was synced to, or saved at."""

    @classmethod
    def build(
        cls, wanted: Runs, fetch: Fetch, epoch: int, dimensions: int, ladder: Ladder = LADDER
    ) -> VectorIndex:
        """A new one of the kind that so many vectors should have: minutes for millions."""
        vectors = cls(dimensions, ladder)
        if lists := ladder.lists(len(wanted)):
            vectors._index = _lists(lists, wanted.ids(), fetch, dimensions)
        vectors.sync(wanted, fetch, epoch)
        return vectors

    @classmethod
    def load(
        cls, path: Path, seal: str, epoch: int, dimensions: int, ladder: Ladder = LADDER
    ) -> VectorIndex:
        """What the file holds, or an empty one where the file cannot be trusted.

        ``seal`` names the index and its embedder; ``epoch`` is the database's.
        """
        vectors = cls(dimensions, ladder)
        content = sealed.read(path, seal, epoch)
        if content is None:
            return vectors
        index: Any = faiss.deserialize_index(np.frombuffer(content.payload, dtype=np.uint8))
        same = index.ntotal == len(content.runs) and _bits(index) in (0, _BITS)
        if same and index.d == dimensions:
            vectors._index, vectors.runs, vectors.epoch = index, content.runs, content.epoch
        return vectors

    def save(self, path: Path, seal: str) -> None:
        """Replaces the file as a whole, or leaves it as it was. Raises OSError."""
        sealed.write(path, seal, self.epoch, self.runs, faiss.serialize_index(self._index).data)

    def is_due(self, count: int) -> bool:
        """Whether for so many vectors another kind, or more lists, would be better: ``build``."""
        return self._ladder.is_due(count, self.lists)

    @property
    def lists(self) -> int:
        """0 while every vector is compared."""
        return int(getattr(self._index, "nlist", 0))

    @property
    def dimensions(self) -> int:
        return int(self._index.d)

    def sync(self, wanted: Runs, fetch: Fetch, epoch: int) -> None:
        """Makes it hold exactly the vectors of the wanted rows, in the kind that it is.

        Raises RowsGone when ``fetch`` does not know them all.
        """
        if epoch == self.epoch:
            return
        faiss.omp_set_num_threads(1)
        gone = self.runs.without(wanted.documents).ids()
        if len(gone):
            self._index.remove_ids(gone)
        new = wanted.without(self.runs.documents).ids()
        for first in range(0, len(new), _BATCH):
            batch = new[first : first + _BATCH]
            self._index.add_with_ids(_all_of(batch, fetch), batch)
        self.runs = wanted
        self.epoch = epoch

    def nearest(
        self, vector: Floats, count: int, fetch: Fetch, allowed: Runs | None = None
    ) -> dict[int, float]:
        """Row ids of the nearest vectors with their cosines, best first; only of ``allowed`` rows
        if given, which are some of those that it holds.

        Where every vector is compared, cosines are those of 16 bits a dimension.
        """
        return self.compare(self.gather(vector, count, allowed), vector, count, fetch)

    def gather(self, vector: Floats, count: int, allowed: Runs | None = None) -> Gathered:
        """The first half of ``nearest``, which reads nothing from the database."""
        held, some = len(self.runs), len(self.runs if allowed is None else allowed)
        if not some:
            return {}
        # The setting belongs to the calling thread, and a second thread costs 60-fold.
        faiss.omp_set_num_threads(1)
        # Set when made: a selector that is assigned afterwards is freed too early.
        chosen: dict[str, Any] = {}
        if allowed is not None:
            selector: Any = faiss.IDSelectorBitmap
            chosen["sel"] = selector(allowed.bits())
        if not self.lists:
            return self._found(vector, count, faiss.SearchParameters(**chosen))
        if allowed is not None and self._ladder.reads_all(held, some, self.lists):
            every: list[int] = allowed.ids().tolist()
            return every
        probes = self._ladder.probes(held, some, self.lists)
        in_lists: Any = faiss.SearchParametersIVF
        wide = self._ladder.refined * count
        return sorted(self._found(vector, wide, in_lists(nprobe=probes, **chosen)))

    def compare(
        self, gathered: Gathered, vector: Floats, count: int, fetch: Fetch
    ) -> dict[int, float]:
        """The second half: those of what was gathered that are nearest indeed."""
        if isinstance(gathered, dict):
            return gathered
        return _nearest(gathered, vector, count, fetch)

    def _found(self, vector: Floats, count: int, parameters: object) -> dict[int, float]:
        cosines, ids = self._index.search(vector[np.newaxis], count, params=parameters)
        found = zip(ids[0].tolist(), cosines[0].tolist(), strict=True)
        return {row: cosine for row, cosine in found if row >= 0}


def _lists(count: int, ids: Int64s, fetch: Fetch, dimensions: int) -> Any:
    """Empty lists of vectors at two bits a dimension (RaBitQ, arXiv 2405.12497 and 2409.09913),
    their places learnt from some of the vectors. The second bit is looked at where the first
    leaves it open."""
    faiss.omp_set_num_threads(1)
    kind = f"IVF{count},RaBitQfs{_BITS}"
    index: Any = faiss.index_factory(dimensions, kind, faiss.METRIC_INNER_PRODUCT)
    index.cp.spherical = True
    index.cp.niter = 8
    index.cp.min_points_per_centroid = 1  # else it warns on the standard error
    some = min(len(ids), count * _POINTS_A_LIST)
    sample = np.random.default_rng(0).choice(len(ids), some, replace=False)
    index.train(_all_of(ids[np.sort(sample)], fetch))
    return index


def _bits(index: Any) -> int:
    """Those of a dimension in lists, 0 where there are none."""
    return int(index.rabitq.nb_bits) if hasattr(index, "rabitq") else 0


def _nearest(ids: list[int], vector: Floats, count: int, fetch: Fetch) -> dict[int, float]:
    """Of these, ascending, compared exactly."""
    cosines = fetch(ids) @ vector
    order = np.argsort(-cosines, kind="stable")[:count]
    return {ids[at]: float(cosines[at]) for at in order.tolist()}


def _all_of(ids: Int64s, fetch: Fetch) -> Floats:
    vectors = fetch(ids.tolist())
    if len(vectors) != len(ids):
        raise RowsGone
    return vectors
