"""What every embedder promises, and that ours give the vectors of the library itself."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import pytest

from index.embed import DEFAULT, EMBEDDERS, Embedder, load_embedder
from index.embed.disk import packaged_folder
from index.embed.sentence_transformer import SentenceTransformerEmbedder

TEXTS = ["Children in care need stable homes.", "", "Managers oversee practice.", " \n", "é ü 一"]


LONG_AND_SHORT = [
    *TEXTS,
    "long " * 2000,
    "Ünïcödé, 12.5 % of £1,234 — and the rest?\t\n",
    "[SEP] [MASK] <b>marks</b> that a tokenizer knows",
    "\u200b\ufeff🙂 \U0001f468\u200d\U0001f469",
    "x" * 300,
    *(f"Report {i} " + "of the inspection " * i for i in range(40)),
]
PACKAGED = packaged_folder(DEFAULT)


def _library_itself() -> Embedder:
    return SentenceTransformerEmbedder(DEFAULT, PACKAGED)


BACKENDS: dict[str, Callable[[], Embedder]] = {
    "fp32": partial(load_embedder, precision="fp32"),
    "int8": partial(load_embedder, precision="int8"),
    "hashing": partial(load_embedder, "hashing"),
    "sentence-transformers": _library_itself,
}


@pytest.fixture(scope="module", params=BACKENDS)
def made(request: pytest.FixtureRequest) -> Callable[[], Embedder]:
    return BACKENDS[request.param]


@pytest.fixture(scope="module")
def backend(made: Callable[[], Embedder]) -> Embedder:
    return made()


def test_every_embedder_of_the_table_is_tested() -> None:
    assert {make().name for make in BACKENDS.values()} == set(EMBEDDERS)


def test_fingerprint_is_the_same_for_every_instance(
    made: Callable[[], Embedder], backend: Embedder
) -> None:
    assert made().fingerprint == backend.fingerprint
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


def test_several_threads_get_what_one_gets(made: Callable[[], Embedder], backend: Embedder) -> None:
    texts = [f"What did inspectors say about theme {i}?" for i in range(16)]
    with ThreadPoolExecutor(4) as pool:
        threaded = list(pool.map(backend.embed_query, texts))
        assert list(pool.map(backend.count_tokens, texts)) == list(map(backend.count_tokens, texts))
    fresh = made()
    for text, vector in zip(texts, threaded, strict=True):
        assert vector == pytest.approx(fresh.embed_query(text), abs=1e-6)


def test_nearer_in_words_is_nearer_in_cosine(backend: Embedder) -> None:
    query = backend.embed_query("stable homes for children in care")
    near, far = backend.embed_passages([TEXTS[0], "The budget was approved in March."])
    assert near @ query > far @ query


def test_questions_and_passages_may_come_from_two_runtimes() -> None:
    """One fingerprint, so an index that one has made must serve the other."""
    ours, library = load_embedder(DEFAULT, "fp32"), _library_itself()
    assert ours.fingerprint == library.fingerprint
    assert (ours.dimensions, ours.max_tokens) == (library.dimensions, library.max_tokens)
    for text in LONG_AND_SHORT:
        assert ours.count_tokens(text) == library.count_tokens(text)
    expected = library.embed_passages(LONG_AND_SHORT)
    assert np.abs(ours.embed_passages(LONG_AND_SHORT) - expected).max() < 1e-6
    assert np.abs(ours.embed_query(TEXTS[0]) - library.embed_query(TEXTS[0])).max() < 1e-6


def test_rounded_weights_are_near_and_have_a_fingerprint_of_their_own() -> None:
    exact, rounded = load_embedder(DEFAULT, "fp32"), load_embedder(DEFAULT)
    assert exact.fingerprint != rounded.fingerprint
    cosines = (exact.embed_passages(LONG_AND_SHORT) * rounded.embed_passages(LONG_AND_SHORT)).sum(
        axis=1
    )
    # The least is of one letter repeated and such; sentences of documents are above .984.
    assert 0.97 < cosines.min() < 0.9999
    assert cosines.mean() > 0.985
