"""Open an index and set an assistant on it, as the settings say: how every door begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library


@contextmanager
def open_library(settings: Settings) -> Iterator[Library]:
    """The index of the settings; raises NotAnIndex, EmbedderMismatch."""
    with Library.open(settings.index, load_embedder(settings.embedder)) as library:
        yield library


@contextmanager
def open_assistant(settings: Settings) -> Iterator[tuple[Assistant, Library]]:
    """The assistant of the settings, and the library that it answers from."""
    with open_library(settings) as library:
        yield Assistant(library, settings), library
