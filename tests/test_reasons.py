"""Why a grade was given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Judgement, Sentence
from tests.making import entry, sentence

TITLE = "Inspection of Ambridge children's services"


def placed(text: str, start: int, heading: str, kind: str = "paragraph") -> Sentence:
    one = sentence(text, start // 100)
    return replace(one, start=start, end=start + len(text), headings=(heading,), kind=kind)


ROW = placed("Overall effectiveness\tInadequate", 100, TITLE, "row")
SUM = placed("Too many children wait too long for help.", 200, TITLE)
BECAUSE = placed("Managers do not check.", 900, "This authority is inadequate because:", "bullet")
SUMMARY = placed("Services have declined.", 1500, "Executive summary")
STRAND = placed("Care leavers are well supported.", 2500, "Care leavers: good")
BARE = replace(placed("See the annex.", 3000, ""), headings=())
LATE = placed("Reviews of plans are late.", 90_000, "Summary")
BOARD = placed("The effectiveness of the board is good.", 300, TITLE)
LINES = (ROW, SUM, BOARD, BECAUSE, SUMMARY, STRAND, BARE, LATE)


def report() -> Entry:
    one = entry(organisation="Ambridge")
    row = Judgement("Overall effectiveness", "Inadequate", ROW.start, ROW.end)
    board = Judgement("The effectiveness of the board", "good", BOARD.start, BOARD.end)
    return replace(one, catalogue=replace(one.catalogue, title=TITLE, judgements=(row, board)))


@pytest.mark.parametrize(
    "question",
    [
        "Why was Ambridge judged inadequate?",
        "why is ambridge inadequate",
        "Why did Ambridge fail?",
        "Why did Ambridge fail its inspection?",
        "What were the reasons for Ambridge's inadequate rating?",
        "What led to the grade that Ambridge was given?",
        "How come children's services in Ambridge were rated inadequate overall?",
    ],
)
def test_what_sums_up_the_grade(question: str) -> None:
    holds = Catalogued(question).holds
    assert [line for line in LINES if holds(report(), line)] == [SUM, BECAUSE, SUMMARY]


@pytest.mark.parametrize(
    "question",
    [
        "Why was Ambridge judged good?",
        "Why did the hub in Ambridge fail?",
        "Why did Ambridge fail to visit?",
        "Why is supervision inadequate in Ambridge?",
        "Why were services for care leavers in Ambridge inadequate?",
        "Why did social workers leave Ambridge?",
    ],
)
def test_another_grade_a_strand_or_another_matter(question: str) -> None:
    assert not any(Catalogued(question).holds(report(), line) for line in (SUM, BECAUSE, SUMMARY))


def test_a_document_without_grades_sums_nothing_up() -> None:
    without = entry(organisation="Ambridge")
    assert not Catalogued("Why was Ambridge judged inadequate?").holds(without, SUM)


PART = sentence("The adoption service, which was judged inadequate, has improved.")
WHOLE = sentence("The council was judged inadequate as plans were late.")
OVERALL = sentence("Its overall effectiveness was inadequate.")


def test_where_the_whole_has_no_grade_that_of_a_part_is_no_reason() -> None:
    other = Catalogued("Why was Ambridge judged inadequate?").beside(frozenset())
    left_out = other(entry(organisation="Ambridge"))
    assert left_out is not None
    assert [one for one in (PART, WHOLE, OVERALL, SUM) if left_out(one)] == [PART]
    assert other(report()) is None
    of_a_part = Catalogued("Why was adoption in Ambridge judged inadequate?").beside(frozenset())
    assert of_a_part(entry(organisation="Ambridge")) is None
