"""How many documents there are, and about whom, is told from the list of them."""

import pytest

from assistant.records import Question, Turn
from assistant.service import Assistant
from assistant.understand.whole import asks_of_the_whole
from index.records import Filters


@pytest.mark.parametrize(
    "question",
    [
        "how many documents do you have?",
        "How many documents are there in total?",
        "and how many files are in here?",
        "which authorities do the documents cover?",
        "What places do you have documents about?",
        "how many councils are covered by the documents?",
        "which councils are in your documents?",
        "What areas do you know about?",
    ],
)
def test_of_the_whole(question: str) -> None:
    assert asks_of_the_whole(question)


@pytest.mark.parametrize(
    "question",
    [
        "which areas are covered?",
        "how many places are available?",
        "how many councils are there?",
        "how many documents do you have about Leeds?",
        "how many documents are needed?",
        "which documents do you have?",
        "which councils are inadequate?",
        "what areas do the letters praise?",
        "how many documents are there in the archive room?",
    ],
)
def test_of_what_documents_say(question: str) -> None:
    assert not asks_of_the_whole(question)


def test_it_is_told_whatever_was_asked_before(assistant: Assistant) -> None:
    history = (Turn("user", "Which documents are about Lambeth?"),)
    answer = assistant.ask(Question("how many documents do you have?", history))
    assert answer.refusal and answer.refusal.reason == "not_in_documents"
    assert answer.understood_as == "how many documents do you have?"
    assert answer.answer.startswith("There are ") and "Lambeth" in answer.answer
    assert "Southwark" in answer.answer and ", from 20" in answer.answer


def test_of_those_that_are_chosen(assistant: Assistant) -> None:
    lambeth = Filters(organisations=frozenset({"Lambeth"}))
    said = assistant.ask(Question("which councils do the documents cover?", filters=lambeth)).answer
    assert "about Lambeth" in said and "Southwark" not in said
