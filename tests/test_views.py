"""Is a view asked for, and does a sentence tell of one?"""

from __future__ import annotations

import pytest

from assistant.answer_type.views import asks_view, tells_view


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("How do carers feel about training?", True),
        ("What do parents make of the panel?", True),
        ("What have children told inspectors about school?", True),
        ("What is the headteacher's opinion of the plans?", True),
        ("Are families happy with the help?", True),
        ("carers' views on training", True),
        ("What did inspectors say about training?", False),
        ("What did the probation inspectors think of training?", False),
        ("What did the last full inspection of Bolton say about training?", False),
        ("What does the letter of March 2019 say about training?", False),
        (
            "What did the focused visits of autumn 2020, November 2022 and November 2023 each say?",
            False,
        ),
        ("What did the tribunal make of the training?", False),
        ("What do staff make of the new plans?", True),
        ("Did the visitors think that it was hard?", False),
        ("Give me the inspectors' view of caseloads.", False),
        ("How did staff make sure that children were heard?", False),
        ("Is being in care treated like a disability?", False),
    ],
)
def test_a_view_is_of_somebody_else_than_the_writer(question: str, asks: bool) -> None:
    assert asks_view(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Carers value their training.", True),
        ("Staff are optimistic.", True),
        ("One parent said that it came too late.", True),
        ("Carers are well supported.", False),
        ("Some children chair their own reviews.", False),
    ],
)
def test_a_view_is_said_or_felt(text: str, tells: bool) -> None:
    assert tells_view("", text) is tells
