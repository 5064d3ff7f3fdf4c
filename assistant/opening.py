"""Open an index and set an assistant on it, as the settings say: how every door begins.

Both models are loaded beside the imports, which take as long: 0.1 s on two idle cores. That is
why the imports stand where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.embed import Embedder, load_embedder

from .evidence import EvidenceModel, Shown
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
    embedder, evidence = embedder_of(settings), EvidenceModel()
    with ThreadPoolExecutor(2, "weights") as beside:
        beside.submit(embedder.embed_query, "warm")
        beside.submit(evidence.score, "Is it warm?", [Shown("It is warm.")])
        from index.library import Library

        with Library.open(settings.index, embedder) as library:
            from .service import Assistant

            yield Assistant(library, settings, load_model(settings), evidence), library


def embedder_of(settings: Settings) -> Embedder:
    """Raises InputError where it is not on this disk."""
    try:
        cache = settings.cache.expanduser()
    except RuntimeError:  # a user who has no home
        cache = None
    return load_embedder(settings.embedder, settings.embedder_precision, cache)


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
