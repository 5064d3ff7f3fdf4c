"""Who left, and who joined."""

import pytest

from assistant.answer_type.turnover import holds_turnover
from tests.making import sentence

IN_POST = "The Director of Children’s Services is Ann Lee."


@pytest.mark.parametrize(
    ("question", "tells"),
    [
        ("Which director of children's services left Hull?", "The director retired in May."),
        ("Why did the service manager leave?", "Staff turnover is high."),
        ("How many social workers quit?", "Ten social workers left."),
        ("Who replaced the chief executive?", "Bob Hill took up the post in May."),
        ("When was the director appointed?", "She has been in post since May."),
    ],
)
def test_going_and_coming_are_told(question: str, tells: str) -> None:
    holds = holds_turnover(question)
    assert holds is not None
    assert holds(sentence(tells))
    assert not holds(sentence(IN_POST))


@pytest.mark.parametrize(
    "question",
    [
        "Who is the director?",
        "Who joins the team each day?",
        "Who pays for children who arrive on their own?",
        "Who takes over when a family needs no worker?",
        "What is the council doing to stop social workers leaving?",
        "Were children left at risk by social workers?",
        "How are care leavers helped by staff?",
        "Do social workers leave children without visits?",
    ],
)
def test_nobody_goes_or_comes(question: str) -> None:
    assert holds_turnover(question) is None
