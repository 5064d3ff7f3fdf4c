"""Where something is mentioned: "which letters mention Mockingbird?"

A sentence that has the words is the answer, whatever it says of them, and no other is. Knows the
words of questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.regex import regex
from index.words import content_stems

_ASKS = regex(
    r"\b(?:which|what|list|how many)\b[^,;?]*?\b"
    r"(?:documents?|letters?|reports?|papers?|files?|minutes|inspections?|visits?|councils?|"
    r"authorit(?:y|ies)|boroughs?|places?)\s+(?:(?:that|which)\s+)?"
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|contain(?:s|ed)? the (?:words?|phrases?))\s+"
    r"(?P<what>[^,;?]+)",
    re.I,
)
_NAME = regex(r"\b[A-Z][\w’'-]*")
_ANY = content_stems("anything something word term phrase name called any")


def mentions(question: str) -> Callable[[str], bool] | None:
    """A test of texts: has it the name, or else all words, of what is to be mentioned?

    >>> says = mentions("Which letters mention the Mockingbird programme?")
    >>> says and says("The ‘Mockingbird’ project has begun.")
    True
    """
    asks = _ASKS.search(question)
    if not asks:
        return None
    name = content_stems(" ".join(_NAME.findall(asks["what"])))
    wanted = name or content_stems(asks["what"]) - _ANY
    return (lambda text: wanted <= content_stems(text)) if wanted else None
