"""What kind of people a phrase speaks of."""

from __future__ import annotations

import pytest

from assistant.answer_type.kinds_of_people import kind_of_people, last_kind_of_people


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("children in care", "children", "children"),
        ("the children's social workers", "staff", "staff"),
        ("foster carers of young children", "carers", "children"),
        ("parents", "families", "families"),
        ("neighbours", "", ""),
    ],
)
def test_a_kind_is_told_by_a_name_for_it(phrase: str, first: str, last: str) -> None:
    assert (kind_of_people(phrase), last_kind_of_people(phrase)) == (first, last)
