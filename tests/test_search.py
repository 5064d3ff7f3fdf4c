from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder
from index.library import Library
from index.query import Query
from index.records import Filters, Hit
from index.search import (
    CANDIDATES,
    DENSE_WEIGHT,
    KEYWORD_WEIGHT,
    SENTENCE_WEIGHT,
    fused,
    highest,
    normalised,
)

EMBEDDER = HashingEmbedder()
SCORES = st.lists(st.floats(-1, 100, width=32), min_size=1, max_size=20)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """150 short letters; one of them speaks of badgers, and two have the same text."""
    folder = tmp_path_factory.mktemp("letters")
    for i in range(150):
        text = f"Letter {i} about care plans. Plans for child {i} were reviewed by managers."
        (folder / f"{i:03}.txt").write_text(text)
    (folder / "badger.txt").write_text(
        "Badgers dig setts at night.\n\nPlans are not their concern."
    )
    (folder / "copy.txt").write_text(
        "Letter 7 about care plans. Plans for child 7 were reviewed by managers."
    )
    with Library.create(folder.parent / "index", EMBEDDER) as library:
        assert not library.add([folder]).failed
        yield library


def _query(text: str) -> Query:
    return Query(text, tuple((word,) for word in text.lower().split()))


def _uris(library: Library, hits: list[Hit]) -> list[str]:
    return [library.document(hit.passage.document_id).uri for hit in hits]


@given(SCORES)
def test_normalised_scores_are_shares_of_the_best(scores: list[float]) -> None:
    shares = normalised(scores)
    assert all(0.0 <= share <= 1.0 for share in shares)
    assert max(shares) == (1.0 if max(scores) > 0 else 0.0)
    assert all(
        shares[i] >= shares[j]
        for i in range(len(scores))
        for j in range(len(scores))
        if scores[i] > scores[j]
    )


@given(
    st.lists(st.integers(0, 6), max_size=400),
    st.integers(1, 5),
    st.none() | st.sets(st.integers(0, 399)),
)
def test_the_highest_are_those_of_a_sort_ties_by_row(
    values: list[int], count: int, some: set[int] | None
) -> None:
    scores = np.array(values, dtype=np.float64)
    rows = set(range(len(values))) if some is None else {row for row in some if row < len(values)}
    allowed = None if some is None else np.isin(np.arange(max(rows, default=-1) + 1), sorted(rows))
    above = sorted((row for row in rows if values[row]), key=lambda row: (-values[row], row))
    assert highest(scores, count, allowed) == above[:count]


@given(st.lists(st.tuples(*[st.floats(0, 1)] * 3), max_size=20))
def test_the_sum_is_convex(parts: list[tuple[float, float, float]]) -> None:
    columns = list(zip(*parts, strict=True)) or [(), (), ()]
    for total, three in zip(fused(*columns), parts, strict=True):
        assert min(three) - 1e-6 <= total <= max(three) + 1e-6


def test_weights_add_up_to_one() -> None:
    total = DENSE_WEIGHT + KEYWORD_WEIGHT + SENTENCE_WEIGHT
    assert total == pytest.approx(1.0)


def test_best_first_and_the_parts_make_the_score(library: Library) -> None:
    hits = library.search(_query("badgers dig at night"), 10)
    assert _uris(library, hits)[0] == "badger.txt"
    assert len(hits) == 10
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        parts = 0.3 * hit.dense + 0.4 * hit.keyword + 0.3 * hit.best_sentence
        assert hit.score == pytest.approx(parts, abs=1e-5)
        assert len(hit.sentence_scores) == len(hit.passage.sentences)


@pytest.mark.parametrize("k", [1, 5, 40])
@pytest.mark.parametrize("asked", ["plans reviewed by managers", "badgers dig", "letter 9", "xyz"])
def test_what_is_not_read_would_not_have_been_among_the_best(
    library: Library, monkeypatch: pytest.MonkeyPatch, asked: str, k: int
) -> None:
    found = library.search(_query(asked), k)
    read: list[int] = []

    def all_of_them(rows: Sequence[int], *_: object) -> list[bool]:
        read.append(len(rows))
        return [True] * len(rows)

    monkeypatch.setattr("index.search._hopeful", all_of_them)
    assert library.search(_query(asked), k) == found
    assert read[0] >= 100


def test_every_part_is_computed_exactly(library: Library) -> None:
    query = _query("reviewed plans")
    vector = EMBEDDER.embed_query(query.text)
    for hit in library.search(query, 20):
        identity = hit.passage.document_id
        vectors = library.sentence_vectors(identity)
        expected = [vectors[s.position] @ vector for s in hit.passage.sentences]
        assert hit.sentence_scores == pytest.approx(expected, abs=1e-5)


def test_the_same_question_has_the_same_hits_ties_by_document_and_position(
    library: Library,
) -> None:
    first = library.search(_query("plans reviewed by managers"), 60)
    assert first == library.search(_query("plans reviewed by managers"), 60)
    keys = [(-hit.score, hit.passage.document_id, hit.passage.position) for hit in first]
    assert keys == sorted(keys)
    assert len({hit.score for hit in first}) < len(first)
    assert library.search(_query("plans reviewed by managers"), 5) == first[:5]


@pytest.mark.parametrize("text", ["badgers dig at night", "letter 12 child 12", "their concern"])
@pytest.mark.parametrize("k", [1, 2, 7, 30])
def test_who_asks_for_fewer_gets_the_first_of_the_same(library: Library, text: str, k: int) -> None:
    """Though the sentences of fewer candidates are read."""
    assert library.search(_query(text), k) == library.search(_query(text), CANDIDATES)[:k]


def test_a_filter_loses_nothing(library: Library) -> None:
    """Even a passage that is further away than all the candidates is found when allowed."""
    query = _query("care plans reviewed by managers")
    assert "badger.txt" not in _uris(library, library.search(query, CANDIDATES))
    hits = library.search(query, 5, Filters(documents=frozenset({"badger.txt"})))
    assert set(_uris(library, hits)) == {"badger.txt"}


def test_filters_that_allow_nothing(library: Library) -> None:
    query = _query("plans")
    assert library.search(query, 5, Filters(documents=frozenset({"absent"}))) == []
    assert library.search(query, 5, Filters(date_from=datetime.date(2000, 1, 1))) == []


def test_a_duplicate_is_never_returned(library: Library) -> None:
    found = _uris(library, library.search(_query("letter 7 child 7"), 500))
    assert "007.txt" in found
    assert "copy.txt" not in found


def test_more_than_the_candidates_can_be_asked_for(library: Library) -> None:
    hits = library.search(_query("plans"), 140)
    assert len(hits) == 140
    assert len({hit.passage.document_id for hit in hits}) == 140


@pytest.mark.parametrize("text", ["", "   ", '"', "zzz qqq", "\0", "の"])
def test_a_query_of_nothing_that_is_known_is_no_error(library: Library, text: str) -> None:
    hits = library.search(Query(text, ((text,),)), 5)
    assert all(np.isfinite(hit.score) and 0 <= hit.score <= 1 for hit in hits)
    assert library.search(Query(text, ()), 5) is not None


def test_an_empty_index_has_no_hits(tmp_path: Path) -> None:
    with Library.create(tmp_path, EMBEDDER) as empty:
        assert empty.search(_query("plans"), 5) == []
