from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.store.vectors import VectorIndex

SEAL, DIMENSIONS = "this index", 16


def _fetch(ids: Sequence[int]) -> NDArray[np.float32]:
    """A vector that only its row id decides."""
    drawn = [np.random.default_rng(row).normal(size=DIMENSIONS) for row in ids]
    return np.array([v / np.linalg.norm(v) for v in drawn], dtype=np.float32)


def _made(ids: Sequence[int], epoch: int = 1) -> VectorIndex:
    vectors = VectorIndex(DIMENSIONS)
    vectors.sync(ids, _fetch, epoch)
    return vectors


def _loaded(path: Path, epoch: int = 1, seal: str = SEAL) -> VectorIndex:
    return VectorIndex.load(path, seal, epoch, DIMENSIONS)


def test_nearest_is_exact() -> None:
    ids = range(1, 300)
    query = _fetch([1000])[0]
    cosines = _fetch(ids) @ query
    expected = [ids[i] for i in np.argsort(-cosines)[:10]]
    assert _made(ids).nearest(query, 10) == expected


def test_only_allowed_rows_are_found_and_all_of_them() -> None:
    query = _fetch([1000])[0]
    assert set(_made(range(1, 300)).nearest(query, 10, [7, 150, 299])) == {7, 150, 299}
    assert _made(range(1, 300)).nearest(query, 10, []) == []


def test_nothing_in_an_empty_index() -> None:
    assert VectorIndex(DIMENSIONS).nearest(_fetch([1])[0], 5) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sets(st.integers(1, 40)), min_size=1, max_size=6))
def test_any_history_ends_where_a_fresh_index_begins(states: list[set[int]]) -> None:
    vectors = VectorIndex(DIMENSIONS)
    for epoch, wanted in enumerate(states):
        vectors.sync(wanted, _fetch, epoch)
    query = _fetch([1000])[0]
    assert vectors.ids == states[-1]
    assert vectors.nearest(query, 40) == _made(sorted(states[-1])).nearest(query, 40)


def test_a_saved_file_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30), epoch=4).save(path, SEAL)
    loaded = _loaded(path, epoch=6)
    assert (loaded.epoch, loaded.ids) == (4, set(range(1, 30)))
    query = _fetch([1000])[0]
    assert loaded.nearest(query, 5) == _made(range(1, 30)).nearest(query, 5)
    assert [file.name for file in tmp_path.iterdir()] == ["a.faiss"]


@pytest.mark.parametrize("keep", [0, 1, 40, 200, -1])
def test_a_truncated_file_is_not_used(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30)).save(path, SEAL)
    path.write_bytes(path.read_bytes()[:keep])
    assert _loaded(path).ids == set()


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30)).save(path, SEAL)
    content = bytearray(path.read_bytes())
    content[-5] ^= 1
    path.write_bytes(content)
    assert _loaded(path).ids == set()


@pytest.mark.parametrize("content", [b"", b"[]\n", b"null\nx", b"\xff\n", b"{}\n"])
def test_nonsense_is_not_used(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.faiss"
    path.write_bytes(content)
    assert _loaded(path).ids == set()


def test_a_file_of_another_index_or_of_the_future_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "a.faiss"
    _made(range(1, 30), epoch=3).save(path, SEAL)
    assert _loaded(path, epoch=3).ids
    assert not _loaded(path, epoch=3, seal="another").ids
    assert not _loaded(path, epoch=2).ids
    assert not VectorIndex.load(path, SEAL, 3, DIMENSIONS * 2).ids
