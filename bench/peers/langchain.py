"""LangChain with FAISS, as its tutorial "Build a semantic search engine" does it.

PyPDFLoader, 1,000 characters with 200 of overlap, the community FAISS store.
"""

from __future__ import annotations

from pathlib import Path

from langchain_community.document_loaders import PyPDFLoader
from langchain_community.vectorstores import FAISS
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from .stack import PASSAGES, Index, Passage, Search


def indexer(model: Path, store: Path) -> Index:
    embeddings = HuggingFaceEmbeddings(model_name=str(model))
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=1000, chunk_overlap=200, add_start_index=True
    )

    def index(folder: Path) -> int:
        pages = [
            page for file in sorted(folder.rglob("*.pdf")) for page in PyPDFLoader(file).load()
        ]
        splits = splitter.split_documents(pages)
        FAISS.from_documents(splits, embeddings).save_local(str(store))
        return len(splits)

    return index


def searcher(model: Path, store: Path) -> Search:
    embeddings = HuggingFaceEmbeddings(model_name=str(model))
    faiss = FAISS.load_local(str(store), embeddings, allow_dangerous_deserialization=True)

    def search(question: str) -> list[Passage]:
        found = faiss.similarity_search(question, k=PASSAGES)
        return [Passage(each.metadata["source"], each.page_content) for each in found]

    return search
