"""From a question to what the documents have near it: understood, scoped, retrieved.

Knows the index and the catalogue; does not judge whether a candidate answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from index.filtering import passes
from index.library import Library
from index.query import Query
from index.records import Entry, Filters, Hit, Sentence

from ..catalogue_facts.catalogued import Catalogued
from ..catalogue_facts.collected import PlaceOf, collected, organisation_of
from ..catalogue_facts.graded import compares_grades, without_times
from ..catalogue_facts.moved import Move, move_asked, moved
from ..features import Terms
from ..understand.each_side import of_each_side
from ..understand.entities.both import with_both_named
from ..understand.entities.gazetteer import Gazetteer
from ..understand.entities.persons import Directory, People
from ..understand.reading import Known, Reading
from ..understand.scope import Scope, find_scope
from ..understand.sides import Side
from ..understand.times.picks import without_pick
from ..understand.titled import called_so
from .candidates import Candidate, Candidates
from .concerned import of_what_is_named
from .distinctive import Rare, rare_thing
from .earlier import told_of_earlier
from .held import Held
from .lexicon import Lexicon
from .looked_at import visit_meant
from .sectioned import of_section
from .wordings import looked_up, meanings, mended, of_any, topic_in, topic_read

PASSAGES = 24
"""Passages of each side whose sentences are candidates."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Documents are asked for, as many as there are."""

    documents: frozenset[str]  # their ids, where the catalogue knows them without reading


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
    listed: Listed | None = None
    rare: str = ""  # what it is about, where that is in few passages of all documents
    place_of: PlaceOf = organisation_of


