"""The limit that narrows what is counted."""

import pytest

from assistant.answer_type.asked import holds_what_is_asked
from assistant.answer_type.limits import holds_limit
from tests.making import sentence

TWO_YEARS = "How many children were on a plan for more than two years?"


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (TWO_YEARS, "Seven were on one for over 24 months.", "At 30 May 285 were on a plan."),
        (TWO_YEARS, "Few (4) have had one for two years or more.", "Four had one for a year."),
        (
            "What share of talks happen within 72 hours?",
            "80% are held within three days.",
            "80% are held within five days.",
        ),
        (
            "How many live more than 20 miles from home?",
            "Ten live beyond a 20-mile radius.",
            "Ten live far from home.",
        ),
        ("How many waited over 26 weeks?", "Ten waited six months.", "Ten waited six weeks."),
    ],
)
def test_a_limit_is_told(question: str, tells: str, does_not: str) -> None:
    holds = holds_limit(question)
    assert holds is not None
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))
    assert not holds_what_is_asked(question)(sentence(does_not))


def test_the_line_of_a_table_and_some_of_these_need_no_limit() -> None:
    holds = holds_limit(TWO_YEARS)
    assert holds is not None
    assert holds(sentence("Plans\t7", kind="row"))
    assert holds(sentence("Of these, seven are."))


@pytest.mark.parametrize("question", ["How many came?", "How many came in the last two years?"])
def test_nothing_is_narrowed(question: str) -> None:
    assert holds_limit(question) is None


def test_a_finding_may_be_said_without_its_limit() -> None:
    question = "Why are some visits made after more than ten days?"
    assert holds_what_is_asked(question)(sentence("Visits are late because staff are ill."))
