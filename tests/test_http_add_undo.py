"""A removed document is gone from every file, and comes back exactly as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.http.app import create_app
from assistant.removals import KEPT
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed.hashing import HashingEmbedder
from index.library import Library
from index.query import Query
from tests.make_pdf import make_pdf, paragraph

EMBEDDER = HashingEmbedder()


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def library(seeds: Path, tmp_path: Path, index: Path) -> Iterator[Library]:
    files = tmp_path / "files"
    files.mkdir()
    lines = ["Review of homes in Testford", "", "The multi-agency hub (MAH) met on Monday."]
    (files / "homes.pdf").write_bytes(make_pdf(paragraph(72, 700, lines)))
    with Library.create(index, EMBEDDER) as library:
        library.add([seeds, files])
        yield library


@pytest.fixture
def client(library: Library) -> TestClient:
    app = create_app(Assistant(library, Settings()), library)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def _held(index: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the database but row ids and the epoch."""
    connection = sqlite3.connect(index / "index.db")
    connection.execute("INSERT INTO keywords (keywords) VALUES ('integrity-check')")
    rows = {
        name: sorted(connection.execute(f"SELECT {columns} FROM {name}"))
        for name, columns in (
            ("documents", "id, uri, root, source_sha256, text, blocks, strips, catalogue, words"),
            ("passages", 'position, "start", "end", headings, page, number, vector'),
            ("sentences", 'position, "start", "end", kind, page, number, vector'),
            ("acronyms", "short, long"),
            ("words", "word, passages"),
            ("originals", "content"),
        )
    }
    connection.close()
    return rows


@pytest.mark.parametrize("place", range(6))
def test_removed_it_is_gone_and_restored_it_is_as_it_was(
    client: TestClient, library: Library, index: Path, place: int
) -> None:
    before = _held(index)
    query = Query("care of homes", (("care",), ("homes",)))
    hits = library.search(query, 50)
    entry = library.documents()[place]
    removed = client.delete(f"/documents/{entry.id}")
    assert removed.status_code == 200
    assert removed.json()["uri"] == entry.uri
    assert client.get(f"/documents/{entry.id}").status_code == 404
    assert all(hit.passage.document_id != entry.id for hit in library.search(query, 50))
    assert not any(entry.uri.encode() in path.read_bytes() for path in index.iterdir())
    restored = client.post(f"/documents/{entry.id}/restore")
    assert restored.status_code == 200
    assert restored.json() == removed.json()
    assert _held(index) == before
    assert library.search(query, 50) == hits


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1), st.booleans())
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, twice: bool
) -> None:
    base = tmp_path_factory.mktemp("any")
    (base / "a.txt").write_text(f"Words (W) to begin with.\n\n{text}", "utf-8", "replace")
    if twice:
        (base / "b.txt").write_bytes((base / "a.txt").read_bytes())
    with Library.create(base / "index", EMBEDDER) as library:
        library.add([base])
        before = _held(base / "index")
        for entry in library.documents():
            library.put_back(library.take_out(entry.id))
        assert _held(base / "index") == before


def test_undoing_twice_or_nothing_is_refused(client: TestClient, library: Library) -> None:
    entry = library.documents()[0]
    assert client.post(f"/documents/{entry.id}/restore").status_code == 404
    client.delete(f"/documents/{entry.uri}")
    assert client.post(f"/documents/{entry.uri}/restore").status_code == 200
    again = client.post(f"/documents/{entry.id}/restore")
    assert again.status_code == 404
    assert "Add its file again" in again.json()["remedy"]
    assert client.delete("/documents/nope").status_code == 404


def test_a_name_that_is_taken_meanwhile_is_not_written_over(
    client: TestClient, library: Library, tmp_path: Path
) -> None:
    entry = library.documents()[0]
    client.delete(f"/documents/{entry.id}")
    (tmp_path / entry.uri).write_text("Another one is here by now.")
    library.add([tmp_path / entry.uri])
    refused = client.post(f"/documents/{entry.id}/restore")
    assert refused.status_code == 409
    assert "Another one" in library.document(entry.uri).text
    library.remove(entry.uri)
    assert client.post(f"/documents/{entry.id}/restore").status_code == 200


def test_the_last_removals_only_are_kept(client: TestClient, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    with Library.create(tmp_path / "other", EMBEDDER) as library:
        for i in range(KEPT + 1):
            (folder / f"{i:02}.txt").write_text(f"Plan number {i} for homes.")
        library.add([folder])
        app = create_app(Assistant(library, Settings()), library)
        client = TestClient(app, base_url="http://127.0.0.1")
        entries = library.documents()
        for entry in entries:
            client.delete(f"/documents/{entry.id}")
        codes = [client.post(f"/documents/{entry.id}/restore").status_code for entry in entries]
        assert codes == [404] + [200] * KEPT
