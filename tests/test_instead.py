"""Refusals say what there is: at most five documents, the nearest in time."""

import datetime

import pytest

from assistant.understand.times.instead import listed, said_otherwise, unknown_date, unknown_place
from assistant.understand.times.when import find_periods
from tests.making import entry

YEARS = range(2013, 2021)
ENTRIES = [entry(f"{year}.txt", date=datetime.date(year, 5, 1)) for year in YEARS]


def test_the_nearest_documents_are_named_in_order_of_date() -> None:
    (period,) = find_periods("the 2021 visit")
    refusal = unknown_date("2021", period, ENTRIES, "Southwark")
    assert refusal.reason == "unknown_date"
    assert "about Southwark is from 2021" in refusal.message
    places = [refusal.message.find(f"1 May {year}") for year in range(2016, 2021)]
    assert places == sorted(places)
    assert places[0] > 0
    assert "1 May 2015" not in refusal.message
    assert refusal.message.endswith("and 3 more.")


def test_places_that_are_alike_come_first() -> None:
    message = unknown_place("Lincolnshire", ["Bolton", "North Lincolnshire"]).message
    assert message.endswith("They are about North Lincolnshire and Bolton.")


def test_an_opposite_names_whose_documents_say_so() -> None:
    assert "about Bolton or Bury say the opposite" in said_otherwise(["Bolton", "Bury"]).message
    assert said_otherwise([]).message.startswith("The documents say the opposite")


@pytest.mark.parametrize(
    ("names", "said"),
    [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C", "D"], "A, B and 2 others")],
)
def test_listed(names: list[str], said: str) -> None:
    assert listed(names, 2) == said
