"""Every error is problem details with the right status, and tells nothing it should not."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.errors import BadQuestion, BadSettings, ModelFailed
from assistant.http import problems
from index.errors import EmbedderMismatch, IndexBusy, NotAnIndex, UnknownDocument, UnreadableFile

JSON = {"content-type": "application/json"}


def _problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["x-content-type-options"] == "nosniff"
    body: dict[str, Any] = response.json()
    assert set(body) == {"type", "title", "status", "detail", "remedy", "errors"}
    assert body["status"] == status and body["type"] == "about:blank"
    assert body["title"] and body["detail"] and body["remedy"]
    return body


@pytest.mark.parametrize("question", ["", "   \n", "why? " * 20_000])
def test_a_question_that_is_empty_or_too_long(client: TestClient, question: str) -> None:
    _problem(client.post("/ask", json={"question": question}), 400)


@pytest.mark.parametrize("query", ["", "word " * 20_000])
def test_a_query_that_is_empty_or_too_long(client: TestClient, query: str) -> None:
    _problem(client.post("/search", json={"query": query}), 400)


@pytest.mark.parametrize("body", ["", "{", "{'question': 1}", '{"question": "why?"', "\x00"])
def test_malformed_json(client: TestClient, body: str) -> None:
    assert client.post("/ask", content=body, headers=JSON).status_code in (400, 422)
    if body:
        _problem(client.post("/ask", content=body, headers=JSON), 400)


@pytest.mark.parametrize("body", [b'{"question": "\xff"}', b"[" * 100_000, b"\xff\xfe"])
def test_what_no_parser_takes(client: TestClient, body: bytes) -> None:
    found = _problem(client.post("/ask", content=body, headers=JSON), 400)
    assert found["detail"] == "The body is not JSON."


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("path", ["/ask", "/search"])
def test_a_body_that_is_not_said_to_be_json(
    client: TestClient, path: str, kind: str | None
) -> None:
    headers = {"content-type": kind} if kind else {}
    found = _problem(client.post(path, content='{"question": "why?"}', headers=headers), 422)
    assert "content-type: application/json" in found["remedy"]


@pytest.mark.parametrize("kind", ["application/json", "Application/JSON; charset=utf-8"])
@pytest.mark.parametrize("body", ["[]", '{"question": 5}', "{}"])
def test_the_header_is_not_blamed_for_the_body(client: TestClient, body: str, kind: str) -> None:
    found = _problem(client.post("/ask", content=body, headers={"content-type": kind}), 422)
    assert "content-type" not in found["remedy"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "#/question"),
        ({"question": 5}, "#/question"),
        ({"question": None}, "#/question"),
        ({"question": "why?", "questoin": "x"}, "#/questoin"),
        ({"question": "why?", "mode": "magic"}, "#/mode"),
        ({"question": "why?", "detail": "most"}, "#/detail"),
        ({"question": "why?", "history": [{"role": "system", "content": "x"}]}, "#/history/0/role"),
        ({"question": "why?", "filters": {"date_from": "07/05/2011"}}, "#/filters/date_from"),
        *(
            ({"question": "why?", "filters": {name: day}}, f"#/filters/{name}")
            for name in ("date_from", "date_to", "covers_from", "covers_to")
            for day in (86400, "86400", 20200201, "20200201", "2020-02-01T00:00:00", "2020-02-30")
        ),
        ({"question": "why?", "filters": {"documents": "one"}}, "#/filters/documents"),
        ({"question": "?", "filters": {"date_from": "2020-01-01", "date_to": "2019-01-01"}}, "#/"),
        ("why?", "#"),
        ([], "#"),
    ],
)
def test_a_body_that_does_not_fit(client: TestClient, body: object, pointer: str) -> None:
    found = _problem(client.post("/ask", json=body), 422)
    assert found["errors"][0]["pointer"].startswith(pointer)


@pytest.mark.parametrize("k", [0, 51, -1, "many"])
def test_k_has_bounds(client: TestClient, k: object) -> None:
    found = _problem(client.post("/search", json={"query": "children", "k": k}), 422)
    assert found["errors"][0]["pointer"] == "#/k"


def test_half_of_a_character_is_refused(client: TestClient) -> None:
    _problem(client.post("/ask", content=rb'{"question": "\ud800"}', headers=JSON), 422)


def test_a_form_is_not_a_body(client: TestClient) -> None:
    _problem(client.post("/ask", data={"question": "why?"}), 422)


@pytest.mark.parametrize("path", ["/documents/nope", "/documents/nope/text", "/nope", "/a/b.js"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    _problem(client.get(path), 404)


def test_an_unknown_document_is_named(client: TestClient) -> None:
    """And no door is sent to another's list."""
    found = _problem(client.get("/documents/nope.txt"), 404)
    assert "'nope.txt'" in found["detail"]
    assert "list" in found["remedy"] and "assistant" not in found["remedy"]


