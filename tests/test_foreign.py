"""Questions about what the documents have no word for."""

import pytest

from assistant.records import Question
from assistant.service import Assistant
from assistant.understand.presupposed.foreign import unknown_words

KNOWN = {"record", "records", "visit"}


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("When are the bins collected?", ("bins", "collected")),
        ("how do I bake bread, and bake more bread?", ("bake", "bread")),
        ("Are records of bins kept?", ()),
        ("the bins?", ()),
        ("What went wrong?", ()),
        ("Were those things fixed?", ()),
        ("Did anybody get sacked?", ()),
        ("Were the problems with the bins sorted?", ()),
        ("What went wrong with the bins that are collected?", ("bins", "collected")),
        ("who was there?", ()),
        ("", ()),
    ],
)
def test_unknown_words(topic: str, words: tuple[str, ...]) -> None:
    assert unknown_words(topic, KNOWN.__contains__) == words


def test_it_is_refused_by_naming_the_words(assistant: Assistant) -> None:
    refusal = assistant.ask(Question("When are the bins collected?")).refusal
    assert refusal is not None
    assert refusal.reason == "not_in_documents"
    assert refusal.message == "None of the documents has a word about “bins” and “collected”."


def test_what_is_asked_for_by_its_place_needs_no_words(assistant: Assistant) -> None:
    assert assistant.ask(Question("what did paragraph 8 say?")).outcome == "answered"
