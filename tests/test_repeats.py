"""The vectors are those of the embedder, and it is asked for nothing that is remembered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.embed.hashing import HashingEmbedder
from index.repeats import Repeats

EMBEDDER = HashingEmbedder()


class Asked:
    """Embeds, and keeps what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += texts
        return EMBEDDER.embed_passages(texts)


@given(st.lists(st.lists(st.sampled_from("abcdefg"))), st.integers(1, 9))
def test_it_gives_what_the_embedder_gives(documents: list[list[str]], most: int) -> None:
    repeats = Repeats(EMBEDDER.embed_passages, most)
    for texts in documents:
        assert np.array_equal(repeats(texts), EMBEDDER.embed_passages(texts))


def test_a_text_is_embedded_once() -> None:
    asked = Asked()
    repeats = Repeats(asked)
    repeats(["one", "two", "one"])
    repeats(["two", "three"])
    assert asked.texts == ["one", "two", "three"]


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    asked = Asked()
    repeats = Repeats(asked, most=2)
    for text in ("one", "two", "one", "three", "one", "two"):
        repeats([text])
    assert asked.texts == ["one", "two", "three", "two"]


def test_a_change_of_what_it_gave_changes_nothing_later() -> None:
    repeats = Repeats(EMBEDDER.embed_passages)
    repeats(["one"])[:] = 0
    assert np.array_equal(repeats(["one"]), EMBEDDER.embed_passages(["one"]))
