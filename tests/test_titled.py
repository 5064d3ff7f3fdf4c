"""Documents on a name that is nobody's usual name."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from assistant.understand.scope import find_scope
from assistant.understand.titled import called_so, names, telling_of, with_row_of
from index.records import Entry
from tests.finding import known
from tests.making import entry


def titled(uri: str, title: str, organisation: str) -> Entry:
    made = entry(uri, organisation)
    return replace(made, catalogue=replace(made.catalogue, title=title))


HOUSE = titled("house", "SC12: Hove House", "Acorn Care")
PLAN = titled("plan", "Moving Wessex: annual report", "Market Square")
RIDING = titled("riding", "Visit to East Riding of Yorkshire", "East Riding of Yorkshire")
NORTH = titled("north", "Visit to North Wessex", "Acorn Care")
TRUST = titled("trust", "Account: Luton and Deal Hospitals", "Luton and Deal Hospitals")
ENTRIES = [HOUSE, PLAN, RIDING, NORTH, TRUST]


class Texts:
    def knows(self, word: str) -> bool:
        return word == "camden"

    def is_word(self, _word: str) -> bool:
        return True

    def is_written_as_place(self, _name: str) -> bool:
        return False

    def place_likeness(self, word: str) -> float:
        return 0.4 if word.istitle() else 0.1

    def is_rare(self, _word: str) -> bool:
        return True

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, _documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        told = {
            "High Street": "High Street",
            "Camden": "Camden helps.",
            "Northgate": "Visits:\nNorthgate\t219",
            "Kingsbridge": "Station: Kingsbridge; Calls: 301; Staff: 12",
            "Westford": "Limits:\nhotel in Westford: £165 a night",
            "Eastford": "She said: it took 12 days in Eastford.",
            "Millford": "Shop: 3 Millford Road; Rent: 301; Staff: 12",
        }
        return [(PLAN.id, told[phrase])] if phrase in told else []


def documents_of(question: str) -> set[str]:
    scope = find_scope(known(ENTRIES, Texts()).read(question), ENTRIES)
    assert (scope.refusal is None) == bool(scope.documents)
    return set(scope.documents)


@pytest.mark.parametrize(
    ("name", "documents"),
    [
        ("Hove House", {HOUSE.id}),
        ("Wessex", {PLAN.id}),  # and not North Wessex
        ("Luton", {TRUST.id}),
        ("Yorkshire", set()),
        ("High Street", {PLAN.id}),
        ("Low Street", set()),
        ("Camden", set()),  # in passing
        ("", set()),
    ],
)
def test_documents_that_tell_of_a_name(name: str, documents: set[str]) -> None:
    assert telling_of(name, ENTRIES, Texts()) == documents


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("How many stay in Hove House?", {HOUSE.id}),
        ("What happened in High Street?", {PLAN.id}),
        ("What happened in Camden?", set()),  # refused
        ("What happened in Yorkshire?", set()),
    ],
)
def test_it_chooses_the_documents_of_a_question(question: str, documents: set[str]) -> None:
    assert documents_of(question) == documents


@pytest.mark.parametrize(
    ("name", "documents"),
    [
        ("Northgate", {PLAN.id}),
        ("Kingsbridge", {PLAN.id}),
        ("Westford", {PLAN.id}),
        ("Eastford", set()),  # in passing
        ("Millford", set()),  # a street is called so
        ("Camden", set()),  # in passing
    ],
)
def test_documents_with_a_row_of_a_name(name: str, documents: set[str]) -> None:
    assert with_row_of(name, ENTRIES, Texts()) == documents


def test_a_name_is_not_that_of_a_street() -> None:
    assert names("Northgate", "The roof of Northgate leaks.")
    assert not names("Northgate", "The roof in Northgate Road leaks.")


def test_only_sentences_that_hold_it_tell_of_what_has_a_row() -> None:
    scope = find_scope(known(ENTRIES, Texts()).read("Who works at Kingsbridge?"), ENTRIES)
    assert scope.told == ("Kingsbridge",) and scope.documents == {PLAN.id}


def test_a_row_tells_nothing_of_a_council() -> None:
    of_council = "What did Kingsbridge County Council agree?"
    assert find_scope(known(ENTRIES, Texts()).read(of_council), ENTRIES).refusal is not None


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("What does the Wessex plan say?", {PLAN.id}),
        ("What do plans for Wessex say?", set()),
        ("What is the Westford house called?", set()),  # another document holds the word
    ],
)
def test_what_is_called_by_a_word_of_one_title_alone(question: str, documents: set[str]) -> None:
    class Held(Texts):
        def quoting(
            self, phrase: str, _documents: Collection[str] | None, _most: int
        ) -> list[tuple[str, str]]:
            held = {"wessex": [PLAN], "house": [HOUSE, PLAN]}
            return [(one.id, phrase) for one in held.get(phrase.lower(), [])]

    assert called_so(question, [HOUSE, PLAN, TRUST], Held()) == documents
