"""Who was at a meeting, and who was not."""

from dataclasses import replace

import pytest

from assistant.answer_type.attendance import holds_attendance, lists_guests
from tests.making import sentence

PRESENT, AWAY = "Present: Ann Lee (Chair), Bob Hill", "Apologies for absence: Cara Moss"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who was at the meeting of 9 July?", PRESENT),
        ("Who attended the July meeting?", PRESENT),
        ("Which trustees were present in May?", PRESENT),
        ("Who was absent from the meeting in July?", AWAY),
        ("Who sent apologies?", AWAY),
        ("Who didn't come to the call?", AWAY),
    ],
)
def test_the_line_of_those_who_were_there_or_away(question: str, told: str) -> None:
    holds = holds_attendance(question)
    assert holds is not None
    lines = [PRESENT, AWAY, "Ann Lee was thanked.", "Present value: £40"]
    assert [one for one in lines if holds(sentence(one))] == [told]


def test_or_the_heading_above_them() -> None:
    holds = holds_attendance("Who was present?")
    assert holds is not None
    assert holds(replace(sentence("Ann Lee"), headings=("Minutes", "Attendees")))


@pytest.mark.parametrize(
    "question",
    ["Who agreed it at the meeting?", "Who was missing from education?", "Who attended school?"],
)
def test_other_questions(question: str) -> None:
    assert holds_attendance(question) is None


def test_guests_are_not_all_who_were_there() -> None:
    assert lists_guests(sentence("In attendance: Bob Hill (caretaker)"))
    assert not lists_guests(sentence(PRESENT))
