"""What the tests share: no network beyond this machine, and one index of the seeds a session."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder, load_embedder
from index.library import Library

ROOT = Path(__file__).parents[1]
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _guard(connect: Any) -> Any:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(
            LOOPBACK
        ):
            raise AssertionError(f"a test wanted the network: {address!r}")
        return connect(self, address)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _guard(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", _guard(socket.socket.connect_ex))
        yield


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.upper().startswith("ASSISTANT_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The owner's sample corpus: five documents."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The real one, loaded once."""
    return load_embedder("all-MiniLM-L6-v2")


@pytest.fixture(scope="session")
def seed_library(
    seeds: Path, embedder: Embedder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """The seeds, indexed once; tests read it and never write."""
    with Library.create(tmp_path_factory.mktemp("seeds") / "index", embedder) as library:
        report = library.add([seeds])
        assert not report.failed
        yield library


@pytest.fixture(scope="session")
def assistant(seed_library: Library) -> Assistant:
    """Answers from the seeds, without a language model."""
    return Assistant(seed_library, Settings())
