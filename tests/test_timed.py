"""What can tell a time."""

from __future__ import annotations

import pytest

from assistant.answer_type.timed import asks_for_time, tells_time
from tests.making import sentence


def tells(question: str, text: str) -> bool:
    return all(holds(sentence(text)) for holds in tells_time(question))


@pytest.mark.parametrize(
    ("question", "tells_it", "does_not"),
    [
        ("On what date did it begin?", "It began on 3 May 2019.", "It began recently."),
        ("When did it begin?", "It began recently.", "It began well."),
        ("When did it begin?", "It began in recent weeks.", "It is part of recent progress."),
        ("When was it set up?", "It was set up last year.", "It meets weekly, for annual reviews."),
        ("When will it end?", "It ends next week.", "It works in 12-week cycles."),
        ("In which month is the annual talk?", "It is set for May.", "The annual talk may come."),
        ("When does it meet?", "It meets weekly.", "It meets well."),
        ("By when must it improve?", "It must improve within six weeks.", "It must improve."),
        ("What is the deadline for it?", "It is due on 3 May 2019.", "It is due."),
        ("On which day is it shut?", "It is shut on Mondays.", "It is shut this week."),
        ("On which weekday does it run?", "It runs on Fridays.", "It runs well."),
        ("On what date is it shut?", "It is shut on 3 May.", "It is shut on Mondays."),
        ("How long has it run?", "It has run since May 2019.", "It has run well."),
        ("When was it published?", "It came out in May 2019.", "It began in May 2019."),
        (
            "When will the letter come out?",
            "It will be issued in May 2019.",
            "They met in May 2019.",
        ),
    ],
)
def test_sentences_that_tell_a_time(question: str, tells_it: str, does_not: str) -> None:
    assert tells(question, tells_it)
    assert not tells(question, does_not)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("When did it begin?", True),
        ("In which month was it?", True),
        ("By when should plans be ready?", True),
        ("Improve it by when?", True),
        ("Until when may they stay?", True),
        ("What deadline was set?", True),
        ("Do staff meet deadlines?", False),
        ("What had improved by when inspectors came?", False),
        ("How did staff feel when the letter was written?", False),
        ("What happens when children go missing?", False),
    ],
)
def test_what_asks_for_a_time(question: str, asks: bool) -> None:
    assert asks_for_time(question) is asks


def test_when_something_can_be_done_is_told_by_a_condition_too() -> None:
    condition = "The lease can be ended if the rent is not paid."
    assert tells("When can the lease be ended?", condition)
    assert tells("When can the lease be ended?", "It can be ended in May 2019.")
    assert not tells("When can the lease be ended?", "The lease can be ended.")
    assert not tells("When was the lease ended?", condition)


def test_how_long_it_takes_is_not_over_what_time_something_was() -> None:
    (takes,) = tells_time("How long do children wait for adoption?")
    assert not takes(sentence("There was one disruption in the past 12 months."))
    assert not takes(sentence("Since May 2016 the time has been cut."))
    assert takes(sentence("In the past 12 months children waited 20 weeks."))
