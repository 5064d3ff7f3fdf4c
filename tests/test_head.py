"""HEAD says what GET would, without the body."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    "path", ["/", "/app.js", "/health", "/documents", "/documents/{id}/text", "/documents/nope"]
)
def test_the_headers_of_get_and_no_body(client: TestClient, path: str) -> None:
    path = path.format(id=client.get("/documents").json()["documents"][0]["id"])
    asked, whole = client.head(path), client.get(path)
    assert whole.content and not asked.content
    assert (asked.status_code, asked.headers) == (whole.status_code, whole.headers)


def test_where_get_is_not_allowed_neither_is_head(client: TestClient) -> None:
    response = client.head("/ask")
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


def test_what_is_held_is_held_for_head_too(client: TestClient) -> None:
    entry = client.get("/documents").json()["documents"][0]
    known = {"if-none-match": f'"{entry["sha256"]}"'}
    assert client.head(f"/documents/{entry['id']}/text", headers=known).status_code == 304
