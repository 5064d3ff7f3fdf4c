"""People whom the catalogue knows, as a question may name them: "Ann Lee", "Ms Lee".

A surname alone is one only of a letter ("the letter to Lee"): anywhere else it may be a town's.
Of several with one surname all are meant. Knows the catalogue only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from index.records import Entry
from index.regex import regex

from .names import Mention, Words, find_names, name_words

_STYLE = regex(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor)\.?\s+$", re.I)
_OF_A_LETTER = regex(
    r"\b(?:letters?|e-?mails?|written|wrote|addressed|sent|signed)(?: (?:was|were|is))?"
    r"(?: (?:sent|written|addressed|signed))? (?:to|by|from)\s+$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class People:
    """Where a question names people, and whom that can mean, as the catalogue writes them."""

    mentions: tuple[Mention, ...]
    names: frozenset[str]


def find_people(question: str, entries: Iterable[Entry]) -> People:
    called = _called(entries)
    mentions = tuple(_mentions(question, called))
    meant = (called[name_words(mention.means)] for mention in mentions)
    return People(mentions, frozenset[str]().union(*meant))


def _mentions(question: str, called: Mapping[Words, set[str]]) -> Iterator[Mention]:
    whole = {" ".join(name_words(name)) for names in called.values() for name in names}
    for mention in find_names(question, {form: " ".join(form) for form in called}):
        before = question[: mention.start]
        if style := _STYLE.search(before):
            yield replace(mention, start=style.start())
        elif mention.means in whole or _OF_A_LETTER.search(before):
            yield mention


def _called(entries: Iterable[Entry]) -> dict[Words, set[str]]:
    """Each name, and each surname -> the names that it can stand for."""
    called = defaultdict(set)
    for name in {person.name for entry in entries for person in entry.catalogue.people}:
        if " " in name:
            called[name_words(name)].add(name)
            called[name_words(name.rpartition(" ")[2])].add(name)
    return called