class Finder:
    """Looks questions up in one state of the index."""

    def __init__(self, library: Library) -> None:
        self.epoch = library.epoch
        self._library = library
        there = library.documents()
        self.entries = [entry for entry in there if entry.duplicate_of is None]
        self._passages = sum(entry.passages for entry in self.entries)
        self._searched = {name: uri for entry in there for name, uri in _searched_as(entry)}
        self._by_id = {entry.id: entry for entry in self.entries}
        self._gazetteer = Gazetteer(self.entries)
        self.names = self._gazetteer.names
        self._lexicon = Lexicon(library, self._gazetteer.places)
        self._candidates = Candidates(library, self._by_id, self._lexicon.spelt_out)
        self._held = Held(self._lexicon, self._gazetteer, self._by_id)
        self._known = Known(self._gazetteer, Directory(self.entries), self._lexicon)

    def find(self, question: str, filters: Filters, within: frozenset[str] | None = None) -> Found:
        """Candidates for a question; ``within``: only these documents, when it fits its scope.

        Where its own time is another than theirs, the other documents about their places; all,
        where it names people of whom only others tell.
        """
        question = self._in_full(question)
        query = self._lexicon.query(question)
        read = self._known.read(mended(question, query))
        within = None if within and self._names_others(read.people, within) else within
        if within is None and (told := self._told_of_earlier(read, filters, query)):
            return told
        scope = self._scope(read, filters)
        here = (self._by_id[one] for one in scope.documents)
        if within is None and (meant := visit_meant(read.text, here, self._library)):
            return self.find(meant.question, filters, meant.documents)
        scope = self._within(read, filters, scope, within)
        query = replace(query, text=looked_up(read.of(query.text), read.text, scope))
        terms = Terms(query.terms, self._lexicon.weight, meanings(read))
        read_as = self._lexicon.spelt_out(read.text)
        asked = of_any(read)
        names_place = bool(scope.places or within)
        spelt_out = self._lexicon.spelt_out(asked, any_case=True)
        catalogued = Catalogued(spelt_out, self._is_held, names_place)
        scope = self._that_tell_of_all(read, filters, scope, catalogued)
        topic = topic_read(read.of(read_as), scope.missing)
        topic = of_each_side(topic) if len(scope.sides) > 1 else topic
        rare = Rare() if names_place else rare_thing(topic, self._lexicon, self._passages)
        sides, hits = [], []
        for side in scope.sides:
            found = self._search(query, rare.documents & side.documents or side.documents)
            hits += found
            candidates = self._candidates.of_side(read.text, side, found, terms, catalogued)
            candidates = of_section(asked, candidates, self._library)
            sides.append((side, of_what_is_named(read, scope, candidates, found, self._library)))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.document_id, hit.passage.position))
        near = Found(read.text, read_as, topic, scope, tuple(sides), tuple(hits), self._by_id)
        listed = self._listed(scope, catalogued)
        return replace(near, listed=listed, rare=rare.phrase, place_of=self._gazetteer.place_of)

    def _told_of_earlier(self, read: Reading, filters: Filters, query: Query) -> Found | None:
        """What a document about the one place tells of an inspection before the documents."""
        places = frozenset(one.means for one in read.places)
        about = frozenset[str]().union(*map(self._gazetteer.documents, places))
        here = [one for one in self._passing(filters) if one.id in about]
        told = told_of_earlier(read.text, here, self._library) if len(places) == 1 else ()
        if not told:
            return None
        terms = Terms(query.terms, self._lexicon.weight, meanings(read))
        candidates = tuple(self._candidates.told(one, terms) for one in told)
        side = Side(None, frozenset(one.entry.id for one in candidates))
        scope = Scope((side,), places=tuple(places))
        read_as = self._lexicon.spelt_out(read.text)
        sides = ((side, candidates),)
        return Found(read.text, read_as, read_as, scope, sides, (), self._by_id)

    def _within(
        self, read: Reading, filters: Filters, scope: Scope, within: frozenset[str] | None
    ) -> Scope:
        """The scope, of the documents that are meant already, and of what they hold."""
        if within and not scope.places:
            scope = self._scope(read, filters, self._gazetteer.beside(within))
        if not (scope.places or within):
            scope = scope.narrowed(called_so(read.text, self.entries, self._lexicon))
        scope = self._held.checked(read, scope)
        return scope if within is None else scope.narrowed(within)

    def has_time(self, question: str, filters: Filters) -> bool:
        """Is there a document of the time that a question names, or does it name none?"""
        scope = self._scope(self._known.read(self._in_full(question)), filters)
        is_refused = scope.refusal is not None and scope.refusal.reason == "unknown_date"
        return not (is_refused or scope.mentions)

    def names_among(self, filters: Filters) -> tuple[str, ...]:
        """Every name of every place that documents which pass are about."""
        if filters == Filters():
            return self.names
        return self._gazetteer.names_of(frozenset(one.id for one in self._passing(filters)))

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
        read = self._known.read(mended(text, query))
        scope = self._scope(read, filters)
        within = self._only(scope.documents) if scope.documents else self._meant(filters)
        topic = topic_in(read.of(query.text), scope.missing)
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
        here = [one for one in entries if there is None or one.id in there]
        return find_scope(read, here, are_chosen=bool(filters.documents))

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

    def _that_tell_of_all(
        self, read: Reading, filters: Filters, scope: Scope, catalogued: Catalogued
    ) -> Scope:
        """The documents that tell something of all, where that is asked: the newest of each."""
        if catalogued.phrase:
            return self._held.with_phrase(catalogued.phrase, scope)
        if not scope.places and (move := move_asked(read.text)):
            return self._that_moved(move, read, filters, scope)
        picked = collected(read.text)
        if picked is None or (scope.places and not compares_grades(read.text)):
            return scope
        wide = scope if scope.places else self._scope(read.of(without_pick(read.text)), filters)
        entries = [self._by_id[one] for one in sorted(wide.documents)]
        if not any(map(catalogued.test, entries)):
            return scope
        found = picked(entries, self._gazetteer.place_of)
        return wide.narrowed(found) if found else replace(scope, sides=())

    def _that_moved(self, move: Move, read: Reading, filters: Filters, scope: Scope) -> Scope:
        """The documents of each such move, of which the later one is of the question's time."""
        text = without_pick(read.text)
        then = self._scope(read.of(text), filters).documents
        of_any_time = self._scope(read.of(without_times(text)), filters)
        entries = [self._by_id[one] for one in sorted(of_any_time.documents)]
        found = moved(move, entries, self._gazetteer.place_of, then)
        return of_any_time.narrowed(found) if found else replace(scope, sides=())

    def _is_held(self, phrase: str) -> bool:
        return bool(self._lexicon.quoting(phrase, None, 1))

    def _listed(self, scope: Scope, catalogued: Catalogued) -> Listed | None:
        """Which documents there are, where they are asked for."""
        if not catalogued.is_list:
            return None
        entries = (self._by_id[one] for side in scope.sides for one in side.documents)
        ids = (entry.id for entry in entries if catalogued.test(entry))
        return Listed(frozenset(() if catalogued.each else ids))

    def _in_full(self, question: str) -> str:
        """With counties spelt out, and "both councils" by their names."""
        question = self._gazetteer.in_full(question, self._lexicon)
        return with_both_named(question, self._gazetteer.places)

    def _search(self, query: Query, documents: frozenset[str]) -> list[Hit]:
        if not documents:
            return []
        return self._library.search(query, PASSAGES, self._only(documents))

    def _only(self, documents: frozenset[str]) -> Filters:
        """A filter for these; none for all of them, which a large index finds faster."""
        is_all = documents >= self._by_id.keys()
        return Filters() if is_all else Filters(documents=documents)


def _searched_as(entry: Entry) -> Iterator[tuple[str, str]]:
    """A document's names, each with the uri of the one that is searched for its text."""
    uri = entry.duplicate_of or entry.uri
    return ((name, uri) for name in (entry.id, entry.uri))
