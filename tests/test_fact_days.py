"""Days, weekdays and times that are the fact."""

from __future__ import annotations

import pytest

from tests.stating import facts


def test_a_time_of_day_is_told_by_no_date() -> None:
    assert facts("What time does it meet?", "It meets on 14 May 2025 at 7.30pm.") == ["7.30pm"]
    assert facts("What time does it open?", "It opens at seven each morning.") == [
        "seven each morning"
    ]
    assert facts("What time does it open?", "It will reopen on 5 July 2025.") == []
    assert facts("What time does it open?", "It opens at 9am and closes at 5pm.") == []


def test_a_day_of_the_week_is_told_by_no_date() -> None:
    text = "It will reopen on Saturday 5 July 2025."
    assert facts("On which weekday does it reopen?", text) == ["Saturday"]
    assert facts("On which weekday does it reopen?", "It will reopen on 5 July 2025.") == []
    assert facts("On which weekdays is it shut?", "It shuts on Mondays and Fridays.") == []


def test_of_several_dates_that_of_the_clause_with_the_questions_words() -> None:
    text = "It had joint directors from May 2022 and a permanent director of homes from June 2023."
    question = "Since when has the director of homes been permanent?"
    assert facts(question, text, "May 2022") == ["June 2023"]


def test_of_several_dates_the_likely_one() -> None:
    text = "Visited on 1 May 2019 and again on 3 June 2021."
    assert facts("When was the second visit?", text, "June 2021") == ["3 June 2021"]


def test_a_month_is_shown_with_what_says_which_part_of_it() -> None:
    text = "The report is due to be published early November 2020."
    assert facts("When is the report due?", text, "November") == ["early November 2020"]


def test_days_between_two_are_more_than_the_two() -> None:
    text = "The visit was between 13 October and 15 October 2020."
    assert facts("When was the visit?", text) == ["between 13 October and 15 October 2020"]
    text = "They met between 2018 and 2019."
    assert not any(fact.startswith("between") for fact in facts("When did they meet?", text))


def test_of_two_dates_that_of_the_clause_asked_for_and_neither_where_both_may_be() -> None:
    text = "The new head of the team, Ann, was chosen in May 2013 and took up post on 8 July 2013."
    question = "When did the new head of the team take up post?"
    assert facts(question, text, "8 July 2013") == ["8 July 2013"]
    both = "May 2013 and took up post on 8 July 2013"
    assert facts("When did the team get its new head?", text, both) == []


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        (
            "When did the head start?",
            "She was recruited in June 2013, the head commencing on 1 August 2013.",
            "1 August 2013",
        ),
        (
            "When did the head begin?",
            "The head was chosen in May 2013 and took up post on 8 July 2013.",
            "8 July 2013",
        ),
        (
            "When did the hub open?",
            "The hub was agreed in 2017, built in 2018 and launched in 2019.",
            "2019",
        ),
        (
            "When did the chair step down?",
            "The chair gave notice in May 2020 and left in June 2021.",
            "June 2021",
        ),
    ],
)
def test_when_something_began_or_ended_is_said_in_other_words(
    question: str, text: str, wanted: str
) -> None:
    assert facts(question, text, text.split(" and ")[0]) == [wanted]


def test_a_week_is_not_shown_as_a_day() -> None:
    text = "The visits ended w/c 20 July 2020."
    assert facts("When did the visits end?", text, "20 July 2020") == ["w/c 20 July 2020"]
    text = "They began in the week commencing 4 May 2020."
    assert facts("When did they begin?", text, "4 May") == ["week commencing 4 May 2020"]
