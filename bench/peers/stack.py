"""What every stack can do, and which there are. Imported in each stack's own environment too, so
it needs nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PASSAGES = 5
"""Asked for by every question."""


@dataclass(frozen=True, slots=True)
class Passage:
    source: str  # the path of its file, or its name within the folder that was indexed
    text: str


Index = Callable[[Path], int]
"""Indexes a folder, up to the last byte on disk; how many passages there are then."""

Search = Callable[[str], list[Passage]]
"""The first passages to a question, best first."""


class Module(Protocol):
    """``bench/peers/NAME.py``. Both functions load all that can be loaded before the work."""

    def indexer(self, model: Path, store: Path) -> Index: ...

    def searcher(self, model: Path, store: Path) -> Search: ...


@dataclass(frozen=True, slots=True)
class Stack:
    name: str  # of its module
    title: str
    index_of: str | None = None  # the stack whose index it asks; None: its own
    reads_all: bool = True  # False: most passages are longer than what the model reads
    ours: bool = False


STACKS = (
    Stack("langchain", "LangChain + FAISS"),
    Stack("llama_index", "LlamaIndex", reads_all=False),
    Stack("haystack", "Haystack hybrid"),
    Stack("txtai", "txtai"),
    Stack("chroma", "chromadb"),
    Stack("ours", "this project: passages", ours=True),
    Stack("ours_answer", "this project: whole answer", index_of="ours", ours=True),
)
