"""The facts in a sentence that must not change: its dates, numbers and names, and where they stand.

Numbers are compared with their unit, so that 36 days are not 36 weeks, and in one spelling:
"twelve" is 12, "90 per cent" is 90%. Names are told by their capital letters and compared as whole
runs, so that two people cannot swap their surnames. Knows nothing of citations.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from assistant.model.invisible import without_invisible
from index.describe.dates import DateSpan, find_dates
from index.regex import regex
from index.words import STOP_WORDS

from ..answer_type.numerals import DISTANCE, SPELT, UNIT, value_in_words

_BLANK = "|"  # stands where a date or number was: no letter, no space

_UNITS = rf"{UNIT}|{DISTANCE}|second|quarter|pound"
_NUMBER = regex(
    r"(?<!\w)(?P<sign>(?<!\S)-(?=[£$€]?[0-9]))?(?P<currency>[£$€]?)"
    rf"(?P<value>[0-9]+(?:[.,:/][0-9]+)*|{SPELT})(?:st|nd|rd|th)?"
    r"(?:[\s-]?(?P<scale>%|per\s?cent\b|(?:hundred|thousand|million|billion|bn|m|k)\b))?"
    rf"(?:[\s-](?P<unit>{_UNITS})s?\b)?(?!\w)",
    re.IGNORECASE,
)
_SCALES = {"m": "million", "bn": "billion", "k": "thousand", "percent": "%", "per cent": "%"}
_THOUSANDS = regex(r",(?=[0-9]{3}(?![0-9]))")
_LETTER = r"[^\W\d_]"
_TOKEN = regex(r"[^\W_]+(?:['-][^\W_]+)*")
_NOT_NAMES = STOP_WORDS - {"may", "will"}
_SAME_SIGN = str.maketrans("‘’‛`“”„«»‐‑‒–—−[]<>", '\'\'\'\'"""""------()‹›')


class Fact(Protocol):
    """Where it starts, as it is written, and where another text states the same."""

    @property
    def start(self) -> int: ...
    @property
    def shown(self) -> str: ...
    def places(self, text: str) -> list[int]: ...


@dataclass(frozen=True, slots=True)
class DateFact:
    """A day, month or year that a statement names."""

    start: int
    shown: str
    span: DateSpan

    def places(self, text: str) -> list[int]:
        """Where a folded text states this date; a day states its month and year as well."""
        return [found.start for found in find_dates(text) if self._is_stated_by(found)]

    def _is_stated_by(self, found: DateSpan) -> bool:
        stated = self.span
        if (found.first, found.last) == (stated.first, stated.last):
            return True
        if stated.precision == "day":  # one of the two days of "15 and 16 January"
            is_one_day = stated.first == stated.last and found.precision == "day"
            return is_one_day and stated.first in (found.first, found.last)
        return stated.first <= found.first and found.last <= stated.last


@dataclass(frozen=True, slots=True)
class NumberFact:
    """A number that a statement names, with its unit."""

    start: int
    shown: str
    value: str  # sign, currency, digits, scale and unit in one spelling

    def places(self, text: str) -> list[int]:
        """Where a folded text states this number, with this unit, outside its dates."""
        return [number.start for number in _numbers(text) if number.value == self.value]


@dataclass(frozen=True, slots=True)
class NameFact:
    """A name that a statement has, of one word or several."""

    start: int
    shown: str

    def places(self, text: str) -> list[int]:
        """Where a folded text has the words of this name one behind the other."""
        name = [_singular(word) for word in self.shown.split()]
        tokens = list(_TOKEN.finditer(text))
        spelt = [_singular(token.group()) for token in tokens]
        starts = range(len(tokens) - len(name) + 1)
        found = {tokens[at].start() for at in starts if spelt[at : at + len(name)] == name}
        # A token may open with digits that are no part of the name: "0'À".
        alone = rf"(?<!{_LETTER})(?<!{_LETTER}['-]){re.escape(self.shown)}(?!['-]?{_LETTER})"
        return sorted(found | {match.start() for match in re.finditer(alone, text)})


def fold(text: str) -> str:
    """One spelling of signs, digits, quotes, dashes, brackets and spaces; letters keep their case.

    >>> fold("‘３７ %’  –  [sic]")
    "'37 %' - (sic)"
    """
    compatible = unicodedata.normalize("NFKC", text)
    digits = "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in without_invisible(compatible)
    )
    return " ".join(digits.split()).translate(_SAME_SIGN)


def facts_of(text: str, ordinary: Collection[str] = frozenset()) -> list[Fact]:
    """The facts of a folded sentence, in order. Its first word is a name unless it is among the
    ``ordinary`` words, which are in lower case.

    >>> [fact.shown for fact in facts_of("On 5 May 2019 Ann Lee saw 36 days, or five weeks.")]
    ['5 May 2019', 'Ann Lee', '36 days', 'five weeks']
    """
    dates = _dates(text)
    without_dates = _blank(text, dates)
    numbers = _numbers(text)
    names = _names(_blank(without_dates, numbers), ordinary)
    return sorted([*dates, *numbers, *names], key=lambda fact: fact.start)


def _dates(text: str) -> list[DateFact]:
    return [DateFact(span.start, text[span.start : span.end], span) for span in find_dates(text)]


def _numbers(text: str) -> list[NumberFact]:
    return [
        NumberFact(match.start(), match.group(), _number_value(match))
        for match in _NUMBER.finditer(_blank(text, _dates(text)))
    ]


def _number_value(match: re.Match[str]) -> str:
    written = match["value"].lower()
    is_spelt = not written[0].isdigit()
    value = str(value_in_words(written)) if is_spelt else _THOUSANDS.sub("", written)
    scale = (match["scale"] or "").lower()
    parts = (match["sign"], match["currency"], value, _SCALES.get(scale, scale), match["unit"])
    return " ".join(part.lower() for part in parts if part)


def _names(text: str, ordinary: Collection[str]) -> list[NameFact]:
    names: list[NameFact] = []
    end = -1
    for token in _TOKEN.finditer(text):
        word = token.group()
        is_first = not any(sign.isalnum() or sign == _BLANK for sign in text[: token.start()])
        if not _is_name(word) or (is_first and word.lower() in ordinary):
            continue
        if names and text[end : token.start()] == " ":
            names[-1] = NameFact(names[-1].start, f"{names[-1].shown} {word}")
        else:
            names.append(NameFact(token.start(), word))
        end = token.end()
    return names


def _is_name(word: str) -> bool:
    if word.lower() in _NOT_NAMES and (len(word) == 1 or not word.isupper()):
        return False
    return any(letter.isupper() or letter.isdigit() for letter in word)


def _singular(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("'")
    return bare[:-1] if bare.endswith("s") and len(bare) > 2 and bare[:-1].isupper() else bare


def _blank(text: str, facts: Iterable[Fact]) -> str:
    for fact in facts:
        end = fact.start + len(fact.shown)
        text = text[: fact.start] + _BLANK * len(fact.shown) + text[end:]
    return text
