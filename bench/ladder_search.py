"""Whole searches of one index, and what they are made of: time, memory, and what is found.

python -m bench.ladder_search INDEX CASES.jsonl prints one JSON object; ``bench.ladder`` runs it
as a process of its own for each size. The index is opened as the product opens it; the questions'
vectors are made before. Times are processor time of one thread, because other programs do not
lengthen it by much; one column has the wall's. Memory is the process's after all searches, the
model that embeds questions included. What is found is compared with the same search when all
vectors of the database are compared.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.adapter import turned
from index.embed import load_embedder
from index.library import Library
from index.query import Query, prepare
from index.records import Filters, Hit
from index.search import CANDIDATES, search

SHOWN, BATCH = 10, 50_000
T = TypeVar("T")
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Asked:
    """Each question once, and filters for each that allow few documents, or many."""

    queries: list[Query]
    vectors: Floats
    few: list[Filters]  # one organisation
    many: list[Filters]  # the later half of all documents


def main(index: str, cases: str) -> None:
    embedder = load_embedder()
    embedder.embed_query("warm")
    begun = time.perf_counter()
    library = Library.open(Path(index), embedder)
    with library._database.reading() as connection:
        legs = library._synced(connection)
        opened = time.perf_counter() - begun
    asked = _asked(Path(cases), library)
    with library._database.reading() as connection:
        print(json.dumps({"open s": round(opened, 2)} | _measured(connection, legs, asked)))


def _asked(cases: Path, library: Library) -> Asked:
    lines = cases.read_text(encoding="utf-8").splitlines()
    questions = dict.fromkeys(json.loads(line)["question"] for line in lines if line)
    vocabulary, acronyms = library.vocabulary(), library.acronyms()
    queries = [prepare(each, vocabulary, acronyms, lambda _: True) for each in questions]
    embedder = library.embedder
    vectors = [turned(embedder.embed_query(q.text), embedder.fingerprint) for q in queries]
    says = [entry.catalogue for entry in library.documents()]
    names = [each.names[0] for each in says if each.names]
    dates = sorted(each.date for each in says if each.date)
    few = [Filters(organisations=frozenset([names[i % len(names)]])) for i in range(len(queries))]
    later = Filters(date_from=dates[len(dates) // 2])
    return Asked(queries, np.array(vectors), few, [later] * len(queries))


class _Exact:
    """A leg that knows the nearest of all vectors, for each question's own vector."""

    def __init__(self, connection: Any, table: str, vectors: Floats) -> None:
        found = _compared(connection, table, vectors)
        self._found = {each.tobytes(): rows for each, rows in zip(vectors, found, strict=True)}

    def nearest(self, _: Any, vector: Floats, *__: Any) -> dict[int, float]:
        return self._found[vector.tobytes()]


def _measured(connection: Any, legs: Any, asked: Asked) -> dict[str, Any]:
    every = [Filters()] * len(asked.queries)

    def whole(legs: Any, filters: Sequence[Filters]) -> tuple[list[list[Hit]], str, str]:
        three = zip(asked.vectors, asked.queries, filters, strict=True)
        return _timed(partial(search, connection, legs, v, q, SHOWN, f) for v, q, f in three)

    def leg(each: Any) -> tuple[list[dict[int, float]], str, str]:
        return _timed(partial(each.nearest, connection, v, CANDIDATES) for v in asked.vectors)

    hits, cpu, wall = whole(legs, every)
    shown: dict[str, Any] = {"all ms": cpu, "all, wall ms": wall}
    shown["few allowed ms"] = whole(legs, asked.few)[1]
    shown["many allowed ms"] = whole(legs, asked.many)[1]
    scores = (partial(legs.keywords.scores, connection, q.terms) for q in asked.queries)
    shown["keywords ms"] = _timed(scores)[1]
    passages, shown["passages ms"], _ = leg(legs.passages)
    sentences, shown["sentences ms"], _ = leg(legs.sentences)
    shown["memory MB"] = round(_peak_mb())
    all_passages = _Exact(connection, "passages", asked.vectors)
    all_sentences = _Exact(connection, "sentences", asked.vectors)

    def both(*given: Any) -> tuple[dict[int, float], dict[int, float]]:
        return all_passages.nearest(*given), all_sentences.nearest(*given)

    exact = SimpleNamespace(
        searchable=legs.searchable,
        keywords=legs.keywords,
        nearest=both,
    )
    shown["recall@10 passages"] = _recall(passages, leg(all_passages)[0])
    shown["recall@10 sentences"] = _recall(sentences, leg(all_sentences)[0])
    wanted, _, _ = whole(exact, every)
    shown["recall@10"] = _recall(map(_places, hits), map(_places, wanted))
    return shown


def _timed(calls: Iterable[Callable[[], T]]) -> tuple[list[T], str, str]:
    """What they return; median and 95th percentile of processor and of wall time, in ms."""
    found, cpu, wall = [], [], []
    for call in calls:
        begun = time.process_time(), time.perf_counter()
        found.append(call())
        cpu.append((time.process_time() - begun[0]) * 1000)
        wall.append((time.perf_counter() - begun[1]) * 1000)
    shown = ["{:.1f} / {:.1f}".format(*np.percentile(times, [50, 95])) for times in (cpu, wall)]
    return found, shown[0], shown[1]


def _peak_mb() -> float:
    """Of this program alone: ``ru_maxrss`` also counts what the one that started it had."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _places(hits: Iterable[Hit]) -> list[tuple[str, int]]:
    return [(hit.passage.document_id, hit.passage.position) for hit in hits]


def _recall(found: Iterable[Iterable[Any]], exact: Iterable[Iterable[Any]]) -> str:
    """The share of the first ten that was found, on average."""
    pairs = ((list(a)[:10], list(b)[:10]) for a, b in zip(found, exact, strict=True))
    return f"{np.mean([len(set(a) & set(b)) / len(b) for a, b in pairs]):.3f}"


def _compared(connection: Any, table: str, queries: Floats) -> list[dict[int, float]]:
    """The rows of the nearest vectors of the database, all compared, best first."""
    best = [np.empty((2, 0))] * len(queries)
    cursor = connection.execute(f"SELECT id, vector FROM {table} ORDER BY id")
    while rows := cursor.fetchmany(BATCH):
        ids = np.array([row for row, _ in rows])
        held = np.frombuffer(b"".join(blob for _, blob in rows), "<f4").reshape(len(ids), -1)
        for at, cosines in enumerate(queries @ held.T):
            top = np.argpartition(-cosines, min(CANDIDATES, len(ids) - 1))[:CANDIDATES]
            both = np.hstack([best[at], [cosines[top], ids[top]]])
            best[at] = both[:, np.argsort(-both[0])[:CANDIDATES]]
    return [dict(zip(rows.astype(int).tolist(), x.tolist(), strict=True)) for x, rows in best]


if __name__ == "__main__":
    main(*sys.argv[1:])
