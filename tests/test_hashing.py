from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder

EMBEDDER = HashingEmbedder()


@given(st.text())
def test_any_text_has_a_unit_vector(text: str) -> None:
    assert np.linalg.norm(EMBEDDER.embed_query(text)) == pytest.approx(1.0, abs=1e-5)


def test_stems_count_and_stop_words_do_not() -> None:
    one = EMBEDDER.embed_query("the inspectors visited")
    other = EMBEDDER.embed_query("inspector visits")
    assert one @ other == pytest.approx(1.0, abs=1e-5)


def test_order_of_words_counts() -> None:
    one = EMBEDDER.embed_query("care plan review")
    other = EMBEDDER.embed_query("review plan care")
    assert 0.0 < one @ other < 0.99
