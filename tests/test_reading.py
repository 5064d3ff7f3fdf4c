"""The names in a question, each looked for once."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from assistant.understand.entities.names import Mention
from assistant.understand.reading import Reading
from index.records import Person
from tests.finding import known
from tests.making import entry

LETTER = entry("bolton.txt", "Bolton")
NAMING = replace(LETTER.catalogue, people=(Person("Ann Lee", "Director", "addressee"),))
ENTRIES = [replace(LETTER, catalogue=NAMING), entry("durham.txt", "Durham")]


class Words:
    """Knows of one thing that is called after a place, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def knows(self, word: str) -> bool:
        return word != "boltn"

    def is_rare(self, _word: str) -> bool:
        return False

    def is_word(self, word: str) -> bool:
        return word != "boltn"

    def is_written_as_place(self, _name: str) -> bool:
        return False

    def place_likeness(self, _word: str) -> float:
        return 0.0

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, _documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        self.asked += 1
        return [("a", phrase)] if phrase == "Child Friendly Bolton" else []


def reading(text: str) -> Reading:
    return known(ENTRIES, Words()).read(text)


def said(read: Reading) -> list[str]:
    return [read.text[one.start : one.end] for one in read.places]


def test_a_place_that_only_a_thing_is_called_after_is_none() -> None:
    read = reading("What has Child Friendly Bolton changed in Durham?")
    assert said(read) == ["Durham"]
    assert read.without_eponyms == "What has Child Friendly        changed in Durham?"


def test_a_thing_keeps_the_place_that_is_asked_about() -> None:
    read = reading("What has Child Friendly Bolton changed?")
    assert said(read) == ["Bolton"]
    assert read.things == ["Child Friendly Bolton"]


@pytest.mark.parametrize(
    ("text", "usual"),
    [("drift in Boltn and durham", "drift in Bolton and Durham"), ("drift", "drift")],
)
def test_places_by_their_usual_names(text: str, usual: str) -> None:
    assert reading(text).with_usual_names == usual


def test_without_its_places_every_offset_stays() -> None:
    assert reading("Is Bolton well?").without_places == "Is        well?"


def test_names_are_looked_for_once() -> None:
    words = Words()
    read = known(ENTRIES, words).read("What has Child Friendly Bolton changed in Durham?")
    first = read.places, read.called_after, read.people
    asked = words.asked
    assert asked
    assert (read.places, read.called_after, read.people) == first
    assert read.of(read.text).places == first[0]
    assert words.asked == asked


def test_another_wording_is_read_anew() -> None:
    read = reading("drift in Bolton")
    assert read.places == (Mention("Bolton", 9, 15),)
    assert read.of("drift").places == ()


def test_people_keep_the_style_that_is_said() -> None:
    people = reading("Did Ms Lee go to Bolton?").people
    assert people.names == {"Ann Lee"}
    assert people.mentions == (Mention("lee", 4, 10),)
