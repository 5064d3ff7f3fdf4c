"""What is told of the other one."""

from dataclasses import replace

import pytest

from assistant.answer_type.counterparts import holds_no_counterpart
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        (
            "Who runs the afternoon workshop?",
            "Bob runs the afternoon workshop, Ann the morning workshop.",
            "Ann runs the morning workshop.",
        ),
        ("How much is Fenwave 1000?", "Fenwave 100 or Fenwave 1000: £9", "Fenwave 500 costs £5."),
        ("What is the cap in the second year?", "It is £9 a year.", "It is £9 in the first year."),
        ("How much is an adult ticket?", "A ticket is £9.", "A child ticket is £4."),
    ],
)
def test_the_other_one_is_no_answer(question: str, told: str, other: str) -> None:
    holds = holds_no_counterpart(question)
    assert holds is not None
    assert holds(sentence(told))
    assert not holds(sentence(other))


def test_nor_is_what_stands_below_its_heading() -> None:
    holds = holds_no_counterpart("How many homes were insulated in the second quarter?")
    assert holds is not None
    of_third = replace(sentence("214 homes were."), headings=("Report for the third quarter",))
    assert not holds(of_third)
    assert holds(replace(of_third, text="In the second quarter 190 homes were."))


@pytest.mark.parametrize(
    "question",
    ["Who runs the workshop?", "What was found in May 2019?", "What did the first visit find?"],
)
def test_other_questions(question: str) -> None:
    assert holds_no_counterpart(question) is None
