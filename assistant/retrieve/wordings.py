"""A question in the wordings that it is looked up by: its slips put right, without the names and
times that only say which documents are meant, without what picks one of a row in time.

Knows which names were read in it; looks nothing up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.describe.dates import find_dates
from index.query import Query
from index.regex import regex
from index.thesaurus import Meant, english
from index.words import words

from ..answer_type.asked import asks_for_name
from ..understand.entities.names import Mention, without
from ..understand.entities.unknown import CALENDAR
from ..understand.reading import Reading
from ..understand.scope import Scope
from ..understand.times.picks import without_pick
from ..understand.topic import topic_in_full, topic_of

_LARGE_BEFORE, _LARGE_BEHIND = regex(r"\b\w+ [A-Z][a-z]+ $"), regex(r"^ [A-Z][a-z]+\b")
"""A capital beside it within a sentence makes a word part of somebody's name."""
_BEFORE_NAME = regex(r"\b(?:in|at|of|to|for|about)\s+$", re.I)


def topic_in(read: Reading, missing: Sequence[str] = ()) -> str:
    """Without the places, those of which there is no document, and the people that only say
    which document is meant; a thing keeps the place that it is called after.
    """
    return topic_of(read.text, _picked_by(read, missing))


def topic_read(read: Reading, missing: Sequence[str] = ()) -> str:
    """The same as a whole question, for the evidence model."""
    return topic_in_full(read.text, _picked_by(read, missing))


def looked_up(read: Reading, question: str, scope: Scope) -> str:
    """The topic, with the time of the question that passages have to name."""
    topic = topic_in(read, scope.missing)
    date = scope.event.date if scope.event else None
    return f"{topic} {question[date.start : date.end]}" if date else topic


def meanings(read: Reading) -> Iterator[Meant]:
    """What its everyday words may mean; a place has no other meaning: Bury is no burial."""
    return english().meant_by(words(read.without_places))


def of_any(read: Reading) -> str:
    """What is asked of each document alike: without "the latest", without several places or
    times.
    """
    read = read.of(without_pick(read.with_usual_names))
    times = [Mention("", one.start, one.end) for one in find_dates(read.text)]
    several = [*(read.places if len(read.places) > 1 else ()), *(times if len(times) > 1 else ())]
    return without(read.text, several)


def _picked_by(read: Reading, missing: Sequence[str]) -> tuple[Mention, ...]:
    people = () if asks_for_name(read.text) else read.people.mentions
    places = (one for one in read.places if one not in read.called_after)
    return (*places, *people, *_named_so(read.text, missing))


def _named_so(question: str, names: Sequence[str]) -> list[Mention]:
    found = (one for name in names for one in re.finditer(re.escape(name), question, re.I))
    return [Mention("", one.start(), one.end()) for one in found]


def mended(question: str, query: Query) -> str:
    """The question with its slips put right, but not in what is written as a name of a place.

    "In Sandwell" must not become "in sandhill"; slips in names are the gazetteer's affair.
    """
    for typed, meant in query.mended:
        question = _put_right(question, typed, meant)
    return question


def _put_right(question: str, typed: str, meant: str) -> str:
    is_one_word = " " not in meant and meant.lower() not in CALENDAR

    def right(match: re.Match[str]) -> str:
        before, after = question[: match.start()], question[match.end() :]
        is_beside = _LARGE_BEFORE.search(before) or _LARGE_BEHIND.match(after)
        is_large = match.group()[0].isupper() and bool(before.strip())
        is_name = is_large and (is_beside or _BEFORE_NAME.search(before))
        if is_name and is_one_word:
            return match.group()
        return meant[0].upper() + meant[1:] if match.group().istitle() else meant

    return re.sub(rf"\b{re.escape(typed)}\b", right, question, flags=re.I)
