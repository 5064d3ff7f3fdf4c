"""Open an index and set an assistant on it, as the settings say: how every door begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from index.embed import load_embedder
from index.library import Library

from .model import LanguageModel
from .model.openai_compatible import OpenAICompatible
from .service import Assistant
from .settings import Settings


@contextmanager
def open_assistant(settings: Settings) -> Iterator[tuple[Assistant, Library]]:
    """The assistant of the settings, and the library that it answers from.

    Raises NotAnIndex, EmbedderMismatch.
    """
    with Library.open(
        settings.index, load_embedder(settings.embedder, settings.embedder_precision)
    ) as library:
        yield Assistant(library, settings, load_model(settings)), library


def load_model(settings: Settings) -> LanguageModel | None:
    """The language model of the settings, if there is one; it is not called before a question."""
    if settings.model_name is None or settings.model_base_url is None:
        return None
    key = settings.model_api_key
    return OpenAICompatible(
        base_url=settings.model_base_url,
        model=settings.model_name,
        api_key=key.get_secret_value() if key else None,
        timeout_seconds=settings.model_timeout_seconds,
        retries=settings.model_retries,
    )
