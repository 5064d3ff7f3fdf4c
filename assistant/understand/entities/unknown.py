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
from index.regex import regex
from index.words import STOP_WORDS, words

from .names import Mention
from .short_names import short_names

_WORD = regex(r"(?<![’'])[^\W_]+(?:[’'](?!s\b)[^\W_]+)*")
"""Without the "'s" of a possessive."""
_TITLE_CASE = r"[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*\b"
_NAME = regex(
    rf"(?<![.!?]\s)(?<!^)(?<![\"“])\b{_TITLE_CASE}(?:\s+(?:(?:and|of|upon|the)\s+)?{_TITLE_CASE})*"
)
NAME = (
    rf"(?<![.!?:]\s)(?<!^)\b{_TITLE_CASE}(?:\s+(?:(?:and|of|for|the|to|in|my)\s+)?{_TITLE_CASE})*"
)
"""What is written large within a sentence; quotation marks may stand around it."""
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
CALENDAR = _DAYS | set(MONTHS) | set(SEASONS)
_TIMES_OF_DAY = frozenset("morning noon afternoon evening night nights midnight weekend".split())

_ANY_PLACE = frozenset(
    """
    place places town towns city cities county counties country countries area areas nation
    nations region regions district districts councils boroughs authority authorities village
    villages neighbourhood neighbourhoods street streets urban rural nearby whereabouts
    """.split()
)
"""Near the meaning of a place, and none: "put in place", "austerity in councils"."""
_WHOLES = frozenset("england wales scotland ireland britain".split())
"""Countries, which hold the places that documents are about."""
_OF_BODIES = frozenset("council borough county city town district metropolitan unitary".split())
"""Stand in the full names of councils: "Kent County Council" is called by its first word."""
_EVERYDAY = frozenset(
    """
    mum mums mam mams dad dads nan nans gran grans granny grandma grandad grandads auntie aunties
    uncle uncles lad lads lass lasses bloke blokes pub pubs centre centres nazis
    """.split()
)
"""What people say of each other, and where they meet, which the embedder takes for places."""
_NEVER_A_NAME = STOP_WORDS | CALENDAR | _TIMES_OF_DAY | _ANY_PLACE | _OF_BODIES | _EVERYDAY
PLACE = 0.3
"""As near as this to the meaning of a place, a word is one wherever it stands."""
LIKELY_PLACE = 0.23
"""Enough behind a preposition, or before "'s" ("Southend" has .24, "Early Help" .1)."""
LIKELY_IN_LOWER_CASE = 0.27
HARDLY_PLACE = 0.12
"""Enough where hardly anything but a place stands: "inspection of", "in" before a rare word."""
ANYTHING, NOTHING = -1.0, 2.0
"""Bounds that every word reaches, and none."""

_BEFORE_PLACE = regex(
    r"\b(?:in|at|from|for|to|of|about|within|across|near)\s{1,2}(?:the\s{1,2})?$", re.I
)
"""A wider gap is that of a name which was known and blanked out."""
_AFTER_PLACE = regex(
    r"^(?:[’']s?\b|\s+(?:council|borough|county|city|local authority|children)\b)", re.I
)
"""Fewer than ``bodies`` has: a "health authority" or a "nursery place" is called by no place."""
_ACROSS = regex(r"\b(?:across|throughout|around)\s{1,2}$", re.I)
_IN = regex(r"\b(?:in|within|across)\s{1,2}$", re.I)
_ABOUT = regex(r"\b(?:of|about)\s{1,2}$", re.I)
_DOES = regex(r"\b(?:do|does|did|has|have|had|is|are|was|were|can|will)\s+$", re.I)
_OTHER_BODY = regex(r"^\s+(?:police|constabulary|university|college|school|hospital)\b", re.I)
_ITS_DOCUMENT = regex(r"^(?:[’']s?)?\s+(?:inspection|letter|report|visit)s?\b", re.I)
_INSPECTED = regex(r"\b(?:inspect\w*\s+(?:of|in)|visit\s+to|letter\s+to)\s+$", re.I)
_TOGETHER = regex(
    r"^(?:[’']s?)?\s*"
    r"(?:(?:[a-z]+\s+){0,3}compar(?:e|es|ed|ing|ison)\s+|(?:[a-z]+\s+){0,5}(?=than\b))?"
    r"(?:,|&|\b(?:and|or|with|to|against|than|versus|vs|v)\b\.?)\s*(?:[a-z]+\s+){0,3}$"
)
"""What stands between two names that are said in one breath."""
_BLANK = regex(r"\s{2,}")
"""Where a known name has stood."""
_COMPARES = regex(
    r"\b(?:compar\w+|differ\w*|than|versus|vs|both)\b|"
    r"\b(?:better|worse|higher|lower|more|less|fewer)\b[^?]*\bor\b",
    re.I,
)
_SORTS = rf"(?:\s+(?:{'|'.join(sorted(_OF_BODIES - {'council'}))}))"
_IS_SERVED = regex(
    rf"^(?:[’']s?)?{_SORTS}*\s+(?:council|local authority|children[’']s services)\b", re.I
)
_NEEDS_THING = "".join(
    rf"(?<!{word} )" for word in ("responsible", "accountable", "charge", "pay", "paid", "apply")
)
"""Before "for", behind which stands what it is done for: "who is responsible for keys?"."""
_IN_LOWER_CASE = regex(
    rf"(?P<in>\b(?:in|at|within|across|near|{_NEEDS_THING}for)\s{{1,2}})?"
    r"(?P<name>(?:(?:north|south|east|west|central)[\s-]+)*[^\W\d_]{4,})"
)
_ALONE = regex(
    rf"^(?:[’']s\b|\W*$|\W*\s(?:{'|'.join(sorted(STOP_WORDS))}|\d+)\b|\s*[,;:?)]|"
    rf"\s+(?:vs?|versus)\b|{_SORTS}+\s+council\b)",
    re.I,
)
_OF = regex(r"\s+of\b", re.I)
"""Behind a word, which is no name then: "in charge of", "in lieu of"."""


