"""Times that a follow-up counts from the question before it."""

import pytest

from assistant.understand.conversation.turns import of_another_time, year_beside

IN_2021 = "What was said about supervision in Bolton in 2021?"


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("what about the year before?", "what about 2020?"),
        ("And the following year?", "And 2022?"),
        ("And the year after that?", "And 2022?"),
        ("still so two years later?", "still so 2023?"),
        ("and a year on?", "and 2022?"),
        ("and eight years later?", "and 2029?"),
        ("12 years before?", "2009?"),
        ("Was it the same that January?", "Was it the same in January 2021?"),
        ("And in that same year?", "And in 2021?"),
        ("How was the school year?", "How was the school year?"),
    ],
)
def test_a_year_beside_the_one_that_was_asked_about(question: str, meant: str) -> None:
    assert year_beside(question, IN_2021) == meant


def test_the_year_beside_one_from_april_to_march() -> None:
    assert year_beside("And the year after?", "What went on vans in 2023/24?") == "And 2024/25?"


def test_without_a_time_there_is_no_year_beside() -> None:
    question = "what about the year before?"
    assert year_beside(question, "What was said about supervision in Bolton?") == question


@pytest.mark.parametrize(
    ("earlier", "question", "meant"),
    [
        (
            IN_2021,
            "is that still so in the latest one?",
            "What was said about supervision in Bolton in the latest document?",
        ),
        (
            IN_2021,
            "has it improved since?",
            "What was said about supervision in Bolton in the latest document?",
        ),
        (
            "What did the 2019 visit to Bolton say?",
            "and the latest letter?",
            "What did the latest letter to Bolton say?",
        ),
        (
            "What did the latest letter to Bolton say?",
            "And the one before that?",
            "What did the previous document to Bolton say?",
        ),
        (
            "What did the letter of May 2022 say?",
            "and the one before?",
            "What did the latest document before May 2022 say?",
        ),
        (
            "Summarise the 2024 inspection of Bolton",
            "and the one before?",
            "Summarise the latest inspection before 2024 of Bolton",
        ),
        (
            IN_2021,
            "and the visit after that?",
            "What was said about supervision in Bolton in the first document after 2021?",
        ),
        (
            IN_2021,
            "and previously?",
            "What was said about supervision in Bolton in the latest document before 2021?",
        ),
        (
            IN_2021,
            "and what do they say about it now?",
            "What was said about supervision in Bolton in the latest document?",
        ),
        (
            IN_2021,
            "and the most recent?",
            "What was said about supervision in Bolton in the most recent document?",
        ),
        (
            "What did the first letter say about drift?",
            "And the last?",
            "What did the last letter say about drift?",
        ),
        (
            "How good is early help?",
            "And the first one?",
            "How good is early help in the first document?",
        ),
        (
            IN_2021,
            "and the older one?",
            "What was said about supervision in Bolton in the latest document before 2021?",
        ),
        (
            "When was Bolton last inspected?",
            "And before that?",
            "When was Bolton inspected in the inspection before last?",
        ),
        (
            "What is Bolton's rating?",
            "And before?",
            "What is Bolton's rating in the inspection before last?",
        ),
        (
            "When was Bolton judged good?",
            "And before that?",
            "How was Bolton judged in the inspection before last?",
        ),
        (
            "What was said in the latest letter to Bolton?",
            "and before?",
            "What was said in the previous letter to Bolton?",
        ),
        (
            "What happened in Bolton after 2018?",
            "and now?",
            "What happened in Bolton in the latest document?",
        ),
        (
            IN_2021,
            "Only the latest letter.",
            "What was said about supervision in Bolton in the latest letter?",
        ),
        (
            "How was Bolton judged in 2021?",
            "And before that?",
            "How was Bolton judged in the latest inspection before 2021?",
        ),
        (
            "What is the date of the letter about Bolton?",
            "No, the newer letter.",
            "What is the date of the letter about Bolton in the latest letter?",
        ),
    ],
)
def test_the_question_is_asked_of_another_document(earlier: str, question: str, meant: str) -> None:
    assert of_another_time(question, earlier) == meant


@pytest.mark.parametrize(
    ("earlier", "question"),
    [
        (IN_2021, "who signed the latest letter?"),
        (IN_2021, "was it still so in 2023?"),
        ("What did the latest letter to Bolton say?", "and the next one?"),
        (IN_2021, "what did the latest letter say about neglect?"),
        ("How good is early help?", "is that still the case?"),
        ("Which two aims does the plan have?", "and the first?"),
        ("Which two aims did the first letter name?", "and the last?"),
        (IN_2021, "and the latest plan?"),
        (IN_2021, "and the older?"),
        (IN_2021, "and the last of them?"),
        ("What changed between 2019 and 2021?", "and in the latest one?"),
    ],
)
def test_another_question_is_left_alone(earlier: str, question: str) -> None:
    assert of_another_time(question, earlier) is None
