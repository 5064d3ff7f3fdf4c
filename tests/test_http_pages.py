"""Boxes and page images over HTTP, from an index of a made PDF and a text file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library
from tests.make_pdf import HEIGHT, WIDTH, Text, make_pdf, paragraph

LINES = ["Leaders know the services of their town well, and they", "visit them every month."]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "visits").mkdir()
    (folder / "visits" / "bury.pdf").write_bytes(
        make_pdf([Text(72, 760, "Visit to Bury", 20, bold=True), *paragraph(72, 700, LINES)])
    )
    (folder / "note.txt").write_text("Leaders know their services well.")
    yield from _client(folder, folder.with_name("index"))


def _client(folder: Path, index: Path) -> Iterator[TestClient]:
    with Library.create(index, load_embedder("hashing")) as library:
        assert not library.add([folder]).failed
        app = create_app(Assistant(library, Settings()), library)
        yield TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def test_a_span_has_a_box_on_each_line(client: TestClient) -> None:
    text = client.get("/documents/visits/bury.pdf/text").text
    start = text.index("they visit")
    response = client.get(
        "/documents/visits/bury.pdf/boxes", params={"start": start, "end": start + 10}
    )
    body = response.json()
    assert body["pages"] == [{"page": 1, "width": WIDTH, "height": HEIGHT}]
    first, second = body["boxes"]
    assert set(first) == {"page", "x", "y", "width", "height"}
    assert second["x"] == pytest.approx(72, abs=1)
    assert first["x"] > 300 and first["y"] < second["y"]


def test_a_page_is_a_png_that_is_not_sent_twice(client: TestClient) -> None:
    path = "/documents/visits/bury.pdf/pages/1.png"
    response = client.get(path, params={"width": 300})
    assert response.headers["content-type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")
    detail = client.get("/documents/visits/bury.pdf").json()
    assert response.headers["etag"] == f'"{detail["source_sha256"]}"'
    held = {"if-none-match": response.headers["etag"]}
    assert client.get(path, params={"width": 300}, headers=held).status_code == 304


def test_boxes_are_not_sent_twice(client: TestClient) -> None:
    path = "/documents/visits/bury.pdf/boxes?start=0&end=5"
    etag = client.get(path).headers["etag"]
    assert etag == f'"{client.get("/documents/visits/bury.pdf").json()["sha256"]}"'
    assert client.get(path, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("visits/bury.pdf/pages/2.png", 404, "no page 2"),
        ("visits/bury.pdf/pages/0.png", 404, "no page 0"),
        ("note.txt/pages/1.png", 404, "text/plain"),
        ("note.txt/boxes?start=0&end=5", 404, "text/plain"),
        ("absent.pdf/boxes?start=0&end=5", 404, "absent.pdf"),
        ("visits/bury.pdf/boxes?start=5&end=5", 400, "from 5 to 5"),
        ("visits/bury.pdf/boxes?start=0&end=99999", 400, "99999"),
        ("visits/bury.pdf/boxes?start=-1&end=5", 400, "from -1"),
        ("visits/bury.pdf/boxes?start=0", 422, "end"),
        ("visits/bury.pdf/pages/1.png?width=4001", 422, "width"),
        ("visits/bury.pdf/pages/1.png?width=15", 422, "width"),
    ],
)
def test_what_there_is_not_is_a_problem(
    client: TestClient, path: str, status: int, says: str
) -> None:
    response = client.get(f"/documents/{path}")
    assert (response.status_code, response.headers["content-type"]) == (
        status,
        "application/problem+json",
    )
    assert says in response.json()["detail"]
    assert response.json()["remedy"]


def test_what_is_removed_has_no_pages_left(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "bury.pdf").write_bytes(make_pdf([Text(72, 760, "Visit to zyzzyva Bury")]))
    for client in _client(folder, tmp_path / "index"):
        assert client.get("/documents/bury.pdf/pages/1.png").status_code == 200
        cast(FastAPI, client.app).state.library.remove("bury.pdf")
        assert client.get("/documents/bury.pdf/pages/1.png").status_code == 404
    assert b"zyzzyva" not in (tmp_path / "index" / "index.db").read_bytes()


def test_the_sizes_of_all_pages_come_at_once(client: TestClient) -> None:
    path = "/documents/visits/bury.pdf/pages"
    response = client.get(path)
    assert response.json() == {"pages": [{"page": 1, "width": WIDTH, "height": HEIGHT}]}
    held = {"if-none-match": response.headers["etag"]}
    assert client.get(path, headers=held).status_code == 304
    assert client.get("/documents/note.txt/pages").status_code == 404


def test_the_file_itself_is_shown_by_the_browser_s_own_means(client: TestClient) -> None:
    path = "/documents/visits/bury.pdf/file"
    response = client.get(path)
    assert response.content.startswith(b"%PDF-")
    assert hashlib.sha256(response.content).hexdigest() == response.headers["etag"].strip('"')
    assert response.headers["content-type"] == "application/pdf"
    assert response.headers["content-disposition"] == "inline; filename*=UTF-8''bury.pdf"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "script-src" not in response.headers["content-security-policy"]
    held = client.get(path, headers={"if-none-match": response.headers["etag"]})
    assert (held.status_code, held.content) == (304, b"")


@pytest.mark.parametrize("path", ["note.txt/file", "nothing.pdf/file"])
def test_what_is_kept_as_text_has_no_file(client: TestClient, path: str) -> None:
    response = client.get(f"/documents/{path}")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
