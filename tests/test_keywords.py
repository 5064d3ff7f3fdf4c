from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder
from index.store import keywords
from index.store.database import Database, create


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Three passages."""
    directory = tmp_path_factory.mktemp("index")
    create(directory, HashingEmbedder.name, HashingEmbedder.fingerprint, 256)
    database = Database(directory)
    with database.writing() as connection:
        keywords.add(connection, 1, ("Visit to Bury", "Findings", "Social workers visited often."))
        keywords.add(connection, 2, ("Visit to Bury", "Café", "Managers don't oversee plans."))
        keywords.add(connection, 3, ("Report", "Plans", "An independent reviewing officer."))
    with database.reading() as connection:
        yield connection
    database.close()


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([("visits",)], {1, 2}),  # stemmed, and in the title
        ([("cafe",)], {2}),  # accents folded, and in the headings
        ([("CAFÉ",)], {2}),
        ([("iro", "independent reviewing officer")], {3}),
        ([("reviewing independent",)], set()),  # a phrase keeps its order
        ([("plans",), ("workers",)], {1, 2, 3}),
        ([("don't",)], {2}),
        ([], set()),
        ([("!!!",)], set()),
        ([("AND",), ("NEAR(",), ('"',), ("workers",)], {1}),
    ],
)
def test_what_is_found(
    connection: sqlite3.Connection, terms: list[tuple[str, ...]], expected: set[int]
) -> None:
    assert set(keywords.scores(connection, terms)) == expected


def test_more_matches_score_higher(connection: sqlite3.Connection) -> None:
    scores = keywords.scores(connection, [("social",), ("workers",), ("bury",)])
    assert scores[1] > scores[2] > 0


@settings(max_examples=300, deadline=None)
@given(text=st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_no_text_is_a_syntax_error(
    connection: sqlite3.Connection, text: list[tuple[str, str]]
) -> None:
    found = keywords.scores(connection, [*text, ("workers",)])
    assert 1 in found


@pytest.mark.parametrize("text", ["\0", "a\0b", "\ud800", '"', '""', "C++ (x)", "a*", "^a"])
def test_awkward_text_is_no_syntax_error(connection: sqlite3.Connection, text: str) -> None:
    assert 1 in keywords.scores(connection, [(text,), ("workers",)])


def test_a_question_of_many_words_is_no_error(connection: sqlite3.Connection) -> None:
    terms = [(f"word{i}",) for i in range(5000)]
    assert set(keywords.scores(connection, [*terms, ("workers",)])) == {1}
