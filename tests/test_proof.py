from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import compose
from assistant.proof import are_proven
from assistant.records import Source
from index.embed.hashing import HashingEmbedder
from index.library import Library
from index.records import SourceFile
from tests.making import folder_of_texts


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "index", HashingEmbedder()) as library:
        library.add([folder_of_texts(tmp_path / "docs", 3)])
        yield library


def _sources(library: Library) -> list[Source]:
    return [
        compose.source(entry, one, one.start, one.end, one.text)
        for entry in library.documents()
        for one in library.sentences(entry.id)
    ]


def _put(library: Library, uri: str, text: str) -> None:
    library.add_file(SourceFile(uri, text.encode()), lambda *_: None)


def test_what_the_documents_say_is_proven(library: Library) -> None:
    assert are_proven(_sources(library), library)
    assert are_proven([], library)


def test_another_document_changes_nothing(library: Library) -> None:
    sources = _sources(library)
    _put(library, "more.txt", "Something else.")
    assert are_proven(sources, library)


def test_not_when_one_of_the_documents_is_gone(library: Library) -> None:
    sources = _sources(library)
    library.remove("01.txt")
    assert not are_proven(sources, library)
    assert are_proven([one for one in sources if one.uri != "01.txt"], library)


def test_not_when_one_of_the_documents_has_another_text(library: Library) -> None:
    sources = _sources(library)
    _put(library, "01.txt", library.document("01.txt").text + " And more.")
    assert not are_proven(sources, library)  # the quotes are there, the hash is another's


@pytest.mark.parametrize("wrong", [{"quote": "Document"}, {"start": 1}, {"sha256": "f" * 64}])
def test_not_when_anything_differs(library: Library, wrong: dict[str, Any]) -> None:
    first, *others = _sources(library)
    assert not are_proven([*others, replace(first, **wrong)], library)
