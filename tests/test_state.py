"""How many are in care, or in need, at all."""

from dataclasses import replace

import pytest

from assistant.answer_type.counted import counts_in, holds_count
from assistant.answer_type.state import state_asked
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "How many children are looked after in Milton Keynes?",
            "At 31 March, 433 children are being looked after by the local authority.",
            "Approximately 40 children have been helped, with only one child entering care.",
        ),
        ("How many children are in care?", "Some 433 are in local authority care.", "40 left."),
        ("How many young people are in care?", "CLA number 433.", "They help 12 children."),
        (
            "How many children in need in Bury in 2015?",
            "In all, 4,287 children were formally in need of a service.",
            "Services for children in need reach 812 children whose parents drink, 9 who do not.",
        ),
        (
            "How many children are looked after?",
            "There are 433 children who are looked after.",
            "The service is supporting 27 children looked after.",
        ),
    ],
)
def test_a_sentence_has_to_say_the_state_of_all_that_it_counts(
    question: str, tells: str, does_not: str
) -> None:
    holds = holds_count(question)
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


def test_a_heading_may_say_the_state() -> None:
    said = replace(sentence("There are 433."), headings=("Children in care",))
    assert holds_count("How many children are in care?")(said)


@pytest.mark.parametrize(
    "question",
    [
        "How many children in care went missing?",
        "How many children are looked after in Bury who have a plan?",
        "How many children are looked after by relatives?",
        "How many children are looked after in foster homes?",
        "How many children left care?",
        "How many children in need have a plan?",
    ],
)
def test_more_is_asked_than_the_state(question: str) -> None:
    assert state_asked(question) is None


def test_a_total_is_not_of_some() -> None:
    text = "With numbers rising and totalling 433 children in care."
    counted = counts_in("How many children are in care?")(text)
    assert [text[start:end] for start, end in counted] == ["433"]


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("How many care leavers in Derby are in custody?", "Two are in prison.", "14 study."),
        (
            "How many of its care leavers are at university?",
            "14 read for a degree.",
            "29% are NEET.",
        ),
        ("How many young people are at university?", "14 read for a degree.", "Two are in prison."),
    ],
)
def test_elsewhere_than_in_care(question: str, said: str, other: str) -> None:
    state = state_asked(question)
    assert state and state.search(said) and not state.search(other)


@pytest.mark.parametrize(
    "question",
    ["How many children in care are there?", "How many children in care does Leeds have?"],
)
def test_the_state_may_stand_behind_the_children(question: str) -> None:
    state = state_asked(question)
    assert state and state.search("There are 40 looked after children.")
    assert not state.search("Inspectors considered 20 children in depth.")


def test_a_share_of_those_in_care_is_not_how_many_there_are() -> None:
    counts = holds_count("How many children are in care?")
    assert not counts(sentence("90% of children in care have good attendance."))
    assert counts(sentence("412 children are in care, 12% more than before."))
