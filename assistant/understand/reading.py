"""A question with the names in it: places, people, and things that are called after a place.

Each is looked for once, when it is first asked for. Knows the names of the catalogue and the words
of the index; not which documents are meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from .entities.gazetteer import Gazetteer
from .entities.names import Mention, without
from .entities.persons import Directory, People
from .entities.unknown import Lexicon
from .presupposed.eponyms import longer_name, names_with_places, places_in_names
from .presupposed.things import Texts


class Index(Lexicon, Texts, Protocol):
    """What is known of words, and of the passages that hold them."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names and words of one state of the index."""

    gazetteer: Gazetteer
    directory: Directory
    lexicon: Index

    def read(self, text: str) -> Reading:
        return Reading(text, self)


@dataclass(frozen=True)
class Reading:
    text: str
    known: Known

    def of(self, text: str) -> Reading:
        """The same of another wording."""
        return self if text == self.text else replace(self, text=text)

    @cached_property
    def without_eponyms(self) -> str:
        """The text with blanks for the places that only things are called after."""
        known = self.known
        found = known.gazetteer.find(self.text, known.lexicon)
        inside = places_in_names(self.text, found, known.lexicon, known.gazetteer.common)
        return without(self.text, inside)

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """Where it names a place that is asked about; ``means`` is "" for a longer, other name."""
        return tuple(self.known.gazetteer.find(self.without_eponyms, self.known.lexicon))

    @cached_property
    def people(self) -> People:
        return self.known.directory.find(self.text)

    @cached_property
    def called_after(self) -> tuple[Mention, ...]:
        """The places that a thing is called after, wherever it is asked about."""
        common = self.known.gazetteer.common
        return tuple(names_with_places(self.text, self.places, self.known.lexicon, common))

    @property
    def things(self) -> list[str]:
        """The things that are called after a place: "Child Friendly Medway"."""
        common = self.known.gazetteer.common
        return [longer_name(self.text, one, common) for one in self.called_after]

    @property
    def without_places(self) -> str:
        return without(self.text, self.places)

    @property
    def with_usual_names(self) -> str:
        """The text with its places as the documents call them: a misspelt one is no word."""
        text = self.text
        for one in sorted(self.places, key=lambda mention: -mention.start):
            if one.means:
                text = text[: one.start] + one.means + text[one.end :]
        return text
