from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalogue_facts.wording import shared, words_of
from index.words import content_stems, stem
from tests.making import entry

STEMS = st.frozensets(st.text("abcde", min_size=1, max_size=8), max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("inspection", "inspector", True),
        ("leaders", "leadership", True),
        ("care", "carers", False),  # too short to tell
        ("report", "letter", False),
    ],
)
def test_words_of_one_family(one: str, other: str, alike: bool) -> None:
    first, second = frozenset([stem(one)]), frozenset([stem(other)])
    assert bool(shared(first, second)) is alike


@given(STEMS, STEMS)
def test_what_is_shared_is_part_of_the_first(words: frozenset[str], others: frozenset[str]) -> None:
    assert words & others <= shared(words, others) <= words


def test_what_only_says_which_document_is_meant() -> None:
    known = words_of(entry(uri="Ambridge/focused visit.txt", organisation="Ambridge"))
    assert content_stems("Ambridge focused visit letter 2019 February") <= known
    assert not content_stems("supervision") & known
