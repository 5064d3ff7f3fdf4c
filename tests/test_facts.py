from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.model.facts import facts_of, fold


def _shown(text: str) -> list[str]:
    return [fact.shown for fact in facts_of(fold(text))]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("On 15 and 16 January 2019 in Southwark.", ["15 and 16 January 2019", "Southwark"]),
        ("about 90 per cent of 1,234 visits", ["90 per cent", "1,234"]),
        ("twenty-five children, £1.2m and 36 days", ["twenty-five", "£1.2m", "36 days"]),
        ("see paragraph 4.2.1 of s47 at SE1P 5LX", ["4.2.1", "s47", "SE1P 5LX"]),
        ("Andy Whippey, Her Majesty's Inspector", ["Andy Whippey", "Majesty's Inspector"]),
        ("between May and June", ["May", "June"]),
        ("nothing to see here", []),
    ],
)
def test_finds_dates_numbers_and_names(text: str, facts: list[str]) -> None:
    assert _shown(text) == facts


def test_the_first_word_is_a_name_unless_it_is_an_ordinary_word() -> None:
    assert _shown("Lambeth improved.") == ["Lambeth"]
    assert facts_of("Records improved.", ordinary={"records"}) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 visits", "twelve visits", True),
        ("90%", "90 per cent", True),
        ("1,950 cases", "1950 cases", False),  # the second reads as a year
        ("12,950 cases", "12950 cases", True),
        ("36 days", "36 weeks", False),
        ("three terms", "three decades", False),
        ("3 metres", "3 miles", False),
        ("36", "-36", False),
        ("£2 million", "£2 billion", False),
        ("£2m", "$2m", False),
        ("４ visits", "4 visits", True),
        ("7 February 2019", "February 2019", False),
        ("February 2019", "7 February 2019", True),
        ("2019", "7 February 2019", True),
        ("15 January 2019", "15 and 16 January 2019", True),
        ("15 and 17 January 2019", "15 and 16 January 2019", False),
        ("the IRO", "the IROs", True),
        ("Southwark's", "in Southwark", True),
        ("Andy Atherton", "Andy Whippey and Maire Atherton", False),
        ("Ann", "Jo-Ann", False),
    ],
)
def test_states_the_same_or_not(one: str, other: str, same: bool) -> None:
    (fact,) = facts_of(fold(f"in {one}"))
    assert bool(fact.places(fold(f"in {other}"))) == same


@example("0`À")
@given(st.text())
def test_every_fact_stands_where_it_says_and_is_stated_by_its_own_text(text: str) -> None:
    folded = fold(text)
    for fact in facts_of(folded):
        assert folded[fact.start : fact.start + len(fact.shown)] == fact.shown
        assert fact.places(folded)
