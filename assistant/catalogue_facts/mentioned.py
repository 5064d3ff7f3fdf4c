"""Where something is mentioned: "which letters mention the Mockingbird programme?"

A sentence that has the words is the answer, whatever it says of them, and no other is; so it is
known for one without being weighed. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import words_of

_ASKS = regex(
    r"\b(?:which|what|list|how many)\b[^,;?]*?\b"
    r"(?:documents?|letters?|reports?|papers?|files?|minutes|inspections?|visits?|councils?|"
    r"authorit(?:y|ies)|boroughs?|places?)\s+(?:(?:that|which)\s+)?"
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|contain(?:s|ed)? the (?:words?|phrases?))\s+"
    r"(?P<what>(?:(?!\b(?:say|said|find|found)\b)[^,;?])+)\W*$",
    re.I,
)
_NAME = regex(r"\b[A-Z][\w’'-]*")
_ANY = content_stems("anything something word term phrase name called any")
_FEWEST = 3
"""Words whose initials may stand for them."""


def mention_asked(question: str) -> Callable[[Entry], Holds | None] | None:
    """A test: has the sentence the name, or else all words, of what is to be mentioned?

    Initials count too: the question comes with its acronyms spelt out.
    """
    asks = _ASKS.search(question)
    if not asks:
        return None
    said = re.findall(r"[^\W\d_]+", asks["what"])
    every, name = content_stems(asks["what"]) - _ANY, content_stems(_names_in(asks["what"]))
    letters = "".join(word[0] for word in said).upper()
    initials = re.compile(rf"\b{letters}s?\b" if len(said) >= _FEWEST else r"(?!)")

    def read(entry: Entry) -> Holds | None:
        wanted = (name - words_of(entry)) or (every - words_of(entry))
        if not wanted:
            return None
        return lambda one: wanted <= content_stems(one.text) or bool(initials.search(one.text))

    return read


def _names_in(text: str) -> str:
    return " ".join(_NAME.findall(text))
