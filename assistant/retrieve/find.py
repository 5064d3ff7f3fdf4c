"""From a question to what the documents have near it: understood, scoped, retrieved.

Knows the index and the catalogue; does not judge whether a candidate answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

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
from ..understand.entities.persons import People, find_people
from ..understand.entities.unknown import CALENDAR
from ..understand.presupposed.compounds import not_there
from ..understand.presupposed.eponyms import longer_name, names_with_places, places_in_names
from ..understand.presupposed.foreign import unknown_words
from ..understand.presupposed.premises import unheld
from ..understand.presupposed.things import unmentioned
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
        self.entries = [entry for entry in library.documents() if entry.duplicate_of is None]
        self._by_id = {entry.id: entry for entry in self.entries}
        self._gazetteer = Gazetteer(self.entries)
        self.names = self._gazetteer.names
        self._lexicon = Lexicon(library, self._gazetteer.places)
        self._candidates = Candidates(library, self._by_id, self._lexicon.spelt_out)
        self._places = lru_cache(maxsize=64)(self._find_places)
        self._places_in_names = lru_cache(maxsize=64)(self._find_places_in_names)
        self._people = lru_cache(maxsize=64)(self._find_people)
        self._called_after = lru_cache(maxsize=64)(self._find_called_after)

    def find(self, question: str, filters: Filters, within: frozenset[str] | None = None) -> Found:
        """Candidates for a question; ``within``: only these documents, when it fits its scope.

        Where its own time is another than theirs, the other documents about their places; all,
        where it names people of whom only others tell.
        """
        question = self._in_full(question)
        query = self._lexicon.query(question)
        question = _mended(question, query)
        within = None if within and self._names_others(question, within) else within
        scope = self._scope(question, filters)
        if within and not scope.places:
            scope = self._scope(question, filters, self._gazetteer.beside(within))
        scope = self._holding_what_is_said(question, scope)
        if within is not None:
            scope = scope.narrowed(within)
        query = replace(query, text=self._looked_up(query.text, question, scope))
        terms = Terms(query.terms, self._lexicon.weight, self._meant(question))
        read_as = self._lexicon.spelt_out(question)
        of_any = self._of_any(question)
        catalogued = Catalogued(self._lexicon.spelt_out(of_any, any_case=True))
        sides, hits = [], []
        for side in scope.sides:
            found = self._search(query, side)
            hits += found
            candidates = self._candidates.of_side(question, side, found, terms, catalogued)
            candidates = of_section(of_any, candidates, self._library)
            candidates = of_its_time(question, candidates)
            candidates = of_time(question, candidates, found, scope.mentions)
            candidates = of_event(candidates, scope.event)
            sides.append((side, self._naming_thing(question, candidates)))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.document_id, hit.passage.position))
        topic = self._topic(read_as, scope.missing)
        return Found(question, read_as, topic, scope, tuple(sides), tuple(hits), self._by_id)

    def has_time(self, question: str, filters: Filters) -> bool:
        """Is there a document of the time that a question names, or does it name none?"""
        scope = self._scope(self._in_full(question), filters)
        is_refused = scope.refusal is not None and scope.refusal.reason == "unknown_date"
        return not (is_refused or scope.mentions)

    def search(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The nearest passages of the documents that a text is about; of all, when of none."""
        text = self._in_full(text)
        query = self._lexicon.query(text)
        scope = self._scope(_mended(text, query), filters)
        within = self._only(scope.documents) if scope.documents else filters
        topic = self._topic(query.text, scope.missing)
        return self._library.search(replace(query, text=topic), k, within)

    def nearest(self, text: str, filters: Filters, k: int) -> list[Hit]:
        """The passages nearest to a text, whatever it is about."""
        return self._library.search(self._lexicon.query(text), k, filters)

    def entry(self, document_id: str) -> Entry:
        return self._by_id[document_id]

    def sentences(self, document_id: str) -> list[Sentence]:
        """All of one document, in order."""
        return self._library.sentences(document_id)

    def _scope(self, question: str, filters: Filters, there: frozenset[str] | None = None) -> Scope:
        """Which documents a question is about, of those that pass; ``there``: only of these."""
        entries = [
            entry
            for entry in self.entries
            if passes(entry, filters) and (there is None or entry.id in there)
        ]
        inside = self._places_in_names(question)
        return find_scope(without(question, inside), entries, self._gazetteer, self._lexicon)

    def _find_places(self, question: str) -> list[Mention]:
        """Where the question names a place, and not a thing that is called after one."""
        inside = self._places_in_names(question)
        return self._gazetteer.find(without(question, inside), self._lexicon)

    def _find_places_in_names(self, question: str) -> list[Mention]:
        found = self._gazetteer.find(question, self._lexicon)
        return places_in_names(question, found, self._lexicon, self._gazetteer.common)

    def _find_people(self, question: str) -> People:
        return find_people(question, self.entries)

    def _names_others(self, question: str, within: frozenset[str]) -> bool:
        """Does it name people, and none whom the catalogue knows of these documents or of others
        about their places?
        """
        named = self._people(question).names
        beside = (self._by_id[document] for document in self._gazetteer.beside(within))
        here = {person.name for entry in beside for person in entry.catalogue.people}
        return bool(named) and not named & here

    def _holding_what_is_said(self, question: str, scope: Scope) -> Scope:
        """The scope, or its refusal when its documents hold no such name, figure or grade."""
        if not scope.documents:
            return scope
        rest = without(question, self._places(question))
        common, count = self._gazetteer.common, len(self.entries)
        here = [self._by_id[document] for document in scope.documents]
        things = rest, scope.documents, count, self._lexicon, common
        if name := unmentioned(*things) or not_there(*things):
            others = [self._by_id[document] for document in name.documents]
            refusal = unmentioned_name(name.name, scope.places, others)
        elif said := unheld(question, here, self._lexicon):
            refusal = not_given(said, scope.places)
        elif not asks_for_a_place(question) and (strange := self._unknown_words(question)):
            refusal = without_a_word(strange)
        else:
            return scope
        return replace(scope, refusal=refusal)

    def _unknown_words(self, question: str) -> tuple[str, ...]:
        """None of a question about somebody whom the catalogue knows."""
        strange = unknown_words(self._topic(question), self._lexicon.knows)
        return () if strange and self._people(question).mentions else strange

    def _in_full(self, question: str) -> str:
        """With counties spelt out, and "both councils" by their names."""
        question = self._gazetteer.in_full(question, self._lexicon)
        return with_both_named(question, self._gazetteer.places)

    def _topic(self, question: str, missing: Sequence[str] = ()) -> str:
        """Without the places, those of which there is no document, and the people that only say
        which document is meant; a thing keeps the place that it is called after.
        """
        people = () if asks_for_name(question) else self._people(question).mentions
        called = self._called_after(question)
        places = (one for one in self._places(question) if one not in called)
        return topic_of(question, (*places, *people, *_named_so(question, missing)))

    def _looked_up(self, text: str, question: str, scope: Scope) -> str:
        """The topic, with the time that passages have to name."""
        topic = self._topic(text, scope.missing)
        date = scope.event.date if scope.event else None
        return f"{topic} {question[date.start : date.end]}" if date else topic

    def _find_called_after(self, question: str) -> list[Mention]:
        places = self._places(question)
        return names_with_places(question, places, self._lexicon, self._gazetteer.common)

    def _naming_thing(
        self, question: str, candidates: tuple[Candidate, ...]
    ) -> tuple[Candidate, ...]:
        """Of a thing that is called after a place the sentences that name it, where any do."""
        common, called = self._gazetteer.common, self._called_after(question)
        names = [longer_name(question, one, common) for one in called]
        naming = (c for c in candidates if any(name in c.sentence.text for name in names))
        return tuple(naming) or candidates

    def _meant(self, question: str) -> Iterator[Meant]:
        """What its everyday words may mean; a place has no other meaning: Bury is no burial."""
        return english().meant_by(words(without(question, self._places(question))))

    def _of_any(self, question: str) -> str:
        """What is asked of each document alike: without "the latest", without several places or
        times.
        """
        question = without_pick(self._with_usual_names(question))
        places = self._places(question)
        times = [Mention("", one.start, one.end) for one in find_dates(question)]
        several = [*(places if len(places) > 1 else ()), *(times if len(times) > 1 else ())]
        return without(question, several)

    def _with_usual_names(self, question: str) -> str:
        """The question with its places as the documents call them: a misspelt one is no word."""
        mentions = self._places(question)
        for one in sorted(mentions, key=lambda mention: -mention.start):
            if one.means:
                question = question[: one.start] + one.means + question[one.end :]
        return question

    def _search(self, query: Query, side: Side) -> list[Hit]:
        if not side.documents:
            return []
        return self._library.search(query, PASSAGES, self._only(side.documents))

    def _only(self, documents: frozenset[str]) -> Filters:
        """A filter for these; none for all of them, which a large index finds faster."""
        is_all = documents >= self._by_id.keys()
        return Filters() if is_all else Filters(documents=documents)


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
