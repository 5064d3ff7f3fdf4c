"""Which of two places does better is asked of both."""

import pytest

from assistant.understand.conversation.compared import of_both, points_to_two

PLACES = ["Leeds", "York", "Hull"]
LEEDS, YORK = "Are visits in Leeds late?", "Are visits in York late?"
BOTH = "Are visits in Leeds and York late?"


@pytest.mark.parametrize(
    ("question", "said", "text"),
    [
        ("Which of the two is better?", [LEEDS, YORK], BOTH),
        ("And which one does it better?", [LEEDS, YORK], BOTH),
        ("How do they compare?", [LEEDS, YORK], BOTH),
        ("Which is better?", ["Compare Leeds and York."], "Compare Leeds and York."),
        (
            "Which is better?",
            ["Was Leeds good in 2019?", "Was York good?"],
            "Was Leeds and York good?",
        ),
        ("Which is better?", [LEEDS], None),
        ("Which is better?", [], None),
        ("Which is better?", [LEEDS, "Are visits in Leeds rare?"], None),
        ("Which is better?", ["Are plans in Leeds new?", YORK], None),
        ("Which plans are better?", [LEEDS, YORK], None),
        ("Which is better at early help?", [LEEDS, YORK], None),
    ],
)
def test_the_same_of_two_places(question: str, said: list[str], text: str | None) -> None:
    assert of_both(question, said, PLACES) == text


def test_another_matter_of_the_same_two_is_asked_of_both() -> None:
    both = of_both("Which is better?", ["adoption"], PLACES, "Compare Leeds and York.")
    assert both == "adoption in Leeds and York?"
    assert of_both("Which is better?", ["adoption"], PLACES, "How is Leeds?") is None


def test_the_two_have_to_be_known() -> None:
    assert points_to_two("Which one of the two is worse?")
    assert not points_to_two("Which of the two plans is worse?")
