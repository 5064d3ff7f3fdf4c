"""What a term means."""

import pytest

from assistant.answer_type.defined import holds_definition
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "What is a strategy meeting?",
            "A strategy meeting is when partners agree what to do.",
            "Strategy meetings are timely.",
        ),
        (
            "What does Staying Put mean?",
            "‘Staying put’ arrangements allow young people to remain with their carers.",
            "The ‘staying put’ policy means that some are unsure.",
        ),
        (
            "What is meant by the front door?",
            "The front-door provides a single point of contact.",
            "Managers in the front door make timely decisions.",
        ),
        (
            "What's a mapping meeting in Leicester?",
            "They hold mapping meetings, which bring people together.",
            "Mapping meetings are well attended.",
        ),
        (
            "Explain what a viability assessment is",
            "They first write a short report, known as a viability assessment.",
            "A viability assessment was completed.",
        ),
        (
            "What is an independent reviewing officer?",
            "Independent reviewing officers (IROs) see children.",
            "Independent reviewing officers see children.",
        ),
        (
            "What is a care plan?",
            "A care plan (the record of what is to be done) is written.",
            "Care plans (LACs) are improving.",
        ),
    ],
)
def test_a_definition_says_what_it_is(question: str, tells: str, does_not: str) -> None:
    holds = holds_definition(question)
    assert holds is not None
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


@pytest.mark.parametrize(
    "question",
    [
        "What is Room 42 in Hull?",
        "What is the grade?",
        "What does it mean for children that visits are late?",
        "What is being done?",
        "What does the rating mean for response times?",
        "What is an IRO?",
    ],
)
def test_no_term_is_asked_about(question: str) -> None:
    assert holds_definition(question) is None
