"""Which places it was asked of, asked of others or of one."""

from __future__ import annotations

import pytest

from assistant.understand.conversation.of_bodies import of_one_body, of_other_bodies

TURNOVER = "Which councils have high turnover?"


@pytest.mark.parametrize(
    ("question", "earlier", "asked"),
    [
        (
            "And which got worse?",
            "Which councils improved at their last inspection?",
            "Which councils got worse at their last inspection?",
        ),
        ("And which have low caseloads?", TURNOVER, "Which councils have low caseloads?"),
        ("But which ones do not?", TURNOVER, "Which councils do not?"),
        ("Which got worse?", TURNOVER, None),  # it may be asked of anything
        ("And which letter has it?", TURNOVER, None),
        ("And which got worse?", "What improved?", None),
    ],
)
def test_the_same_kind_of_places_is_asked_of(
    question: str, earlier: str, asked: str | None
) -> None:
    assert of_other_bodies(question, earlier) == asked


@pytest.mark.parametrize(
    ("question", "earlier", "asked"),
    [
        ("And in Hull?", TURNOVER, "Does Hull have high turnover?"),
        (
            "What about Hull?",
            "Which councils use Signs of Safety?",
            "Does Hull use Signs of Safety?",
        ),
        ("And Hull?", "Which boroughs are short of carers?", "Is Hull short of carers?"),
        ("And Hull?", "Which councils have been praised?", "Has Hull been praised?"),
        ("And Hull?", "Which councils were praised?", "Was Hull praised?"),
        ("And Hull?", "Which councils improved their audits?", "Has Hull improved its audits?"),
        ("And Hull?", "Which councils got worse?", "Has Hull got worse?"),
        ("And Hull?", "Which council did they work with?", None),
        ("And Hull?", "Which council helps Leeds?", None),
        ("And audits in Hull?", TURNOVER, None),
        ("And Hull?", "Who leads it?", None),
    ],
)
def test_one_place_is_asked_whether_it_is_so_there(
    question: str, earlier: str, asked: str | None
) -> None:
    assert of_one_body(question, earlier, ["Hull", "Leeds"]) == asked
