"""Which lines tell the post of a person whom the question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person
from tests.making import entry, sentence

HEAD = sentence("Ann Lee\nDirector of Services\nAmbridge Council", kind="address")
TEAM = sentence("Team inspectors: Bob Hill, Eve Moss", 100, kind="row")
SIGNED = sentence("Bob Hill", 200, kind="signature")
FOUND = sentence("Bob Hill thanked Ann Lee.", 300)
LINES = (HEAD, TEAM, SIGNED, FOUND)


def letter() -> Entry:
    one = entry(uri="Ambridge/letter.txt", organisation="Ambridge")
    people = (
        Person("Ann Lee", "Director of Services", "addressee"),
        Person("Bob Hill", "Team inspector"),
        Person("Eve Moss", "Team inspector"),
        Person("Bob Hill", "His Majesty's Inspector", "signatory"),
    )
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Who is Ann Lee?", [HEAD]),
        ("Who's Ms Ann Lee?", [HEAD]),
        ("What was Ann Lee's job title?", [HEAD]),
        ("What post did Ann Lee hold in Ambridge?", [HEAD]),
        ("Who is Bob Hill?", [TEAM]),
        ("What is Bob Hill’s role?", [TEAM]),
        ("who is ann lee", [HEAD]),
        ("What does Ann Lee do?", [HEAD]),
        ("what does Ms Ann Lee do in Ambridge", [HEAD]),
        ("What does Ann Lee do about truancy?", []),
        ("What do visits to Ann Lee do?", []),
        ("Who was with Bob Hill?", []),
        ("Who is Bob Hill's wife?", []),
        ("What job did Ann Lee give Bob Hill?", []),
        ("What is the role of Ann Lee in fostering?", []),
        ("What is the role of foster carers?", []),
    ],
)
def test_the_lines_that_say_what_somebody_is(question: str, lines: list[object]) -> None:
    holds = Catalogued(question).holds
    assert [line for line in LINES if holds(letter(), line)] == lines


NAME = sentence("Ann Lee", kind="address")
PHONE = sentence("T 0300 123 1231", 50, kind="address")
OFFICE = sentence("Director of Services\nAmbridge Council", 100, kind="address")
DEAR = sentence("Dear Ann Lee", 200, kind="address")


def test_a_name_and_an_office_that_something_else_parts() -> None:
    holds = Catalogued("Who is Ann Lee?").holds
    told = [line for line in (NAME, PHONE, OFFICE, DEAR) if holds(letter(), line)]
    assert told == [NAME, OFFICE]
