"""Questions beyond what can be answered soon are refused at once, and no place is ever lost."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from assistant.errors import TooManyWaiting
from assistant.http.admission import MOST_QUESTIONS, Admission
from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.library import Library
from tests.browser import GatedModel, served

ASK = {"question": "What did inspectors say about IRO recording?"}


def _client(assistant: Assistant, library: Library, places: int) -> TestClient:
    app = create_app(assistant, library)
    app.state.admission = Admission(places)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def test_a_place_that_is_given_back_can_be_taken_again() -> None:
    admission = Admission(1)
    for _ in range(3):
        admission.take()
        with pytest.raises(TooManyWaiting):
            admission.take()
        admission.give_back()


@pytest.mark.parametrize(("path", "body"), [("/ask", ASK), ("/search", {"query": "IRO"})])
def test_when_no_place_is_free_the_client_is_told_when_to_come_again(
    assistant: Assistant, seed_library: Library, path: str, body: dict[str, str]
) -> None:
    client = _client(assistant, seed_library, places=0)
    refused = client.post(path, json=body)
    assert refused.status_code == 503
    assert refused.headers["content-type"] == "application/problem+json"
    assert int(refused.headers["retry-after"]) > 0
    assert refused.json()["remedy"]
    assert client.get("/health").status_code == 200


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (ASK, {}, 200),
        (ASK, {"accept": "text/event-stream"}, 200),
        ({"question": " "}, {}, 400),
        ({"questions": ""}, {}, 422),
        ({"question": " "}, {"accept": "text/event-stream"}, 400),
    ],
)
def test_every_request_gives_its_place_back(
    assistant: Assistant,
    seed_library: Library,
    body: dict[str, str],
    headers: dict[str, str],
    status: int,
) -> None:
    client = _client(assistant, seed_library, places=1)
    for _ in range(3):
        assert client.post("/ask", json=body, headers=headers).status_code == status


class _Told(Admission):
    """Says when a place was given back."""

    def __init__(self) -> None:
        super().__init__(places=1)
        self.given_back = threading.Event()

    def give_back(self) -> None:
        super().give_back()
        self.given_back.set()


def test_who_hangs_up_in_the_middle_of_an_answer_gives_the_place_back(
    seed_library: Library,
) -> None:
    model = GatedModel("Recording is ", "robust [1].")
    app = create_app(Assistant(seed_library, Settings(), model), seed_library)
    app.state.admission = admission = _Told()
    with served(app) as url:
        connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
        headers = {"accept": "text/event-stream", "content-type": "application/json"}
        connection.request("POST", "/ask", json.dumps(ASK), headers)
        response = connection.getresponse()
        assert response.readline() == b"event: understood\n"
        assert not admission.given_back.is_set()
        response.close()
        connection.close()
        model.gate.set()
        assert admission.given_back.wait(10)
    admission.take()


def test_as_many_as_may_wait_are_all_answered(assistant: Assistant, seed_library: Library) -> None:
    client = _client(assistant, seed_library, MOST_QUESTIONS)
    together = threading.Barrier(MOST_QUESTIONS)

    def ask(_: int) -> int:
        together.wait()
        return client.post("/ask", json=ASK).status_code

    with client, ThreadPoolExecutor(MOST_QUESTIONS) as clients:
        assert set(clients.map(ask, range(MOST_QUESTIONS))) == {200}
