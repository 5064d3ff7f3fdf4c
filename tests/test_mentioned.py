"""Where something is mentioned."""

from __future__ import annotations

import pytest

from assistant.catalogue_facts.mentioned import mention_asked
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