class Lexicon(Protocol):
    """What is known of words."""

    def knows(self, word: str, /) -> bool:
        """Does the index hold it, whatever its ending?"""

    def is_rare(self, word: str, /) -> bool:
        """Does hardly any passage hold it, if one does at all?"""

    def is_word(self, word: str, /) -> bool:
        """Is it a word of the language, and so no slip?"""

    def is_written_as_place(self, name: str, /) -> bool:
        """Do the documents write that something is in it, or near?"""

    def place_likeness(self, word: str, /) -> float:
        """How much it means a place, as cosine between -1 and 1."""


def unknown_names(
    rest: str, lexicon: Lexicon, common: Collection[str] = (), known_are_large: bool = False
) -> list[Mention]:
    """Names that neither the catalogue nor the text of the index knows, in the text's order.

    ``rest`` is the question with known names blanked out; ``common`` are words that stand in
    names without being one ("council"). Whoever writes the known ones large writes all so.
    """
    short = [*short_names(rest, lexicon)]
    own = [one for one in short if not any(word in common for word in words(one.means))]
    written = [*_capitalised(rest, lexicon, common), *own]
    if known_are_large:
        return written
    taken = [range(mention.start, mention.end) for mention in written]
    loose = (
        mention
        for mention in _in_lower_case(rest, lexicon, common)
        if not any(mention.start in place for place in taken)
    )
    return sorted([*written, *loose], key=lambda mention: mention.start)


def is_set_beside(question: str, one: Mention, places: Sequence[Mention]) -> bool:
    """Is it said in one breath with a place that there are documents about?"""
    for place in places:
        first, second = sorted((one, place), key=lambda mention: mention.start)
        if _TOGETHER.match(question[first.end : second.start]):
            return True
    return False


def is_served(question: str, one: Mention) -> bool:
    """Does a council, or another name of those who serve a place, stand behind it?"""
    return bool(_IS_SERVED.match(question[one.end :]))


def _capitalised(rest: str, lexicon: Lexicon, common: Collection[str]) -> Iterator[Mention]:
    for match in _NAME.finditer(rest):
        own = [one for one in _WORD.finditer(rest, *match.span()) if _is_own(one[0], common)]
        if not own:
            continue
        start, end = own[0].start(), own[-1].end()
        said = [word[0].lower() for word in own]
        if _is_all_round(rest[:start], said, lexicon):
            continue
        needed = _needed(rest[:start], rest[end:], said, lexicon)
        needed = min(needed, _needed_beside(rest[:start], rest[end:], said, lexicon))
        if needed < NOTHING and lexicon.place_likeness(rest[start:end]) >= needed:
            yield Mention(rest[start:end], start, end)


def _is_own(word: str, common: Collection[str]) -> bool:
    """Is it a word of the name itself: Kent of "Kent County Council"?"""
    never = STOP_WORDS | CALENDAR | _OF_BODIES | _EVERYDAY
    return word.lower() not in never and word.lower() not in common


