"""What a sentence names beside what the question names itself: "which other council?".

A name is a word with a capital letter that opens no sentence; months are none, and neither are the
initials of what is written small before them: "family group conferences (FGCs)". Knows no kinds of
names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.describe.dates import MONTHS
from index.records import Sentence
from index.regex import regex
from index.words import stem, stems

from .holding import Holds

_CAPITALISED = regex(
    r"(?<![^\W\d_])(?:[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w-]*\d)|"
    r"[A-Z][^\W\d_]+\d+[^\W_]*\b|[A-Z]\d[A-Z]\b)"
)
"""Also "Voice4U" and "C2C"."""
_SET_BESIDE = regex(r",\s(?:(?:the|an?|its|their|our|this)\s|[A-Z][\w’'-]*[’']s?\s)")
"""Behind a name that opens a sentence: "Voices, the council of children in care, meets"."""


def holds_name_not_in(question: str) -> Holds:
    """A test: does the sentence name anything that the question does not name itself?"""
    names = names_not_in(question)
    return lambda sentence: any(names(sentence))


def names_not_in(question: str) -> Callable[[Sentence], list[str]]:
    """A finder of what a sentence names and the question does not, months left out."""
    known = frozenset((*stems(question), *map(stem, MONTHS)))

    def names(sentence: Sentence) -> list[str]:
        found = list(_CAPITALISED.finditer(sentence.text))
        if sentence.kind not in ("row", "record"):
            found = [name for name in found if _is_name(sentence.text, name)]
        return [name.group() for name in found if not set(stems(name.group())) <= known]

    return names


def _is_name(text: str, name: re.Match[str]) -> bool:
    """Every sentence opens with a capital letter."""
    if name.start() == 0:
        return bool(_SET_BESIDE.match(text, name.end()))
    return not _are_initials(name.group().removesuffix("s"), text[: name.start()])


def _are_initials(short: str, before: str) -> bool:
    """Of the words before the bracket that it stands in."""
    if not short.isupper() or not before.endswith("("):
        return False
    said = re.findall(r"[^\W\d_]+", before)[-len(short) :]
    return "".join(word[0] for word in said) == short.lower()
