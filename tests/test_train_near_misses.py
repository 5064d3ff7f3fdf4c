from __future__ import annotations

import pytest

from assistant.evidence import Shown
from train.examples import Example
from train.near_misses import near_misses


def _example(question: str, right: str, *wrong: str) -> Example:
    sentences = tuple(Shown(text) for text in (right, *wrong))
    return Example(question, sentences, (0,), (None,) * len(sentences))


def test_a_question_without_an_answer_gives_none() -> None:
    unanswerable = Example("How many?", (Shown("Some are."),), (), (None,))
    assert not list(near_misses(unanswerable, 1))


def test_an_example_without_its_fact_holds_none_of_the_right_words() -> None:
    example = _example("How many homes are there?", "There are seven homes.", "Homes are good.")
    for seed in range(20):
        (made,) = near_misses(example, seed)
        vague = [one.text for number, one in enumerate(made.sentences) if number not in made.right]
        assert not any("seven" in text for text in vague)
        assert any(text.endswith("homes.") for text in vague)
        assert all("seven" in made.sentences[number].text for number in made.right)
        assert len(made.spans) == len(made.sentences)


def test_both_with_and_without_the_right_one_are_made() -> None:
    example = _example("How many homes are there?", "There are seven homes.")
    assert {len(one.right) for seed in range(20) for one in near_misses(example, seed)} == {0, 1}


def test_what_is_turned_round_is_answered_by_nothing() -> None:
    example = _example("Why did turnover improve?", "Turnover improved as pay rose.", "Pay is low.")
    (made,) = near_misses(example, 1)
    assert made.question == "Why did turnover worsen?"
    assert made.right == () and {one.text for one in made.sentences} == {
        "Turnover improved as pay rose.",
        "Pay is low.",
    }


def test_another_matter_is_one_that_no_right_sentence_speaks_of() -> None:
    example = _example(
        "Do care leavers get help?", "Care leavers and foster carers are helped, with advocacy."
    )
    for seed in range(20):
        (made,) = near_misses(example, seed)
        assert "care leavers" not in made.question and "foster carers" not in made.question
        assert made.right == ()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_makes_the_same(seed: int) -> None:
    example = _example("How many homes do care leavers have?", "Care leavers have seven homes.")
    assert list(near_misses(example, seed)) == list(near_misses(example, seed))
