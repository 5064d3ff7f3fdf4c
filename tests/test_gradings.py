"""When a grade was given that was told before."""

import pytest

from assistant.understand.conversation.gradings import day_of_the_grade, of_those

LEEDS = "How was Leeds judged in 2019?"


@pytest.mark.parametrize(
    ("question", "earlier", "answer", "text"),
    [
        ("When was that?", LEEDS, "**Good** [1]", "When was Leeds judged good in 2019?"),
        ("Since when is it?", "Is Leeds good?", "", "When was Leeds judged good?"),
        (
            "And when did that happen?",
            "Did Leeds become outstanding?",
            "Overall effectiveness Outstanding [1]",
            "When was Leeds judged outstanding?",
        ),
        (
            "When was that?",
            "How was Leeds judged in the latest inspection before 2019?",
            "**inadequate** [1]",
            "When was Leeds judged inadequate in the latest inspection before 2019?",
        ),
        ("Since when?", "What is Leeds's rating?", "**Good** [1]", "When was Leeds judged good?"),
        ("When?", "Who led it in Leeds?", "**Ann Lee** [1]", None),
        ("When was that?", "Did Leeds become outstanding?", "Overall: Inadequate [1]", None),
        ("When was that?", "Who led it in Leeds?", "**Ann Lee** [1]", None),
        ("Why was that?", LEEDS, "**Good** [1]", None),
        ("When was that?", "How were Leeds and York judged?", "**Good** [1]", None),
    ],
)
def test_the_day_of_a_grade(question: str, earlier: str, answer: str, text: str | None) -> None:
    assert day_of_the_grade(question, earlier, earlier, answer, ["Leeds", "York"]) == text


@pytest.mark.parametrize(
    ("question", "earlier", "text"),
    [
        (
            "Which of them were outstanding?",
            "Which councils were inspected in 2024?",
            "Which councils were judged outstanding in 2024?",
        ),
        ("Which of them were late?", "Which councils were inspected in 2024?", None),
        ("Which of them were good?", "Which plans were inspected in 2024?", None),
        ("Which of them were good?", "Which councils were inspected?", None),
    ],
)
def test_a_grade_of_those_that_were_listed(question: str, earlier: str, text: str | None) -> None:
    assert of_those(question, earlier) == text
