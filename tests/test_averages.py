"""Which figures are averages."""

import pytest

from assistant.answer_type.averages import holds_average
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "What is the average caseload of social workers?",
            "Caseloads average 17.",
            "Staff turnover averages 14%.",
        ),
        (
            "What is the average caseload?",
            "Each worker has 15 to 17 cases.",
            "They wait on average six weeks.",
        ),
        (
            "What is the average number of cases per worker?",
            "Workers have 17 cases each.",
            "They closed 17 cases.",
        ),
        (
            "What is the average age of those adopted?",
            "Their average age is 4.",
            "Some were aged five and over.",
        ),
        (
            "How long do children wait on average to be adopted?",
            "Children wait 513 days on average.",
            "Reports are written within six months.",
        ),
        ("On average, how many visits are made?", "Two visits a week is typical.", "Two came."),
    ],
)
def test_an_average_is_of_what_is_asked(question: str, tells: str, does_not: str) -> None:
    holds = holds_average(question)
    assert holds is not None
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


def test_the_line_of_a_table_says_above_what_it_is() -> None:
    holds = holds_average("What is the average cost?")
    assert holds is not None
    assert holds(sentence("Hull\t40", kind="row"))


@pytest.mark.parametrize(
    "question", ["How many visits are made?", "What does it mean for children? I mean in 2019."]
)
def test_no_average_is_asked_for(question: str) -> None:
    assert holds_average(question) is None
