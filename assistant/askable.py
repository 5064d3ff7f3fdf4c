"""Can this be looked up at all: neither empty nor too long, and text throughout.

Knows nothing of the documents; whether a filter names one is the service's to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.records import Filters

from .errors import BadQuestion
from .records import Turn


def check(text: str, filters: Filters, history: Sequence[Turn], most: int) -> None:
    """Raises BadQuestion with what to do about it; ``most``: characters of a question."""
    if not text.strip():
        raise BadQuestion("The question is empty.", "Ask something that the documents may say.")
    if len(text) > most:
        raise BadQuestion(
            f"The question has {len(text)} characters; at most {most} can be looked up.",
            "Ask the question alone, without the text around it.",
        )
    names = (*filters.documents, *filters.organisations, *filters.kinds)
    if not all(map(is_whole, (text, *names, *(turn.content for turn in history)))):
        raise BadQuestion(
            "The question, a filter or the conversation has a character that is none.",
            "Write all of it in UTF-8.",
        )


def is_whole(text: str) -> bool:
    """Bytes of a command that are no UTF-8 come as halves of surrogate pairs."""
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
