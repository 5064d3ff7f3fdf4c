"""Which lines tell how a place has fared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.fared import fared_asked, grade_reached
from index.records import Judgement
from tests.making import entry, sentence

ROW = sentence("Overall effectiveness\tGood", 0, kind="row")
SAID = sentence("Services for children have improved.", 100)
GRADED = entry()
GRADED = replace(
    GRADED,
    catalogue=replace(
        GRADED.catalogue,
        judgements=(Judgement("Overall effectiveness", "Good", ROW.start, ROW.end),),
        also_called=("Ambridge",),
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "Has Ambridge improved since its last inspection?",
        "Is Ambridge getting better?",
        "Has Ambridge got worse since 2018?",
        "How has Ambridge fared over the years?",
        "What has happened in Ambridge since 2018?",
        "How did Ambridge's grade change over time?",
        "How has Ambridge changed?",
        "How is Ambridge doing?",
        "What is the difference between the inspections of Ambridge?",
        "Is better than?",
        "Compare Ambridge and",
    ],
)
def test_how_the_whole_has_fared_is_told_by_the_overall_grade(question: str) -> None:
    asked = fared_asked(question)
    holds = asked and asked(GRADED)
    assert holds
    assert holds(ROW)
    assert not holds(SAID)
    assert asked and asked(entry()) is None  # it gives no grade


@pytest.mark.parametrize(
    "question",
    [
        "Has early help in Ambridge improved?",
        "What changed in Ambridge?",
        "How can Ambridge improve?",
        "What does Ambridge need to do better?",
        "How does Ambridge need to improve?",
        "Have caseloads in Ambridge got worse?",
        "Is the front door doing better in Ambridge?",
        "Which is the better school?",
        "How often did the plan change?",
        "Compare Ambridge and on care leavers",
    ],
)
def test_what_is_named_besides_is_for_sentences_to_tell(question: str) -> None:
    asked = fared_asked(question)
    assert asked is None or asked(GRADED) is None


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("When did Ambridge become good?", True),
        ("When was Ambridge first rated good?", True),
        ("When did Ambridge become outstanding?", False),
        ("When did early help in Ambridge become good?", False),
        ("How many times has Ambridge been judged good?", True),
        ("How often was Ambridge judged inadequate?", False),
        ("Has Ambridge been good more than once?", True),
        ("Has Ambridge ever been outstanding?", True),  # that it was good tells that, too
    ],
)
def test_when_it_came_to_a_grade_is_told_by_those_of_that_grade(
    question: str, is_told: bool
) -> None:
    asked = grade_reached(question)
    assert asked
    assert (asked(GRADED) is not None) is is_told