def _needed(before: str, after: str, said: Sequence[str], lexicon: Lexicon) -> float:
    """How much a name must mean a place where it stands; more than anything does, for never."""
    is_known = any(lexicon.knows(word) for word in said)
    is_rare = all(lexicon.is_rare(word) for word in said)
    if _BEFORE_PLACE.search(before) or _AFTER_PLACE.match(after):
        if not is_known:
            return ANYTHING
        is_certain = _INSPECTED.search(before) or _IS_SERVED.match(after)
        is_likely = (is_rare and _IN.search(before)) or _is_all(before, after, said, lexicon)
        return HARDLY_PLACE if is_certain or is_likely else LIKELY_PLACE
    if (_DOES.search(before) and not _OTHER_BODY.match(after)) or _ITS_DOCUMENT.match(after):
        is_name = not (is_known or any(map(lexicon.is_word, said)))
        return ANYTHING if is_name else _needed_of_subject(said, lexicon, LIKELY_PLACE)
    return NOTHING if is_known else PLACE


def _is_all(before: str, after: str, said: Sequence[str], lexicon: Lexicon) -> bool:
    """Is it all that is asked about, and written as a place is: "what did they say about Kent?"?"""
    is_topic = _ABOUT.search(before) and not words(after) and not _BLANK.search(before)
    is_rare = all(map(lexicon.is_rare, said))
    return bool(is_topic) and is_rare and lexicon.is_written_as_place(" ".join(said))


def _needed_beside(before: str, after: str, said: Sequence[str], lexicon: Lexicon) -> float:
    """Said in one breath with a known name, one that others' documents hold is a side as well.

    "Luton or (Kent)", "better in (Kent) than in Luton"; not "(Kent) and the NSPCC".
    """
    _, *behind = _BLANK.split(before)
    *ahead, _ = _BLANK.split(after)
    between = (*behind[-1:], *(f"{text} " for text in ahead[:1]))
    if not (any(map(_TOGETHER.match, between)) and all(map(lexicon.is_rare, said))):
        return NOTHING
    return HARDLY_PLACE if _COMPARES.search(f"{before} {after}") else LIKELY_PLACE


def _needed_of_subject(said: Sequence[str], lexicon: Lexicon, rare: float = PLACE) -> float:
    """Where a place often stands, and much else: "does Leeds ...", "of kirklees"; ``rare``: of
    words that hardly any passage holds.
    """
    if any(map(lexicon.knows, said)):
        return rare if all(map(lexicon.is_rare, said)) else NOTHING
    return LIKELY_PLACE if any(map(lexicon.is_word, said)) else HARDLY_PLACE


def _in_lower_case(rest: str, lexicon: Lexicon, common: Collection[str]) -> Iterator[Mention]:
    """Known words count behind a preposition and without an article only, unlike "the town"."""
    for match in _IN_LOWER_CASE.finditer(rest):
        name = match["name"].lower()
        said = words(name)
        if said[-1] in _NEVER_A_NAME or any(word in common for word in said):
            continue
        if _is_all_round(rest[: match.start("name")], said, lexicon):
            continue
        needed = _needed_in_lower_case(match, said, lexicon)
        if needed < NOTHING and lexicon.place_likeness(name) >= needed:
            yield Mention(name.title(), match.start("name"), match.end("name"))


def _needed_in_lower_case(match: re.Match[str], said: Sequence[str], lexicon: Lexicon) -> float:
    """How much a word must mean a place that need not be written large."""
    before, after = match.string[: match.start("name")], match.string[match.end() :]
    is_known = lexicon.knows(said[-1])
    if not _ALONE.match(after) or (match["in"] and _OF.match(after)):
        return PLACE if not is_known or _is_key_word(before, after, said, lexicon) else NOTHING
    if match["in"]:
        needed = LIKELY_IN_LOWER_CASE if is_known else HARDLY_PLACE
    elif _ABOUT.search(before):
        is_all = is_known and _is_all(before, after, said, lexicon)
        needed = HARDLY_PLACE if is_all else _needed_of_subject(said, lexicon)
    else:
        needed = PLACE if not is_known or _is_key_word(before, after, said, lexicon) else NOTHING
    return min(needed, max(_needed_beside(before, after, said, lexicon), PLACE))


def _is_key_word(before: str, after: str, said: Sequence[str], lexicon: Lexicon) -> bool:
    """Does a rare word open or end a question that names no place: "essex care leavers"?"""
    is_at_end = not (before.strip() and after.strip(" ?!.")) or bool(_DOES.search(before))
    is_only = not _BLANK.search(f"{before}.{after}") and not _OTHER_BODY.match(after)
    return is_at_end and is_only and all(map(lexicon.is_rare, said))


def _is_all_round(before: str, said: Sequence[str], lexicon: Lexicon) -> bool:
    """Is it all the country of which the index speaks, and no part: "across England"?"""
    is_whole = said[-1] in _WHOLES and len(said) == 1 and not lexicon.is_rare(said[-1])
    return is_whole and bool(_ACROSS.search(before))
