"""Names in a text, however they are spelt: "&" or "and", "St" or "Saint", hyphens, capitals.

The longest name wins, and what is only a part of a longer name is not it: "Kingston upon
Thames" does not mention Kingston, and "North Somerset" does not mention Somerset. Knows no
names of its own and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from index.regex import regex

_WORD = regex(r"&|[^\W_]+(?:['’][^\W_]+)*")
_SAME = {"&": "and", "st": "saint"}
_ARTICLE = "the"
_LONGER_BEFORE = frozenset(
    """
    north south east west northern southern eastern western central mid greater inner outer
    """.split()
)
_LONGER_AFTER = frozenset("upon under".split())
_LONGER_HYPHENED = regex(r"[-‐‑](?:on|in|le|by|under|upon)[-‐‑]\w+", re.I)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    word: str  # as it is compared
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text; ``means`` is what it was looked up as, "" for a longer, other name."""

    means: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a text as names are compared, articles and possessives left out."""
    found = []
    for match in _WORD.finditer(text):
        word = re.sub(r"['’]s?$", "", match.group())
        plain = word.lower().replace("’", "'")
        if plain != _ARTICLE:
            found.append(Token(_SAME.get(plain, plain), match.start(), match.start() + len(word)))
    return found


@lru_cache(maxsize=65536)
def name_words(name: str) -> Words:
    """The key under which a name is looked up.

    >>> name_words("St Helens"), name_words("B&NES")
    (('saint', 'helens'), ('b', 'and', 'nes'))
    """
    return tuple(token.word for token in tokens(name))


def find_names(
    text: str, names: Mapping[Words, str], is_misspelt: Callable[[str], bool] | None = None
) -> list[Mention]:
    """Mentions of names in the order of the text; ``names`` maps ``name_words`` to a meaning.

    ``is_misspelt`` tells whether a word can be a slip at all; without it none is forgiven.
    """
    asked = tokens(text)
    longest = max(map(len, names), default=0)
    found: list[Mention] = []
    position = 0
    while position < len(asked):
        size, means = _longest(asked, position, longest, names, is_misspelt)
        if size:
            found.append(_mention(text, asked, position, position + size, means))
        position += max(size, 1)
    return found


def _longest(
    asked: Sequence[Token],
    position: int,
    longest: int,
    names: Mapping[Words, str],
    is_misspelt: Callable[[str], bool] | None,
) -> tuple[int, str]:
    for size in range(min(longest, len(asked) - position), 0, -1):
        window = tuple(token.word for token in asked[position : position + size])
        if window in names:
            return size, names[window]
        if is_misspelt and (meant := _nearest(window, names, is_misspelt)):
            return size, meant
    return 0, ""


def _nearest(
    window: Words, names: Mapping[Words, str], is_misspelt: Callable[[str], bool]
) -> str | None:
    """The only name that this can be a slip of; one edit up to seven letters, two beyond."""
    if not any(map(is_misspelt, window)):
        return None
    near = {names[name]: None for name in names if _is_slip(window, name, is_misspelt)}
    return next(iter(near)) if len(near) == 1 else None


def _is_slip(window: Words, name: Words, is_misspelt: Callable[[str], bool]) -> bool:
    if len(window) != len(name) or window[0][0] != name[0][0]:
        return False
    differing = [
        (typed, meant) for typed, meant in zip(window, name, strict=True) if typed != meant
    ]
    return bool(differing) and all(_close(*pair) and is_misspelt(pair[0]) for pair in differing)


def _close(typed: str, meant: str) -> bool:
    allowed = 1 if len(meant) < 8 else 2
    return len(typed) > 3 and OSA.distance(typed, meant, score_cutoff=allowed) <= allowed


def _mention(text: str, asked: Sequence[Token], first: int, after: int, means: str) -> Mention:
    """The mention, or the longer name that it is a part of."""
    start, end = asked[first].start, asked[after - 1].end
    while first and asked[first - 1].word in _LONGER_BEFORE and _joined(text, asked, first):
        first -= 1
        means = ""
    if after < len(asked) and asked[after].word in _LONGER_AFTER and after + 1 < len(asked):
        return Mention("", asked[first].start, asked[after + 1].end)
    if hyphened := _LONGER_HYPHENED.match(text, end):
        return Mention("", asked[first].start, hyphened.end())
    return Mention(means, asked[first].start if not means else start, end)


def _joined(text: str, asked: Sequence[Token], second: int) -> bool:
    between = text[asked[second - 1].end : asked[second].start]
    return between in (" ", "-")


def without(text: str, mentions: Collection[Mention]) -> str:
    """The text with blanks where the mentions stand; every offset stays."""
    for mention in mentions:
        blank = " " * (mention.end - mention.start)
        text = text[: mention.start] + blank + text[mention.end :]
    return text
