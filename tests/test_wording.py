from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalogue_facts.wording import named_in, shared, words_of
from index.describe.people import STYLES
from index.records import Person
from index.words import content_stems, stem
from tests.making import entry

STEMS = st.frozensets(st.text("abcde", min_size=1, max_size=8), max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("inspection", "inspector", True),
        ("leaders", "leadership", True),
        ("care", "carers", False),  # too short to tell
        ("report", "letter", False),
    ],
)
def test_words_of_one_family(one: str, other: str, alike: bool) -> None:
    first, second = frozenset([stem(one)]), frozenset([stem(other)])
    assert bool(shared(first, second)) is alike


@given(STEMS, STEMS)
def test_what_is_shared_is_part_of_the_first(words: frozenset[str], others: frozenset[str]) -> None:
    assert words & others <= shared(words, others) <= words


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is Eve O'Neil?", "Eve O’Neil"),
        ("eve o’neil's job", "Eve O'Neil"),
        ("Who is Paula Thomson-Jones?", "Paula Thomson- Jones"),
    ],
)
def test_a_name_is_known_however_it_is_written(question: str, name: str) -> None:
    named, other = Person(name, "inspector"), Person("Eve O’Neill", "inspector")
    assert named_in(question, [named, other]) == [named]


def test_what_only_says_which_document_is_meant() -> None:
    known = words_of(entry(uri="Ambridge/focused visit.txt", organisation="Ambridge"))
    assert content_stems("Ambridge focused visit letter 2019 February") <= known
    assert not content_stems("supervision") & known


def test_who_wrote_it_and_to_whom_may_be_said_in_any_style() -> None:
    one = entry()
    people = (Person("Ann Lee", "Inspector", "signatory"),)
    known = words_of(replace(one, catalogue=replace(one.catalogue, people=people)))
    assert content_stems(" ".join(("Ann Lee", *STYLES))) - content_stems("Miss") <= known
    assert not content_stems("missing") & known  # which has the stem of "Miss"
    assert not content_stems("Rev") & words_of(one)


@given(STEMS, STEMS)
def test_a_long_stem_is_of_the_family_of_what_it_begins(
    words: frozenset[str], others: frozenset[str]
) -> None:
    def alike(one: str, other: str) -> bool:
        shorter, longer = sorted((one, other), key=len)
        return one == other or (len(shorter) >= 5 and longer.startswith(shorter))

    alike_any = {one for one in words if any(alike(one, other) for other in others)}
    assert shared(words, others) == alike_any
