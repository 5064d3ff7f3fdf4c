"""Which questions lean on the one before them."""

import pytest

from assistant.understand.conversation.leans import goes_on


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
