"""One file on its own into the index, with word of how far it has come.

Knows the names that a file may be given from outside, and the stages that it goes through.
Knows nothing of folders, of who sends the file, or of the database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Literal

from .embed import Embedder
from .errors import BadName
from .records import SourceFile
from .store.documents import Findable

Stage = Literal["reading", "passages", "embedding"]
Outcome = Literal["added", "replaced", "unchanged"]
Watch = Callable[[Stage, int, int], None]
"""Called when a stage begins and as it goes on: how much is done, of how much (0: not known)."""

ROOT = "upload"
"""Stands where the folder stands that other documents come from; no folder's path is like it."""

LONGEST_NAME = 1000


def prepare(source: SourceFile, embedder: Embedder, watch: Watch) -> Findable:
    """Reads, cuts and embeds a file; raises UnreadableFile."""
    # 40 ms to import, with all that knows of layouts and catalogues: not for who only asks.
    from .read import read
    from .update import findable

    watch("reading", 0, 0)
    document = read(source)
    watch("passages", 0, 0)
    return findable(document, embedder, source.content, partial(watch, "embedding"))


def check_name(uri: str) -> None:
    """A name such as a file under a folder could have: "letter.txt", "2019/letter.txt".

    Nothing is ever written under it, but it is shown, and other programs may well write there.
    Raises BadName.
    """
    if reason := _refusal(uri):
        raise BadName(
            f"A document cannot be called {uri[:LONGEST_NAME]!r}: {reason}.",
            "Name it as under a folder, such as 'letters/2019.txt'.",
        )


def _refusal(uri: str) -> str | None:
    parts = re.split(r"[/\\]", uri)
    if not uri.strip():
        return "the name is empty"
    if len(uri) > LONGEST_NAME:
        return f"the name is longer than {LONGEST_NAME} characters"
    if not parts[0] or re.match(r"[A-Za-z]:", uri):
        return "the name is absolute"
    if {"", ".", ".."} & set(parts):
        return "a part of the name is empty, '.' or '..'"
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in uri):
        return "a character of it cannot be printed"
    return None
