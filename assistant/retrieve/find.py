"""From a question to what the documents have near it: understood, scoped, retrieved.

Knows the index and the catalogue; does not judge whether a candidate answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.describe.dates import find_dates
from index.filtering import passes
from index.library import Library
from index.query import Query
from index.records import Entry, Filters, Hit, Sentence
from index.regex import regex
from index.thesaurus import Meant, english
from index.words import words

from ..answer_type.asked import asks_for_name
from ..answer_type.placed import asks_for_a_place
from ..catalogue_facts.catalogued import Catalogued
from ..features import Terms
from ..understand.entities.both import with_both_named
from ..understand.entities.gazetteer import Gazetteer
from ..understand.entities.names import Mention, without
from ..understand.entities.persons import Directory, People
from ..understand.entities.unknown import CALENDAR
from ..understand.presupposed.compounds import not_there
from ..understand.presupposed.foreign import unknown_words
from ..understand.presupposed.premises import unheld
from ..understand.presupposed.things import unmentioned
from ..understand.reading import Known, Reading
from ..understand.scope import Scope, find_scope
from ..understand.sides import Side
from ..understand.times.instead import not_given, unmentioned_name, without_a_word
from ..understand.times.picks import without_pick
from ..understand.topic import topic_of
from .candidates import Candidate, Candidates
from .lexicon import Lexicon
from .sectioned import of_section
from .timely import of_event, of_its_time, of_time

PASSAGES = 24
"""Passages of each side whose sentences are candidates."""

_BEFORE_NAME = regex(r"\b(?:in|at|of|to|for|about)\s+$", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """All that the documents have near a question, side by side."""

    question: str  # with its typos mended
    read_as: str  # and its acronyms spelt out
    topic: str  # and without the names and times that have chosen the documents
    scope: Scope
    sides: tuple[tuple[Side, tuple[Candidate, ...]], ...]
    hits: tuple[Hit, ...]  # best first, all sides
    entries: Mapping[str, Entry]  # of every document in the index, by id


class Finder:
    """Looks questions up in one state of the index."""

    def __init__(self, library: Library) -> None:
        self.epoch = library.epoch
        self._library = library
        there = library.documents()
        self.entries = [entry for entry in there if entry.duplicate_of is None]
        self._searched = {name: uri for entry in there for name, uri in _searched_as(entry)}
        self._by_id = {entry.id: entry for entry in self.entries}
        self._gazetteer = Gazetteer(self.entries)
        self.names = self._gazetteer.names
        self._lexicon = Lexicon(library, self._gazetteer.places)
        self._candidates = Candidates(library, self._by_id, self._lexicon.spelt_out)
        self._known = Known(self._gazetteer, Directory(self.entries), self._lexicon)

    def find(self, question: str, filters: Filters, within: frozenset[str] | None = None) -> Found:
        """Candidates for a question; ``within``: only these documents, when it fits its scope.

        Where its own time is another than theirs, the other documents about their places; all,
        where it names people of whom only others tell.
        """
        question = self._in_full(question)
        query = self._lexicon.query(question)
        read = self._known.read(_mended(question, query))
        within = None if within and self._names_others(read.people, within) else within
        scope = self._scope(read, filters)
        if within and not scope.places:
            scope = self._scope(read, filters, self._gazetteer.beside(within))
        scope = self._holding_what_is_said(read, scope)
        if within is not None:
            scope = scope.narrowed(within)
        query = replace(query, text=_looked_up(read.of(query.text), read.text, scope))
        terms = Terms(query.terms, self._lexicon.weight, _meant(read))
        read_as = self._lexicon.spelt_out(read.text)
        of_any = _of_any(read)
        catalogued = Catalogued(self._lexicon.spelt_out(of_any, any_case=True))
        sides, hits = [], []
        for side in scope.sides:
            found = self._search(query, side)
            hits += found
            candidates = self._candidates.of_side(read.text, side, found, terms, catalogued)
            candidates = of_section(of_any, candidates, self._library)
            candidates = of_its_time(read.text, candidates)
            candidates = of_time(read.text, candidates, found, scope.mentions)
            candidates = of_event(candidates, scope.event)
            sides.append((side, _naming(read.things, candidates)))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.document_id, hit.passage.position))
        topic = _topic(read.of(read_as), scope.missing)
        return Found(read.text, read_as, topic, scope, tuple(sides), tuple(hits), self._by_id)

    def has_time(self, question: str, filters: Filters) -> bool:
        """Is there a document of the time that a question names, or does it name none?"""
        scope = self._scope(self._known.read(self._in_full(question)), filters)
        is_refused = scope.refusal is not None and scope.refusal.reason == "unknown_date"
        return not (is_refused or scope.mentions)

    def unknown(self, filters: Filters) -> list[str]:
        """Ids and uris that are chosen and that no document has."""
        return sorted(filters.documents - self._searched.keys())

    def about_no_place(self, filters: Filters) -> frozenset[str]:
        """Ids of the documents that are about no place or organisation, of those that pass."""
        placed = frozenset[str]().union(*map(self._gazetteer.documents, self._gazetteer.places))
        return frozenset(entry.id for entry in self._passing(filters)) - placed

    def search(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The nearest passages of the documents that a text is about; of all, when of none."""
        text = self._in_full(text)
        query = self._lexicon.query(text)
        read = self._known.read(_mended(text, query))
        scope = self._scope(read, filters)
        within = self._only(scope.documents) if scope.documents else self._meant(filters)
        topic = _topic(read.of(query.text), scope.missing)
        return self._library.search(replace(query, text=topic), k, within)

    def nearest(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The passages nearest to a text, whatever it is about."""
        return self._library.search(self._lexicon.query(text), k, self._meant(filters))

    def entry(self, document_id: str) -> Entry:
        return self._by_id[document_id]

    def sentences(self, document_id: str) -> list[Sentence]:
        """All of one document, in order."""
        return self._library.sentences(document_id)

    def _scope(self, read: Reading, filters: Filters, there: frozenset[str] | None = None) -> Scope:
        """Which documents a question is about, of those that pass; ``there``: only of these."""
        entries = self._passing(filters)
        return find_scope(read, [one for one in entries if there is None or one.id in there])

    def _passing(self, filters: Filters) -> list[Entry]:
        meant = self._meant(filters)
        return [entry for entry in self.entries if passes(entry, meant)]

    def _meant(self, filters: Filters) -> Filters:
        """With the older document for each that has the same text, which is not searched."""
        names = (self._searched.get(name, name) for name in filters.documents)
        return replace(filters, documents=frozenset(names))

    def _names_others(self, people: People, within: frozenset[str]) -> bool:
        """Are there people, and none whom the catalogue knows of these documents or of others
        about their places?
        """
        beside = (self._by_id[document] for document in self._gazetteer.beside(within))
        return bool(people.mentions) and not people.known_to(beside).mentions

    def _holding_what_is_said(self, read: Reading, scope: Scope) -> Scope:
        """The scope, or its refusal when its documents hold no such name, figure or grade."""
        if not scope.documents:
            return scope
        common, count = self._gazetteer.common, len(self.entries)
        here = [self._by_id[document] for document in scope.documents]
        things = read.without_places, scope.documents, count, self._lexicon, common
        if name := unmentioned(*things) or not_there(*things):
            others = [self._by_id[document] for document in name.documents]
            refusal = unmentioned_name(name.name, scope.places, others)
        elif said := unheld(read.text, here, self._lexicon):
            refusal = not_given(said, scope.places)
        elif not asks_for_a_place(read.text) and (strange := self._unknown_words(read)):
            refusal = without_a_word(strange)
        else:
            return scope
        return replace(scope, refusal=refusal)

    def _unknown_words(self, read: Reading) -> tuple[str, ...]:
        """None of a question about somebody whom the catalogue knows."""
        strange = unknown_words(_topic(read), self._lexicon.stands_in)
        return () if strange and read.people.mentions else strange

    def _in_full(self, question: str) -> str:
        """With counties spelt out, and "both councils" by their names."""
        question = self._gazetteer.in_full(question, self._lexicon)
        return with_both_named(question, self._gazetteer.places)

    def _search(self, query: Query, side: Side) -> list[Hit]:
        if not side.documents:
            return []
        return self._library.search(query, PASSAGES, self._only(side.documents))

    def _only(self, documents: frozenset[str]) -> Filters:
        """A filter for these; none for all of them, which a large index finds faster."""
        is_all = documents >= self._by_id.keys()
        return Filters() if is_all else Filters(documents=documents)


def _searched_as(entry: Entry) -> Iterator[tuple[str, str]]:
    """A document's names, each with the uri of the one that is searched for its text."""
    uri = entry.duplicate_of or entry.uri
    return ((name, uri) for name in (entry.id, entry.uri))


def _topic(read: Reading, missing: Sequence[str] = ()) -> str:
    """Without the places, those of which there is no document, and the people that only say
    which document is meant; a thing keeps the place that it is called after.
    """
    people = () if asks_for_name(read.text) else read.people.mentions
    places = (one for one in read.places if one not in read.called_after)
    return topic_of(read.text, (*places, *people, *_named_so(read.text, missing)))


def _looked_up(read: Reading, question: str, scope: Scope) -> str:
    """The topic, with the time of the question that passages have to name."""
    topic = _topic(read, scope.missing)
    date = scope.event.date if scope.event else None
    return f"{topic} {question[date.start : date.end]}" if date else topic


def _naming(things: Sequence[str], candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The sentences that name one of the things, where any do."""
    naming = (c for c in candidates if any(name in c.sentence.text for name in things))
    return tuple(naming) or candidates


def _meant(read: Reading) -> Iterator[Meant]:
    """What its everyday words may mean; a place has no other meaning: Bury is no burial."""
    return english().meant_by(words(read.without_places))


def _of_any(read: Reading) -> str:
    """What is asked of each document alike: without "the latest", without several places or
    times.
    """
    read = read.of(without_pick(read.with_usual_names))
    times = [Mention("", one.start, one.end) for one in find_dates(read.text)]
    several = [*(read.places if len(read.places) > 1 else ()), *(times if len(times) > 1 else ())]
    return without(read.text, several)


def _named_so(question: str, names: Sequence[str]) -> list[Mention]:
    found = (one for name in names for one in re.finditer(re.escape(name), question, re.I))
    return [Mention("", one.start(), one.end()) for one in found]


def _mended(question: str, query: Query) -> str:
    """The question with its slips put right, but not in what is written as a name of a place.

    "In Sandwell" must not become "in sandhill"; slips in names are the gazetteer's affair.
    """
    for typed, meant in query.mended:
        question = _put_right(question, typed, meant)
    return question


def _put_right(question: str, typed: str, meant: str) -> str:
    is_one_word = " " not in meant and meant.lower() not in CALENDAR

    def right(match: re.Match[str]) -> str:
        is_name = match.group()[0].isupper() and _BEFORE_NAME.search(question[: match.start()])
        if is_name and is_one_word:
            return match.group()
        return meant[0].upper() + meant[1:] if match.group().istitle() else meant

    return re.sub(rf"\b{re.escape(typed)}\b", right, question, flags=re.I)
