"""What is counted in a follow-up."""

import pytest

from assistant.understand.conversation.counting import of_others_counted, with_what_is_counted

WORKERS = "How many social workers are there in Leeds?"


@pytest.mark.parametrize(
    ("rest", "earlier", "text"),
    [
        ("foster carers?", WORKERS, "How many foster carers are there in Leeds?"),
        ("children", "How many boys went missing?", "How many children went missing?"),
        ("adopters", "How many children in care are there?", "How many adopters are there?"),
        ("days?", "How many inspectors visited Leeds in 2020?", None),
        ("days?", "How many inspectors in Leeds are new?", None),
        ("in care?", WORKERS, None),
        ("the last visits?", WORKERS, None),
        ("early help?", WORKERS, None),
        ("illness", WORKERS, None),
        ("foster carers?", "Who are the social workers?", None),
        ("boys?", "How many of them are there?", None),
    ],
)
def test_others_are_counted_likewise(rest: str, earlier: str, text: str | None) -> None:
    assert of_others_counted(rest, earlier) == text


@pytest.mark.parametrize(
    ("question", "topic", "text"),
    [
        ("And how many?", "support for young carers", "How many young carers are there?"),
        ("How many were there?", "care plans", "How many care plans were there?"),
        ("How many are there?", "supervision", "How many are there?"),
        ("How many are late?", "care plans", "How many are late?"),
    ],
)
def test_a_bare_count_is_of_what_was_spoken_of(question: str, topic: str, text: str) -> None:
    assert with_what_is_counted(question, topic) == text
