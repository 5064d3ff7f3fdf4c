"""Which questions lean on the one before them."""

import pytest

from assistant.understand.conversation.leans import goes_on, is_follow_up


@pytest.mark.parametrize(
    ("question", "anchor", "expected"),
    [
        ("Was Ofsted told?", "What happened in INC-034?", True),
        ("Was Ofsted told of INC-035?", "What happened in INC-034?", False),
        ("Was Ofsted told?", "What happened at night?", False),
        ("Was Ofsted told?", "What happened in Bolton?", True),
    ],
)
def test_few_words_go_on_about_the_place_or_row(question: str, anchor: str, expected: bool) -> None:
    assert goes_on(question, anchor, ["Bolton"]) is expected


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("How many libraries are there?", True),
        ("How many libraries are there in Bolton?", False),
        ("Is there a plan in Bolton?", False),
        ("Was there progress there?", True),
        ("Has that improved since 2017?", True),
    ],
)
def test_beside_a_place_of_its_own_there_is_no_place(question: str, leans: bool) -> None:
    assert is_follow_up(question, ["Bolton"]) is leans
