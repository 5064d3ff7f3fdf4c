"""People whom a question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.understand.entities.persons import Directory
from index.records import Entry, Person
from tests.making import entry


def letter(name: str) -> Entry:
    one = entry(uri=f"{name}.txt")
    people = (Person(name, "Director", "addressee"),)
    return replace(one, catalogue=replace(one.catalogue, people=people))


LETTERS = [letter(name) for name in ("Ann Lee", "Cy Lee", "Bob Quirke-Hill")]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who signed the letter to Ann Lee?", {"Ann Lee"}),
        ("whose signature is under the letter to Ms Lee", {"Ann Lee", "Cy Lee"}),
        ("What was Mr Quirke-Hill told?", {"Bob Quirke-Hill"}),
        ("What does the letter to Lee say?", {"Ann Lee", "Cy Lee"}),
        ("How are children in Lee looked after?", set()),
        ("Who is Ms Archer?", set()),
        ("Who is Ms West-Lee?", set()),
        ("What did Rev Lee say?", {"Ann Lee", "Cy Lee"}),
    ],
)
def test_who_is_meant(question: str, names: set[str]) -> None:
    assert Directory(LETTERS).find(question).names == names


def test_the_style_is_of_the_name() -> None:
    (mention,) = Directory(LETTERS).find("The letter to Ms Lee, please").mentions
    assert "The letter to Ms Lee, please"[mention.start : mention.end] == "Ms Lee"


def test_those_whom_documents_do_not_name_are_left_out() -> None:
    found = Directory(LETTERS).find("Did Ms Lee or Bob Quirke-Hill sign it?")
    assert found.known_to(LETTERS[1:2]).names == {"Cy Lee"}
    assert [mention.means for mention in found.known_to(LETTERS[1:2]).mentions] == ["lee"]
    assert found.known_to(LETTERS) == found
