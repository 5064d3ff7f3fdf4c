"""The vector index alone, at a size for which no folder is at hand.

python -m bench.million INDEX CASES.jsonl [ROWS] prints what docs/performance.md ("The ladder")
says of a million passages. The vectors are sentences' of a real index, each moved along the
difference of two neighbours; they are read from a file of 16-bit floats in var/bench-million, not
from a database. Times are processor time.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.ladder import MOVED, NEAR
from index.embed import load_embedder
from index.library import Library
from index.search import CANDIDATES
from index.store.runs import Runs
from index.store.vectors import VectorIndex

WORK = Path("var/bench-million")
A_DOCUMENT, BLOCK, ASKED = 275, 100_000, 100
SHARES = (None, 0.0005, 0.1)
Floats = NDArray[np.float32]


def main(index: str, cases: str, rows: str = "4400000") -> None:
    embedder = load_embedder()
    lines = Path(cases).read_text(encoding="utf-8").splitlines()
    asked = list(dict.fromkeys(json.loads(line)["question"] for line in lines if line))[:ASKED]
    queries = np.array([embedder.embed_query(each) for each in asked])
    vectors = moved(Path(index), int(rows))

    def fetch(ids: Sequence[int]) -> Floats:
        return np.asarray(vectors[np.asarray(ids)], dtype=np.float32)

    numbers = np.arange(int(rows) // A_DOCUMENT)
    every = Runs.of(numbers, numbers * A_DOCUMENT, (numbers + 1) * A_DOCUMENT)
    begun = time.process_time()
    built = VectorIndex.build(every, fetch, 1, vectors.shape[1])
    print(f"built in {time.process_time() - begun:.0f} s, {built.lists} lists")
    path = WORK / "rows.faiss"
    built.save(path, "bench")
    begun = time.process_time()
    held = VectorIndex.load(path, "bench", 1, vectors.shape[1])
    print(f"opened in {time.process_time() - begun:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
    for share in SHARES:
        few = np.random.default_rng(1).random(len(numbers)) < (share or 1)
        few[0] = True
        allowed = every.within(numbers[few]) if share else None
        times, found = [], []
        for query in queries:
            begun = time.process_time()
            found.append(held.nearest(query, CANDIDATES, fetch, allowed)[:10])
            times.append((time.process_time() - begun) * 1000)
        exact = nearest(queries, (allowed or every).ids(), vectors)
        recall = np.mean([len(set(a) & set(b)) / 10 for a, b in zip(found, exact, strict=True)])
        p50, p95 = np.percentile(times, [50, 95])
        print(f"{len(allowed or every)} allowed: {p50:.1f} / {p95:.1f} ms, recall@10 {recall:.3f}")


def moved(index: Path, rows: int) -> NDArray[np.float16]:
    """So many vectors in a file, made a block at a time."""
    with Library.open(index, load_embedder()) as real:
        own = np.concatenate([real.sentence_vectors(entry.id) for entry in real.documents()])
    WORK.mkdir(parents=True, exist_ok=True)
    path = WORK / "vectors.npy"
    made = np.lib.format.open_memmap(path, "w+", np.float16, (rows, own.shape[1]))
    draw = np.random.default_rng(0)
    for first in range(0, rows, BLOCK):
        count = min(BLOCK, rows - first)
        one, other = draw.integers(len(own), size=(2, count))
        near = np.clip(other + draw.integers(1, NEAR, size=count), 0, len(own) - 1)
        block = own[one] + MOVED * (own[other] - own[near])
        made[first : first + count] = block / np.linalg.norm(block, axis=1, keepdims=True)
    return made


def nearest(
    queries: Floats, ids: NDArray[np.int64], vectors: NDArray[np.float16]
) -> list[list[int]]:
    """The ten nearest of these rows, all compared."""
    best = [np.empty((2, 0))] * len(queries)
    for first in range(0, len(ids), BLOCK):
        some = ids[first : first + BLOCK]
        for at, cosines in enumerate(queries @ vectors[some].astype(np.float32).T):
            top = np.argpartition(-cosines, min(10, len(some) - 1))[:10]
            both = np.hstack([best[at], [cosines[top], some[top]]])
            best[at] = both[:, np.argsort(-both[0])[:10]]
    return [each[1].astype(int).tolist() for each in best]


if __name__ == "__main__":
    main(*sys.argv[1:])
