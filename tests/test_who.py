from __future__ import annotations

import pytest

from assistant.answer_type.fact import find_facts
from index.records import BlockKind, Sentence


def names(
    question: str, text: str, likely: str = "", kind: BlockKind = "paragraph", *people: str
) -> list[str]:
    at = text.index(likely) if likely else 0
    sentence = Sentence("d", 0, 0, len(text), text, kind)
    spans = find_facts(question, sentence, (at, at + len(likely)), people)
    return [text[start:end] for start, end in spans]


TEAM = "Team inspectors: Ann Lee, Bob Hill, Cath Moss"
DEPUTY = "Deputy lead inspector: Dora Penn"


@pytest.mark.parametrize("people", [(), ("Ann Lee", "Bob Hill", "Cath Moss")])
def test_no_name_tells_who_somebody_is(people: tuple[str, ...]) -> None:
    assert names("Who is Bob Hill?", TEAM, "Ann Lee", "row", *people) == []
    assert names("Who was Bob Hill?", TEAM, "Ann Lee", "row", *people) == []
    assert names("Who is on the team with Bob Hill?", TEAM, "Ann Lee", "row", *people) == [
        "Ann Lee",
        "Cath Moss",
    ]


def test_a_name_is_one_in_small_letters_and_with_another_apostrophe() -> None:
    people = ("Ann Lee", "Eve O’Neil")
    text = "Team inspectors: Ann Lee, Eve O’Neil"
    assert names("who is ann lee", text, "Eve", "row", *people) == []
    assert names("who else came than Eve O'Neil?", text, "Eve", "row", *people) == ["Ann Lee"]
    text = "Eve O’Neil's deputy is Ann Lee."
    assert names("Who is Eve O'Neil's deputy?", text, "Ann Lee", "row", *people) == ["Ann Lee"]


def test_an_office_or_whose_somebody_is_names_nobody() -> None:
    assert names("Who is Town Clerk?", "Town Clerk: Ann Lee", "Ann Lee", "row") == ["Ann Lee"]
    text = "Bob Hill's deputy is Ann Lee."
    assert names("Who is Bob Hill's deputy?", text, "Ann Lee") == ["Ann Lee"]


def test_nobody_of_a_row_for_another_rank() -> None:
    assert names("Who were the team inspectors?", DEPUTY, "Dora Penn", "row") == []
    assert names("Who was the lead inspector?", DEPUTY, "Dora Penn", "row") == []
    for asked in ("deputy lead inspector", "lead and deputy lead inspectors", "inspectors"):
        assert names(f"Who were the {asked}?", DEPUTY, "Dora Penn", "row") == ["Dora Penn"]
    lead = "Reporting inspector: Ann Lee"
    assert names("Who was the lead inspector?", lead, "Ann Lee", "row") == ["Ann Lee"]


def test_those_who_are_told_together_and_not_everybody() -> None:
    text = "Miss Tara Quinn has joined the school and Mr Alan Bell is the new caretaker."
    assert names("Who is the new caretaker?", text, "Alan Bell") == ["Alan Bell"]
    text = "PC Liam Dole will speak on parking in Castle Park."
    assert names("Who will speak on parking?", text, "Liam Dole") == ["Liam Dole"]
    text = "Councillor Ann Lee (ill) and Councillor Bob Hill (work) were absent."
    assert names("Who was absent?", text, "Ann Lee") == ["Ann Lee", "Bob Hill"]


def test_whom_the_questions_own_word_introduces() -> None:
    text = "It was designed by Ann Lee and built by Bob Hill."
    assert names("Who designed it?", text, "Ann Lee and built by Bob Hill") == ["Ann Lee"]
    assert names("Who built it?", text, "Ann Lee and built by Bob Hill") == ["Bob Hill"]
    assert names("Who paid for it?", text, "Ann Lee and built by Bob Hill") == []


def test_an_office_that_the_question_names_is_no_name() -> None:
    text = "Martin Gale\nTown Clerk"
    assert names("Who is the town clerk?", text, text) == ["Martin Gale"]
