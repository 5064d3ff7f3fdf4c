"""Names that cannot be the answer, as they stand in bold."""

from __future__ import annotations

import pytest

from tests.test_who import names


@pytest.mark.parametrize(
    ("question", "text", "likely"),
    [
        ("Who is the leader?", "The former leader, Mr Bob Hill, did not come.", "Bob Hill"),
        ("Who is the chair?", "She came after the retirement of Sir Bob Hill.", "Bob Hill"),
        ("Who was appointed chair?", "She came after the retirement of Sir Bob Hill.", "Bob Hill"),
        ("Who is the chair?", "Bob Hill, who had been chair, has left.", "Bob Hill"),
        ("Who runs the inn?", "It is run by Bob Hill's wife.", "Bob Hill"),
        ("Who is the master of the Grey Gull?", "The Black Swan sailed late.", "Black Swan"),
        (
            "Who is the master of the Grey Gull?",
            "That of the Grey Swan is Ann Lee.",
            "Ann Lee",
        ),
        (
            "Who is the largest lender?",
            "According to the administrators, Hall Roper, the largest lender is a bank.",
            "Hall Roper",
        ),
        ("Who is the claimant?", "They were represented by Mr Bob Hill.", "Bob Hill"),
        ("Who wrote the songs?", "It is a play from a novel by Bob Hill.", "Bob Hill"),
    ],
)
def test_nobody_else_stands_in_bold(question: str, text: str, likely: str) -> None:
    assert names(question, text, likely) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who was the former leader?", "The former leader, Mr Bob Hill, did not come."),
        ("Who is the leader?", "Ann Lee was succeeded by Bob Hill."),
        ("Who represented the claimant?", "They were represented by Mr Bob Hill."),
        ("Who wrote the novel?", "It is a play from a novel by Bob Hill."),
        ("Who wrote the paper?", "This is a report by Bob Hill."),
        ("Who is the master of the Grey Gull?", "The master of the Grey Gull is Bob Hill."),
        ("Who chairs it?", "According to the minutes, Bob Hill chairs it."),
    ],
)
def test_whoever_is_asked_for_does(question: str, text: str) -> None:
    assert names(question, text, "Bob Hill") == ["Bob Hill"]


def test_a_name_that_others_share_is_told_with_both() -> None:
    text = "It was founded by the brothers Sam and Bob Hill."
    assert names("Who founded it?", text, "Bob Hill") == ["Sam and Bob Hill"]
    text = "It was founded in Hull and Bob Hill ran it."
    assert names("Who ran it?", text, "Bob Hill") == ["Bob Hill"]


def test_a_name_ends_where_a_label_begins() -> None:
    text = "Report of: Ann Lee Portfolio holder: none"
    assert names("Who wrote it?", text, "Ann Lee") == ["Ann Lee"]
    assert names("Who spoke?", "Ann Mary Lee: I agree.", "Ann Mary Lee") == ["Ann Mary Lee"]


def test_whom_the_catalogue_knows_comes_with_whom_and_joins_to_them() -> None:
    text = "Inspectors: Ann Lee (lead) and Bob Hill."
    assert names("Who inspected it?", text, "Ann Lee", "paragraph", "Ann Lee") == [
        "Ann Lee",
        "Bob Hill",
    ]
