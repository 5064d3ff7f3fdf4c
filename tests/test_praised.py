"""What is shown where praise or blame is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.choose.further import Judged
from assistant.choose.praised import asks_blame, tells_fault, without_no_praise
from assistant.choose.select import Verdict
from index.records import Sentence
from tests.making import candidate, sentence

LOOKED = sentence("Inspectors evaluated the quality of help in the ‘front door’.")
MET = sentence("They met social workers and looked at records.", 4)
ON_SITE = sentence("Both inspectors were on site.", 8)
GOOD = sentence("Families receive a prompt response.", 10)
TO_IMPROVE = replace(
    sentence("The timeliness of visits.", 12, kind="bullet"),
    headings=("What needs to improve?",),
)
ILL = sentence("The response out of hours is inconsistent.", 14)
MET_NEED = sentence("Plans consider the needs of families well.", 16)
EVERY = (LOOKED, MET, ON_SITE, GOOD, TO_IMPROVE, ILL, MET_NEED)


def _left(question: str, outright: bool = False) -> list[Sentence]:
    judged = tuple(Judged(replace(candidate(""), sentence=one), 1.0) for one in EVERY)
    verdict = without_no_praise(question, Verdict(judged, 0.9, outright))
    return [one.candidate.sentence for one in verdict.judged]


@pytest.mark.parametrize(
    "question",
    [
        "What worked well at the front door?",
        "What does the front door do well?",
        "strengths of the front door",
        "What did inspectors praise?",
        "What were inspectors impressed by?",
    ],
)
def test_strengths_are_neither_what_was_looked_at_nor_what_needs_to_improve(question: str) -> None:
    assert _left(question) == [GOOD, MET_NEED]


@pytest.mark.parametrize(
    "question", ["What went wrong at the front door?", "What concerns did inspectors have?"]
)
def test_what_was_looked_at_is_no_failing(question: str) -> None:
    assert _left(question) == [GOOD, TO_IMPROVE, ILL, MET_NEED]


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors look at?",
        "How well are families supported?",
        "What did they do as well?",
        "Which councils use strengths-based practice?",
        "Were families happy with the front door?",
    ],
)
def test_where_neither_is_asked_all_stay(question: str) -> None:
    assert _left(question) == list(EVERY)


def test_a_whole_list_that_is_asked_for_stays() -> None:
    assert _left("What are the strengths?", outright=True) == list(EVERY)


def test_praise_stands_beside_no_fault() -> None:
    ones = [(GOOD, 1.0), (ILL, 2.0), (TO_IMPROVE, 1.5), (MET, 3.0)]
    judged = tuple(Judged(replace(candidate(""), sentence=one), score) for one, score in ones)
    verdict = without_no_praise("What is wrong at the front door?", Verdict(judged, 0.9))
    assert [one.candidate.sentence for one in verdict.judged] == [ILL, TO_IMPROVE]


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Which councils are failing disabled children?", True),
        ("Which areas are short of foster carers?", True),
        ("Where are there problems with recording?", True),
        ("Who is struggling to recruit?", True),
        ("What did inspectors tell Leeds to do about visits?", True),
        ("What did inspectors tell staff?", False),
        ("Are there problems with recording?", False),  # that there are none answers it, too
        ("Which councils have a short course?", False),
    ],
)
def test_where_blame_is_asked_for(question: str, is_asked: bool) -> None:
    assert asks_blame(question) is is_asked


def test_what_is_asked_about_is_no_fault_by_its_name() -> None:
    text = sentence("Children missing from education are seen.")
    assert not tells_fault("Which councils have a problem with missing children?", text)
    assert tells_fault("Which councils have a problem with pupils?", text)
