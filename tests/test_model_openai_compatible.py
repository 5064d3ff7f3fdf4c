"""The client against a real server that speaks the chat completions protocol, on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from assistant.errors import BadSettings, ModelFailed
from assistant.model import LanguageModel, Message
from assistant.model.openai_compatible import OpenAICompatible
from assistant.model.time_limit import within

KEY = "sk-very-secret-0123456789"
ASK = (Message("system", "Rules."), Message("user", "Why?"))

Behaviour = Callable[["_Handler"], None]


class _Handler(BaseHTTPRequestHandler):
    """Behaves, request by request, as the test told the server; the last behaviour stays."""

    server: _Server

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        self.server.bodies.append(json.loads(self.rfile.read(length)))
        self.server.keys.append(self.headers["authorization"])
        behaviours = self.server.behaviours
        (behaviours.pop(0) if len(behaviours) > 1 else behaviours[0])(self)

    def begin(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content-type": kind, **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def chunk(self, text: str | None, finish_reason: str | None = None) -> None:
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish_reason}
        body = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "m"}
        self.data(json.dumps({**body, "choices": [choice]}))

    def data(self, line: str) -> None:
        self.wfile.write(f"data: {line}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behaviours: list[Behaviour] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.released = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is what some tests are about."""


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server() as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.released.set()
        running.shutdown()


def _model(server: _Server, retries: int = 0, timeout_seconds: float = 10) -> OpenAICompatible:
    url = f"http://user:pass@127.0.0.1:{server.server_port}/v1?token=hidden"
    return OpenAICompatible(url, "tiny", KEY, timeout_seconds, retries)


def _well(handler: _Handler) -> None:
    handler.begin()
    handler.chunk("")
    handler.chunk("Good ")
    handler.chunk("[1].")
    handler.chunk(None, "stop")
    handler.data("[DONE]")


def _with_status(status: int, **headers: str) -> Behaviour:
    def behave(handler: _Handler) -> None:
        handler.begin(status, "application/json", **headers)
        told = {"error": {"message": f"wrong key {KEY}", "code": "x"}}
        handler.wfile.write(json.dumps(told).encode())

    return behave


def _cut(handler: _Handler) -> None:
    handler.begin()
    handler.chunk("Good ")


def _torn(handler: _Handler) -> None:
    handler.begin(transfer_encoding="chunked")
    handler.wfile.write(b"ffff\r\ndata: half")


def _saying(text: str, kind: str = "text/event-stream") -> Behaviour:
    def behave(handler: _Handler) -> None:
        handler.begin(kind=kind)
        handler.wfile.write(text.encode("latin-1"))

    return behave


def _withheld(handler: _Handler) -> None:
    handler.begin()
    handler.chunk(None, "content_filter")
    handler.data("[DONE]")


def _silent(handler: _Handler) -> None:
    handler.begin()
    handler.chunk("Good ")
    handler.server.released.wait()


def test_streams_the_reply(server: _Server) -> None:
    server.behaviours = [_well]
    url = f"http://127.0.0.1:{server.server_port}/v1"
    model: LanguageModel = OpenAICompatible(url, "tiny", KEY)
    assert [text for text in model.complete(ASK) if text] == ["Good ", "[1]."]
    assert server.keys == [f"Bearer {KEY}"]
    assert server.bodies[0] == {
        "model": "tiny",
        "stream": True,
        "messages": [
            {"role": "system", "content": "Rules."},
            {"role": "user", "content": "Why?"},
        ],
    }


def test_an_endpoint_without_a_key_is_asked_all_the_same(server: _Server) -> None:
    server.behaviours = [_well]
    model = OpenAICompatible(f"http://127.0.0.1:{server.server_port}/v1", "tiny")
    assert "".join(model.complete(ASK)) == "Good [1]."


def test_waits_and_tries_again_when_there_were_too_many_requests(server: _Server) -> None:
    server.behaviours = [_with_status(429, retry_after_ms="1"), _well]
    assert "".join(_model(server, retries=1).complete(ASK)) == "Good [1]."
    assert len(server.bodies) == 2


@pytest.mark.parametrize(
    ("behaviour", "what"),
    [
        (_with_status(400), "status 400"),
        (_with_status(401), "status 401"),
        (_with_status(404), "status 404"),
        (_with_status(429), "status 429"),
        (_with_status(500), "status 500"),
        (_cut, "broke off"),
        (_torn, "broke the connection"),
        (_withheld, "withheld"),
        (_saying("<html>Hello</html>", "text/html"), "broke off"),
        (_saying("\x00\xff\xfe\n\n"), "sent something else|broke off"),
        (_saying("data: {not json}\n\n"), "sent something else"),
        (_saying("data: 7\n\n"), "sent something else"),
        (_saying('data: {"choices": [{"delta": null}]}\n\n'), "sent something else"),
        (_saying('data: {"choices": 7}\n\n'), "sent something else"),
        (
            _saying('data: {"error": {"message": "sk-very-secret-0123456789"}}\n\n'),
            "sent something",
        ),
        (_saying("data: [DONE]\n\n"), "broke off"),
    ],
)
def test_every_failure_is_one_error_with_a_remedy_and_without_secrets(
    server: _Server, behaviour: Behaviour, what: str
) -> None:
    server.behaviours = [behaviour]
    with pytest.raises(ModelFailed, match=what) as caught:
        list(_model(server).complete(ASK))
    assert caught.value.remedy
    told = "".join(traceback.format_exception(caught.value))
    assert "sk-very" not in told
    assert "hidden" not in told
    assert "pass@" not in told
    assert caught.value.__context__ is None


def test_a_server_that_is_not_there(server: _Server) -> None:
    model = _model(server)
    server.server_close()
    with pytest.raises(ModelFailed, match="cannot be reached"):
        list(model.complete(ASK))


def test_a_slow_server_is_given_up_at_its_own_timeout(server: _Server) -> None:
    server.behaviours = [_silent]
    with pytest.raises(ModelFailed, match=r"did not answer within 0\.1 seconds"):
        list(_model(server, timeout_seconds=0.1).complete(ASK))


def test_a_slow_server_is_given_up_at_the_time_limit(server: _Server) -> None:
    server.behaviours = [_silent]
    stream = within(0.3, _model(server).complete(ASK))
    assert next(stream) == "Good "
    with pytest.raises(ModelFailed, match=r"within 0\.3 seconds"):
        list(stream)


@pytest.mark.parametrize("base_url", ["http://[", "http://", "no-such-scheme://x", ""])
def test_a_url_that_is_none(base_url: str) -> None:
    with pytest.raises(BadSettings, match="no address"):
        OpenAICompatible(base_url, "tiny", KEY)


def test_the_key_is_in_no_repr(server: _Server) -> None:
    assert repr(_model(server)) == (
        f"OpenAICompatible('http://127.0.0.1:{server.server_port}/v1', 'tiny')"
    )


def test_a_key_that_no_header_can_hold_is_not_shown(server: _Server) -> None:
    model = OpenAICompatible(f"http://127.0.0.1:{server.server_port}/v1", "tiny", "sk-ß\n-secret")
    with pytest.raises(ModelFailed) as caught:
        list(model.complete(ASK))
    assert "secret" not in "".join(traceback.format_exception(caught.value))


def test_the_library_is_not_imported_before_it_is_needed() -> None:
    script = "import sys, assistant.model.openai_compatible; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
