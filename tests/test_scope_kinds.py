"""Which of a place's documents are meant by their kind and year."""

import datetime
from dataclasses import replace

from index.records import Entry
from tests.making import entry
from tests.test_scope import scope


def of_kind(uri: str, title: str, year: int, covers: int) -> Entry:
    one = entry(uri, organisation="Ambridge", kind=uri, date=datetime.date(year, 2, 10))
    days = datetime.date(covers, 10, 3), datetime.date(covers, 10, 4)
    return replace(one, catalogue=replace(one.catalogue, title=title, covers=days))


def test_of_an_inspection_of_a_year_the_report_of_then_is_meant() -> None:
    report = of_kind("inspection report", "Inspection of Ambridge", 2022, 2021)
    letter = of_kind("letter", "Focused visit to Ambridge", 2022, 2022)
    entries = [report, letter]
    assert scope("What did the 2022 inspection of Ambridge find?", entries).documents == {report.id}
    assert scope("What did the 2022 visit to Ambridge find?", entries).documents == {letter.id}


def test_a_letter_and_a_report_of_two_years_are_two_sides() -> None:
    letter = of_kind("letter", "Focused visit to Ambridge", 2021, 2021)
    report = of_kind("inspection report", "Inspection of Ambridge", 2022, 2022)
    asked = "Did Ambridge improve between the 2021 letter and the 2022 report?"
    sides = scope(asked, [letter, report]).sides
    assert [side.documents for side in sides] == [{letter.id}, {report.id}]
