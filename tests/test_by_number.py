"""Clauses that are asked for by their number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer_type.asked import holds_what_is_asked
from tests.making import sentence


def answers(question: str, text: str, number: str | None = None, heading: str = "Fees") -> bool:
    said = replace(sentence(text), number=number, headings=(heading,))
    return holds_what_is_asked(question)(said)


def test_a_clause_is_told_by_what_stands_under_its_number() -> None:
    asked = "What does clause 2.1 of the contract say?"
    assert answers(asked, "Lawns are mown every week.", "2.1")
    assert answers(asked, "Lawns are mown every week.", heading="2.1 Lawns")
    assert answers(asked, "Clause 2.1 does not hold in winter.", "7.1")


@pytest.mark.parametrize("number", [None, "2", "2.2", "2.11", "12.1"])
def test_no_other_clause_tells_it(number: str | None) -> None:
    assert not answers("What does clause 2.1 say?", "The fee is £2.10 or 12.1%.", number)


@pytest.mark.parametrize(
    "question", ["What does clause 2 say?", "What is the rule on lawns of 2.1 acres?"]
)
def test_a_question_for_no_such_clause_is_left_alone(question: str) -> None:
    assert answers(question, "Lawns are mown every week.", "7.1")
