"""Whether a question is of how things are now."""

import pytest

from assistant.answer_type.tense import asks_of_now


@pytest.mark.parametrize(
    ("question", "is_of_now"),
    [
        ("Who is the director?", True),
        ("Who’s the director?", True),
        ("Which councils require improvement?", True),
        ("Does Ambridge have enough carers?", True),
        ("Who leads the service?", True),
        ("Compare Ambridge and Borchester on caseloads.", True),
        ("Compare Ambridge in 2018 and 2021.", False),
        ("Has Ambridge enough carers?", False),
        ("What did they do?", False),
        ("Who was the director?", False),
        ("Who is the director of 2019?", False),
        ("Which councils have been good?", False),
        ("Who has been director?", False),
        ("Which is the first that was inspected?", False),
        ("When did the director of education take up post?", True),
        ("When was Ambridge’s chief executive appointed?", True),
        ("When was the previous director appointed?", False),
        ("When was the director appointed in 2015?", False),
        ("When was the director told of it?", False),
    ],
)
def test_how_it_is_now_is_asked_in_the_present(question: str, is_of_now: bool) -> None:
    assert asks_of_now(question) is is_of_now
