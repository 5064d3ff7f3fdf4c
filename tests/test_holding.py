"""What sentences hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer_type.holding import (
    holds_date,
    holds_length,
    holds_name_not_in,
    holds_number,
    holds_person,
    numbers_in,
    people_in,
)
from tests.making import sentence


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Matthew Brazier Her Majesty's Inspector", ["Matthew Brazier"]),
        ("The inspectors were Ann Lee, HMI, and Bob Hill.", ["Ann Lee", "Bob Hill"]),
        ("Social workers visit them.", []),
        ("Dear Bernie", []),
        ("The Safeguarding Children Board meets.", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    one = sentence(text)
    assert [text[start:end] for start, end in people_in(one)] == people
    assert holds_person(one) is bool(people)


@given(st.text(max_size=80))
def test_people_stand_in_their_sentence(text: str) -> None:
    for start, end in people_in(sentence(text)):
        assert 0 <= start < end <= len(text)


def test_a_year_is_a_time_and_no_number() -> None:
    assert not holds_number(sentence("It was in 2019."))
    assert not holds_date(sentence("It was in 2019."))
    assert holds_date(sentence("It was in May 2019."))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12.Inspectors saw nineteen plans.", ["nineteen"]),
        ("Under section 47, 23 of 1,240 were seen.", ["23", "1,240"]),
        ("In paragraphs 3 to 5, by Regulation 44, of outcome 3.", []),
        ("Two thirds of Year 11 passed level 3 last year, 12 with honours.", ["Two thirds", "12"]),
    ],
)
def test_a_label_is_no_number(text: str, numbers: list[str]) -> None:
    assert [text[start:end].strip(",") for start, end in numbers_in(text)] == numbers


def test_how_long_is_told_by_a_number_or_by_since_when() -> None:
    assert holds_length(sentence("It took 27 weeks."))
    assert holds_length(sentence("She has been in post since May 2016."))
    assert not holds_length(sentence("She was appointed in May 2016."))


def test_a_name_that_the_question_does_not_give() -> None:
    holds = holds_name_not_in("Which other council was visited beside Ambridge?")
    assert holds(sentence("They went to Borchester."))
    assert not holds(sentence("They went to Ambridge."))
