"""Names of which no document is, and which documents tell of them."""

from __future__ import annotations

from pathlib import Path

from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of


def test_a_name_in_chosen_documents_may_be_asked_about(tmp_path: Path, embedder: Embedder) -> None:
    texts = {
        "leeds": "Report on Leeds\n\nIn Oxmere officers lost a third of their shifts.\n",
        "york": "Report on York\n\nOfficers were in time.\n",
    }
    with finder_of(texts, tmp_path, embedder) as finder:
        question = "What did officers in Oxmere lose?"
        assert finder.find(question, Filters()).scope.refusal
        found = finder.find(question, Filters(documents=frozenset({"leeds.txt"})))
        [(_, ones)] = found.sides
        assert any("Oxmere" in one.sentence.text for one in ones)
        own = Filters(documents=frozenset({"york.txt"}))
        assert finder.find("Are officers in time in Leeds?", own).sides == ()
        other = finder.find(question, Filters(documents=frozenset({"york.txt"})))
        assert other.scope.refusal


def test_another_documents_place_may_be_asked_about_where_it_is_written(
    tmp_path: Path, embedder: Embedder
) -> None:
    texts = {
        "leeds": "Report on Leeds\n\nLeeds has many officers. In Leeds they are late.\n",
        "hull": "Report on Hull\n\nHull has late officers. Officers of Leeds were early.\n",
    }
    with finder_of(texts, tmp_path, embedder) as finder:
        chosen = Filters(documents=frozenset({"hull.txt"}))
        [(_, ones)] = finder.find("Were officers early in Leeds?", chosen).sides
        assert [one.sentence.text for one in ones] == ["Officers of Leeds were early."]
