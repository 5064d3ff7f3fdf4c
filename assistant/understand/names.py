"""Names in a question: places and organisations, known to the catalogue or unknown to it.

A question about Camden must not be answered from Southwark's letter. A word is taken for an
unknown name when the index does not know it and it is either written as a name (a capital
inside the sentence) or close to "a place" in the embedder's own sense, which finds "camden"
in lower case as well (measured on 60 words: places .13 to .45, other words below .20).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from index.dates import MONTHS
from index.words import STOP_WORDS, words

_TITLE_CASE = r"[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*"
_NAME = re.compile(
    rf"(?<![.!?]\s)(?<!^)(?<![\"“])\b{_TITLE_CASE}(?:\s+(?:(?:and|of|upon|the)\s+)?{_TITLE_CASE})*"
)
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_CALENDAR = _DAYS | set(MONTHS)

PlaceLikeness = Callable[[str], float]
"""How much a word means a place, as cosine between -1 and 1."""

PLACE = 0.3
_BEFORE_PLACE = re.compile(
    r"\b(?:in|at|from|for|to|of|about|within|across|near)\s+(?:the\s+)?$", re.I
)
_AFTER_PLACE = re.compile(
    r"^(?:[’']s?\b|\s+(?:council|borough|county|city|local authority|children)\b)", re.I
)


def known_names(question: str, names: Collection[str]) -> tuple[str, ...]:
    """Those of the names that the question mentions, in its order, the longest match first.

    >>> known_names("Cheshire West and Chester or Bolton?", ["Chester", "Bolton",
    ...     "Cheshire West and Chester"])
    ('Cheshire West and Chester', 'Bolton')
    """
    found: list[tuple[int, str]] = []
    rest = question
    for name in sorted(names, key=lambda name: (-len(name), name)):
        pattern = re.escape(name).replace(r"\ and\ ", r"\ (?:and|&)\ ").replace(r"\ ", r"\s+")
        if match := re.search(rf"\b{pattern}(?!\w)", rest, re.I):
            found.append((match.start(), name))
            rest = rest[: match.start()] + " " * len(match.group()) + rest[match.end() :]
    return tuple(name for _, name in sorted(found))


def unknown_names(
    question: str,
    known: Collection[str],
    is_known_word: Callable[[str], bool],
    place: PlaceLikeness,
) -> tuple[str, ...]:
    """Names that neither the catalogue nor the text of the index knows.

    ``known`` are the names already found; ``is_known_word`` tells whether the index holds a
    word, whatever its ending.
    """
    for name in known:
        question = re.sub(re.escape(name), " ", question, flags=re.I)
    names = [
        re.sub(r"[’']s$", "", match.group())
        for match in _NAME.finditer(question)
        if _unknown(match.group(), is_known_word)
        and (_stands_as_place(question, match) or place(match.group()) >= PLACE)
    ]
    covered = {word for name in names for word in words(name)}
    loose = (word for word in dict.fromkeys(words(question)) if word not in covered)
    names += [word.title() for word in loose if _is_place(word, is_known_word, place)]
    return tuple(names)


def _unknown(name: str, is_known_word: Callable[[str], bool]) -> bool:
    tokens = [word for word in words(name) if word not in STOP_WORDS and word not in _CALENDAR]
    return bool(tokens) and not any(is_known_word(word) for word in tokens)


def _stands_as_place(question: str, match: re.Match[str]) -> bool:
    before, after = question[: match.start()], question[match.end() :]
    if match.group().endswith(("'s", "’s")):
        return True
    return bool(_BEFORE_PLACE.search(before) or _AFTER_PLACE.match(after))


def _is_place(word: str, is_known_word: Callable[[str], bool], place: PlaceLikeness) -> bool:
    if len(word) < 4 or word in STOP_WORDS or word in _CALENDAR or not word.isalpha():
        return False
    return not is_known_word(word) and place(word) >= PLACE
