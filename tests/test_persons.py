"""People whom a question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.understand.entities.persons import find_people
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
    ],
)
def test_who_is_meant(question: str, names: set[str]) -> None:
    assert find_people(question, LETTERS).names == names


def test_the_style_is_of_the_name() -> None:
    (mention,) = find_people("The letter to Ms Lee, please", LETTERS).mentions
    assert "The letter to Ms Lee, please"[mention.start : mention.end] == "Ms Lee"
