from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.store.ladder import LADDER

COUNTS = st.integers(LADDER.exact + 1, 10**8)


@pytest.mark.parametrize(
    ("count", "lists"),
    [(0, 0), (LADDER.exact, 0), (LADDER.exact + 1, 512), (450_000, 1024), (4_400_000, 4096)],
)
def test_lists_by_the_number_of_vectors(count: int, lists: int) -> None:
    assert LADDER.lists(count) == lists


@given(COUNTS)
def test_a_list_has_vectors_to_learn_its_place_from(count: int) -> None:
    lists = LADDER.lists(count)
    assert lists & (lists - 1) == 0
    assert count / lists > 100


@given(COUNTS, st.floats(0.5, 1.0))
def test_what_is_built_is_not_due_again_because_some_went(count: int, change: float) -> None:
    lists = LADDER.lists(count)
    after = max(LADDER.exact + 1, round(count * change))
    assert not LADDER.is_due(after, lists)


@pytest.mark.parametrize(
    ("count", "lists", "due"),
    [
        (0, 0, False),
        (1000, 0, False),
        (LADDER.exact + 1, 0, True),
        (1000, 512, True),
        (4_400_000, 512, True),
    ],
)
def test_outgrown_and_shrunk(count: int, lists: int, due: bool) -> None:
    assert LADDER.is_due(count, lists) is due


@given(COUNTS, st.data())
def test_fewer_that_are_allowed_more_lists(count: int, data: st.DataObject) -> None:
    lists = LADDER.lists(count)
    allowed = data.draw(st.integers(1, count))
    probes = LADDER.probes(count, allowed, lists)
    assert LADDER.probes(count, count, lists) <= probes <= lists
    assert LADDER.probes(count, 1, lists) == lists


@pytest.mark.parametrize(("allowed", "reads"), [(1, True), (1000, True), (100_000, False)])
def test_the_few_that_are_allowed_are_read(allowed: int, reads: bool) -> None:
    count = 1_000_000
    assert LADDER.reads_all(count, allowed, LADDER.lists(count)) is reads
