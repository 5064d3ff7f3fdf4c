"""Do documents of one place and one time state a fact otherwise?

Only sentences that say the same but for the fact are compared, and only what can be compared: a
number with a number of its unit, none of them rounded. Documents of different times tell a
change, those of different places two facts; neither is a disagreement, and where time or place
is not known nothing is said. Knows neither judge nor answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.asked import Kind
from ..answer_type.holding import Span
from ..model.facts import NameFact, NumberFact, facts_of, fold
from ..retrieve.candidates import Candidate

SAME = 0.6
"""Share of the shorter sentence's content words, the fact apart, in the other: one statement."""

_ROUNDED = regex(
    r"\b(?:about|around|almost|approximately|at least|at most|nearly|over|under|up to|roughly|some|"
    r"(?:more|less|fewer) than)\s*$",
    re.I,
)
_VALUE = regex(r"[\d.,:/]+")
_NAMED = regex(r"(?<=[\w,’'] )[A-Z\d][\w’'-]*\w")
_WORD = regex(r"[^\W\d_]{3,}")

Stated = tuple[Candidate, tuple[Span, ...]]
"""A sentence and where in it the fact stands."""


def differing(
    kind: Kind,
    stated: Stated,
    others: Iterable[Candidate],
    read: Callable[[Candidate], tuple[Span, ...]],
) -> Iterator[Stated]:
    """Of each other document the sentence that states the fact otherwise.

    ``others`` come best first: the first of a document that states it speaks for the document.
    ``read`` tells where a sentence states the fact, if it does.
    """
    heard = {stated[0].entry.id}
    for other in others:
        if other.entry.id in heard or not _same_occasion(stated[0].entry, other.entry):
            continue
        spans = read(other)
        if spans and _same_statement(stated, (other, spans)):
            heard.add(other.entry.id)
            if _contradict(kind, stated, (other, spans)):
                yield other, spans


def same_of_another_time(one: Stated, other: Stated) -> bool:
    """Do documents of several times or places state it in one form of words, as forms do?"""
    if _same_occasion(one[0].entry, other[0].entry):
        return False
    return bool(one[1]) and _same_statement(one, other)


def is_nearer(question: str, best: Candidate, other: Candidate) -> bool:
    """Does the question name what only the first sentence or its document is about?"""
    asked = content_stems(" ".join(_NAMED.findall(question)))
    return bool(asked & (_told_of(best) - _told_of(other)))


def _told_of(candidate: Candidate) -> frozenset[str]:
    """Words of a sentence, the headings above it, the document's names and title, and its years."""
    about = candidate.entry.catalogue
    said = candidate.sentence
    years = (str(day.year) for day in (about.date, *about.covers) if day)
    return content_stems(" ".join((*about.names, about.title, *years, *said.headings, said.text)))


def _same_occasion(one: Entry, other: Entry) -> bool:
    """The same place, and the same days reported or else the same date."""
    first, second = one.catalogue, other.catalogue
    names = {name.casefold() for name in first.names}
    if names.isdisjoint(name.casefold() for name in second.names):
        return False
    if first.covers and second.covers:
        return first.covers[0] <= second.covers[-1] and second.covers[0] <= first.covers[-1]
    return first.date is not None and first.date == second.date


def _same_statement(one: Stated, other: Stated) -> bool:
    first, second = content_stems(_around(one)), content_stems(_around(other))
    shorter = min(len(first), len(second))
    return shorter > 1 and len(first & second) / shorter >= SAME


def _contradict(kind: Kind, one: Stated, other: Stated) -> bool:
    if kind in ("person", "grade"):
        return _words(_fact(one)).isdisjoint(_words(_text(other))) and _words(
            _fact(other)
        ).isdisjoint(_words(_text(one)))
    if _is_rounded(one) or _is_rounded(other):
        return False
    if kind != "time" and _units(one).isdisjoint(_units(other)):
        return False
    return _is_missing(_fact(one), _text(other)) and _is_missing(_fact(other), _text(one))


def _is_missing(fact: str, text: str) -> bool:
    """Does a sentence state none of the dates and numbers of a fact?"""
    facts = [one for one in facts_of(fold(fact)) if not isinstance(one, NameFact)]
    return bool(facts) and not any(one.places(fold(text)) for one in facts)


def _units(stated: Stated) -> set[str]:
    numbers = (one for one in facts_of(fold(_fact(stated))) if isinstance(one, NumberFact))
    return {_VALUE.sub("", one.value) for one in numbers}


def _is_rounded(stated: Stated) -> bool:
    candidate, spans = stated
    return any(_ROUNDED.search(candidate.sentence.text[:start]) for start, _ in spans)


def _text(stated: Stated) -> str:
    return stated[0].sentence.text


def _fact(stated: Stated) -> str:
    return " ".join(_text(stated)[start:end] for start, end in stated[1])


def _around(stated: Stated) -> str:
    text = _text(stated)
    for start, end in sorted(stated[1], reverse=True):
        text = text[:start] + " " + text[end:]
    return text


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
