from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.store.ladder import LADDER, Ladder
from index.store.runs import NONE, Runs
from index.store.vectors import RowsGone, VectorIndex

SEAL, DIMENSIONS, ROWS = "this index", 32, 5
LISTS = Ladder(exact=20)
"""Beyond twenty vectors in lists, which at the real limit would be a slow test."""
EVERY_LIST = Ladder(exact=20, looked_through=100, refined=100)
ALWAYS_LISTS = Ladder(exact=20, looked_through=100, refined=100, reading=10**9)
LADDERS = pytest.mark.parametrize("ladder", [LADDER, LISTS])


def _drawn() -> NDArray[np.float32]:
    """Rows in clusters of ten."""
    draw = np.random.default_rng(0)
    rows = np.repeat(draw.normal(size=(600, DIMENSIONS)), 10, axis=0)
    rows += 0.7 * draw.normal(size=rows.shape)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


VECTORS = _drawn()


def _fetch(ids: Sequence[int]) -> NDArray[np.float32]:
    """A vector that only its row id decides."""
    return VECTORS[list(ids)]


QUERY = VECTORS[5000]


def _runs(documents: Iterable[int]) -> Runs:
    """Five rows a document: those of document 3 are 15 to 19."""
    numbers = np.array(sorted(documents), dtype=np.int64)
    return Runs.of(numbers, numbers * ROWS, (numbers + 1) * ROWS)


def _made(documents: Iterable[int], epoch: int = 1, ladder: Ladder = LADDER) -> VectorIndex:
    return VectorIndex.build(_runs(documents), _fetch, epoch, DIMENSIONS, ladder)


def _loaded(path: Path, epoch: int = 1, seal: str = SEAL, ladder: Ladder = LADDER) -> VectorIndex:
    return VectorIndex.load(path, seal, epoch, DIMENSIONS, ladder)


def _nearest(vectors: VectorIndex, count: int, allowed: Runs | None = None) -> list[int]:
    """The rows, whose cosines are what they should be."""
    found = vectors.nearest(QUERY, count, _fetch, allowed)
    assert list(found.values()) == pytest.approx(VECTORS[list(found)] @ QUERY, abs=1e-3)
    return list(found)


def _exactly(rows: Runs, count: int) -> list[int]:
    ids = rows.ids()
    return ids[np.argsort(-(_fetch(ids.tolist()) @ QUERY))[:count]].tolist()


@pytest.mark.parametrize("ladder", [LADDER, EVERY_LIST])
def test_nearest_is_exact(ladder: Ladder) -> None:
    assert _nearest(_made(range(1, 60), ladder=ladder), 10) == _exactly(_runs(range(1, 60)), 10)


