"""People whom the catalogue knows, as a question may name them: "Ann Lee", "Ms Lee".

A surname alone is one only of a letter ("the letter to Lee"): anywhere else it may be a town's.
Of several with one surname all are meant. Knows the catalogue only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from index.describe.people import STYLE
from index.records import Entry
from index.regex import regex

from .names import Mention, Words, find_names, name_words

_STYLE = regex(rf"\b{STYLE}$", re.I)
_OF_A_LETTER = regex(
    r"\b(?:letters?|e-?mails?|written|wrote|addressed|sent|signed)(?: (?:was|were|is))?"
    r"(?: (?:sent|written|addressed|signed))? (?:to|by|from)\s+$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class People:
    """Where a question names people, and whom each can mean, as the catalogue writes them."""

    meant: Mapping[Mention, frozenset[str]]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(self.meant)

    @property
    def names(self) -> frozenset[str]:
        return frozenset[str]().union(*self.meant.values())

    def known_to(self, entries: Iterable[Entry]) -> People:
        """Those of them whom these documents name."""
        if not self.meant:
            return self
        here = _named_in(entries)
        known = ((mention, names & here) for mention, names in self.meant.items())
        return People({mention: names for mention, names in known if names})


class Directory:
    """The people of one catalogue, each under the full name and the surname."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._called = _called(entries)
        self._forms = {form: " ".join(form) for form in self._called}
        everybody = frozenset[str]().union(*self._called.values())
        self._whole = frozenset(" ".join(name_words(name)) for name in everybody)

    def find(self, question: str) -> People:
        mentions = self._mentions(question)
        return People({mention: self._called[name_words(mention.means)] for mention in mentions})

    def _mentions(self, question: str) -> Iterator[Mention]:
        for mention in find_names(question, self._forms):
            if not mention.means:  # "Ms West-Lee" is no Ms Lee
                continue
            before = question[: mention.start]
            if style := _STYLE.search(before):
                yield replace(mention, start=style.start())
            elif mention.means in self._whole or _OF_A_LETTER.search(before):
                yield mention


def _named_in(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(person.name for entry in entries for person in entry.catalogue.people)


def _called(entries: Iterable[Entry]) -> dict[Words, frozenset[str]]:
    """Each name, and each surname -> the names that it can stand for."""
    called = defaultdict(set)
    for name in _named_in(entries):
        if " " in name:
            called[name_words(name)].add(name)
            called[name_words(name.rpartition(" ")[2])].add(name)
    return {form: frozenset(names) for form, names in called.items()}
