"""Politeness falls away; a word of politeness inside a question stays."""

import pytest

from assistant.understand.conversation.courtesy import without_courtesy


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Thank you. And in Leeds, what is on offer?", "And in Leeds, what is on offer?"),
        ("thanks who signed it", "who signed it"),
        ("ok great, who signed it?", "who signed it?"),
        ("Hello! Sorry to bother you, but who built it? Thanks a lot.", "who built it?"),
        ("That's really helpful, thank you. Now, what of parking?", "what of parking?"),
        ("Hi there, when was it built? Kind regards, Tom", "when was it built?"),
        ("Good morning. I hope you are well. Is the roof safe?", "Is the roof safe?"),
        ("Great, and who led the visit, please?", "and who led the visit?"),
        ("Please list the ten schools.", "list the ten schools."),
        ("No worries, thanks. And the roof?", "And the roof?"),
        ("sorry, I meant Leeds", "I meant Leeds"),
    ],
)
def test_what_is_asked_is_left(text: str, asked: str) -> None:
    assert without_courtesy(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Thanks.",
        "ok",
        "Hello there!",
        "Cheers, that's all for now",
        "Perfect, thanks again!",
        "bye",
        "Great, thanks. Goodbye!",
        "See you later",
    ],
)
def test_politeness_alone_asks_nothing(text: str) -> None:
    assert without_courtesy(text) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Thanks to the flood, were visits stopped?",
        "Great Yarmouth: how many beaches?",
        "Good, timely plans - where?",
        "Clear, written rules?",
        "Well-being of staff in Leeds",
        "Bye-laws of the parks: who made them?",
        "Right of appeal: who has it?",
        "Whom did they try to please?",
        "Did the mayor say thank you?",
        "Hello Kitty licences: who holds them?",
        "Sorry state of the roads: who is to blame?",
    ],
)
def test_such_words_may_be_part_of_a_question(question: str) -> None:
    assert without_courtesy(question) == question
