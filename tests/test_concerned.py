"""Candidates of what a question names, among the seeds and in a test's own documents."""

from pathlib import Path

import pytest

from assistant.retrieve.find import Finder, Found
from index.embed import Embedder
from index.library import Library
from index.records import Filters
from tests.finding import finder_of

MINUTES = """Minutes

INC-036 The boiler of the hall failed.

It was mended by Kay Moss on Friday.

INC-037 The roof of the shed leaked.

It was mended by Lee Dunn on Monday.
"""


@pytest.fixture(scope="module")
def finder(seed_library: Library) -> Finder:
    return Finder(seed_library)


def candidates(found: Found) -> list[str]:
    return [one.sentence.text for _, side in found.sides for one in side]


def test_a_date_that_no_document_is_about_must_be_in_the_sentence(finder: Finder) -> None:
    texts = candidates(finder.find("What was found in Southwark in 2017?", Filters()))
    assert texts
    assert all("2017" in text for text in texts)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many cases were reviewed in Southwark in summer 2020?", "This inspection consisted"),
        ("When did Southwark meet the inspectors in summer 2020?", "The inspection meetings"),
    ],
)
def test_or_in_its_passage_where_no_such_sentence_can_answer(
    finder: Finder, question: str, begins: str
) -> None:
    assert any(text.startswith(begins) for text in candidates(finder.find(question, Filters())))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was INC-036 mended?", ["It was mended by Kay Moss on Friday."]),
        ("When was INC-037 mended?", ["It was mended by Lee Dunn on Monday."]),
    ],
)
def test_what_is_of_another_reference_is_no_candidate(
    question: str, told: list[str], tmp_path: Path, embedder: Embedder
) -> None:
    with finder_of({"minutes": MINUTES}, tmp_path, embedder) as finder:
        found = candidates(finder.find(question, Filters()))
    assert [one for one in found if one.startswith("It was")] == told
