from __future__ import annotations

import random

import pytest

from train.taken_out import without_another_fact, without_fact


@pytest.fixture(params=range(8))
def chance(request: pytest.FixtureRequest) -> random.Random:
    """What holds has to hold whatever is drawn."""
    return random.Random(request.param)


@pytest.mark.parametrize(
    ("question", "text", "gone", "kept"),
    [
        ("How many homes are there?", "There are seven homes.", "seven", "homes"),
        (
            "What percentage was late?",
            "On 3 May 2021, 14% of plans were late.",
            "14%",
            "3 May 2021",
        ),
        ("How much was spent?", "The council spent £2.3 million on it.", "2.3", "council spent"),
        ("When did it open?", "It opened in March 2021, after works.", "March", "after works"),
        ("Who leads the team?", "The team is led by Ann Lee, a nurse.", "Ann Lee", "a nurse"),
        ("Which charity runs it?", "It is run with Barnardo’s Bridge.", "Barnardo", "It is run"),
        ("What is the app called?", "They use an app, ‘Say So’, to talk.", "Say So", "to talk"),
    ],
)
def test_the_kind_of_fact_that_was_asked_for_is_gone(
    question: str, text: str, gone: str, kept: str, chance: random.Random
) -> None:
    made = without_fact(question, text, None, chance)
    assert made is not None and gone not in made and kept in made


def test_a_number_that_the_question_names_stays(chance: random.Random) -> None:
    made = without_fact(
        "How many of the 12 homes are good?", "Of 12 homes, nine are.", None, chance
    )
    assert made is not None and "12" in made and "nine" not in made


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did inspectors say of homes?", "Seven homes are good."),
        ("How many homes are good?", "Homes are good."),
    ],
)
def test_nothing_to_take_out(question: str, text: str, chance: random.Random) -> None:
    assert without_fact(question, text, None, chance) is None


def test_an_answer_whose_place_is_known_is_replaced_there(chance: random.Random) -> None:
    text = "The yard was built by Lee and Sons for Kent."
    span = (text.index("Lee"), text.index(" for Kent"))
    made = without_fact("Who built the yard?", text, span, chance)
    assert made is not None and "Lee" not in made and made.endswith(" for Kent.")


def test_another_fact_leaves_the_one_that_was_asked_for(chance: random.Random) -> None:
    text = "In May 2020 there were nine homes."
    assert "nine homes" in without_another_fact("How many homes were there?", text, chance)
    assert "2020" not in without_another_fact("How many homes were there?", text, chance)
    assert "May 2020" in without_another_fact("When were there nine homes?", text, chance)
