"""Times that are a document's own, and times when something happened."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.understand.times.when import find_periods
from assistant.understand.timing import event_of
from index.embed import Embedder
from index.records import Entry, Filters
from tests.finding import finder_of
from tests.making import entry

GUIDE = entry("guide.txt", kind=None, date=None)
MAY = entry("minutes.txt", kind="minutes", date=datetime.date(2024, 5, 14))
_BOOK = entry("yearbook.txt", kind=None, date=None)
_YEAR = (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
YEARBOOK = replace(_BOOK, catalogue=replace(_BOOK.catalogue, covers=_YEAR))


def documents(question: str, here: list[Entry]) -> list[str] | None:
    event = event_of(question, find_periods(question), here)
    return event and [one.uri for one in here if one.id in event.documents]


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("How many appeals were lost in 2024?", ["minutes.txt", "yearbook.txt"]),
        ("Who was there on 14 May 2024?", ["minutes.txt"]),
        ("What happened on 3 June 2024?", []),
    ],
)
def test_a_time_may_be_when_something_happened(question: str, own: list[str]) -> None:
    assert documents(question, [MAY, YEARBOOK, GUIDE]) == own


def test_where_each_document_has_its_day_the_time_says_which_is_meant() -> None:
    assert documents("How many appeals were lost in 2024?", [MAY, YEARBOOK]) is None


@pytest.mark.parametrize(
    "question",
    [
        "What did the report of 2024 say of appeals?",
        "What do the minutes say of appeals in 2024?",
        "How many appeals were lost since 2024?",
        "Were more appeals lost in 2024 or in 2023?",
        "How many appeals were lost?",
    ],
)
def test_other_questions_have_no_event(question: str) -> None:
    assert documents(question, [MAY, YEARBOOK, GUIDE]) is None


TEXTS = {
    "guide": "Choosing a school\n\nAppeals are heard in spring. In 2023, 7 of 90 appeals were won."
    "\n\nThe bus leaves at eight.",
    "minutes": "Minutes of the Parish Council, 9 May 2023\n\nThe hedge was cut. It was tall.",
}


def test_a_sentence_that_names_the_time_is_found_in_any_document(
    tmp_path: Path, embedder: Embedder
) -> None:
    with finder_of(TEXTS, tmp_path, embedder) as finder:
        found = finder.find("How many appeals were won in 2023?", Filters())
    said = [one.sentence.text for _, ones in found.sides for one in ones]
    assert "In 2023, 7 of 90 appeals were won." in said
    assert "The bus leaves at eight." not in said
