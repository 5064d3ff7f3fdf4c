"""Which documents tell something of all: who stands how now, who was inspected or led most often.

"Which councils are inadequate?" asks for the newest grade of each place, and "which was inspected
most often?" for the visits to the places with the most. Counted in the catalogue, of which the
lines that prove it are shown. Knows no other comparison of places, and does not rank findings.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence

from index.describe.people import as_compared
from index.records import Entry
from index.regex import regex

from ..answer_type.bodies import WHICH_BODY
from ..answer_type.holding import Holds
from ..answer_type.inspections import OCCASION, SORTS
from ..answer_type.numerals import NUMBERS
from ..answer_type.tense import asks_of_now
from .graded import compares_grades, whose_grade
from .wording import Reads

PlaceOf = Callable[[Entry], str]
"""One name for all forms of a place's name."""
Collected = Callable[[Sequence[Entry], PlaceOf], frozenset[str]]
"""Of these documents, the ids of those by which the question is told."""

_FEWEST = r"(?:fewest|least)"
_IN_ALL = (
    r"(?:\s+(?:so far|ever|in (?:all|total)|by ofsted|"
    r"(?:in|since|before|after|between|from|during)\b[^,;?]*\d[^,;?]*))*\W*$"
)
"""What may stand behind it: with anything else, visits to children, it is asked of the texts."""
_OF_MOST = regex(
    rf"{WHICH_BODY}.*\b(?:inspected|visited|audited|reviewed)\b.*?\b(?:most|{_FEWEST}) "
    rf"(?:often|frequently|times){_IN_ALL}|"
    rf"{WHICH_BODY}.*\bha(?:s|d|ve)\b.*?\b(?:most|{_FEWEST}) (?:\w+ )?{OCCASION}{_IN_ALL}",
    re.I,
)
"""Which place was inspected most, or least, often."""
_TWICE = regex(
    rf"{WHICH_BODY}.*\b(?:inspected|visited|audited|reviewed)\b.*?"
    r"\b(?:more than once|(?:at least )?twice|several times|repeatedly)\b",
    re.I,
)
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d+)"
_SO_MANY = regex(
    rf"{WHICH_BODY}\s+(?:ha(?:s|d|ve)|got|received)(?: had)?\s+(?:(?:exactly|just|only)\s+)?"
    rf"(?:(?P<of>{_NUMBER})|more than one|several|multiple|at least two)\s+"
    rf"{SORTS}{OCCASION}{_IN_ALL}|"
    rf"{WHICH_BODY}.*\b(?:inspected|visited|audited|reviewed)\s+(?:(?:exactly|just|only)\s+)?"
    rf"(?P<times>{_NUMBER})\s+times{_IN_ALL}",
    re.I,
)
"""Which place was inspected as often as that."""
BY_VISITS = regex(rf"{_OF_MOST.pattern}|{_SO_MANY.pattern}", re.I)
"""Places are picked by how often each was inspected."""
_FIRST = 2
"""The number that ``NUMBERS`` begins with."""
_IS_FEW = regex(rf"\b{_FEWEST}\b", re.I)
_LED_MOST = regex(
    r"\b(?:who|which (?:lead )?inspectors?)\b.*\b(?:led|leads|headed)\b.*?\bmost\b(?! recent)"
    rf"\s*(?:\w+ )?(?:{OCCASION}|often)?\W*$",
    re.I,
)
_LEADS, _SECOND = regex(r"\blead\b", re.I), regex(r"\b(?:deputy|vice|assistant)\b", re.I)


def organisation_of(entry: Entry) -> str:
    """As the document itself calls whom it is about."""
    return entry.catalogue.organisation or ""


def collected(question: str) -> Collected | None:
    """How the documents are picked that tell something of all; None of any other question."""
    if _TWICE.search(question):
        return lambda entries, place: _by_count(entries, lambda one: [place(one)], _several)
    if so_many := _SO_MANY.search(question):
        wanted = _as_many(so_many["of"] or so_many["times"])
        return lambda entries, place: _by_count(entries, lambda one: [place(one)], wanted)
    if _OF_MOST.search(question):
        most = _fewest if _IS_FEW.search(question) else _most
        return lambda entries, place: _by_count(entries, lambda one: [place(one)], most)
    if leads_most(question):
        return lambda entries, _: _by_count(entries, _leaders, _most)
    is_of_grades = whose_grade(question) or compares_grades(question)
    return _latest_graded if is_of_grades and asks_of_now(question) else None


def leads_most(question: str) -> bool:
    """Is it asked who led most visits?"""
    return bool(_LED_MOST.search(question))


def led(entry: Entry) -> list[str]:
    """Names of those who led it, as the document writes them."""
    people = entry.catalogue.people
    roles = ((one.name, one.role) for one in people)
    return [name for name, role in roles if _LEADS.search(role) and not _SECOND.search(role)]


def leaders_asked(question: str) -> Reads | None:
    """The lines that name those who led."""
    if not leads_most(question):
        return None

    def read(entry: Entry) -> Holds | None:
        names = led(entry)
        if not names:
            return None
        return lambda one: bool(_LEADS.search(one.text)) and any(name in one.text for name in names)

    return read


def _leaders(entry: Entry) -> list[str]:
    return sorted({as_compared(name) for name in led(entry)})


def _latest_graded(entries: Sequence[Entry], place: PlaceOf) -> frozenset[str]:
    latest: dict[str, Entry] = {}
    for entry in entries:
        before = latest.get(place(entry))
        if entry.catalogue.judgements and (before is None or day_of(before) <= day_of(entry)):
            latest[place(entry)] = entry
    return frozenset(entry.id for entry in latest.values())


def day_of(entry: Entry) -> str:
    """Of the last day that it covers, in ISO 8601; "" where it has none, which is before any."""
    covers = entry.catalogue.covers
    return str(covers[-1] if covers else entry.catalogue.date or "")


def _by_count(
    entries: Iterable[Entry],
    keys: Callable[[Entry], Sequence[str]],
    wanted: Callable[[Iterable[int]], Container[int]],
) -> frozenset[str]:
    """The documents of the keys that have as many of them as are ``wanted`` of all numbers."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for key in filter(None, keys(entry) if entry.catalogue.covers else ()):
            of[key].add(entry.id)
    count = Counter({key: len(ids) for key, ids in of.items()})
    right = wanted(count.values()) if count else ()
    return frozenset[str]().union(*(of[key] for key, n in count.items() if n in right))


def _most(counts: Iterable[int]) -> Container[int]:
    return [max(counts)]


def _fewest(counts: Iterable[int]) -> Container[int]:
    return [min(counts)]


def _as_many(number: str | None) -> Callable[[Iterable[int]], Container[int]]:
    """Two or more, where no number is named."""
    if number is None:
        return _several
    of = int(number) if number.isdecimal() else NUMBERS.index(number.lower()) + _FIRST
    return lambda _: [of]


def _several(counts: Iterable[int]) -> Container[int]:
    return range(2, max(counts) + 1)
