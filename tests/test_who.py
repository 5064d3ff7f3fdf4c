from __future__ import annotations

import pytest

from assistant.answer_type.fact import find_facts
from assistant.answer_type.who import asks_several
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


PRESENT = "Present: Cllr Ann Lee (Chair), Cllr Bob Hill (Vice-Chair), Cllr Cath Moss"


@pytest.mark.parametrize("people", [(), ("Ann Lee", "Bob Hill")])
@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who is the chair?", ["Ann Lee"]),
        ("Who is the chairman?", ["Ann Lee"]),
        ("Who is the vice-chair?", ["Bob Hill"]),
        ("Who was present?", ["Ann Lee", "Bob Hill", "Cath Moss"]),
    ],
)
def test_whoever_has_the_office_beside_the_name(
    people: tuple[str, ...], question: str, who: list[str]
) -> None:
    found = names(question, PRESENT, "Bob Hill", "row", *people)
    assert [name.removeprefix("Cllr ") for name in found] == who


def test_the_deputy_is_not_whom_she_is_the_deputy_of() -> None:
    text = "The panel was led by Ann Lee (Deputy Mayor)."
    assert names("Who is the mayor?", text, "Ann Lee") == []
    assert names("Who is the deputy mayor?", text, "Ann Lee") == ["Ann Lee"]


def test_an_office_before_a_style_parts_nobody() -> None:
    text = "Apologies came from Cllr Lee and County Cllr Hill."
    assert names("Who sent apologies?", text, "Cllr Lee") == ["Cllr Lee", "Cllr Hill"]


def test_to_whom_it_was_done_is_not_who_did_it() -> None:
    row = "Interviewer: Dr Ann Lee"
    assert names("Who was interviewed?", row, "Ann Lee", "row") == []
    assert names("Who was the interviewer?", row, "Ann Lee", "row") == ["Ann Lee"]
    text = "The complaint was investigated by Ann Lee."
    assert names("Who was interviewed?", text, "Ann Lee") == []
    assert names("Who was it investigated by?", text, "Ann Lee") == ["Ann Lee"]


def test_whoever_was_paid_for_something_else_is_not_asked_for() -> None:
    text = "We paid £386 to Ann Lee for the boiler and £72 to Bob Hill for cleaning."
    assert names("Who was paid for the boiler?", text, "Ann Lee") == ["Ann Lee"]
    assert names("Who was paid for the boiler?", text, "Bob Hill") == []
    assert names("Who was paid for the audit?", text, "Bob Hill") == []


def test_whoever_proposed_it_did_not_object() -> None:
    text = "Ann Lee (Chair) proposed the quotation."
    assert names("Who proposed the quotation?", text, "Ann Lee") == ["Ann Lee"]
    assert names("Who moved the quotation?", text, "Ann Lee") == ["Ann Lee"]
    assert names("Who objected to the quotation?", text, "Ann Lee") == []
    assert names("Who opposed the quotation?", "Bob Hill objected.", "Bob Hill") == ["Bob Hill"]


def test_nobody_with_whom_somebody_came() -> None:
    row = "Lead inspector: Ann Lee"
    assert names("Who was with the lead inspector?", row, "Ann Lee", "row") == []
    assert names("Who was the chief inspector?", row, "Ann Lee", "row") == []
    assert names("Who was the lead inspector?", row, "Ann Lee", "row") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Who are the directors?", True),
        ("names of all the governors", True),
        ("Who is the director?", False),
        ("Who were you?", False),
    ],
)
def test_one_alone_is_no_answer_where_several_are_asked_for(question: str, several: bool) -> None:
    assert asks_several(question) is several


def test_to_whom_a_copy_went_is_told_by_no_other_sentence() -> None:
    text = "The inspectors were Ann Lee and Bob Hill."
    assert names("Who was copied in the letter?", text, "Ann Lee") == []


def test_who_signs_for_a_party_is_not_the_party() -> None:
    text = "Signed for the Contractor: Ann Lee, Director"
    assert names("Who is the contractor?", text, "Ann Lee", "row") == []
    assert names("Who signed for the contractor?", text, "Ann Lee", "row") == ["Ann Lee"]


def test_an_office_behind_a_name_is_nobody() -> None:
    text = "Prepared by: Ann Lee, Project Lead"
    assert names("Who prepared it?", text, "Ann Lee", "row") == ["Ann Lee"]


def test_who_reports_on_a_thing_does_not_do_it() -> None:
    text = "Roof repairs - report by Ann Lee"
    assert names("Who repairs the roof?", text, "Ann Lee") == []
    assert names("Who reports on the roof?", text, "Ann Lee") == ["Ann Lee"]
