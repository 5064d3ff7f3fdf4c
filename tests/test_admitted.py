"""Which lines may answer at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer_type.admitted import admitted
from index.records import BlockKind
from tests.making import entry, sentence

SENT = "2 March 2011"
SIGNED = "Ann Lee\nInspector"
AUTHOR = "Report Author\tAnn Lee"
DATED = "Dated\t27 October 2020"


@pytest.mark.parametrize(
    ("question", "text", "kind", "may"),
    [
        ("Did things go wrong in 2011?", SENT, "address", False),
        ("When did the panel meet again?", SENT, "address", False),
        ("When did the panel meet again?", "It met on 2 March 2011.", "paragraph", True),
        ("Who leads the team?", SIGNED, "signature", True),
        ("Are records clear?", SIGNED, "signature", False),
        ("Is Ann Lee mentioned?", SIGNED, "signature", True),
        ("Who was sent a copy of the letter to Ann Lee?", "Dear Ann Lee", "address", False),
        ("On what date will the letter come out?", DATED, "row", False),
        ("Who talks to children who ran away?", AUTHOR, "row", False),
        ("Who is the author of the report?", AUTHOR, "row", True),
        ("Which ward is affected?", "Wards affected\tAll", "row", True),
        ("Which company did it?", "A company did it.", "paragraph", False),
        ("How much did the fair bring in?", "How much did it bring in?", "numbered", False),
        ("Is the bridge safe?", "“Is the bridge safe?”", "paragraph", False),
        ("What did residents ask about the bridge?", "Is the bridge safe?", "numbered", True),
        ("What did residents say of the bridge?", "Is the bridge safe?", "paragraph", True),
        ("What did residents say of the bridge?", "The bridge is safe.", "paragraph", False),
        ("What did residents say of the bridge?", "Most like the bridge.", "paragraph", True),
    ],
)
def test_lines_that_may_answer(question: str, text: str, kind: BlockKind, may: bool) -> None:
    assert admitted(question)(entry())(sentence(text, kind=kind)) is may


@pytest.mark.parametrize(
    ("question", "text", "heading", "may"),
    [
        ("What is the capacity to improve?", "Capacity to improve\t5", "Contents", False),
        ("What is the capacity to improve?", "Capacity .... 5", "Table of contents", False),
        ("What is the capacity to improve?", "Capacity to improve\t5", "Grades", True),
        ("What is the capacity to improve?", "What is in it", "Contents", True),
        ("On which page is capacity to improve?", "Capacity to improve\t5", "Contents", True),
    ],
)
def test_a_line_of_the_contents_tells_a_page_alone(
    question: str, text: str, heading: str, may: bool
) -> None:
    line = replace(sentence(text, kind="row"), headings=("Report", heading))
    assert admitted(question)(entry())(line) is may


def test_the_days_of_a_visit_answer_no_other_when() -> None:
    about = entry()
    days = (date(2019, 4, 9), date(2019, 4, 10))
    visited = replace(about, catalogue=replace(about.catalogue, covers=days))
    text = sentence("This letter sums up a visit on 9 and 10 April 2019.")
    asked = "By what date was the review of early help to be finished?"
    assert not admitted(asked)(visited)(text)
    assert admitted(asked)(about)(text)  # somebody else's days may be those of anything
    assert admitted("How long was the visit?")(visited)(text)
    assert admitted(asked)(visited)(sentence("The review is due on 9 April 2019."))


def test_who_did_not_come_and_what_is_to_come_have_no_past_days() -> None:
    about = entry()
    days = (date(2019, 4, 9), date(2019, 4, 10))
    visited = replace(about, catalogue=replace(about.catalogue, covers=days))
    text = sentence("This letter sums up a visit on 9 and 10 April 2019.")
    assert not admitted("When did the mayor visit?")(visited)(text)
    assert not admitted("When will it be inspected again?")(visited)(text)
    assert admitted("When did inspectors visit?")(visited)(text)
    assert admitted("When did the mayor visit?")(visited)(sentence("The mayor came in May 2018."))
    plan = sentence("The next inspection is due in May 2021.")
    assert admitted("When will it be inspected again?")(visited)(plan)
