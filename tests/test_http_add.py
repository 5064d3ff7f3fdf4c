"""Documents are added over HTTP: in order, in stages, while questions are asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.additions import FINISHED_KEPT
from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from index.store import lock
from tests.gate import Gate

LETTER = b"Review of libraries in Testford\n\nDear Anna\n\nManagers count the books every Monday.\n"
NEWER = LETTER.replace(b"Monday", b"Friday")


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def library(gate: Gate, tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "index", gate) as library:
        yield library


@pytest.fixture
def client(library: Library) -> TestClient:
    return _client(library)


def _client(library: Library, **settings: Any) -> TestClient:
    app = create_app(Assistant(library, Settings()), library, **settings)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def _put(client: TestClient, uri: str, content: bytes) -> dict[str, Any]:
    response = client.put("/documents", params={"uri": uri}, content=content)
    assert response.status_code == 202, response.text
    addition: dict[str, Any] = response.json()
    return addition


def _additions(client: TestClient) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = client.get("/additions").json()["additions"]
    return listed


def _finished(client: TestClient) -> list[dict[str, Any]]:
    while True:
        listed = _additions(client)
        if all(each["stage"] in ("ready", "failed") for each in listed):
            return listed


def _text(client: TestClient, uri: str) -> str:
    return client.get(f"/documents/{uri}/text").text


def test_a_file_becomes_a_document_and_the_same_file_changes_nothing(
    client: TestClient, library: Library
) -> None:
    begun = _put(client, "2019/letter.txt", LETTER)
    assert (begun["uri"], begun["bytes"]) == ("2019/letter.txt", len(LETTER))
    _finished(client)
    assert "Monday" in _text(client, begun["document_id"])
    _put(client, "2019/letter.txt", LETTER)
    _finished(client)
    epoch = library.epoch
    _put(client, "2019/letter.txt", NEWER)
    outcomes = [each["outcome"] for each in _finished(client)]
    assert outcomes == ["added", "unchanged", "replaced"]
    assert "Friday" in _text(client, "2019/letter.txt")
    assert len(library.documents()) == 1
    assert library.epoch == epoch + 1


def test_a_finished_document_can_be_asked_at_once(embedder: Embedder, tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", embedder) as library:
        client = _client(library)
        question = {"question": "Who counts the books every Monday?"}
        assert client.post("/ask", json=question).json()["outcome"] == "refused"
        _put(client, "letter.txt", LETTER)
        _finished(client)
        answer = client.post("/ask", json=question).json()
        assert [each["quote"] for each in answer["citations"]] == [
            "Managers count the books every Monday."
        ]


def test_one_is_embedded_the_others_wait_in_order_and_questions_do_not(
    client: TestClient, gate: Gate
) -> None:
    _put(client, "there.txt", LETTER)
    _finished(client)
    gate.open.clear()
    gate.begun.clear()
    for name in ("c.txt", "a.txt", "b.txt"):
        _put(client, name, LETTER + name.encode())
    assert gate.begun.wait(30)
    listed = _additions(client)[1:]
    assert [each["uri"] for each in listed] == ["c.txt", "a.txt", "b.txt"]
    assert [each["stage"] for each in listed] == ["embedding", "waiting", "waiting"]
    assert listed[0]["done"] == 0 < listed[0]["total"]
    assert client.post("/ask", json={"question": "books on Monday?"}).status_code == 200
    assert client.delete("/documents/there.txt").status_code == 200
    gate.open.set()
    assert [each["outcome"] for each in _finished(client)] == ["added"] * 4
    assert len(client.get("/documents").json()["documents"]) == 3


def test_a_file_that_cannot_be_read_says_why_and_the_next_goes_on(client: TestClient) -> None:
    for name, content in (
        ("empty.txt", b""),
        ("page.pdf", b"<!doctype html><p>no</p>"),
        ("letter.txt", LETTER),
    ):
        _put(client, name, content)
    empty, page, letter = _finished(client)
    for failed in (empty, page):
        assert failed["stage"] == "failed"
        assert failed["reason"] and failed["remedy"]
    assert "web page" in page["reason"]
    assert letter["outcome"] == "added"


def test_what_was_there_stays_when_its_new_version_cannot_be_read(client: TestClient) -> None:
    _put(client, "letter.txt", LETTER)
    _put(client, "letter.txt", b"\0\1\2" * 100)
    assert [each["stage"] for each in _finished(client)] == ["ready", "failed"]
    assert "Monday" in _text(client, "letter.txt")


def test_while_another_process_indexes_there_is_a_clear_error(
    client: TestClient, tmp_path: Path
) -> None:
    _put(client, "letter.txt", LETTER)
    _finished(client)
    with lock.locked(tmp_path / "index"):
        _put(client, "other.txt", NEWER)
        failed = _finished(client)[-1]
        assert failed["stage"] == "failed"
        assert "Another process is writing" in failed["reason"]
        response = client.delete("/documents/letter.txt")
        assert response.status_code == 503
        assert "try again" in response.json()["remedy"]
    _put(client, "other.txt", NEWER)
    assert _finished(client)[-1]["outcome"] == "added"


@pytest.mark.parametrize(
    "uri",
    [
        *("", " ", "/etc/passwd", "\\\\host\\a.txt", "C:\\a.txt", "../a.txt", "a/../../b.txt"),
        *("a\\..\\b.txt", "a//b.txt", "./a.txt", "a\nb.txt", "a\0.txt", "x" * 1001),
    ],
)
def test_names_that_no_file_under_a_folder_has_are_refused(client: TestClient, uri: str) -> None:
    response = client.put("/documents", params={"uri": uri}, content=LETTER)
    assert response.status_code == 400
    assert response.json()["remedy"]
    assert _additions(client) == []


@pytest.mark.parametrize(
    "uri",
    [
        "<img src=x onerror=alert(1)>.txt",
        "a\u202efdp.txt",
        "zero\u200bwidth.txt",
        "é" * 300 + ".md",
    ],
)
def test_odd_names_are_names(client: TestClient, uri: str) -> None:
    _put(client, uri, LETTER)
    assert _finished(client)[0]["outcome"] == "added"
    assert client.get("/documents").json()["documents"][0]["uri"] == uri


def test_a_file_that_is_too_large_is_refused(library: Library) -> None:
    client = _client(library, max_upload_bytes=1000)
    assert client.get("/additions").json()["max_bytes"] == 1000
    _put(client, "fits.txt", b"words " * 100)
    for content in (b"x" * 1001, iter([b"x" * 600] * 2)):
        response = client.put("/documents", params={"uri": "large.txt"}, content=content)
        assert response.status_code == 413
        assert "ASSISTANT_MAX_UPLOAD_BYTES" in response.json()["remedy"]
    assert len(_finished(client)) == 1


def test_what_waits_is_bounded(
    client: TestClient, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.additions.MOST_WAITING_BYTES", 2 * len(LETTER))
    gate.open.clear()
    for name in ("a.txt", "b.txt"):
        _put(client, name, LETTER)
    response = client.put("/documents", params={"uri": "c.txt"}, content=LETTER)
    assert response.status_code == 503
    assert "waiting already" in response.json()["detail"]
    gate.open.set()
    _finished(client)
    _put(client, "c.txt", LETTER)
    assert _finished(client)[-1]["outcome"] == "added"


def test_the_last_that_are_finished_are_kept(client: TestClient) -> None:
    for _ in range(FINISHED_KEPT + 5):
        last = _put(client, "letter.txt", LETTER)
        listed = _finished(client)
    assert len(listed) in (FINISHED_KEPT, FINISHED_KEPT + 1)  # the oldest goes after the last came
    assert listed[-1]["id"] == last["id"]


def test_indexing_a_folder_leaves_what_came_over_http(
    client: TestClient, library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "letter.txt").write_bytes(LETTER)
    library.add([folder])
    _put(client, "mine.txt", NEWER)
    _put(client, "letter.txt", NEWER)
    assert [each["outcome"] for each in _finished(client)] == ["added", "replaced"]
    assert library.add([folder]).replaced == ("letter.txt",)
    assert [entry.uri for entry in library.documents()] == ["letter.txt", "mine.txt"]
