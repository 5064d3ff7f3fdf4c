from __future__ import annotations

import pytest

from assistant.answer_type.dated_figures import (
    is_of_time_asked,
    of_its_time,
    times_in,
    without_times,
)
from assistant.answer_type.figures import NUMBER

BUILT = "They built 120 homes in 2018, 84 in 2019 and 133 in 2020."
LED = "In 2018, 120 homes and 14 flats were built; in 2019, 84 homes."


def of_time(question: str, text: str) -> list[str]:
    days = [(time.start, time.end) for time in times_in(text)]
    spans = [match.span() for match in NUMBER.finditer(text)]
    spans = [span for span in spans if not any(s <= span[0] < e for s, e in days)]
    return [text[start:end] for start, end in of_its_time(question, text, spans)]


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("How many in 2018?", BUILT, ["120"]),
        ("How many in 2019?", BUILT, ["84"]),
        ("How many in 2020?", BUILT, ["133"]),
        ("How many in 2018?", LED, ["120", "14"]),
        ("How many in 2019?", LED, ["84"]),
        ("How many in 2019/20?", "It sent 50 in 2018/19, 60 in 2019/20.", ["60"]),
        ("How many in 2014?", "At 1 May 2015 it had 620, up from 580 in 2014.", ["580"]),
        ("How many in 2015?", "At 1 May 2015 it had 620, up from 580 in 2014.", ["620"]),
    ],
)
def test_the_figure_of_the_time_that_was_asked_for(
    question: str, text: str, wanted: list[str]
) -> None:
    assert of_time(question, text) == wanted


def test_all_where_the_time_decides_nothing() -> None:
    assert of_time("How many?", BUILT) == ["120", "84", "133"]
    assert of_time("How many in 1999?", "They built 120.") == ["120"]


def test_none_of_another_time_than_is_asked() -> None:
    assert of_time("How many in 1999?", BUILT) == []


def test_a_year_from_april_to_march_and_no_span_of_years() -> None:
    (year,) = times_in("in 2021/22")
    assert (year.first.isoformat(), year.last.isoformat()) == ("2021-04-01", "2022-03-31")
    assert times_in("from 2015-18") == []


def test_whether_a_text_is_of_the_time_asked() -> None:
    assert is_of_time_asked("in 2015?", "in May 2015")
    assert is_of_time_asked("in 2015?", "now")
    assert not is_of_time_asked("in 2015?", "in May 2016")
    assert without_times("How many in May 2015?") == "How many in ?"
