from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embed import Embedder, load_embedder
from index.embed.checkpoint import Checkpoint
from index.embed.kept import Kept
from tests.making_model import PACKAGED, make_model

FINGERPRINT, GRAPH = "f" * 64, b"a graph\nof some bytes"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_model(tmp_path / "model")


def _loaded(model: Path, cache: Path | None) -> Embedder:
    embedder = load_embedder(str(model), cache=cache)
    embedder.embed_query("care")
    return embedder


def _only(cache: Path) -> Path:
    (kept,) = cache.iterdir()
    return kept


def _must_not_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr("index.embed.bert.bert_graph", made)
    monkeypatch.setattr(Checkpoint, "fingerprint_at", made)


def test_what_is_kept_is_not_made_again(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _loaded(model, cache=None)
    fingerprint, vectors = made.fingerprint, made.embed_passages(["care"])
    _loaded(model, tmp_path / "cache")
    _must_not_be_made(monkeypatch)
    kept = _loaded(model, tmp_path / "cache")
    assert kept.fingerprint == fingerprint
    assert np.array_equal(kept.embed_passages(["care"]), vectors)


def test_other_weights_of_the_same_size_and_time_are_noticed(model: Path, tmp_path: Path) -> None:
    before = _loaded(model, tmp_path / "cache")
    weights = model / "model.safetensors"
    at = weights.stat()
    content = bytearray(weights.read_bytes())
    content[-4000:] = content[-8000:-4000]
    weights.write_bytes(content)
    os.utime(weights, ns=(at.st_atime_ns, at.st_mtime_ns))
    assert _loaded(model, tmp_path / "cache").fingerprint != before.fingerprint
    assert _loaded(model, tmp_path / "cache").fingerprint == _loaded(model, None).fingerprint


def test_there_is_one_file_for_each_precision(model: Path, tmp_path: Path) -> None:
    for precision in ("fp32", "int8", "fp32"):
        load_embedder(str(model), precision, tmp_path / "cache").embed_query("care")
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_broken_file_is_made_again(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    vector = _loaded(model, cache).embed_query("care")
    whole = _only(cache).read_bytes()
    for broken in (whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1]), b"", b"[]\n", b"\xff"):
        _only(cache).write_bytes(broken)
        assert np.array_equal(_loaded(model, cache).embed_query("care"), vector)
        assert _only(cache).read_bytes() == whole
    _must_not_be_made(monkeypatch)
    _loaded(model, cache)


def test_a_folder_that_cannot_be_written_costs_time_only(model: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    embedder = _loaded(model, tmp_path / "file" / "cache")
    assert embedder.fingerprint == _loaded(model, None).fingerprint


@settings(deadline=None)
@given(st.binary())
def test_what_was_not_kept_by_us_is_nothing(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    cache = tmp_path_factory.mktemp("cache")
    Kept(cache, Checkpoint(PACKAGED), "int8").keep(FINGERPRINT, GRAPH)
    _only(cache).write_bytes(content)
    kept = Kept(cache, Checkpoint(PACKAGED), "int8")
    assert (kept.fingerprint(), kept.graph()) == (None, None)


def test_a_change_of_the_source_makes_it_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = Checkpoint(PACKAGED)
    Kept(tmp_path, checkpoint, "int8").keep(FINGERPRINT, GRAPH)
    assert Kept(tmp_path, checkpoint, "int8").fingerprint() == FINGERPRINT
    assert Kept(tmp_path, checkpoint, "int8").graph() == GRAPH
    monkeypatch.setattr("index.embed.kept._MAKERS", ("bert.py",))
    assert Kept(tmp_path, checkpoint, "int8").fingerprint() is None
    assert Kept(tmp_path, checkpoint, "int8").graph() is None
