"""Whom documents tell to improve something."""

from dataclasses import replace

import pytest

from assistant.catalogue_facts.told_to_improve import told_to_improve, word_to_improve
from index.records import Sentence
from tests.making import entry, sentence

TO_IMPROVE = "What needs to improve?"


def point(text: str, heading: str = TO_IMPROVE) -> Sentence:
    return replace(sentence(text, kind="bullet"), headings=("Letter", heading))


SUPERVISION = point("The quality and frequency of supervision.")
LIFE_STORIES = point("Life-story work for children.", "Recommendations")
STRENGTH = point("Supervision of staff.", "What is working well?")
PRAISE = replace(sentence("Supervision has improved."), headings=("Letter", TO_IMPROVE))
LINES = (SUPERVISION, LIFE_STORIES, STRENGTH, PRAISE)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Which councils were told to improve supervision?", [SUPERVISION]),
        ("Which councils have been told to improve the quality of supervision?", [SUPERVISION]),
        ("which local authorities need to improve their supervision", [SUPERVISION]),
        ("Which councils had to improve supervision in 2023?", [SUPERVISION]),
        ("How many councils were told to improve life-story work?", [LIFE_STORIES]),
        ("Where does life-story work need to improve?", [LIFE_STORIES]),
        ("Which letters say that supervision needs to improve?", [SUPERVISION]),
        ("Who was told to improve supervision?", [SUPERVISION]),
        ("Which councils were told to improve fostering?", []),
    ],
)
def test_the_points_that_have_the_words(question: str, lines: list[Sentence]) -> None:
    asked = told_to_improve(question)
    holds = asked(entry()) if asked else None
    assert holds is not None
    assert [line for line in LINES if holds(line)] == lines


@pytest.mark.parametrize(
    "question",
    [
        "What was Bolton told to improve?",
        "Which councils were told to improve?",
        "Which councils were told to improve in 2023?",
        "Which councils improved supervision?",
        "What needs to improve in supervision?",
        "How do councils improve supervision?",
    ],
)
def test_nothing_else_is_looked_for(question: str) -> None:
    assert told_to_improve(question) is None


def test_a_word_that_every_such_line_has() -> None:
    assert word_to_improve("Which councils must improve the quality of life-story work?") == "story"
    assert word_to_improve("What needs to improve?") == ""