def test_files_beside_the_web_folder_are_not_served(client: TestClient) -> None:
    for path in ("/../settings.py", "/%2e%2e/settings.py", "/..%2fsettings.py"):
        _problem(client.get(path), 404)


@pytest.mark.parametrize("method_and_path", ["GET /ask", "DELETE /documents", "POST /health"])
def test_a_method_that_is_not_there(client: TestClient, method_and_path: str) -> None:
    response = client.request(*method_and_path.split())
    _problem(response, 405)
    assert response.headers["allow"]


@pytest.mark.parametrize(
    ("method_and_path", "allowed"),
    [
        ("POST /documents", "GET, HEAD, PUT"),
        ("PUT /documents/a.txt", "DELETE, GET, HEAD"),
        ("GET /ask", "POST"),
        ("POST /app.js", "GET, HEAD"),
        ("POST /", "GET, HEAD"),
    ],
)
def test_all_methods_of_a_path_are_named(
    client: TestClient, method_and_path: str, allowed: str
) -> None:
    response = client.request(*method_and_path.split())
    _problem(response, 405)
    assert response.headers["allow"] == allowed


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/nothing", "/asks", "/ask/x"])
def test_a_path_that_is_not_there_has_no_methods(
    client: TestClient, method: str, path: str
) -> None:
    _problem(client.request(method, path), 404)


def test_a_body_of_megabytes_is_refused(client: TestClient) -> None:
    found = _problem(client.post("/ask", json={"question": "x" * 1_100_000}), 413)
    assert found["detail"] == "POST '/ask': the body is larger than 1000000 bytes."


def test_megabytes_without_a_length_are_refused(client: TestClient) -> None:
    chunks = (b"x" * 100_000 for _ in range(12))
    _problem(client.post("/ask", content=chunks, headers=JSON), 413)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownDocument("No document 'x'.", "List them."), 404),
        (NotAnIndex("No index at 'x'.", "Make one."), 503),
        (EmbedderMismatch("Made with 'x'.", "Make it anew."), 503),
        (UnreadableFile("Cannot read 'x'.", "Mend it."), 400),
        (BadQuestion("It is empty.", "Ask something."), 400),
        (IndexBusy("Being written.", "Try again."), 503),
        (ModelFailed("It is down.", "Try again."), 502),
        (BadSettings("SECRET is 'x'.", "Mend it."), 500),
        (RuntimeError("SECRET"), 500),
    ],
)
def test_each_error_has_its_status(error: Exception, status: int) -> None:
    app = FastAPI()
    problems.install(app)

    @app.get("/fails")
    def fails() -> None:
        raise error

    response = TestClient(app, raise_server_exceptions=False).get("/fails")
    found = _problem(response, status)
    assert "SECRET" not in response.text and "Traceback" not in response.text
    assert ("retry-after" in response.headers) == isinstance(error, IndexBusy)
    if status != 500:
        assert (found["detail"], found["remedy"]) == tuple(str(error).split("\n"))
