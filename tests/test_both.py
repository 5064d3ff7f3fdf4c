from __future__ import annotations

import pytest

from assistant.understand.entities.both import with_both_named

TWO = ("Hull", "York")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How do the two boroughs compare?", "How do Hull and York compare?"),
        ("Is it so in both local authorities?", "Is it so in Hull and York?"),
        ("Are caseloads high in both towns?", "Are caseloads high in Hull and York?"),
        ("What does each of the two councils do?", "What does Hull and York do?"),
    ],
)
def test_two_places_are_named_where_there_are_just_two(question: str, named: str) -> None:
    assert with_both_named(question, TWO) == named
    assert with_both_named(question, (*TWO, "Leeds")) == question


@pytest.mark.parametrize(
    "question",
    [
        "What do both letters say?",
        "How do both of Hull's councils compare?",
        "What are the two councils' plans?",
        "Do both parents come?",
    ],
)
def test_both_of_something_else_are_no_places(question: str) -> None:
    assert with_both_named(question, TWO) == question
