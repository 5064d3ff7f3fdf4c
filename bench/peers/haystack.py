"""Haystack: PDF files as in its tutorial on file types, asked as in that on hybrid retrieval.

150 words with 50 of overlap, the store in memory kept as JSON, BM25 and embeddings joined. The
tutorial lets a cross-encoder rank what was joined; with no model but the embedder, the joiner's
own reciprocal rank fusion does it, which is faster and may rank worse.
"""

from __future__ import annotations

from pathlib import Path

from haystack import Pipeline
from haystack.components.converters import PyPDFToDocument
from haystack.components.joiners import DocumentJoiner
from haystack.components.preprocessors import DocumentCleaner, DocumentSplitter
from haystack.components.retrievers.in_memory import (
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.components.writers import DocumentWriter
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)

from .stack import PASSAGES, Index, Passage, Search


def indexer(model: Path, store: Path) -> Index:
    documents = InMemoryDocumentStore()
    pipeline = Pipeline()
    steps = {
        "converter": PyPDFToDocument(store_full_path=True),
        "cleaner": DocumentCleaner(),
        "splitter": DocumentSplitter(split_by="word", split_length=150, split_overlap=50),
        "embedder": SentenceTransformersDocumentEmbedder(model=str(model), progress_bar=False),
        "writer": DocumentWriter(documents),
    }
    for name, step in steps.items():
        pipeline.add_component(name, step)
    for before, after in zip(list(steps)[:-1], list(steps)[1:], strict=True):
        pipeline.connect(before, after)
    pipeline.warm_up()

    def index(folder: Path) -> int:
        pipeline.run({"converter": {"sources": sorted(folder.rglob("*.pdf"))}})
        store.mkdir(parents=True)
        documents.save_to_disk(str(store / "documents.json"))
        return int(documents.count_documents())

    return index


def searcher(model: Path, store: Path) -> Search:
    documents = InMemoryDocumentStore.load_from_disk(str(store / "documents.json"))
    pipeline = Pipeline()
    pipeline.add_component(
        "embedder", SentenceTransformersTextEmbedder(model=str(model), progress_bar=False)
    )
    pipeline.add_component("dense", InMemoryEmbeddingRetriever(documents))
    pipeline.add_component("bm25", InMemoryBM25Retriever(documents))
    pipeline.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion"))
    pipeline.connect("embedder", "dense")
    pipeline.connect("dense", "joiner")
    pipeline.connect("bm25", "joiner")
    pipeline.warm_up()

    def search(question: str) -> list[Passage]:
        found = pipeline.run({"embedder": {"text": question}, "bm25": {"query": question}})
        best = found["joiner"]["documents"][:PASSAGES]
        return [Passage(each.meta["file_path"], each.content) for each in best]

    return search
