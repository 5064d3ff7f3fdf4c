from __future__ import annotations

import pytest

from assistant.answer_type.fact import find_facts
from assistant.answer_type.own_words import denies
from index.records import Sentence


def figure(question: str, text: str, likely: str, heading: str = "") -> str:
    at = text.index(likely)
    headings = (heading,) if heading else ()
    sentence = Sentence("d", 0, 0, len(text), text, "paragraph", headings)
    spans = find_facts(question, sentence, (at, at + len(likely)))
    return " ".join(text[start:end] for start, end in spans)


SURVEY = "We asked 512 tenants (mean age 43.4 years, 61% men); 430 (84%) replied within a month."


@pytest.mark.parametrize(
    ("question", "text", "likely", "wanted"),
    [
        ("How many left in the final quarter?", "In the last quarter 40 left.", "40", "40"),
        ("What proportion of tenants were men?", SURVEY, "84%", "61%"),
        ("What proportion of tenants replied?", SURVEY, "84%", "84%"),
        (
            "How many thefts of bicycles were reported?",
            "There were 31 crimes, 6 of them thefts of bicycles.",
            "31",
            "6",
        ),
        (
            "How many schools were visited?",
            "Eighteen primary schools were visited, six in each district.",
            "six in each district",
            "Eighteen",
        ),
    ],
)
def test_the_figure_in_whose_clause_stands_what_is_asked(
    question: str, text: str, likely: str, wanted: str
) -> None:
    assert figure(question, text, likely) == wanted


@pytest.mark.parametrize(
    ("question", "text", "likely"),
    [
        ("How many staff left?", "There were 90 staff in May, and 14 left.", "90 staff"),
        (
            "How many tickets did adults buy?",
            "Children bought 40 tickets and adults 160.",
            "40 tickets",
        ),
        (
            "How many books came back late?",
            "We lent 212 books (68% fiction); 14 (7%) came back late.",
            "212 books",
        ),
    ],
)
def test_none_where_another_clause_has_what_its_own_lacks(
    question: str, text: str, likely: str
) -> None:
    assert figure(question, text, likely) == ""


def test_some_of_them_are_of_the_same_kind() -> None:
    text = "There were 41 helpers, 9 of them under age."
    assert figure("How many helpers are under age?", text, "9").startswith("9")


def test_two_that_are_asked_for_together() -> None:
    text = "They saw 74 pupils of 43 schools, who were at risk."
    assert figure("How many pupils and schools were at risk?", text, "74") == "74"


LIMIT = "A member may borrow up to nine books, except at Mill Road, where the limit is six."


@pytest.mark.parametrize("likely", ["up to nine", "six"])
def test_an_exception_has_its_own_figure(likely: str) -> None:
    assert figure("How many books may one borrow at Mill Road?", LIMIT, likely) == "six"
    assert figure("How many books may a member borrow?", LIMIT, likely) == "up to nine"


def test_a_figure_that_is_denied_is_none() -> None:
    text = "The gas bill was £318.60, not £381.60."
    assert figure("How much was the gas bill?", text, "£381.60") == "£318.60"
    assert denies(text, "£381.60") and not denies(text, "£318.60")
    assert not denies("It was not £381.605.", "£381.60")


def test_the_first_year_tells_nothing_of_the_second() -> None:
    text = "A meal is £2.68 in the first contract year."
    assert figure("How much is a meal in the second contract year?", text, "£2.68") == ""
    assert figure("How much is a meal in the first contract year?", text, "£2.68") == "£2.68"


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("How much was the power bill?", "The water bill was £30.", ""),
        ("How much was the water bill?", "The water bill was £30.", "£30"),
        ("How much was the total bill?", "The water bill was £30.", "£30"),
        ("How much does the new slide cost?", "A new battery is to cost £30.", ""),
        ("How much does the new slide cost?", "It will cost £30.", "£30"),
        ("How much did children's homes cost?", "It paid £30 for children's homes.", "£30"),
        ("What share has fit homes?", "Some 30% are in good homes.", "30%"),
    ],
)
def test_what_another_thing_cost(question: str, text: str, wanted: str) -> None:
    assert figure(question, text, "30") == wanted


def test_the_thing_may_stand_in_a_heading() -> None:
    assert figure("How much does a slide cost?", "The price is £30.", "£30", "The slide") == "£30"


def test_a_sum_of_another_sort() -> None:
    assert (
        figure("How much is the deposit for the lodge?", "The lodge costs £1,450.", "£1,450") == ""
    )
    text = "The deposit is £290."
    assert figure("How much is the deposit for the lodge?", text, "£290") == "£290"
