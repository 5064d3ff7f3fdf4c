"""What a visit looked at is no word of what it found."""

import pytest

from assistant.answer_type.visit_scope import focus_of, holds_finding, tells_of_visit
from tests.making import sentence

LOOKED = sentence("In addition, they evaluated the effectiveness of supervision.", 4)
MET = sentence("Inspectors spoke with care leavers who were full of praise.", 5)
FOUND = sentence("They looked at supervision and found it wanting.", 6)
PRESENT = sentence("They consider consent in most cases.", 7)
LATER = sentence("Inspectors looked at supervision in two teams.", 90)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What did inspectors say about supervision?", True),
        ("How good is supervision?", True),
        ("supervision Ambridge", True),
        ("What did inspectors look at?", False),
        ("the front door visit", False),
        ("How many inspectors were there?", False),
        ("Did they look at supervision?", False),
        ("Was supervision good?", True),
        ("Was the visit on site?", False),
        ("Did it get better between the 2011 inspection and the 2019 visit?", True),
        ("How has supervision changed since the 2019 visit?", True),
        ("How did the way inspectors worked differ?", False),
        ("Who carried out the visit?", False),
    ],
)
def test_where_a_finding_is_asked_for(question: str, asks: bool) -> None:
    assert (holds_finding(question) is not None) is asks


def test_what_was_only_looked_at_is_no_finding() -> None:
    holds = holds_finding("What did inspectors say about supervision?")
    assert holds is not None
    assert [one for one in (LOOKED, MET, FOUND, PRESENT, LATER) if holds(one)] == [
        MET, FOUND, PRESENT, LATER,
    ]  # fmt: skip


def test_how_a_visit_was_made_is_told_near_the_beginning() -> None:
    assert tells_of_visit(LOOKED) and tells_of_visit(MET)
    assert not tells_of_visit(LATER)


def test_what_a_document_says_it_looked_at() -> None:
    looked = sentence("Inspectors looked at the front door.", 3)
    assert focus_of([MET, looked, LATER]) == "Inspectors looked at the front door."
