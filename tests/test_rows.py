from __future__ import annotations

import datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.records import Block, Catalogue, Person
from index.store.rows import BLOCKS, CATALOGUE, from_blobs, to_blob, to_json

WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(WORDS, st.dates() | st.none(), st.lists(st.dates()), WORDS)
def test_catalogue_comes_back(
    title: str, date: datetime.date | None, covers: list[datetime.date], name: str
) -> None:
    catalogue = Catalogue(
        title=title, date=date, covers=tuple(covers), people=(Person(name, "Director"),)
    )
    assert CATALOGUE.validate_json(to_json(CATALOGUE, catalogue)) == catalogue


@given(WORDS)
def test_blocks_come_back(heading: str) -> None:
    blocks = (Block(0, 3, "bullet", "8", (heading, "b"), 2), Block(4, 9, "paragraph"))
    assert BLOCKS.validate_json(to_json(BLOCKS, blocks)) == blocks


def test_vectors_come_back_bit_for_bit() -> None:
    vectors = np.arange(12, dtype=np.float32).reshape(4, 3) / 7
    assert np.array_equal(from_blobs([to_blob(vector) for vector in vectors], 3), vectors)
    assert from_blobs([], 3).shape == (0, 3)
