"""txtai's embeddings database with content, as its introduction does it.

Its own reader of PDF files starts a Java server or fetches models, so pages come from pypdf, as
they do for the others; its segmentation then cuts them, at 1,000 characters so that the model
reads all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from txtai import Embeddings
from txtai.pipeline import Segmentation

from .stack import PASSAGES, Index, Passage, Search


def indexer(model: Path, store: Path) -> Index:
    embeddings = Embeddings(path=str(model), content=True)
    segments = Segmentation(chunker="recursive", chunk_size=1000)

    def passages(folder: Path) -> Iterator[tuple[str, str]]:
        for file in sorted(folder.rglob("*.pdf")):
            for page in PdfReader(file).pages:
                for number, text in enumerate(segments(page.extract_text())):
                    yield f"{file}#{page.page_number}.{number}", text

    def index(folder: Path) -> int:
        embeddings.index(passages(folder))
        embeddings.save(str(store))
        return int(embeddings.count())

    return index


def searcher(model: Path, store: Path) -> Search:
    del model  # the index names its own
    embeddings = Embeddings()
    embeddings.load(str(store))

    def search(question: str) -> list[Passage]:
        found = embeddings.search(question, PASSAGES)
        return [Passage(each["id"].rpartition("#")[0], each["text"]) for each in found]

    return search
