"""Questions to begin with: varied, made from what is there, and answered."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from assistant.suggest import MOST, Suggester, candidates, varied
from index.embed import Embedder
from index.library import Library
from index.records import Block, BlockKind, Catalogue, Document, Judgement
from tests.making import entry

BINS = "Collection of bins\n\nBins are collected on Mondays. " + "Crews start at six. " * 12
PARKS = "Opening of parks\n\nParks are open until dusk. " + "Wardens lock the gates. " * 12


def test_every_suggestion_is_answered(assistant: Assistant, seed_library: Library) -> None:
    questions = Suggester(assistant, seed_library).questions()
    assert 0 < len(questions) <= MOST
    assert len(set(questions)) == len(questions)
    for question in questions:
        assert assistant.ask(Question(question)).outcome == "answered"


def test_an_empty_index_suggests_nothing(embedder: Embedder, tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        assert Suggester(Assistant(library, Settings()), library).questions() == ()


def test_suggestions_follow_the_index(embedder: Embedder, tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        suggester = Suggester(Assistant(library, Settings()), library)
        (tmp_path / "bins.md").write_text(f"# Services\n\n## {BINS}\n")
        library.add([tmp_path / "bins.md"])
        before = suggester.questions()
        assert before == ("What is said about collection of bins?",)
        assert suggester.questions() is before  # made once
        (tmp_path / "bins.md").write_text(f"# Services\n\n## {PARKS}\n")
        library.add([tmp_path / "bins.md"])
        assert suggester.questions() == ("What is said about opening of parks?",)


def test_nothing_is_suggested_twice_of_different_places(embedder: Embedder, tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        for place in ("Leeds", "York"):
            parts = f"## {BINS} In {place}.\n\n## {PARKS} In {place}."
            (tmp_path / f"{place}.md").write_text(f"# Report about {place} Council\n\n{parts}\n")
        library.add([tmp_path / "Leeds.md", tmp_path / "York.md"])
        questions = Suggester(Assistant(library, Settings()), library).questions()
    asked_of = [question.split(" in ")[0] for question in questions]
    assert sorted(asked_of) == sorted(set(asked_of))
    assert len(questions) == 2


def test_each_organisation_comes_before_any_comes_twice() -> None:
    old, new = datetime.date(2010, 1, 1), datetime.date(2020, 1, 1)
    entries = [
        entry("a.txt", "Southwark", date=old),
        entry("b.txt", "Southwark", date=new),
        entry("c.txt", "Lambeth", date=old),
        entry("d.txt", None, date=None),
    ]
    assert [one.uri for one in varied(entries)] == ["b.txt", "c.txt", "d.txt", "a.txt"]


def test_candidates_are_judgements_then_sections_the_longest_first() -> None:
    parts = ["Overall: Good", "Early help", "a" * 250, "What needs to improve", "b" * 300]
    starts = [sum(len(part) + 1 for part in parts[:at]) for at in range(len(parts))]
    kinds: list[BlockKind] = ["paragraph", "heading", "paragraph", "heading", "paragraph"]
    under = [(), (), ("Early help",), (), ("What needs to improve",)]
    document = Document(
        "d1",
        "a.txt",
        "0" * 64,
        "text/plain",
        "\n".join(parts),
        tuple(
            Block(start, start + len(part), kind, headings=headings)
            for start, part, kind, headings in zip(starts, parts, kinds, under, strict=True)
        ),
        Catalogue(
            "Inspection",
            organisation="Lambeth",
            judgements=(Judgement("Early years", "Good", 0, 13),),
        ),
    )
    assert [candidate.question for candidate in candidates(document)] == [
        "How were early years judged in Lambeth?",
        "What needs to improve in Lambeth?",
        "What is said about early help in Lambeth?",
    ]
    assert [document.text[c.start : c.end].strip() for c in candidates(document)] == [
        "Overall: Good",
        "b" * 300,
        "a" * 250,
    ]


def test_the_door_gives_them(
    client: TestClient, assistant: Assistant, seed_library: Library
) -> None:
    questions = Suggester(assistant, seed_library).questions()
    assert client.get("/suggestions").json() == {"questions": list(questions)}


def test_a_document_that_goes_meanwhile_suggests_nothing(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        (tmp_path / "bins.md").write_text(f"# Services\n\n## {BINS}\n")
        library.add([tmp_path / "bins.md"])
        (gone,) = before = library.documents()
        monkeypatch.setattr(library, "documents", lambda: before)
        library.remove(gone.id)
        assert Suggester(Assistant(library, Settings()), library).questions() == ()


def test_each_kind_comes_before_any_comes_twice_of_other_organisations() -> None:
    old, new = datetime.date(2010, 1, 1), datetime.date(2020, 1, 1)
    entries = [
        entry("a.txt", "Southwark", date=new, kind="letter"),
        entry("b.txt", "Lambeth", date=new, kind="letter"),
        entry("c.txt", "Hull", date=old, kind="report"),
        entry("d.txt", "Hull", date=old, kind="minutes"),
    ]
    assert [one.uri for one in varied(entries)] == ["a.txt", "c.txt", "b.txt", "d.txt"]


def test_headings_of_a_form_come_last(embedder: Embedder, tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        for place in ("Leeds", "York", "Hull"):
            own = f"## 2. {PARKS}" if place == "Hull" else ""
            parts = f"## {BINS} In {place}.\n\n{own}"
            (tmp_path / f"{place}.md").write_text(f"# Report about {place} Council\n\n{parts}\n")
        library.add([tmp_path / f"{place}.md" for place in ("Leeds", "York", "Hull")])
        questions = Suggester(Assistant(library, Settings()), library).questions()
    assert [question.split(" in ")[0] for question in questions] == [
        "What is said about opening of parks",
        "What is said about collection of bins",
    ]


def test_no_document_is_asked_about_twice_before_another(
    embedder: Embedder, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        both = f"## {BINS}\n\n## {PARKS}"
        (tmp_path / "Leeds.md").write_text(f"# Report about Leeds Council\n\n{both}\n")
        (tmp_path / "York.md").write_text(f"# Report about York Council\n\n{both}\n")
        library.add([tmp_path / "Leeds.md", tmp_path / "York.md"])
        questions = Suggester(Assistant(library, Settings()), library).questions()
    assert len({question.split(" in ")[-1] for question in questions}) == 2
