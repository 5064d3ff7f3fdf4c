"""Which passages answer a query best: three scores, each normalised, added up.

The sum of normalised scores of passage, keywords and best sentence ranked better than any one
of them, and better than reciprocal rank fusion, on the three question sets that were tried
(SQuAD 2, a multi-turn set, GOV.UK guidance; all-MiniLM-L6-v2). Candidates come from all three
legs; what is said of one is computed exactly, unless it cannot be among the best. Knows nothing
of embedding or of languages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from .query import Query
from .records import Filters, Hit
from .store import spans
from .store.accelerator import Accelerator
from .store.keyword_leg import Scores
from .store.runs import Runs

DENSE_WEIGHT, KEYWORD_WEIGHT, SENTENCE_WEIGHT = 0.3, 0.4, 0.3
"""Keywords a little before either cosine, which they outrank on SQuAD 2; not fitted to any set."""

CANDIDATES = 100
"""Taken from each leg, or as many as were asked for when that is more."""

_DIGITS = 6
"""Scores are rounded here, so that the last bits of a sum never decide an order."""

_ROUNDED = 0.01
"""More than a score changes when vectors are compared at 16 bits a dimension."""

_BLOCK = 64
"""Scores that are looked at together."""

Floats = NDArray[np.float32]
Cosines = Mapping[int, float]
"""By row."""


def search(
    connection: sqlite3.Connection,
    legs: Accelerator,
    vector: Floats,
    query: Query,
    k: int,
    filters: Filters,
) -> list[Hit]:
    """The best ``k`` passages, best first, ties by document id and position.

    ``legs`` are synced to the transaction; ``vector`` is the query's, of unit length. Filters
    come before ranking: a passage that they allow is found as if no other were there.
    """
    count = max(CANDIDATES, k)
    found = legs.searchable
    passages: Runs | None = None
    sentences: Runs | None = None
    if filters != Filters():
        allowed = spans.documents(connection, filters)
        passages, sentences = found.passages.within(allowed), found.sentences.within(allowed)
    keyword = legs.keywords.scores(connection, query.terms, query.pairs)
    dense, quoted = legs.nearest(connection, vector, count, passages, sentences)
    looked_up = highest(keyword, count, None if passages is None else passages.mask())
    near = _best_by_passage(spans.passages_of_sentences(connection, quoted), quoted)
    return _ranked(connection, sorted({*dense, *looked_up, *near}), near, keyword, vector, k)


def _best_by_passage(passages: Mapping[int, int], quoted: Cosines) -> Cosines:
    """Each passage with the cosine of the nearest of its sentences."""
    best: dict[int, float] = {}
    for sentence, passage in passages.items():
        best[passage] = max(best.get(passage, 0.0), quoted[sentence])
    return best


def highest(scores: Scores, count: int, allowed: NDArray[np.bool_] | None) -> list[int]:
    """The rows of the highest scores above 0, ties by row; only where ``allowed`` if given."""
    values = scores if allowed is None else scores[: len(allowed)] * allowed
    high = np.flatnonzero(values >= _least(values, count))
    found: list[int] = high[np.argsort(-values[high], kind="stable")[:count]].tolist()
    return found


def _least(values: Scores, count: int) -> float:
    """No more than the ``count``-th highest value, and above 0: so many blocks have one as high.

    A block's values do not lie side by side, because a maximum of columns is found ten times as
    quickly as one of rows.
    """
    blocks = len(values) // _BLOCK
    tops = values[: blocks * _BLOCK].reshape(_BLOCK, blocks).max(axis=0)
    least = float(np.partition(tops, -count)[-count]) if blocks >= count else 0.0
    return max(least, float(np.finfo(values.dtype).tiny))


def _ranked(
    connection: sqlite3.Connection,
    rows: Sequence[int],
    near: Cosines,
    keyword: Scores,
    vector: Floats,
    k: int,
) -> list[Hit]:
    """``near``: those of the rows that hold the nearest sentences, with the cosine of the best."""
    if not rows:
        return []
    dense = normalised(spans.passage_vectors(connection, rows, len(vector)) @ vector)
    looked_up = normalised(keyword[rows])
    hopeful = _hopeful(rows, near, dense, looked_up, k)
    rows = list(compress(rows, hopeful))
    dense, looked_up = list(compress(dense, hopeful)), list(compress(looked_up, hopeful))
    sentence_scores = _sentence_cosines(connection, rows, vector)
    best = normalised([max(sentence_scores[row], default=0.0) for row in rows])
    score = fused(dense, looked_up, best)
    return [
        Hit(
            passage=spans.passage(connection, rows[i]),
            score=score[i],
            dense=dense[i],
            keyword=looked_up[i],
            best_sentence=best[i],
            sentence_scores=sentence_scores[rows[i]],
        )
        for i in _order(connection, rows, score, k)
    ]


def _hopeful(
    rows: Sequence[int],
    near: Cosines,
    dense: Sequence[float],
    looked_up: Sequence[float],
    k: int,
) -> list[bool]:
    """Which rows may be among the best ``k``; and those that hold the nearest sentence of all.

    A sentence that was not found is no nearer than the last that was. Of all other rows the
    sentences, four or five for each, need not be read.
    """
    last = min(near.values(), default=0.0)
    least = fused(dense, looked_up, normalised([near.get(row, 0.0) for row in rows]))
    shares = normalised([near.get(row, last) for row in rows])
    most = fused(dense, looked_up, shares)
    reached = min(nlargest(k, least)) if len(least) >= k else 0.0
    return [
        score >= reached - _ROUNDED or share >= 1.0 - _ROUNDED
        for score, share in zip(most, shares, strict=True)
    ]


def _order(
    connection: sqlite3.Connection, rows: Sequence[int], score: Sequence[float], k: int
) -> list[int]:
    """Which of the rows are the best ``k``; places are read of those that may be."""
    least = min(nlargest(k, score), default=0.0)
    near = [i for i in range(len(rows)) if score[i] >= least]
    places = spans.places(connection, [rows[i] for i in near])
    return sorted(near, key=lambda i: (-score[i], places[rows[i]]))[:k]


def _sentence_cosines(
    connection: sqlite3.Connection, rows: Collection[int], vector: Floats
) -> dict[int, tuple[float, ...]]:
    """For each passage the cosine of each of its sentences, in the order of the text."""
    cosines: dict[int, tuple[float, ...]] = dict.fromkeys(rows, ())
    for row, vectors in spans.sentence_vectors_of_passages(connection, rows, len(vector)):
        cosines[row] = tuple(round(float(cosine), _DIGITS) for cosine in vectors @ vector)
    return cosines


def normalised(scores: Scores | Sequence[float]) -> list[float]:
    """Each score as a share of the best; nothing below 0.

    >>> normalised([4.0, 1.0, -2.0])
    [1.0, 0.25, 0.0]
    """
    clipped = np.clip(np.asarray(scores, dtype=np.float64), 0.0, None)
    best = clipped.max(initial=0.0)
    shares = clipped / best if best > 0 else clipped
    return [round(share, _DIGITS) for share in shares.tolist()]


def fused(
    dense: Sequence[float], keyword: Sequence[float], sentence: Sequence[float]
) -> list[float]:
    """The weighted sum for each candidate.

    >>> fused([1.0], [0.5], [0.0])
    [0.5]
    """
    return [
        round(DENSE_WEIGHT * d + KEYWORD_WEIGHT * w + SENTENCE_WEIGHT * s, _DIGITS)
        for d, w, s in zip(dense, keyword, sentence, strict=True)
    ]
