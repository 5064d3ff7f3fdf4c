"""Does a statement say by a sign what its source does not: "≠ 5", "> 5", "5+", "✗", "5?"

Letters and digits are judged elsewhere; here is what stands between them. Full stops, commas,
colons, brackets, dashes, apostrophes and "&" join or part words and may come and go, and a
quotation is another module's to check. Every other sign must be the source's own, at the same
words; and a sign of the source that denies or bounds what is kept must be kept with it. A number
or date is one word, its own signs are no others. Texts are folded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.regex import regex
from index.words import WORD, stem

from .facts import DateFact, NumberFact, facts_of

_SIGN = regex(r"[^\w\s.,;:'\"()&-]+|(?<=0)\s?-\s?(?=0)")  # a dash between numbers is a range
_BOUNDS = frozenset("~∼≈≃≅≤≥±‹›+")
"""Beside a number they say that it is not quite, or not only, that many."""
_DENIALS = frozenset("≠¬✗✘✕✖❌☐☒")
_QUESTION = regex(r"\?[\s\"').!?]*$")


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, number or date: where it stands, and the one spelling in which it is compared."""

    start: int
    end: int
    spelt: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class _Sign:
    """What is written, and the words to both sides; does it touch them?"""

    written: str
    left: _Token | None
    right: _Token | None
    touches_left: bool
    touches_right: bool

    def stands_in(self, others: Sequence[_Sign]) -> bool:
        """Has one of them the same sign at the words that are this one's: what it touches on one
        side alone, and else both?
        """
        by_left = self.left if self.touches_left or not self.touches_right else None
        by_right = self.right if self.touches_right or not self.touches_left else None
        return any(
            other.written == self.written
            and _is_same(by_left, other.left)
            and _is_same(by_right, other.right)
            for other in others
        )

    def bounded(self) -> set[str]:
        """The numbers that it says something of."""
        if _BOUNDS.isdisjoint(self.written):
            return set()
        beside = (self.right, self.left if self.touches_left else None)
        return {token.spelt for token in beside if token and token.is_number}


def changed_signs(stated: str, source: str) -> str | None:
    """Which sign the statement puts in, or leaves out, that changes what is said; else None.

    >>> changed_signs("it costs > £5.", "it costs £5.")
    "'>' is not in the cited sentence"
    >>> changed_signs("it costs £5.", "today it costs ≥ £5.")
    "it leaves out '≥'"
    """
    tokens = _tokens(stated)
    said, held = _signs(stated, tokens), _signs(source, _tokens(source))
    for sign in said:
        if not sign.stands_in(held):
            return f"{sign.written!r} is not in the cited sentence"
    return _left_out(said, held, {token.spelt for token in tokens}) or _answered(stated, source)


def _left_out(said: Sequence[_Sign], held: Sequence[_Sign], kept: set[str]) -> str | None:
    bounded = {(sign.written, number) for sign in said for number in sign.bounded()}
    written = {sign.written for sign in said}
    for sign in held:
        lost = {(sign.written, number) for number in sign.bounded() & kept} - bounded
        if lost or (sign.written not in written and not _DENIALS.isdisjoint(sign.written)):
            return f"it leaves out {sign.written!r}"
    return None


def _answered(stated: str, source: str) -> str | None:
    """Does it state what the source asks?"""
    asks = _QUESTION.search(source) and not _QUESTION.search(stated)
    return "the cited sentence asks it" if asks else None


def _signs(text: str, tokens: Sequence[_Token]) -> list[_Sign]:
    return [_sign(found, tokens) for found in _SIGN.finditer(_masked(text, tokens))]


def _sign(found: re.Match[str], tokens: Sequence[_Token]) -> _Sign:
    left = next((token for token in reversed(tokens) if token.end <= found.start()), None)
    right = next((token for token in tokens if token.start >= found.end()), None)
    touches_left = left is not None and left.end == found.start()
    touches_right = right is not None and right.start == found.end()
    return _Sign(found.group().strip(), left, right, touches_left, touches_right)


def _tokens(text: str) -> list[_Token]:
    facts = [
        _Token(fact.start, fact.start + len(fact.shown), _spelt(fact), isinstance(fact, NumberFact))
        for fact in facts_of(text)
        if isinstance(fact, NumberFact | DateFact)
    ]
    words = [
        _Token(word.start(), word.end(), stem(word.group().lower()))
        for word in WORD.finditer(_masked(text, facts, blank=" "))
    ]
    return sorted([*facts, *words], key=lambda token: token.start)


def _spelt(fact: NumberFact | DateFact) -> str:
    return fact.value if isinstance(fact, NumberFact) else f"{fact.span.first} {fact.span.last}"


def _masked(text: str, tokens: Sequence[_Token], blank: str = "") -> str:
    """The text with every token hidden; a number is 0, another x, unless all are ``blank``."""
    for token in tokens:
        cover = blank or ("0" if token.is_number else "x")
        text = text[: token.start] + cover * (token.end - token.start) + text[token.end :]
    return text


def _is_same(one: _Token | None, other: _Token | None) -> bool:
    """Nothing stands for whatever stands there."""
    return one is None or (other is not None and one.spelt == other.spelt)
