"""Which visit is meant by what it looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.retrieve.looked_at import visit_meant
from index.embed import Embedder
from index.library import Library
from index.records import Filters
from tests.finding import finder_of

LOOKED_AT = {
    2019: "arrangements for achieving permanence",
    2021: "arrangements for children in need",
    2023: "arrangements for the ‘front door’, and the needs of children",
}


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Iterator[Library]:
    folder = tmp_path / "papers"
    folder.mkdir()
    for year, said in LOOKED_AT.items():
        found = f"This letter summarises the findings of the visit to Leeds on 4 May {year}."
        text = f"Visit to Leeds children's services\n\n6 June {year}\n\n{found}\n\n"
        (folder / f"{year}.txt").write_text(f"{text}Inspectors looked at {said}.\n")
    with Library.create(tmp_path / "index", embedder) as made:
        made.add([folder])
        yield made


@pytest.mark.parametrize(
    ("question", "rest", "year"),
    [
        (
            "When was the focused visit to Leeds about permanence?",
            "When was the focused visit to Leeds?",
            2019,
        ),
        (
            "Who carried out the front door visit in Leeds?",
            "Who carried out the visit in Leeds?",
            2023,
        ),
        (
            "What was the Leeds front door visit about?",
            "What was the Leeds visit about?",
            2023,
        ),
        (
            "What did Leeds's permanence letter say about drift?",
            "What did Leeds's letter say about drift?",
            2019,
        ),
        (
            "Who signed the letter on children in need in Leeds?",
            "Who signed the letter in Leeds?",
            2021,
        ),
    ],
)
def test_it_is_called_by_what_inspectors_looked_at(
    question: str, rest: str, year: int, library: Library
) -> None:
    meant = visit_meant(question, library.documents(), library)
    assert meant is not None
    assert meant.question == rest
    [of_year] = [one.id for one in library.documents() if str(year) in one.uri]
    assert meant.documents == {of_year}


@pytest.mark.parametrize(
    "question",
    [
        "What did the visit find about permanence?",
        "List every focused visit to Leeds.",
        "What did the letter to Leeds say about permanence?",
        "When did the inspectors visit children in need?",
        "What did the visit about adoption find?",
        "When was the latest visit to Leeds?",
    ],
)
def test_what_was_found_is_no_name_of_a_visit(question: str, library: Library) -> None:
    assert visit_meant(question, library.documents(), library) is None


def test_a_visit_is_meant_by_what_it_looked_at(embedder: Embedder, tmp_path: Path) -> None:
    texts = {
        str(year): f"Visit to Bury children's services\n\n6 June {year}\n\n"
        f"This letter summarises the findings of the visit to Bury on 4 May {year}.\n\n"
        f"Inspectors looked at arrangements for {what}.\n"
        for year, what in ((2019, "achieving permanence"), (2022, "care leavers"))
    }
    with finder_of(texts, tmp_path, embedder) as finder:
        uris = {entry.id: entry.uri for entry in finder.entries}
        found = finder.find("When was the visit to Bury about permanence?", Filters())
        assert {uris[one] for one in found.scope.documents} == {"2019.txt"}
        assert found.question == "When was the visit to Bury?"
