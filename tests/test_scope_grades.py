"""Which inspections a question about a grade is of."""

import datetime
from dataclasses import replace

import pytest

from index.records import Entry, Judgement
from tests.making import entry
from tests.test_scope import scope, uris


def with_grade(uri: str, year: int, grade: str | None) -> Entry:
    one = entry(uri, date=datetime.date(year, 5, 1))
    rows = (Judgement("Overall effectiveness", grade, 0, 9),) if grade else ()
    return replace(one, catalogue=replace(one.catalogue, judgements=rows))


def test_a_grade_is_asked_of_the_inspections_that_gave_one() -> None:
    good, bad = with_grade("a", 2016, "Good"), with_grade("b", 2019, "Inadequate")
    visit = with_grade("c", 2021, None)
    all_of_it = [good, bad, visit]
    assert uris(scope("Is Southwark still inadequate?", all_of_it), all_of_it) == {"b"}
    why = "Why was Southwark judged to be inadequate?"
    assert uris(scope(why, all_of_it), all_of_it) == {"b"}
    assert uris(scope("Why was Southwark judged good?", all_of_it), all_of_it) == {"a"}
    none = scope("Why was Southwark judged outstanding?", all_of_it)
    assert uris(none, all_of_it) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("What was Southwark's previous grade?", {"a"}),
        ("What was Southwark's previous grade before 2021?", {"b"}),
        ("What was Southwark's previous grade before the 2019 inspection?", {"a"}),
        ("What was Southwark's grade before 2022?", {"a", "b", "c"}),
        ("What was found in Southwark before 2022?", {"a", "b", "c", "d"}),
    ],
)
def test_a_grade_before_a_time_was_published_before_it(question: str, documents: set[str]) -> None:
    good, bad = with_grade("a", 2016, "Good"), with_grade("b", 2019, "Inadequate")
    visit, later = with_grade("c", 2021, None), with_grade("d", 2022, "Good")
    days = (datetime.date(2021, 12, 1), datetime.date(2021, 12, 3))
    later = replace(later, catalogue=replace(later.catalogue, covers=days))
    entries = [good, bad, visit, later] if "2022" in question else [good, bad, visit]
    assert uris(scope(question, entries), entries) == documents


def test_the_course_of_a_grade_is_told_by_the_inspections_that_gave_one() -> None:
    good, bad = with_grade("a", 2016, "Good"), with_grade("b", 2019, "Inadequate")
    visit = with_grade("c", 2021, None)
    found = scope("Has the grade of Southwark changed since 2016?", [good, bad, visit])
    assert [side.documents for side in found.sides] == [{good.id}, {bad.id}]
