"""Whom "he" and "her" stand for in a follow-up."""

import pytest

from assistant.understand.conversation.pronouns import people_in, with_its_row, with_the_person

PLACES = ["Bolton", "Tower Hamlets"]


@pytest.mark.parametrize(
    ("question", "earlier", "answer", "read"),
    [
        ("And her phone number?", "Who is Ann Lee?", "", "And Ann Lee’s phone number?"),
        ("What is her view?", "Who is Ann Lee?", "", "What is Ann Lee’s view?"),
        ("When was his visit?", "Who is Dr J. Obi?", "", "When was Dr J. Obi’s visit?"),
        ("How much did she get?", "What did Mrs Day want?", "", "How much did Mrs Day get?"),
        ("What of him?", "Did Al Fox meet anybody in Bolton?", "", "What of Al Fox?"),
        ("Was she told?", "What did Chloe say about jobs?", "", "Was Chloe told?"),
        ("When did he start?", "Who is the director?", "**Al Fox** [1]", "When did Al Fox start?"),
        (
            "When did she start?",
            "Who leads Ferrier Pool?",
            "**Ms Ann Lee** [1]",
            "When did Ms Ann Lee start?",
        ),
    ],
)
def test_the_one_person_is_meant(question: str, earlier: str, answer: str, read: str) -> None:
    assert with_the_person(question, earlier, answer, PLACES) == read


@pytest.mark.parametrize(
    ("question", "earlier", "answer"),
    [
        ("When did she start?", "Did Ann Lee meet Jo Day?", ""),
        ("When did he start?", "Who is the director?", "**Al Fox and Ann Lee** [1]"),
        ("When did he start?", "When is it?", "**2 July 2024** [1]"),
        ("When did she visit?", "What is early help in Tower Hamlets?", ""),
        ("Did Jo Day know her?", "Who is Ann Lee?", ""),
        ("Does a parent keep her child?", "Who is Ann Lee?", ""),
        ("When did they come?", "Who is Ann Lee?", ""),
    ],
)
def test_where_it_is_not_sure_nobody_is(question: str, earlier: str, answer: str) -> None:
    assert with_the_person(question, earlier, answer, PLACES) == question


def test_what_a_writer_said_is_asked_of_the_whole_document() -> None:
    written = ("What did she say about drift?", "Who signed the letter?", "**Ann Lee** [1]", PLACES)
    assert with_the_person(*written) == "What did they say about drift?"
    later = ("What did she find?", "When did Ann Lee visit?", "**2 July 2024** [1]", PLACES)
    assert with_the_person(*later, "Who led the visit?") == "What did they find?"
    assert with_the_person(*later) == "What did Ann Lee find?"


@pytest.mark.parametrize(
    ("question", "earlier", "read"),
    [
        ("Was Ofsted told?", "What happened in INC-034?", "Was Ofsted told, INC-034?"),
        ("What was the outcome?", "Why did Mrs Day write?", "What was the outcome, Mrs Day?"),
        ("And in INC-035?", "What happened in INC-034?", "And in INC-035?"),
        ("What did Jo Day say?", "What happened in INC-034?", "What did Jo Day say?"),
        ("Which one is open?", "Is plot 14 taken?", "Which one is open?"),
        ("Who is next?", "Is plot 14 or plot 22 taken?", "Who is next?"),
        ("And supervision?", "What did Ann Lee say in Bolton?", "And supervision?"),
    ],
)
def test_a_row_is_found_by_its_name(question: str, earlier: str, read: str) -> None:
    assert with_its_row(question, earlier, PLACES) == read


def test_people_are_told_from_places() -> None:
    assert people_in("Did Ann Lee go to Tower Hamlets?", PLACES) == ["Ann Lee"]
    assert people_in("What did Ofsted say in Bolton?", PLACES) == []


def test_a_committee_is_no_row_of_its_own() -> None:
    earlier = "Which report went to the Corporate Parenting Committee on 26 February?"
    assert with_its_row("who wrote it?", earlier, []) == "who wrote it?"
