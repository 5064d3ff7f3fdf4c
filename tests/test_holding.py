"""What sentences hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer_type.holding import (
    holds_date,
    holds_length,
    holds_money,
    holds_number,
    holds_person,
    holds_publication,
    holds_time,
    holds_unit_of_time,
    numbers_in,
    people_in,
    says_it_is_not_held,
)
from tests.making import sentence


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Matthew Brazier Her Majesty's Inspector", ["Matthew Brazier"]),
        ("The inspectors were Ann Lee, HMI, and Bob Hill.", ["Ann Lee", "Bob Hill"]),
        ("Social workers visit them.", []),
        ("Dear Bernie", []),
        ("They are at Unit 6, Canal Works, Hull.", []),
        ("The Safeguarding Children Board meets.", []),
        ("Sofia (Secretary, Harle Allotment Society)", []),
        ("The kitchen was built by Denton Building Group.", []),
        ("Ann Lee, Senior Statutory Auditor", ["Ann Lee"]),
        ("On Sat, 18 May 2024 at 11:02, Ann Lee wrote:", ["Ann Lee"]),
        ("On Monday Ann Lee came.", ["Ann Lee"]),
        ("It was Cllr Lee, and County Cllr Hill.", ["Cllr Lee", "Cllr Hill"]),
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
        (
            "Zero of two hundred and one; 5.5 million.",
            ["Zero", "two hundred and one", "5.5 million"],
        ),
        ("A dozen, twenty-one, a tenth of six.", ["dozen", "twenty-one", "a tenth", "six"]),
        ("12.Inspectors saw nineteen plans.", ["nineteen"]),
        ("3 These are homes for 12.", ["12"]),  # a note
        ("3 the same, and 12 Others.", ["3", "12"]),
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
    assert holds_length(sentence("She has been in post since 2016."))
    assert holds_length(sentence("It is paid for their first year in the flat."))
    assert not holds_length(sentence("She was appointed in May 2016."))
    assert not holds_unit_of_time(sentence("Since May 2016 they have waited less."))
    assert holds_unit_of_time(sentence("Since May 2016 they have waited ten days."))


@pytest.mark.parametrize(
    "text", ["It took a fortnight.", "It took several school terms.", "It took a few days."]
)
def test_how_long_is_told_without_a_number(text: str) -> None:
    assert holds_length(sentence(text))
    assert not holds_length(sentence("A second day-to-day review took place."))


@pytest.mark.parametrize(
    ("row", "is_it"),
    [
        ("Published: 4 July 2013", True),
        ("Date\t27 October 2020", True),
        ("Inspection dates: 9 to 20 May 2022", False),
        ("Date of visit: 9 May 2022", False),
    ],
)
def test_a_row_tells_of_what_its_label_says(row: str, is_it: bool) -> None:
    assert holds_publication(sentence(row, kind="row")) is is_it
    assert holds_publication(sentence("9 May 2022", kind="address"))


@pytest.mark.parametrize(
    "text",
    [
        "The gate shuts at 8.15 pm.",
        "Open 9 am to 5 p.m.",
        "Doors: 14:30",
        "It ends at noon.",
        "The pool opens at seven each morning.",
        "It closes at half past nine.",
        "The bar opens at six and serves food.",
        "Lunch is from twelve until two.",
        "It is open on Mondays.",
    ],
)
def test_a_time_of_day_is_a_time(text: str) -> None:
    assert holds_time(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "I am 9.",
        "It is 14.30 long.",
        "They won by 3:1.",
        "It opens at four schools.",
        "It fell from ten to five.",
    ],
)
def test_a_number_is_no_time_of_day(text: str) -> None:
    assert not holds_time(sentence(text))


def test_thousands_at_the_head_of_a_table_are_no_sum() -> None:
    assert not holds_money(sentence("Post\tPay (£000)\tPension (£000)", kind="row"))
    assert holds_money(sentence("It cost £1,000."))
    assert holds_money(sentence("It cost 50p."))
    assert not holds_money(sentence("It shut at 5p.m."))


def test_a_number_in_a_table_may_be_a_sum() -> None:
    assert holds_money(sentence("Ann Lee, finance\t210\t12", kind="row"))
    assert holds_money(sentence("Claim: 7; Paid (£): 500", kind="record"))
    assert not holds_money(sentence("Due\t3 May 2021", kind="row"))
    assert not holds_money(sentence("It took 12 weeks."))


@pytest.mark.parametrize(
    ("text", "is_not_held"),
    [
        ("We do not hold figures for the year before.", True),
        ("The council does not routinely record this information.", True),
        ("Data on missing pets is not collected.", True),
        ("We are withholding it under section 43.", True),
        ("The information was withheld.", True),
        ("They do not hold meetings.", False),
        ("Records are not kept up to date.", False),
        ("Parents withheld consent.", False),
    ],
)
def test_what_is_not_held_or_not_told(text: str, is_not_held: bool) -> None:
    assert says_it_is_not_held(sentence(text)) is is_not_held


def test_what_stands_below_a_column_of_times_is_one() -> None:
    assert holds_time(sentence("Time: 11.00; Event: Samba", kind="record"))
    assert not holds_time(sentence("Price: 11.00; Event: Samba", kind="record"))
