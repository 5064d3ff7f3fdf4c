"""How many tokens a text takes in a language model's window, counted with no network.

tiktoken's published encodings are downloaded on first use, so they serve only where the folder
that ``TIKTOKEN_CACHE_DIR`` names already holds one, unharmed. Everywhere else counts the
encoding that is shipped beside this file (``bench/train_bpe.py`` made it, ``docs/tokens.md`` says
how near it is). Either way the model at the other end may cut text in its own manner, so a
budget is never filled beyond the margin. Knows no model and no prompt.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tiktoken

MARGIN = 0.1
"""Share of a budget that stays free: what a count may be wrong by."""

SHIPPED = Path(__file__).with_name("bpe_15k.tiktoken")

PATTERN = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s+$|\s*[\r\n]|\s+(?!\S)|\s"
)
"""Cuts a text into the pieces inside which the shipped encoding merges bytes."""

_PUBLISHED = (  # name, its file in a tiktoken cache, sha256 of that file
    (
        "o200k_base",
        "fb374d419588a4632f3f557e76b4b70aebbca790",
        "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    ),
    (
        "cl100k_base",
        "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
        "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    ),
)


def count(text: str) -> int:
    """Tokens of a text; what looks like a special token is counted as the text that it is."""
    return len(_encoding(_cache()).encode_ordinary(text))


def encoding_name() -> str:
    """The encoding that ``count`` uses: "o200k_base", "cl100k_base" or "bpe_15k"."""
    return _encoding(_cache()).name


def fit(texts: Iterable[str], budget_tokens: int) -> int:
    """How many of the texts, from the first on, fit into a budget less its margin.

    >>> fit(["one", "two", "three"], budget_tokens=0)
    0
    """
    room = budget_tokens * (1 - MARGIN)
    taken = 0
    for text in texts:
        room -= count(text)
        if room < 0:
            break
        taken += 1
    return taken


def _cache() -> str:
    return os.environ.get("TIKTOKEN_CACHE_DIR", "")


@lru_cache(maxsize=4)
def _encoding(cache: str) -> tiktoken.Encoding:
    import tiktoken  # 20 ms to import, for nothing where there is no model

    for name, file, sha256 in _PUBLISHED:
        # tiktoken would download a missing or damaged file again: ask only for a whole one.
        if cache and _sha256(Path(cache) / file) == sha256:
            return tiktoken.get_encoding(name)
    return shipped()


def shipped() -> tiktoken.Encoding:
    """The encoding beside this file."""
    import tiktoken  # as above
    from tiktoken.load import load_tiktoken_bpe

    ranks = load_tiktoken_bpe(str(SHIPPED))
    return tiktoken.Encoding(
        SHIPPED.stem, pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={}
    )


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
