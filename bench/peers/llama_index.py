"""LlamaIndex, as its starter tutorial with local models does it: every default kept.

SimpleDirectoryReader, passages of 1,024 tokens (of which the model reads 256 word pieces), the
default store in memory, kept as JSON.
"""

from __future__ import annotations

from pathlib import Path

from llama_index.core import (
    Settings,
    SimpleDirectoryReader,
    StorageContext,
    VectorStoreIndex,
    load_index_from_storage,
)
from llama_index.embeddings.huggingface import HuggingFaceEmbedding

from .stack import PASSAGES, Index, Passage, Search


def indexer(model: Path, store: Path) -> Index:
    Settings.embed_model = HuggingFaceEmbedding(model_name=str(model))

    def index(folder: Path) -> int:
        documents = SimpleDirectoryReader(str(folder), recursive=True).load_data()
        made = VectorStoreIndex.from_documents(documents)
        made.storage_context.persist(persist_dir=str(store))
        return len(made.docstore.docs)

    return index


def searcher(model: Path, store: Path) -> Search:
    Settings.embed_model = HuggingFaceEmbedding(model_name=str(model))
    storage = StorageContext.from_defaults(persist_dir=str(store))
    retriever = load_index_from_storage(storage).as_retriever(similarity_top_k=PASSAGES)

    def search(question: str) -> list[Passage]:
        found = retriever.retrieve(question)
        return [Passage(each.node.metadata["file_path"], each.node.get_content()) for each in found]

    return search
