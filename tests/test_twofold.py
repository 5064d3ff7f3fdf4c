"""Two questions in one, on the real seeds: both are answered, or it is said which is not."""

import pytest

from assistant.records import Answer, Question, Turn
from assistant.service import Assistant

IROS = "not routinely tracking the progress of permanence plans"


def ask(assistant: Assistant, text: str, *history: str) -> Answer:
    return assistant.ask(Question(text, tuple(Turn("user", said) for said in history)))


def quotes(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


def test_a_finding_beside_what_the_catalogue_knows(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "When was Lambeth visited, and what did inspectors say about the recording of IROs?",
    )
    assert answer.fact
    assert answer.fact.text == "9 and 10 April 2019"
    assert answer.understood_as == answer.question
    assert IROS in quotes(answer)
    assert [citation.marker for citation in answer.citations] == [
        *range(1, len(answer.citations) + 1)
    ]


def test_a_second_fact_is_looked_up_beside_the_first(assistant: Assistant) -> None:
    answer = ask(assistant, "What does ILACS stand for, and when did Ofsted bring it in?")
    assert "Inspecting Local Authority Children" in quotes(answer)
    assert "January 2018" in quotes(answer)


@pytest.mark.parametrize(
    ("question", "unanswered"),
    [
        (
            "Who signed the 2011 letter and how much did the inspection cost?",
            "How much did the inspection cost?",
        ),
        (
            "When was Lambeth visited and who is the mayor of Camden?",
            "Who is the mayor of Camden?",
        ),
        (
            "Who is the mayor of Southwark and when was Lambeth visited?",
            "Who is the mayor of Southwark?",
        ),
    ],
)
def test_what_is_not_answered_is_said(assistant: Assistant, question: str, unanswered: str) -> None:
    answer = ask(assistant, question)
    assert answer.outcome == "answered"
    assert len(answer.citations) == 1
    assert answer.notes[-1] == f"No sentence was sure enough to be shown for “{unanswered}”."


def test_a_sentence_that_answers_both_stands_alone(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "How many councils were picked first once Ofsted started inspecting again in 2020 "
        "and how long had it stopped for?",
    )
    assert len(answer.citations) == 1
    assert not answer.notes


def test_refused_where_the_second_leans_on_what_is_refused(assistant: Assistant) -> None:
    answer = ask(assistant, "Who is the mayor of Southwark and how old is she?")
    assert answer.outcome == "refused"


def test_a_follow_up_is_read_as_one_question(assistant: Assistant) -> None:
    answer = ask(
        assistant, "and who signed it and how much did it cost?", "When was Lambeth visited?"
    )
    assert not any("how much did it cost" in note.lower() for note in answer.notes)
