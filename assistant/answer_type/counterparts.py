"""What is told of the other one: of the morning workshop, of a question for the afternoon one; of
Fenwave 500, of one for Fenwave 1000; in the third quarter's report, of one for the second.

Knows a few words that exclude one another, before the same thing, and names with a number.
"""

from __future__ import annotations

import re

from index.describe.dates import MONTHS
from index.records import Sentence
from index.regex import regex
from index.words import first_stem

from .holding import Holds

_GROUPS = tuple(
    frozenset(group.split())
    for group in (
        "morning afternoon evening",
        "spring summer autumn winter",
        "adult child junior senior",
        "upper lower",
        "indoor outdoor",
    )
)
_TURNS = frozenset("first second third fourth fifth".split())
_THINGS = frozenset(
    map(first_stem, "year quarter half stage phase floor term week month prize place class".split())
)
"""What is told in order; a first visit may be told of with a second."""
_PAIR = regex(r"(?<![\w’'-])(?=(?P<which>[a-z]+)[ -](?P<thing>[a-z]{3,}))", re.I)
_NUMBERED = regex(
    rf"\b(?!(?:{'|'.join(MONTHS)})\b)(?P<name>[A-Z][a-z][\w-]*) (?P<number>\d{{1,4}})\b"
)
_YEAR = regex(r"(?:19|20)\d\d")


def holds_no_counterpart(question: str) -> Holds | None:
    """A test: does it, with its headings, name the one that is asked about, or no other?"""
    pairs, numbered = _pairs(question), _numbered(question)
    if not pairs and not numbered:
        return None

    def holds(sentence: Sentence) -> bool:
        said = "\n".join((*sentence.headings, sentence.text))
        told = _numbered(said)
        if any(name in told and not numbers & told[name] for name, numbers in numbered.items()):
            return False
        return not any(_is_of_another(one, _pairs(said)) for one in pairs) if pairs else True

    return holds


def _is_of_another(asked: tuple[str, str], told: set[tuple[str, str]]) -> bool:
    which, thing = asked
    others = {one for one, other in told if other == thing} & _beside(which)
    return bool(others) and asked not in told


def _beside(which: str) -> frozenset[str]:
    return next((group for group in (*_GROUPS, _TURNS) if which in group), frozenset())


def _pairs(text: str) -> set[tuple[str, str]]:
    """A word that excludes others and the stem of the thing behind it."""
    found = (
        (match["which"].lower(), first_stem(match["thing"].lower()))
        for match in _PAIR.finditer(text)
    )
    return {
        (which, thing)
        for which, thing in found
        if _beside(which) and (which not in _TURNS or thing in _THINGS)
    }


def _numbered(text: str) -> dict[str, set[str]]:
    """The numbers behind each name; a year is none."""
    found = dict[str, set[str]]()
    for match in _NUMBERED.finditer(text):
        if not _YEAR.fullmatch(match["number"]):
            found.setdefault(match["name"], set()).add(match["number"])
    return found
