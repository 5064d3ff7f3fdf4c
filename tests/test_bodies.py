"""What councils are called, one or several."""

import re

import pytest

from assistant.answer_type.bodies import BODIES, BODY, BODY_OR_AREA, ONE_BODY, WHICH_BODY

ONE = "council authority borough county city town district place"
MANY = "councils authorities boroughs counties cities towns districts places"


@pytest.mark.parametrize(("one", "many"), [*zip(ONE.split(), MANY.split(), strict=True)])
def test_every_body_has_its_plural(one: str, many: str) -> None:
    for name, pattern in ((one, ONE_BODY), (many, BODIES)):
        assert all(re.fullmatch(each, name) for each in (pattern, BODY, BODY_OR_AREA))
    assert not re.fullmatch(ONE_BODY, many)
    assert not re.fullmatch(BODIES, one)


@pytest.mark.parametrize(
    "question",
    [
        "Which councils were visited?",
        "Which London boroughs were visited?",
        "Which two London boroughs were visited?",
        "which of the other two councils was visited?",
        "What other local authorities were visited?",
        "Which town was visited?",
    ],
)
def test_which_of_them(question: str) -> None:
    assert re.search(WHICH_BODY, question, re.I)


@pytest.mark.parametrize(
    "question",
    [
        "What took place when it was inspected?",
        "What county lines work was inspected?",
        "Which services of the council were inspected?",
        "How many councils were inspected?",
    ],
)
def test_something_else_is_asked_for(question: str) -> None:
    assert not re.search(WHICH_BODY, question, re.I)
