"""The question before, asked of another place or time."""

import pytest

from assistant.understand.conversation.swaps import (
    asks_nothing_else,
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
        ("Was it better after 2020?", "about IROs in Southwark after 2020?"),
        ("Is it worse since May 2021?", "about IROs in Southwark since May 2021?"),
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


def test_all_that_are_named_in_one_breath_are_replaced() -> None:
    assert swapped("And Lambeth?", "Is help in Southwark and Bolton good?", "", PLACES) == (
        "Is help in Lambeth good?"
    )


def test_what_is_asked_by_a_word_of_its_own_is_no_swap() -> None:
    assert swapped("When did Lambeth get that?", "How is Bolton rated?", "", PLACES) is None


def test_a_name_is_written_as_the_asker_does() -> None:
    assert swapped(
        "and in Bury West?", "Are audits good in Leeds?", "", ["Leeds", "bury west"]
    ) == ("Are audits good in Bury West?")


def test_a_time_is_taken_along_to_another_place() -> None:
    assert swapped("and in Lambeth?", "supervision?", IROS, PLACES) == (
        "supervision in 2019 in Lambeth?"
    )


@pytest.mark.parametrize("question", ["who led it?", "and supervision in Lambeth?"])
def test_another_question_is_not_swapped(question: str) -> None:
    assert swapped(question, IROS, "", PLACES) is None


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


def test_a_year_from_april_to_march_is_a_time() -> None:
    earlier = "What was the net cost of the pool in 2023/24?"
    assert swapped("And in 2022/23?", earlier, "", PLACES) == (
        "What was the net cost of the pool in 2022/23?"
    )


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        ("How was Leeds judged?", "How was Bolton judged?"),
        ("Who signed the letter to Leeds in 2018?", "Who signed the letter to Bolton in 2018?"),
        ("What was found in Leeds about drift?", "What was found in Bolton about drift?"),
        ("What did Ofsted say about IROs?", "What did Ofsted say about IROs in Bolton?"),
        ("What happened in May 2021?", "What happened in May 2021 in Bolton?"),
    ],
)
def test_a_place_that_no_document_is_about_is_replaced(earlier: str, text: str) -> None:
    assert swapped("what about Bolton?", earlier, "", PLACES) == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("compare Southwark and Lambeth", "Who leads Southwark and Lambeth?"),
        ("compare Lambeth and Bolton", "Who leads Lambeth and Bolton?"),
        ("compare that with Lambeth and Bolton", "Who leads Southwark and Lambeth and Bolton?"),
        ("compare with Lambeth", "Who leads Southwark and Lambeth?"),
    ],
)
def test_those_that_are_compared_are_named_once(question: str, text: str) -> None:
    assert swapped(question, "Who leads Southwark?", "", PLACES) == text
