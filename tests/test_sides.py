"""Things set side by side."""

import datetime

from assistant.understand.sides import MOST_DOCUMENTS, by_document, by_period
from assistant.understand.times.when import find_periods
from tests.making import entry

ENTRIES = [entry(f"{year}.txt", date=datetime.date(year, 5, 1)) for year in range(2020, 2010, -1)]


def test_documents_are_in_order_of_date_under_their_labels() -> None:
    labels = [side.label for side in by_document(ENTRIES[:2])]
    assert labels == [
        "Ofsted letter about Southwark, 1 May 2019",
        "Ofsted letter about Southwark, 1 May 2020",
    ]


def test_one_document_or_too_many_are_no_sides() -> None:
    assert by_document(ENTRIES[:1]) == ()
    assert by_document(ENTRIES[: MOST_DOCUMENTS + 1]) == ()


def test_periods_are_in_order_of_date() -> None:
    sides = by_period(ENTRIES, find_periods("Is it better in spring 2020 or in 2011?"))
    assert [(side.label, len(side.documents)) for side in sides] == [
        ("2011", 1),
        ("spring 2020", 1),
    ]
