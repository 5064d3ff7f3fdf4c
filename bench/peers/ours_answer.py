"""This project: the whole answer, each citation of it a passage; a refusal has none."""

from __future__ import annotations

from pathlib import Path

from assistant.records import Question

from .ours import indexer, opened
from .stack import PASSAGES, Passage, Search

__all__ = ["indexer", "searcher"]


def searcher(model: Path, store: Path) -> Search:
    del model
    assistant, _ = opened(store)

    def search(question: str) -> list[Passage]:
        cited = assistant.ask(Question(question)).citations[:PASSAGES]
        return [Passage(each.uri, each.quote) for each in cited]

    return search
