"""What cannot be understood is said to be unclear, and not answered of anything that fits."""

import pytest

from assistant.records import Question, Turn
from assistant.service import Assistant
from assistant.understand.conversation.followup import resolve
from assistant.understand.conversation.unclear import lacks_an_answer, says_nothing_alone

PLACES = ["Leeds", "York"]
REFUSED = "The documents do not answer this. The nearest passages are shown."


@pytest.mark.parametrize(
    ("question", "is_unclear"),
    [
        ("Has it improved?", True),
        ("When was that?", True),
        ("Since when?", True),
        ("By whom?", True),
        ("Which page?", True),
        ("Did they get any better?", True),
        ("Has drift improved?", False),
        ("Has it improved in Leeds?", False),
        ("How was it in 2019?", False),
        ("How long does it take to adopt a child?", False),
        ("How many documents are there?", False),
        ("Who are the inspectors?", False),
        ("Who signed it?", False),
        ("What happens to those who fall behind with it?", False),
    ],
)
def test_of_nothing_that_was_said(question: str, is_unclear: bool) -> None:
    assert says_nothing_alone(question) is is_unclear


@pytest.mark.parametrize(
    ("question", "earlier", "answer", "is_unclear"),
    [
        ("Why?", "Is Leeds late?", REFUSED, True),
        ("When was that?", "Did Leeds close?", REFUSED, True),
        ("Is that a lot?", "How many are there in Leeds?", REFUSED, True),
        ("When was that?", "Who led the inspection of Leeds?", REFUSED, False),
        ("Are visits late?", "Is Leeds late?", REFUSED, False),
        ("Is that so in York?", "Is Leeds late?", REFUSED, False),
        ("Why?", "Is Leeds late?", "Visits are late. [1]", False),
        ("Why?", "Is Leeds late?", "", False),
    ],
)
def test_of_an_answer_that_there_was_none(
    question: str, earlier: str, answer: str, is_unclear: bool
) -> None:
    assert lacks_an_answer(question, earlier, answer, PLACES) is is_unclear


def test_what_was_unclear_is_asked_again_of_a_place() -> None:
    history = (Turn("user", "Has it improved?"), Turn("assistant", "It is not clear."))
    assert resolve("I mean Leeds.", history, PLACES).text == "Has it improved in Leeds?"
    assert resolve("When was that?", history, PLACES).kind == "unclear"
    assert resolve("Who led the inspection of York?", history, PLACES).kind != "unclear"


def test_the_two_are_unclear_where_not_two_were_spoken_of() -> None:
    history = (Turn("user", "Are visits in Leeds late?"), Turn("assistant", "Visits are. [1]"))
    assert resolve("Which of the two is better?", history, PLACES).kind == "unclear"


def test_it_is_said_to_be_unclear(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Has it improved?"))
    assert answer.refusal and answer.refusal.reason == "not_a_question"
    assert "It is not clear what is meant" in answer.answer
