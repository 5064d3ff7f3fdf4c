"""Acronyms that the documents define themselves.

Three ways of defining are known: "independent reviewing officers (IROs)"; "ILACS, Inspecting
Local Authority Children's Services"; and a name in capitals whose initials are used as an
acronym elsewhere in the same document ("Multi Agency Safeguarding Hub", then "MASH").
An acronym that no document defines stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regex import regex

SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"}
)

_WORD = regex(r"[A-Za-z]+(?:['’][a-z]+)?")
_SHORT = r"[A-Z][A-Za-z]{0,7}[A-Z]|[A-Z]{2,8}"
_BRACKETED = regex(rf"\(({_SHORT})(?:['’]?s)?\)")
_APPOSED = regex(rf"\b({_SHORT}),\s+((?:(?:[A-Z][\w'’]*|of|and|for|the)\s+){{1,9}}[A-Z][\w'’]*)")
_USED = regex(r"\b[A-Z]{3,8}\b")
_NAME = regex(r"\b[A-Z][\w'’]*(?:[ -](?:of|and|for|the|to|in|[A-Z][\w'’]*))*[ -][A-Z][\w'’]*")


def find_acronyms(text: str) -> dict[str, str]:
    """Short form to long form, the first definition of each.

    >>> find_acronyms("activity by independent reviewing officers (IROs) and our access to"
    ...     " resources team (ART)")
    {'IRO': 'independent reviewing officers', 'ART': 'access to resources team'}
    """
    found: dict[str, str] = {}
    for short, long in (*_bracketed(text), *_apposed(text), *_named(text)):
        found.setdefault(short, long)
    return found


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        if long := _spelt_by(match[1], re.split(r"[.;:,(]", before)[-1]):
            yield match[1], long


def _apposed(text: str) -> Iterator[tuple[str, str]]:
    for match in _APPOSED.finditer(text):
        if initials(match[2]) == match[1].lower():
            yield match[1], match[2]


def _named(text: str) -> Iterator[tuple[str, str]]:
    used = set(_USED.findall(text))
    for match in _NAME.finditer(text):
        name = match.group()
        words = list(_WORD.finditer(name))
        for first in range(len(words)):
            for last in range(first + 2, len(words)):
                long = name[words[first].start() : words[last].end()]
                short = initials(long).upper()
                if short in used and words[first].group()[0].isupper() and not long.isupper():
                    yield short, long


def initials(text: str) -> str:
    """First letters, small words left out.

    >>> initials("Her Majesty's Inspectorate of Probation")
    'hmip'
    """
    words = (match.group() for match in _WORD.finditer(text))
    return "".join(word[0].lower() for word in words if word.lower() not in SMALL_WORDS)


def _spelt_by(short: str, before: str) -> str | None:
    """The shortest run of last words whose initials spell the acronym."""
    words = list(_WORD.finditer(before))
    for first in range(len(words) - 1, -1, -1):
        long = re.sub(r"['’]s?$", "", before[words[first].start() :].strip())
        spelt = initials(long)
        if spelt == short.lower() and words[first].group().lower() not in SMALL_WORDS:
            return long
        if len(spelt) > len(short):
            return None
    return None
