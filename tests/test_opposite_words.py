"""A figure of the opposite is no answer."""

import pytest

from assistant.answer_type.opposite_words import of_no_opposite
from tests.making import sentence

SHARE = "What proportion of care leavers live in suitable homes?"


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        (SHARE, "Some 29 (10%) live in unsuitable homes.", False),
        (SHARE, "Some 90% live in suitable homes.", True),
        (SHARE, "Most (90%) homes are suitable and 10% unsuitable.", True),
        ("How many workers are experienced?", "Of the workers, 12 are inexperienced.", False),
        ("How many posts were allocated?", "There were 12 unallocated posts.", False),
        ("How many groups were formed?", "The 12 groups were informed.", True),
        ("How many homes are unsuitable?", "Some 12 homes are unsuitable.", True),
    ],
)
def test_the_word_itself_has_to_stand_there(question: str, text: str, holds: bool) -> None:
    test = of_no_opposite(question)
    assert test
    assert test(sentence(text)) is holds


def test_where_no_figure_is_asked_for_the_judge_decides() -> None:
    assert of_no_opposite("Are the homes suitable?") is None
    assert of_no_opposite("How many homes are not registered?") is None
