"""Which documents a question is about, on the seeds' own catalogue."""

from pathlib import Path

import pytest

from assistant.understand.scope import Scope, find_scope
from index.read import read
from index.records import Entry, SourceFile


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    folder = Path(__file__).parents[1] / "seeds"
    documents = [read(SourceFile(p.name, p.read_bytes())) for p in sorted(folder.glob("*.txt"))]
    return [
        Entry(
            d.id, d.uri, d.sha256, d.source_sha256, d.media_type, d.catalogue, None, len(d.text), 1
        )
        for d in documents
    ]


KNOWN = set(
    "what did inspectors find children care social work minutes letter report visit".split()
)
PLACES = {"camden": 0.34, "croydon": 0.41}


def scope(question: str, entries: list[Entry]) -> Scope:
    return find_scope(
        question, entries, KNOWN.__contains__, lambda word: PLACES.get(word.lower(), 0.1)
    )


def uris(found: Scope, entries: list[Entry]) -> set[str]:
    return {entry.uri[:3] for entry in entries if entry.id in found.documents}


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("What did inspectors find?", {"000", "001", "002", "003", "004"}),
        ("What did inspectors find in lambeth?", {"004"}),
        ("What did inspectors find in Southwark in 2011?", {"002"}),
        ("the visit on 15 January 2019", {"000", "001"}),
        ("the letter of February 2019", {"000"}),
        ("the committee report of 2019", {"001"}),
        ("the letter of 2020", {"003"}),  # no letter of that year: the year says more
    ],
)
def test_documents(question: str, documents: set[str], entries: list[Entry]) -> None:
    assert uris(scope(question, entries), entries) == documents


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors find in Camden?",
        "children in care camden",
        "Who is the Director of Children's Services in Tower Hamlets?",
        "What did Croydon's letter find?",
    ],
)
def test_another_place_is_refused(question: str, entries: list[Entry]) -> None:
    refusal = scope(question, entries).refusal
    assert refusal
    assert refusal.reason == "unknown_place"
    assert "Lambeth and Southwark" in refusal.message


@pytest.mark.parametrize("question", ["Is English spoken?", "What did Andy Whippey find?"])
def test_other_names_are_no_places(question: str, entries: list[Entry]) -> None:
    assert scope(question, entries).refusal is None


def test_a_date_of_no_document_must_be_mentioned(entries: list[Entry]) -> None:
    found = scope("What did inspectors find in Southwark in 2022?", entries)
    assert [span.first.year for span in found.mentions] == [2022]


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Compare Southwark and Lambeth", ["Southwark", "Lambeth"]),
        ("Southwark in 2011 and 2020", ["2011", "2020"]),
        ("the letter and the council's own report in 2019", ["letter", "committee report"]),
        ("Southwark in 2019", [None]),
    ],
)
def test_sides(question: str, labels: list[str | None], entries: list[Entry]) -> None:
    assert [side.label for side in scope(question, entries).sides] == labels
