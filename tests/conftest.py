"""What the tests share: no network beyond this machine, and one index of the seeds a session.

The heavy libraries are imported by the fixtures that need them, so that a single small test
starts at once.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fastapi.testclient import TestClient
    from playwright.sync_api import Browser, Page

    from assistant.service import Assistant
    from index.embed import Embedder
    from index.library import Library

ROOT = Path(__file__).parents[1]
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _guarded(connect: Callable[[socket.socket, Any], Any]) -> Callable[[socket.socket, Any], Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        leaves = self.family in (socket.AF_INET, socket.AF_INET6)
        if leaves and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test wanted the network: {address!r}")
        return connect(self, address)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", _guarded(socket.socket.connect_ex))
        yield


@pytest.fixture(autouse=True)
def _no_settings_from_outside(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for name in list(os.environ):
        if name.upper().startswith("ASSISTANT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The owner's sample corpus: five documents."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The real one, loaded once."""
    from index.embed import load_embedder

    return load_embedder("all-MiniLM-L6-v2")


@pytest.fixture(scope="session")
def seed_library(
    seeds: Path, embedder: Embedder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """The seeds, indexed once; tests read it and never write."""
    from index.library import Library

    with Library.create(tmp_path_factory.mktemp("seeds") / "index", embedder) as library:
        report = library.add([seeds])
        assert not report.failed
        yield library


@pytest.fixture(scope="session")
def assistant(seed_library: Library) -> Assistant:
    """Answers from the seeds, without a language model."""
    from assistant.service import Assistant
    from assistant.settings import Settings

    return Assistant(seed_library, Settings())


@pytest.fixture(scope="session")
def client(assistant: Assistant, seed_library: Library) -> TestClient:
    """The HTTP door to the seeds; an internal error is an answer, not an exception."""
    from fastapi.testclient import TestClient

    from assistant.http.app import create_app

    app = create_app(assistant, seed_library)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real one, closed after each module: its event loop would disturb other tests."""
    from tests.browser import launched

    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def url(assistant: Assistant, seed_library: Library) -> Iterator[str]:
    """Where the chat box over the seeds is served."""
    from assistant.http.app import create_app
    from tests.browser import served

    with served(create_app(assistant, seed_library)) as url:
        yield url


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """The chat box, empty; no request may leave it and no error be written to its console."""
    from tests.browser import watched

    with watched(browser, url) as page:
        yield page
