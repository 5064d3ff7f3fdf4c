"""A meeting by its month alone."""

import datetime
from dataclasses import replace

import pytest

from assistant.understand.times.months import of_month
from index.records import Entry
from tests.making import entry


def dated(uri: str, month: int) -> Entry:
    made = entry(uri)
    day = datetime.date(2024, month, 9)
    return replace(made, catalogue=replace(made.catalogue, date=day))


ENTRIES = [dated("may", 5), dated("july", 7)]


@pytest.mark.parametrize(
    ("question", "uris"),
    [
        ("Who was at the July meeting?", ["july"]),
        ("what was agreed in the minutes of july?", ["july"]),
        ("What was said at the May committee meeting?", ["may"]),
        ("Who was at the June meeting?", ["may", "july"]),  # there is none
        ("Who may call a meeting?", ["may", "july"]),
        ("Who was at the meeting in July 2019?", ["may", "july"]),  # the year decides
        ("What did the July visit find?", ["may", "july"]),
        ("What was spent in July?", ["may", "july"]),
    ],
)
def test_the_documents_of_a_month(question: str, uris: list[str]) -> None:
    assert [one.uri for one in of_month(question, ENTRIES)] == uris
