"""What a visit was about."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry
from tests.making import entry, sentence

LOOKED = sentence("Inspectors looked at the arrangements for care leavers.", 4)
ALSO = sentence("They also considered the quality of assessments.", 6)
EVIDENCE = sentence("Inspectors considered a range of evidence, with case discussions.", 8)
LATER = sentence("Inspectors looked at sickness in two teams.", 90)
LINES = (LOOKED, ALSO, EVIDENCE, LATER)


def letter() -> Entry:
    one = entry(organisation="Ambridge")
    day = datetime.date(2019, 2, 26)
    return replace(one, catalogue=replace(one.catalogue, covers=(day, day)))


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors look at in Ambridge?",
        "What area of work did inspectors examine when they visited Ambridge?",
        "What was the focus of the visit?",
        "What was the 2019 visit to Ambridge about?",
        "Which areas did the inspectors focus on in February 2019?",
    ],
)
def test_what_was_looked_at(question: str) -> None:
    holds = Catalogued(question).holds
    assert [line for line in LINES if holds(letter(), line)] == [LOOKED, ALSO]


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors look at in the files on sickness?",
        "What did inspectors consider the weakest team?",
        "What did inspectors say about assessments?",
        "What do managers focus on?",
        "Which days did the focused visit to Ambridge cover?",
        "On which days did the focused visit to Ambridge take place in February 2019?",
    ],
)
def test_something_else_is_asked(question: str) -> None:
    holds = Catalogued(question).holds
    assert not any(holds(letter(), line) for line in LINES)
