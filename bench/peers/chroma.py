"""chromadb on disk, as its getting started does it, cut as its guide to chunking does it.

500 characters with 50 of overlap. It reads no files: pages come from pypdf, as for the others.
"""

from __future__ import annotations

from pathlib import Path

import chromadb
from chromadb.utils.embedding_functions import SentenceTransformerEmbeddingFunction
from langchain_text_splitters import RecursiveCharacterTextSplitter
from pypdf import PdfReader

from .stack import PASSAGES, Index, Passage, Search


def indexer(model: Path, store: Path) -> Index:
    embed = SentenceTransformerEmbeddingFunction(model_name=str(model))
    client = chromadb.PersistentClient(path=str(store))
    collection = client.create_collection("documents", embedding_function=embed)
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=500, chunk_overlap=50, separators=["\n\n", "\n", ". ", " "]
    )

    def index(folder: Path) -> int:
        for file in sorted(folder.rglob("*.pdf")):
            pages = [page.extract_text() for page in PdfReader(file).pages]
            chunks = [chunk for page in pages for chunk in splitter.split_text(page)]
            collection.add(
                ids=[f"{file}#{number}" for number in range(len(chunks))],
                documents=chunks,
                metadatas=[{"source": str(file)}] * len(chunks),
            )
        return int(collection.count())

    return index


def searcher(model: Path, store: Path) -> Search:
    embed = SentenceTransformerEmbeddingFunction(model_name=str(model))
    client = chromadb.PersistentClient(path=str(store))
    collection = client.get_collection("documents", embedding_function=embed)

    def search(question: str) -> list[Passage]:
        found = collection.query(query_texts=[question], n_results=PASSAGES)
        texts, places = found["documents"][0], found["metadatas"][0]
        return [Passage(place["source"], text) for text, place in zip(texts, places, strict=True)]

    return search
