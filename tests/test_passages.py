"""Passages fit the window, never cross a heading, and lose no sentence."""

from pathlib import Path

import pytest

from index.passages import context, cut
from index.read import read
from index.records import BOILERPLATE, Document, Passage, SourceFile
from index.sentences import sentences_of


def count(text: str) -> int:
    return len(text.split())


@pytest.fixture(
    params=sorted((Path(__file__).parents[1] / "seeds").glob("*.txt")), ids=lambda p: p.name[:3]
)
def document(request: pytest.FixtureRequest) -> Document:
    path: Path = request.param
    return read(SourceFile(path.name, path.read_bytes()))


@pytest.mark.parametrize("limit", [40, 120, 10_000])
def test_no_sentence_is_lost_or_twice(document: Document, limit: int) -> None:
    passages = cut(document, count, limit)
    assert tuple(s for p in passages for s in p.sentences) == sentences_of(document)
    assert [passage.position for passage in passages] == list(range(len(passages)))


def _words(document: Document, passage: Passage) -> int:
    return count(f"{context(document, passage.headings)}. {passage.text}")


def test_passages_fit_unless_they_are_one_sentence(document: Document) -> None:
    for passage in cut(document, count, 120):
        assert document.text[passage.start : passage.end] == passage.text
        assert len(passage.sentences) == 1 or _words(document, passage) <= 120 + 1


def test_a_passage_has_one_heading_one_number_and_one_sort(document: Document) -> None:
    for passage in cut(document, count, 120):
        assert len({s.headings for s in passage.sentences}) == 1
        assert len({s.number for s in passage.sentences}) == 1
        assert len({s.kind in BOILERPLATE for s in passage.sentences}) == 1


def test_context_is_title_and_headings(document: Document) -> None:
    assert context(document, ("Findings",)) == f"{document.catalogue.title}. Findings"


def test_a_sentence_longer_than_the_limit_stands_alone(document: Document) -> None:
    assert all(len(passage.sentences) == 1 for passage in cut(document, len, 10))


def test_a_row_of_a_spreadsheet_is_a_passage_of_its_own() -> None:
    table = b"Home,Beds\nLarch House,6\nBirch Lodge,11\n"
    found = cut(read(SourceFile("homes.csv", table)), count, 120)
    assert [passage.text for passage in found] == [
        "Home: Larch House; Beds: 6",
        "Home: Birch Lodge; Beds: 11",
    ]
    assert {sentence.kind for passage in found for sentence in passage.sentences} == {"record"}
    assert "record" not in BOILERPLATE
