"""Where something is mentioned."""

from __future__ import annotations

import pytest

from assistant.catalogue_facts.mentioned import (
    held_phrase,
    key_word,
    mention_asked,
    mentioned_initials,
)
from tests.making import entry, sentence

BIRD = sentence("The ‘Mockingbird’ project has begun.")
BIRDS = sentence("Children watch birds.")
OFFICERS = sentence("IROs visit children between reviews.")
LINES = (BIRD, BIRDS, OFFICERS)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Which letters mention Mockingbird?", [BIRD]),
        ("which reports mention the Mockingbird programme", [BIRD]),
        ("Which councils mention birds?", [BIRDS]),
        ("Which counties mention birds?", [BIRDS]),
        ("Which documents refer to independent reviewing officers?", [OFFICERS]),
        ("Which documents refer to the independent reviewing officers?", [OFFICERS]),
        ("Which letters mention the independent reviewing officers in Southwark?", [OFFICERS]),
        ("Which letters mention independent reviewing officers in Hull?", []),
        ("Which letters mention reviewing officers?", []),
        ("Which letters mention Mockingbird in Southwark?", [BIRD]),
        ("Which letters mention birds in Southwark?", [BIRDS]),
        ("Which letters mention wolves?", []),
        ("any letters that mention birds", [BIRDS]),
        ("Which letters mention Southwark birds?", []),
        ("Which letters mention Southwark's birds?", [BIRDS]),
    ],
)
def test_the_sentences_that_have_the_words(question: str, lines: list[object]) -> None:
    asked = mention_asked(question)
    holds = asked(entry()) if asked else None
    assert holds is not None
    assert [line for line in LINES if holds(line)] == lines


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors say about Mockingbird?",
        "What do the letters that mention birds say about them?",
        "Did the council mention birds?",
        "Which letters mention Southwark?",
    ],
)
def test_nothing_else_is_looked_for(question: str) -> None:
    asked = mention_asked(question)
    assert asked is None or asked(entry()) is None


PEER = sentence("A Peer Review was held.")
TURNED = sentence("A review by peers was held.")
SHORT = sentence("The CCE team works well.")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Which letters mention a peer review?", [PEER]),
        ("Which reports talk about peer reviews?", [PEER]),
        ("How many letters mention peer reviews?", [PEER]),
        ("Where are peer reviews mentioned?", [PEER]),
        ("In which letters is the “peer review” mentioned?", [PEER]),
        ("Which councils are mentioned in connection with peer reviews?", [PEER]),
        ("Which letters mention child criminal exploitation?", [SHORT]),
    ],
)
def test_what_documents_write_so_has_to_stand_so(question: str, lines: list[object]) -> None:
    asked = mention_asked(question, lambda _: True)
    holds = asked(entry()) if asked else None
    assert holds is not None
    assert [line for line in (PEER, TURNED, SHORT) if holds(line)] == lines


def test_a_name_stands_in_capitals() -> None:
    asked = mention_asked("Which letters mention Working for Families?", lambda _: True)
    holds = asked(entry()) if asked else None
    assert holds is not None
    assert holds(sentence("It is run by Working for Families."))
    assert not holds(sentence("This is working for families."))


def test_without_the_place_that_may_be_meant() -> None:
    question = "Which letters mention peer reviews in Southwark?"
    assert held_phrase(question, lambda phrase: phrase == "peer reviews") == "peer reviews"
    assert held_phrase(question, lambda _: False) == ""
    assert held_phrase("Who led the peer review?", lambda _: True) == ""


def test_a_word_by_which_sentences_are_looked_for() -> None:
    assert key_word("Which letters mention the Mockingbird programme?") == "mockingbird"
    assert key_word("Which letters mention late reviews in Hull?") == "reviews"
    assert mentioned_initials("Which letters mention the independent visitor scheme?") == {"IVS"}
