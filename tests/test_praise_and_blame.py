"""Words that ask for praise or for blame."""

import re

import pytest

from assistant.answer_type.praise_and_blame import DOES_WELL, FALLS_SHORT, IMPROVE, TO_IMPROVE


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What worked well?", DOES_WELL),
        ("What are Leeds good at?", DOES_WELL),
        ("How well do children do at school?", None),
        ("What is a strengths-based model?", None),
        ("What worried the inspectors?", FALLS_SHORT),
        ("What was the auditors' main concern?", FALLS_SHORT),
        ("Who is the concerned parent?", None),
        ("What must the board put right?", IMPROVE),
        ("What did inspectors ask them to address?", IMPROVE),
        ("Where do children live?", None),
    ],
)
def test_praise_blame_and_neither_are_told_apart(question: str, kind: str | None) -> None:
    """A line that asks for one of them asks for no other."""
    found = [one for one in (DOES_WELL, FALLS_SHORT, IMPROVE) if re.search(one, question, re.I)]
    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("What needs to improve?", True),
        ("Areas for priority action", True),
        ("What is working well", False),
    ],
)
def test_headings_of_what_has_to_improve(heading: str, is_one: bool) -> None:
    """Such a heading stands over a list of what has to get better."""
    assert bool(re.search(TO_IMPROVE, heading, re.I)) is is_one
