"""Names in a question that no document is about: Camden, where the letters are Southwark's.

A word is taken for one when it stands where names of places stand and either the index does
not know it, or it is close to "a place" in the embedder's own sense: that the index holds the
word is no sign, because every report mentions neighbours and every letterhead a town. The
sense finds "camden" in lower case as well (measured on 60 words: places .13 to .45, other
words below .20).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from index.describe.dates import MONTHS, SEASONS
from index.words import STOP_WORDS, words

from .names import Mention

_TITLE_CASE = r"[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*\b"
_NAME = re.compile(
    rf"(?<![.!?]\s)(?<!^)(?<![\"“])\b{_TITLE_CASE}(?:\s+(?:(?:and|of|upon|the)\s+)?{_TITLE_CASE})*"
)
NAME = (
    rf"(?<![.!?:]\s)(?<!^)\b{_TITLE_CASE}(?:\s+(?:(?:and|of|for|the|to|in|my)\s+)?{_TITLE_CASE})*"
)
"""What is written large within a sentence; quotation marks may stand around it."""
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
CALENDAR = _DAYS | set(MONTHS) | set(SEASONS)
_TIMES_OF_DAY = frozenset("morning noon afternoon evening night nights midnight weekend".split())

_ANY_PLACE = frozenset("place places town towns city cities county country area areas".split())
"""Near the meaning of a place, and none: "put in place"."""
_NEVER_A_NAME = STOP_WORDS | CALENDAR | _TIMES_OF_DAY | _ANY_PLACE
PLACE = 0.3
"""As near as this to the meaning of a place, a word is one wherever it stands."""
LIKELY_PLACE = 0.23
"""Enough behind a preposition, or before "'s" ("Southend" has .24, "Early Help" .1)."""
LIKELY_IN_LOWER_CASE = 0.27
HARDLY_PLACE = 0.12
"""Enough where hardly anything but a place stands: "inspection of", "in" before a rare word."""
ANYTHING, NOTHING = -1.0, 2.0
"""Bounds that every word reaches, and none."""

_BEFORE_PLACE = re.compile(
    r"\b(?:in|at|from|for|to|of|about|within|across|near)\s{1,2}(?:the\s{1,2})?$", re.I
)
"""A wider gap is that of a name which was known and blanked out."""
_AFTER_PLACE = re.compile(
    r"^(?:[’']s?\b|\s+(?:council|borough|county|city|local authority|children)\b)", re.I
)
_IN = re.compile(r"\b(?:in|within|across)\s{1,2}$", re.I)
_ABOUT = re.compile(r"\b(?:of|about)\s{1,2}$", re.I)
_DOES = re.compile(r"\b(?:do|does|did|has|have|had|is|are|was|were|can|will)\s+$", re.I)
_OTHER_BODY = re.compile(r"^\s+(?:police|constabulary|university|college|school|hospital)\b", re.I)
_ITS_DOCUMENT = re.compile(r"^(?:[’']s?)?\s+(?:inspection|letter|report|visit)s?\b", re.I)
_INSPECTED = re.compile(r"\b(?:inspect\w*\s+(?:of|in)|visit\s+to|letter\s+to)\s+$", re.I)
_IS_SERVED = re.compile(
    r"^(?:[’']s?)?\s+(?:council|local authority|children[’']s services)\b", re.I
)
_IN_LOWER_CASE = re.compile(
    r"(?P<in>\b(?:in|at|within|across|near|for)\s{1,2})?"
    r"(?P<name>(?:(?:north|south|east|west|central)[\s-]+)*[^\W\d_]{4,})"
)
_ALONE = re.compile(
    rf"^(?:[’']s\b|\W*$|\W*\s(?:{'|'.join(sorted(STOP_WORDS))}|\d+)\b|\s*[,;:?)])", re.I
)


class Lexicon(Protocol):
    """What is known of words."""

    def knows(self, word: str, /) -> bool:
        """Does the index hold it, whatever its ending?"""

    def is_rare(self, word: str, /) -> bool:
        """Does hardly any passage hold it, if one does at all?"""

    def is_word(self, word: str, /) -> bool:
        """Is it a word of the language, and so no slip?"""

    def place_likeness(self, word: str, /) -> float:
        """How much it means a place, as cosine between -1 and 1."""


def unknown_names(
    rest: str, lexicon: Lexicon, common: Collection[str] = (), known_are_large: bool = False
) -> list[Mention]:
    """Names that neither the catalogue nor the text of the index knows, in the text's order.

    ``rest`` is the question with known names blanked out; ``common`` are words that stand in
    names without being one ("council"). Whoever writes the known ones large writes all so.
    """
    written = [*_capitalised(rest, lexicon, common)]
    if known_are_large:
        return written
    taken = [range(mention.start, mention.end) for mention in written]
    loose = (
        mention
        for mention in _in_lower_case(rest, lexicon, common)
        if not any(mention.start in place for place in taken)
    )
    return sorted([*written, *loose], key=lambda mention: mention.start)


def _capitalised(rest: str, lexicon: Lexicon, common: Collection[str]) -> Iterator[Mention]:
    for match in _NAME.finditer(rest):
        name = re.sub(r"[’']s$", "", match.group())
        said = [w for w in words(name) if w not in STOP_WORDS and w not in CALENDAR]
        if not said or any(word in common for word in said):
            continue
        end = match.start() + len(name)
        needed = _needed(rest[: match.start()], rest[end:], said, lexicon)
        if needed < NOTHING and lexicon.place_likeness(name) >= needed:
            yield Mention(name, match.start(), end)


def _needed(before: str, after: str, said: Sequence[str], lexicon: Lexicon) -> float:
    """How much a name must mean a place where it stands; more than anything does, for never."""
    is_known = any(lexicon.knows(word) for word in said)
    is_rare = all(lexicon.is_rare(word) for word in said)
    if _BEFORE_PLACE.search(before) or _AFTER_PLACE.match(after):
        if not is_known:
            return ANYTHING
        is_certain = _INSPECTED.search(before) or _IS_SERVED.match(after)
        return HARDLY_PLACE if is_certain or (is_rare and _IN.search(before)) else LIKELY_PLACE
    if (_DOES.search(before) and not _OTHER_BODY.match(after)) or _ITS_DOCUMENT.match(after):
        return _needed_of_subject(said, lexicon)
    return NOTHING if is_known else PLACE


def _needed_of_subject(said: Sequence[str], lexicon: Lexicon) -> float:
    """Where a place often stands, and much else: "does Leeds ...", "of kirklees"."""
    if any(map(lexicon.knows, said)):
        return PLACE if all(map(lexicon.is_rare, said)) else NOTHING
    return LIKELY_PLACE if any(map(lexicon.is_word, said)) else HARDLY_PLACE


def _in_lower_case(rest: str, lexicon: Lexicon, common: Collection[str]) -> Iterator[Mention]:
    """Known words count behind a preposition and without an article only, unlike "the town"."""
    for match in _IN_LOWER_CASE.finditer(rest):
        name = match["name"].lower()
        said = words(name)
        if said[-1] in _NEVER_A_NAME or any(word in common for word in said):
            continue
        is_alone = _ALONE.match(rest[match.end() :])
        is_known = lexicon.knows(said[-1])
        if is_alone and match["in"]:
            needed = LIKELY_IN_LOWER_CASE if is_known else HARDLY_PLACE
        elif is_alone and _ABOUT.search(rest[: match.start("name")]):
            needed = _needed_of_subject(said, lexicon)
        else:
            needed = NOTHING if is_known else PLACE
        if needed < NOTHING and lexicon.place_likeness(name) >= needed:
            yield Mention(name.title(), match.start("name"), match.end("name"))
