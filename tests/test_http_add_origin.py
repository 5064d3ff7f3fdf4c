"""No page of another site can add, remove or bring back a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed.hashing import HashingEmbedder
from index.library import Library
from tests.making import folder_of_texts

FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:9"},  # another server on this machine
    {"origin": "http://127.0.0.1.evil.example"},
    {"origin": "http://["},  # no address at all
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"},
    {"sec-fetch-site": "same-origin", "origin": "https://evil.example"},
]
OURS = [
    {},  # curl
    {"origin": "http://127.0.0.1"},
    {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1"},
    {"sec-fetch-site": "none"},
]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with Library.create(tmp_path / "index", HashingEmbedder()) as library:
        library.add([folder_of_texts(tmp_path / "docs", 2)])
        app = create_app(Assistant(library, Settings()), library)
        yield TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def _changes(client: TestClient, headers: dict[str, str]) -> list[Any]:
    identity = client.get("/documents/00.txt").json()["id"]
    return [
        client.delete("/documents/00.txt", headers=headers),
        client.post(f"/documents/{identity}/restore", headers=headers),
        client.put("/documents?uri=a.txt", content=b"Some words.", headers=headers),
    ]


@pytest.mark.parametrize("headers", FOREIGN)
def test_other_pages_are_refused(client: TestClient, headers: dict[str, str]) -> None:
    before = client.get("/documents").json()
    for response in _changes(client, headers):
        assert response.status_code == 403
        assert response.headers["content-type"] == "application/problem+json"
        assert "access-control-allow-origin" not in response.headers
    assert client.get("/documents").json() == before
    assert client.get("/additions").json()["additions"] == []


@pytest.mark.parametrize("headers", OURS)
def test_our_own_and_programs_are_not(client: TestClient, headers: dict[str, str]) -> None:
    assert [response.status_code for response in _changes(client, headers)] == [200, 200, 202]
