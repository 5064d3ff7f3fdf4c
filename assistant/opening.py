"""Open an index and set an assistant on it, as the settings say: how every door begins.

Weights are hashed and loaded beside the imports, which take as long: 0.2 s on two idle cores.
That is why the imports stand where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.embed import load_embedder

from .settings import Settings

if TYPE_CHECKING:
    from index.library import Library

    from .model import LanguageModel
    from .service import Assistant


@contextmanager
def open_assistant(settings: Settings) -> Iterator[tuple[Assistant, Library]]:
    """The assistant of the settings, and the library that it answers from.

    Raises NotAnIndex, EmbedderMismatch.
    """
    embedder = load_embedder(settings.embedder, settings.embedder_precision)
    with ThreadPoolExecutor(1, "embedder") as beside:
        beside.submit(getattr, embedder, "fingerprint")
        from index.library import Library

        with Library.open(settings.index, embedder) as library:
            beside.submit(embedder.embed_query, "warm")
            from .service import Assistant

            yield Assistant(library, settings, load_model(settings)), library


def load_model(settings: Settings) -> LanguageModel | None:
    """The language model of the settings, if there is one; it is not called before a question."""
    if settings.model_name is None or settings.model_base_url is None:
        return None
    from .model.openai_compatible import OpenAICompatible

    key = settings.model_api_key
    return OpenAICompatible(
        base_url=settings.model_base_url,
        model=settings.model_name,
        api_key=key.get_secret_value() if key else None,
        timeout_seconds=settings.model_timeout_seconds,
        retries=settings.model_retries,
    )
