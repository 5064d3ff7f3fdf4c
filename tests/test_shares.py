"""Which share answers."""

from dataclasses import replace

import pytest

from assistant.answer_type.shares import holds_share
from tests.making import sentence


@pytest.mark.parametrize(
    ("text", "is_share"),
    [
        ("One in five came.", True),
        ("A fifth of them came.", True),
        ("Three out of every ten came.", True),
        ("Ten per cent came.", True),
        ("It was the fifth of May.", False),
        ("There were 12 in 2019.", False),
        ("She had four in 18 months.", False),
    ],
)
def test_a_share(text: str, is_share: bool) -> None:
    assert holds_share("What percentage came?")(sentence(text)) is is_share


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "What percentage of care leavers are in touch with their advisers?",
            "Advisers are in touch with 90% of them.",
            "Of care leavers 49% are out of work.",
        ),
        (
            "What percentage of reviews took place on time?",
            "Of all, 87% are held within timescales.",
            "Fathers come to 60% of reviews.",
        ),
        (
            "What share of children got five good GCSEs?",
            "In 2013, 4% gained five GCSEs.",
            "In 2013, 4% moved school.",
        ),
        (
            "What share of work is done in ten days?",
            "Within 10 days 80% is done.",
            "Men do 80% of it.",
        ),
        (
            "What proportion of children are in foster placements?",
            "Foster placements: 60%.",
            "Few (5%) had three placements.",
        ),
        ("What share of care leavers are NEET?", "NEET figures are 16%.", "This is 20% of all."),
        ("What percentage of young people reoffend?", "40% reoffend.", "This is 19% of all."),
        ("What percentage of plans were made on time?", "90% were made timely.", "90% were good."),
        (
            "What share of files were checked and signed by a manager?",
            "Managers signed 30%.",
            "Of files 30% were complete.",
        ),
    ],
)
def test_something_is_told_of_them(question: str, tells: str, does_not: str) -> None:
    holds = holds_share(question)
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


def test_a_heading_may_tell_what_the_share_is_of() -> None:
    holds = holds_share("What percentage of children are entitled to free meals?")
    below = replace(sentence("in schools is 14%"), headings=("Children entitled to free meals:",))
    assert holds(below)
    assert not holds(sentence("in schools is 14%"))


def test_those_that_were_told_of_before_may_be_meant() -> None:
    assert holds_share("What share of homes are good?")(sentence("Of these, 80% are."))


def test_what_is_not_said_of_them_need_not_be_told() -> None:
    assert holds_share("What share of the homes?")(sentence("It was 80%."))
    assert holds_share("What share of the claims came from Leeds?")(sentence("Leeds: 40%."))
    assert holds_share("What was the turnover rate?")(sentence("It was 80%."))


def test_an_increase_is_no_share() -> None:
    rise = sentence("There was a 62% increase in agency staff.")
    assert not holds_share("What percentage of staff are agency?")(rise)
    assert holds_share("By what percentage did agency staff increase?")(rise)
    assert holds_share("What percentage of staff are agency?")(sentence("Agency staff: 62%."))
