"""Order is kept, memory is bounded, and an error stops everything."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ahead import ahead


@given(st.lists(st.integers()), st.integers(0, 5))
def test_it_gives_what_map_gives(items: list[int], most: int) -> None:
    assert list(ahead(lambda item: item * 2, items, most)) == [item * 2 for item in items]


@given(st.integers(0, 5))
def test_it_never_begins_more_than_it_may(most: int) -> None:
    begun: list[int] = []
    asked = 0
    with closing(ahead(begun.append, range(20), most)) as made:
        for _ in made:
            asked += 1
            assert len(begun) <= asked + most


def test_an_error_comes_where_the_result_would_have_come() -> None:
    made = ahead(lambda item: 1 // item, [1, 0, 1], 2)
    assert next(made) == 1
    with pytest.raises(ZeroDivisionError):
        next(made)


def test_what_was_not_begun_is_dropped_when_it_is_closed() -> None:
    begun: list[int] = []
    made = ahead(begun.append, range(20), 3)
    next(made)
    made.close()
    assert len(begun) <= 4


def test_two_steps_make_a_pipeline() -> None:
    doubled = ahead(lambda item: item * 2, range(10), 3)
    assert list(ahead(str, doubled, 1)) == [str(2 * i) for i in range(10)]