def test_lists_find_nearly_all_of_the_nearest() -> None:
    vectors = _made(range(800), ladder=Ladder(exact=1000))
    assert vectors.lists == LADDER.lists(10**6) // 16 == 128
    found = 0
    for row in range(0, 4000, 80):
        query = VECTORS[row] + VECTORS[4000 + row // 2]
        nearest = set(np.argsort(-(VECTORS[:4000] @ query))[:10].tolist())
        found += len(nearest.intersection(list(vectors.nearest(query, 100, _fetch))[:10]))
    assert found / 500 >= 0.98


@pytest.mark.parametrize("ladder", [LADDER, LISTS, ALWAYS_LISTS])
def test_only_allowed_rows_are_found_and_all_of_them(ladder: Ladder) -> None:
    vectors = _made(range(1, 60), ladder=ladder)
    some = _runs([2, 30, 59])
    assert _nearest(vectors, 100, some) == _exactly(some, 100)
    assert _nearest(vectors, 3, some) == _exactly(some, 3)
    assert _nearest(vectors, 10, NONE) == []


def test_nothing_in_an_empty_index() -> None:
    assert _nearest(VectorIndex(DIMENSIONS), 5) == []


@settings(max_examples=30, deadline=None)
@given(
    st.sets(st.integers(1, 40), min_size=5),
    st.lists(st.sets(st.integers(1, 40)), min_size=1, max_size=5),
    st.sets(st.integers(1, 40)),
)
def test_any_history_answers_as_exact_search_does(
    built: set[int], states: list[set[int]], some: set[int]
) -> None:
    """In lists that were built for other rows, rows came and went."""
    vectors = _made(built, 0, ALWAYS_LISTS)
    assert vectors.lists
    for epoch, wanted in enumerate(states, start=1):
        vectors.sync(_runs(wanted), _fetch, epoch)
    rows = _runs(states[-1])
    assert sorted(_nearest(vectors, 200)) == rows.ids().tolist()
    assert _nearest(vectors, 10) == _exactly(rows, 10)
    allowed = _runs(states[-1] & some)
    assert _nearest(vectors, 10, allowed) == _exactly(allowed, 10)


def test_rows_that_cannot_be_read_are_an_error() -> None:
    vectors = VectorIndex(DIMENSIONS)
    with pytest.raises(RowsGone):
        vectors.sync(_runs([1, 2]), lambda ids: _fetch(ids[1:]), 1)


@pytest.mark.parametrize("ladder", [LADDER, EVERY_LIST])
def test_a_saved_file_comes_back(tmp_path: Path, ladder: Ladder) -> None:
    path = tmp_path / "a.faiss"
    made = _made(range(1, 30), epoch=4, ladder=ladder)
    made.save(path, SEAL)
    loaded = _loaded(path, epoch=6, ladder=ladder)
    assert (loaded.epoch, loaded.lists) == (4, made.lists)
    assert loaded.runs.ids().tolist() == _runs(range(1, 30)).ids().tolist()
    assert _nearest(loaded, 5) == _nearest(made, 5)
    loaded.sync(_runs(range(20, 40)), _fetch, 7)
    assert sorted(_nearest(loaded, 200, loaded.runs)) == _runs(range(20, 40)).ids().tolist()
    assert [file.name for file in tmp_path.iterdir()] == ["a.faiss"]


def test_a_file_of_other_bits_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too few would be compared exactly for what one bit finds."""
    path = tmp_path / "a.faiss"
    monkeypatch.setattr("index.store.vectors._BITS", 1)
    _made(range(1, 30), ladder=EVERY_LIST).save(path, SEAL)
    assert len(_loaded(path, ladder=EVERY_LIST).runs)
    monkeypatch.undo()
    assert not len(_loaded(path, ladder=EVERY_LIST).runs)


@LADDERS
@pytest.mark.parametrize("keep", [0, 1, 40, 200, 1000, -1])
def test_a_truncated_file_is_not_used(tmp_path: Path, keep: int, ladder: Ladder) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30), ladder=ladder).save(path, SEAL)
    path.write_bytes(path.read_bytes()[:keep])
    assert not len(_loaded(path, ladder=ladder).runs)


@pytest.mark.parametrize("at", [0.3, 0.999])
def test_a_changed_byte_is_noticed(tmp_path: Path, at: float) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30)).save(path, SEAL)
    content = bytearray(path.read_bytes())
    content[int(at * len(content))] ^= 1
    path.write_bytes(content)
    assert not len(_loaded(path).runs)


def test_a_changed_row_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30)).save(path, SEAL)
    path.write_bytes(path.read_bytes().replace(b"\n[[1, 2,", b"\n[[0, 2,"))
    assert not len(_loaded(path).runs)


@pytest.mark.parametrize("content", [b"", b"[]\n", b"null\nx", b"\xff\n", b"{}\n"])
def test_nonsense_is_not_used(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.faiss"
    path.write_bytes(content)
    assert not len(_loaded(path).runs)


def test_a_file_of_another_index_or_of_the_future_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30), epoch=3).save(path, SEAL)
    assert len(_loaded(path, epoch=3).runs)
    assert not len(_loaded(path, epoch=3, seal="another").runs)
    assert not len(_loaded(path, epoch=2).runs)
    assert not len(VectorIndex.load(path, SEAL, 3, DIMENSIONS * 2).runs)
