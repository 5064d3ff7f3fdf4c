"""The question before, asked of another place or time."""

import pytest

from assistant.understand.conversation.swaps import (
    asks_nothing_else,
    renamed,
    swapped,
    the_other,
    without_time,
)

PLACES = ["Southwark", "Lambeth", "Bolton"]
IROS = "What did Ofsted say about IROs in Southwark in 2019?"


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Lambeth?", True),
        ("better by 2020?", True),
        ("was it still that high in 2020?", True),
        ("How does that compare with Lambeth?", True),
        ("Is that a problem in Lambeth too?", True),
        ("Are things any better in Lambeth?", True),
        ("Is it the same story in Lambeth?", True),
        ("and did that happen in Lambeth as well?", True),
        ("thanks! and in Lambeth?", True),
        ("Which council was it in 2020?", False),
        ("Is that problem known in Lambeth?", False),
        ("supervision in 2020?", False),
    ],
)
def test_a_place_or_a_time_and_nothing_else(question: str, alone: bool) -> None:
    assert asks_nothing_else(question, PLACES) == alone


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("do the same for Lambeth and Bolton", "about IROs in Lambeth and Bolton in 2019?"),
        ("how does that compare with 2011?", "about IROs in Southwark in 2019 and 2011?"),
        ("And in Bolton at the time?", "about IROs in Bolton in 2019?"),
    ],
)
def test_the_place_or_the_time_is_replaced(question: str, text: str) -> None:
    assert str(swapped(question, IROS, "", PLACES)).endswith(text)


def test_there_is_replaced_by_the_place() -> None:
    assert swapped("and in Lambeth?", "Do audits there help?", "", PLACES) == (
        "Do audits in Lambeth help?"
    )
    assert swapped("and in Lambeth?", "Are there audits?", "", PLACES) == (
        "Are there audits in Lambeth?"
    )


def test_a_time_is_taken_along_to_another_place() -> None:
    assert swapped("and in Lambeth?", "supervision?", IROS, PLACES) == (
        "supervision in 2019 in Lambeth?"
    )


@pytest.mark.parametrize("question", ["who led it?", "and supervision in Lambeth?"])
def test_another_question_is_not_swapped(question: str) -> None:
    assert swapped(question, IROS, "", PLACES) is None


@pytest.mark.parametrize(
    ("question", "earlier", "text"),
    [
        ("And Ann Lee?", "Who is Jo Day?", "Who is Ann Lee?"),
        ("and Ann Lee's?", "What is Jo Day's address?", "What is Ann Lee's address?"),
        ("and the audit report?", "Who wrote the Bolton letter?", "Who wrote the audit report?"),
        (
            "and the letter of May 2021?",
            "What is the date of the report from June 2020?",
            "What is the date of the letter of May 2021?",
        ),
        ("And Ann Lee?", "Did Jo Day meet Al Fox?", None),
        ("And Ann Lee?", "How is early help in Bolton?", None),
        ("And supervision?", "Who is Jo Day?", None),
        ("and the latest report?", "Who wrote the Bolton letter?", None),
        ("and the audit report on drift?", "Who wrote the Bolton letter?", None),
        ("and the visit?", "Who wrote the Bolton letter?", None),
    ],
)
def test_a_person_or_a_paper_is_replaced(question: str, earlier: str, text: str | None) -> None:
    assert renamed(question, earlier, PLACES) == text


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (["Is Bolton good?", "Is Lambeth good?"], "in Bolton?"),
        (["Is Bolton good?", "who led it?"], "And the other one?"),
        (["In Bolton?", "in Lambeth?", "in Southwark?"], "And the other one?"),
        ([], "And the other one?"),
    ],
)
def test_the_other_one_is_that_of_two(said: list[str], asked: str) -> None:
    assert the_other("And the other one?", said, PLACES) == asked


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who led the visit to Bolton in May 2021?", "Who led the visit to Bolton?"),
        ("Who signed the letter of 2021?", "Who signed the letter?"),
        ("What did the 2021 letter say?", "What did the letter say?"),
    ],
)
def test_a_question_without_its_time(question: str, text: str) -> None:
    assert without_time(question) == text


def test_after_a_place_without_documents_the_question_is_still_there() -> None:
    assert swapped("and Bolton's?", "in Leeds?", IROS, PLACES) == (
        "What did Ofsted say about IROs in Bolton in 2019?"
    )
