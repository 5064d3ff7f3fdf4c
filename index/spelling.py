"""Misspelt words of a question, and what each most likely means.

A word is a slip when neither the index nor the language has it, when it is no form of a word that
they have ("caseworker", "suitability"), and when a word of the index or of the calendar is near.
Knows English endings; nothing of documents.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from .describe.dates import SEASONS
from .regex import regex
from .words import STOP_WORDS, content_words

IsWord = Callable[[str], bool]

_QUESTION_WORDS = ("what", "when", "where", "which", "who", "whose", "why", "how")
_ASKS = regex(
    r"^\W*([a-z]{3,})\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b", re.I
)
"""A question's first word before an auxiliary, where its subject would stand in a statement."""
_CAPITALS = regex(r"\b[A-Z]{3,}\b")
_DATED = (*calendar.month_name, *calendar.day_name, *SEASONS)
_CALENDAR: dict[str, str] = {name.lower(): name for name in _DATED if len(name) > 3}

_INFLECTIONS = tuple("s es ed ing ings ly".split())
_ENDINGS = (
    *_INFLECTIONS,
    *"er ers al ally ity ive ively ion ions ation ations able ably ible ic ian ians ist ists ism "
    "ise ised ises ising or ors ee ees est ment ments ness ful fully less ship ships".split(),
)
_DOERS = ("er", "ers", "ee", "ees")
_BEGINNINGS = tuple(
    "un re in im non over under pre post mis dis out co inter sub super multi anti self up fore "
    "counter".split()
)
_VOWELS = frozenset("aeiouy")
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_PART = 4
"""Letters of the shortest word that is believed to be in another."""
_LONG = 8
"""Letters from which on two edits are forgiven, and a wrong vowel in what may be a word."""


def mend(
    text: str, vocabulary: Mapping[str, int], acronyms: set[str], is_word: IsWord
) -> tuple[tuple[str, str], ...]:
    """Misspelt words and the word that each most likely means.

    One edit is forgiven in a word of four to seven letters, two in a longer one; the first
    letter must be right. A word of the language is never mended, known to the index or not,
    unless a question begins with it and it is a slip of a question word ("wen was"). What alone
    is written in capitals is a slip of an acronym, or none.
    """
    large = set() if text.isupper() else {one.lower() for one in _CAPITALS.findall(text)}
    first = _ASKS.match(text)
    asking = first.group(1).lower() if first else ""
    found: dict[str, str] = {}
    for word in content_words(text):
        if word in vocabulary or word in acronyms:
            continue
        is_one = is_word(word)
        if (word == asking or not is_one) and (meant := _question_word(word)):
            found[word] = meant
            continue
        if is_one or len(word) < _PART or not word.isalpha():
            continue
        meant = _meant(word, vocabulary, is_word)
        if meant and (word not in large or meant in acronyms):
            found[word] = meant
    return tuple(found.items())


def _meant(word: str, vocabulary: Mapping[str, int], is_word: IsWord) -> str | None:
    """What a word is a slip of, unless it is a word that nobody has used yet.

    Any form of a known word is one; what may be made of words otherwise, only where a slip would
    be of two letters.
    """

    def is_known(part: str) -> bool:
        if len(part) < _PART or part in STOP_WORDS:
            return False
        return part in vocabulary or is_word(part)

    if dated := _of_calendar(word):
        return _CALENDAR[dated]
    near = _nearest(word, vocabulary)
    if near is None or _is_slip(word, near):
        return near
    inflected = any(map(is_known, _bases(word, _INFLECTIONS)))
    if inflected or _is_form(word, vocabulary) or is_word(word.removesuffix("s")):
        return None
    is_far = OSA.distance(word, near) > 1
    return None if is_far and any(all(map(is_known, parts)) for parts in _parts(word)) else near


def _parts(word: str) -> Iterator[tuple[str, ...]]:
    """What it may be made of: a word with an ending or a beginning, or two words."""
    yield from ((base,) for base in _bases(word, _ENDINGS))
    for beginning in _BEGINNINGS:
        if word.startswith(beginning):
            rest = word.removeprefix(beginning)
            yield from ((base,) for base in (rest, *_bases(rest, _ENDINGS)))
    yield from ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))


def _bases(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """What it may be a form of, by the rules of spelling: "plane" and "plan" of "planning"."""
    for ending in endings:
        base = word.removesuffix(ending)
        takes_es = base.endswith((*_SIBILANTS, "i"))
        if base == word or (ending in ("s", "es") and takes_es != (ending == "es")):
            continue
        yield base
        if base.endswith("i") and ending != "s":
            yield f"{base[:-1]}y"
        if ending[0] in _VOWELS:
            yield f"{base}e"
            if base[-1:] == base[-2:-1]:
                yield base[:-1]
        if base.endswith(("abil", "ibil")):
            yield f"{base[:-2]}le"


def _is_form(word: str, vocabulary: Mapping[str, int]) -> bool:
    """Does the index hold another form of it: "caseloads", "allocated"? Or what it is made of?"""
    if any(base in vocabulary for base in _bases(word, _DOERS) if len(base) >= _PART):
        return True
    if not word.endswith("e"):
        return any(f"{word}{ending}" in vocabulary for ending in ("s", "ly"))
    past = f"{word}d" in vocabulary and word[:-1] not in vocabulary
    return past or f"{word}s" in vocabulary


def _is_slip(typed: str, meant: str) -> bool:
    """Letters doubled or not, or in another order; in a long word another vowel."""
    if _undoubled(typed) == _undoubled(meant) or sorted(typed) == sorted(meant):
        return True
    differing = [pair for pair in zip(typed, meant, strict=False) if pair[0] != pair[1]]
    is_long = len(typed) == len(meant) >= _LONG
    return is_long and len(differing) == 1 and set(differing[0]) <= _VOWELS


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _question_word(word: str) -> str | None:
    """The only question word that this is one edit from ("wich"), or the one it begins."""
    near = [asking for asking in _QUESTION_WORDS if OSA.distance(word, asking) == 1]
    begun = [asking for asking in near if asking.startswith(word)]
    one = begun if len(near) > 1 else near
    return one[0] if len(word) > 2 and len(one) == 1 else None


def _of_calendar(word: str) -> str | None:
    """The month, weekday or season that is nearest: hardly any other word is near one."""
    allowed = 1 if len(word) < _LONG - 1 else 2
    near = extract(word, list(_CALENDAR), scorer=OSA.distance, score_cutoff=allowed)
    return next((str(name) for name, _, _ in near if name[0] == word[0]), None)


def _nearest(word: str, vocabulary: Mapping[str, int]) -> str | None:
    allowed = 1 if len(word) < _LONG else 2
    known = [one for one in vocabulary if one[0] == word[0] and len(one) > 3]
    near = extract(word, known, scorer=OSA.distance, score_cutoff=allowed, limit=8)

    def far(match: tuple[str, float, int]) -> tuple[float, bool, int, str]:
        name, distance, _ = match
        return distance, not _is_slip(word, name), -vocabulary[name], name

    return str(min(near, key=far)[0]) if near else None
