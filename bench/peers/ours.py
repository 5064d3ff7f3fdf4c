"""This project: the passages that ``assistant search`` shows.

As on the command line, the process is prepared before anything is imported, and most is imported
while the models load: so the functions import what they need.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.process import prepare

from .stack import PASSAGES, Index, Passage, Search

if TYPE_CHECKING:
    from assistant.service import Assistant
    from index.library import Library


def indexer(model: Path, store: Path) -> Index:
    del model  # the built-in one is that very folder
    prepare()
    from index.embed import load_embedder
    from index.library import Library

    embedder = load_embedder()
    embedder.embed_query("warm")

    def index(folder: Path) -> int:
        with Library.create(store, embedder) as library:
            library.add([folder])
            return sum(entry.passages for entry in library.documents())

    return index


def searcher(model: Path, store: Path) -> Search:
    del model
    assistant, library = opened(store)
    uris = {entry.id: entry.uri for entry in library.documents()}

    def search(question: str) -> list[Passage]:
        passages = [hit.passage for hit in assistant.search(question, PASSAGES)]
        return [Passage(uris[passage.document_id], passage.text) for passage in passages]

    return search


def opened(store: Path) -> tuple[Assistant, Library]:
    """Open as long as the process lives."""
    prepare()
    from assistant.opening import open_assistant
    from assistant.settings import Settings

    closing = ExitStack()
    atexit.register(closing.close)
    return closing.enter_context(open_assistant(Settings(index=store)))
