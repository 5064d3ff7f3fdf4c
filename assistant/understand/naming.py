"""Which names a question holds: of places that documents are about, of people, and others.

Of the others some documents may tell all the same: by their title, in rows, or, where the asker has
chosen them, wherever they write it. Knows the catalogue and looks names up in the texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from index.describe.judgements import GRADES
from index.records import Entry
from index.regex import regex

from ..answer_type.holders import thing_named
from .entities.names import Mention, name_words, without
from .entities.unknown import is_served, unknown_names
from .kinds import loosely_said
from .presupposed.things import MOST_PASSAGES
from .reading import Index, Reading
from .titled import telling_of, with_row_of

_ASKS_GRADE = regex(
    r"\b(?:judge?ments?|judged|grades?|graded|ratings?|rated)\b|"
    rf"\b(?:{GRADES})\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Names in a question: places that documents are about, others, and people.

    ``about``: the documents about each place, by its usual name. ``loose``: names of kinds that
    may be meant for others.
    """

    places: tuple[Mention, ...]
    about: Mapping[str, frozenset[str]]
    unknown: tuple[Mention, ...]
    people: frozenset[str]
    loose: frozenset[str]

    @property
    def usual(self) -> tuple[str, ...]:
        return tuple(self.about)


def find_named(read: Reading, entries: Sequence[Entry]) -> Named:
    """The names of a question among these documents."""
    question, gazetteer, lexicon = read.without_eponyms, read.known.gazetteer, read.known.lexicon
    places = tuple(mention for mention in read.places if mention.means)
    longer = [replace(m, means=question[m.start : m.end]) for m in read.places if not m.means]
    people = read.people.known_to(entries)
    rest = without(question, [*read.places, *people.mentions])
    are_large = bool(read.places) and all(question[one.start].isupper() for one in read.places)
    unknown = (*longer, *unknown_names(rest, lexicon, gazetteer.common, are_large))
    about = {mention.means: gazetteer.documents(mention.means) for mention in places}
    return Named(places, about, unknown, people.names, loosely_said(question, entries, lexicon))


def of_chosen(named: Named, question: str, entries: Sequence[Entry], lexicon: Index) -> Named:
    """A place that only other documents are about is a name like others, where the chosen ones
    write it.
    """
    ids = frozenset(entry.id for entry in entries)
    others = [replace(one, means=question[one.start : one.end]) for one in named.places]
    is_elsewhere = not any(documents & ids for documents in named.about.values())
    if not is_elsewhere or not all(lexicon.quoting(one.means, ids, 1) for one in others):
        return named
    return replace(named, places=(), about={}, unknown=(*named.unknown, *others))


def titled_so(
    named: Named, entries: Sequence[Entry], lexicon: Index
) -> dict[Mention, frozenset[str]]:
    """The documents on each unknown name, where no place is named beside it."""
    if named.places:
        return dict.fromkeys(named.unknown, frozenset())
    return {one: telling_of(one.means, entries, lexicon) for one in named.unknown}


def told_in_rows(
    question: str, named: Named, entries: Sequence[Entry], lexicon: Index
) -> dict[str, frozenset[str]]:
    """The documents with rows of names that no title has, where no place is named beside them.

    A row tells of a house or a ward, and not what its council did.
    """
    titled = titled_so(named, entries, lexicon)
    others = [one for one in named.unknown if not (named.places or titled[one])]
    names = [one.means for one in others if not is_served(question, one)]
    rows = {name: with_row_of(name, entries, lexicon) for name in names}
    return {name: documents for name, documents in rows.items() if documents}


def written_in(
    question: str, named: Named, entries: Sequence[Entry], lexicon: Index
) -> dict[str, frozenset[str]]:
    """The documents that write such a name anywhere, for an asker who has chosen them."""
    ids = frozenset(entry.id for entry in entries)
    names = [] if named.places else [one.means for one in named.unknown]
    held = {name: lexicon.quoting(name, ids, MOST_PASSAGES) for name in names}
    written = {name: frozenset(one for one, _ in found) for name, found in held.items() if found}
    return written | told_in_rows(question, named, entries, lexicon)


def may_be_told_of(question: str, one: Mention, named: Named, lexicon: Index) -> bool:
    """May a document on something else tell of an unknown name?

    Beside a place, where the index knows a word of it. Else where it is asked which of several
    there has something, "which council in Greater Ambridge": only sentences that name it will
    do; its members' grades are those of their own documents.
    """
    if named.places:
        return any(lexicon.knows(word) for word in name_words(one.means))
    is_asked = one.means in thing_named(question) and not _ASKS_GRADE.search(question)
    return is_asked and bool(lexicon.quoting(one.means, None, 1))
