"""The question before, asked for more or for less."""

import pytest

from assistant.understand.conversation.again import asks_for_less, asks_for_more
from tests.talking import IROS, after

ANSWER = "IROs see children. [1]"
REFUSED = "The documents do not answer this."


@pytest.mark.parametrize(
    "question",
    [
        "What else?",
        "and anything else?",
        "tell me more",
        "more detail",
        "Could you give me more details?",
        "go on",
        "is that all?",
        "What else did the inspectors say?",
        "anything else in the report?",
        "who else?",
        "can you elaborate on that",
        "any other findings?",
    ],
)
def test_more_of_the_same(question: str) -> None:
    assert asks_for_more(question)


@pytest.mark.parametrize(
    "question",
    [
        "What else needs to improve?",
        "Anything else on adoption?",
        "Who else signed it?",
        "more children?",
        "What is the rest centre?",
    ],
)
def test_something_of_its_own_is_no_more_of_the_same(question: str) -> None:
    assert not asks_for_more(question)


@pytest.mark.parametrize(
    "question",
    ["shorter", "in one sentence", "Summarise it", "sum that up for me", "make it shorter", "tldr"],
)
def test_the_same_in_fewer_words(question: str) -> None:
    assert asks_for_less(question)


@pytest.mark.parametrize("question", ["Summarise the letter", "short breaks?", "is it short?"])
def test_another_question_is_not_the_same_in_fewer_words(question: str) -> None:
    assert not asks_for_less(question)


def test_each_time_it_goes_further() -> None:
    resolved = after(IROS, "what else?", "anything else?")
    assert (resolved.text, resolved.amount.further) == (IROS, 2)
    assert resolved.shown == f"anything else (following “{IROS.rstrip('?')}”)?"
    assert after(IROS, "what else?", "and in Lambeth?").amount.further == 0


def test_less_is_brief_and_more_after_it_is_as_much_as_before() -> None:
    assert after(IROS, "summarise it").amount.detail == "brief"
    longer = after(IROS, "shorter", "more")
    assert (longer.text, longer.amount.detail, longer.amount.further) == (IROS, None, 0)


def test_of_a_fact_there_are_others_and_its_document_is_summed_up() -> None:
    fact = "Who signed the letter to Lambeth?"
    assert after(fact, "who else?").amount.further == 1
    assert after(fact, "Tell me more about it").text == "Tell me more about it"
    assert after(fact, "summarise it").amount.detail is None
    assert after(fact, "shorter").amount.detail == "brief"


def test_after_a_fact_of_a_summed_up_document_there_is_more_of_the_document() -> None:
    summed_up = "Summarise the Lambeth letter"
    resolved = after(summed_up, "who signed it?", "more")
    assert (resolved.text, resolved.amount.further) == (summed_up, 1)


def test_after_a_refusal_there_is_no_more_than_that() -> None:
    assert after("Who signed it in Lambeth?", "more detail", answer=REFUSED).amount.further == 1


def test_more_is_asked_of_the_last_question_though_it_only_asked_back() -> None:
    resolved = after("Is recording good in Lambeth?", "why?", "what else?", answer=ANSWER)
    assert (resolved.text, resolved.amount.further) == (f"why? {ANSWER[:-4].rstrip()}", 1)
