"""Do the documents in scope hold what a question takes for granted: its names, references,
figures, grades, words?

A scope whose documents do not is refused, with the documents that do. Does not look whether they
say anything about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from index.records import Entry

from ..answer_type.placed import asks_for_a_place
from ..understand.entities.gazetteer import Gazetteer
from ..understand.gist import gist_asked
from ..understand.presupposed.compounds import not_there
from ..understand.presupposed.foreign import unknown_words
from ..understand.presupposed.premises import unheld
from ..understand.presupposed.references import unknown_references
from ..understand.presupposed.terms import unused_term
from ..understand.presupposed.things import unmentioned
from ..understand.reading import Reading
from ..understand.scope import Scope
from ..understand.times.instead import not_given, unmentioned_name, without_a_word
from .lexicon import Lexicon
from .wordings import topic_in

OTHERS = 24
"""Passages elsewhere that are looked through for documents that do mention a phrase."""


class Held:
    """What one state of the index holds, by its lexicon and its catalogue."""

    def __init__(
        self, lexicon: Lexicon, gazetteer: Gazetteer, entries: Mapping[str, Entry]
    ) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._entries = entries  # by id

    def checked(self, read: Reading, scope: Scope) -> Scope:
        """The scope, or its refusal when its documents hold no such name, figure or grade."""
        if not scope.documents:
            return scope
        here = [self._entries[document] for document in scope.documents]
        common, count = self._gazetteer.common, len(self._entries)
        things = read.without_places, scope.documents, count, self._lexicon, common
        used = read.without_places, scope.documents, count, self._lexicon
        if name := unmentioned(*things) or not_there(*things) or unused_term(*used):
            others = [self._entries[document] for document in name.documents]
            refusal = unmentioned_name(name.name, scope.places, others, here)
        elif cited := unknown_references(read.text, scope.documents, self._lexicon):
            refusal = unmentioned_name(cited[0], scope.places, ())
        elif said := unheld(read.text, here, self._lexicon):
            refusal = not_given(said, scope.places)
        elif not asks_for_a_place(read.text) and (strange := self._unknown_words(read)):
            refusal = without_a_word(strange)
        else:
            return scope
        return replace(scope, refusal=refusal)

    def with_phrase(self, phrase: str, scope: Scope) -> Scope:
        """The scope, or its refusal where none of its documents mentions the phrase."""
        if scope.refusal or self._lexicon.quoting(phrase, scope.documents, 1):
            return scope
        ids = {one for one, _ in self._lexicon.quoting(phrase, None, OTHERS)}
        others = [self._entries[one] for one in ids if one in self._entries]
        here = [self._entries[one] for one in scope.documents]
        return replace(scope, refusal=unmentioned_name(phrase, scope.places, others, here))

    def _unknown_words(self, read: Reading) -> tuple[str, ...]:
        """None where the catalogue knows whom it is about, or a document in brief is asked."""
        topic = topic_in(read)
        strange = unknown_words(topic, self._lexicon.stands_in)
        gist = gist_asked(read.text, topic) if strange else None
        is_known = read.people.mentions or (gist is not None and not gist.besides)
        return () if strange and is_known else strange
