"""The line above a group says who speaks, about whom, when, and nothing that is not known."""

import datetime
from dataclasses import replace

import pytest

from assistant.label import label
from index.records import Entry
from tests.making import entry


@pytest.mark.parametrize(
    ("of", "line"),
    [
        (entry(), "Ofsted letter about Southwark, 7 February 2019"),
        (
            entry(publisher=None, kind="committee report"),
            "Committee report about Southwark, 7 February 2019",
        ),
        (entry(organisation=None, date=None), "Ofsted letter"),
        (
            entry(kind=None, publisher=None, date=datetime.date(2020, 11, 4)),
            "Title of letter.txt, 4 November 2020",
        ),
        (entry(kind=None, date=None), "Title of letter.txt"),
    ],
)
def test_label(of: Entry, line: str) -> None:
    assert label(of) == line


def test_a_month_is_said_without_a_day() -> None:
    of = entry(date=None)
    of = replace(of, catalogue=replace(of.catalogue, month="2024-02"))
    assert label(of) == "Ofsted letter about Southwark, February 2024"


def test_a_date_in_which_the_title_ends_is_said_once() -> None:
    of = entry(kind=None, publisher=None, date=datetime.date(2024, 3, 4))
    of = replace(of, catalogue=replace(of.catalogue, title="Leisure committee, 4 March 2024"))
    assert label(of) == "Leisure committee, 4 March 2024"
