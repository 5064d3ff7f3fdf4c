"""Is a statement meant in the sense of its source: as much negated, as much limited?

Clauses are compared with the clause of the source that shares most of their words, so that a
"not" cannot move from one to the other. Words that turn a finding round (quantities, grades,
directions, units of time) must be in the source. Knows English function words, no facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.words import STOP_WORDS, stem, words

_NEGATIONS = frozenset(
    words(
        """absence absent barely cannot fail failed failing fails failure few hardly lack lacked
        lacking lacks little neither never no nobody none nor not nothing nowhere rarely scarcely
        seldom unable without"""
    )
)
_LIMITS = frozenset(
    words(
        """almost approximately could except generally if largely mainly majority many may might
        minority most mostly must nearly often only partly several should some sometimes unless
        usually"""
    )
)
_TURNING = frozenset(
    stem(word)
    for word in words(
        """above adequate after all always bad before below best better both decline declined
        decrease deteriorate double down early entirely every excellent fall fallen fast fell fewer
        first former fourth full fully good great greater half high higher improve inadequate
        increase large last late later least less long low lower maximum minimum more never new old
        outstanding poor quarter quick raise reduce rise risen rose safe second short since slow
        small strong third twice under until up weak worse worst
        minute hour day week month year mile monday tuesday wednesday thursday friday saturday
        sunday january february march april june july august september october november december"""
    )
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_CLAUSE = re.compile(
    r"[,;:()]\s|\s-\s|\b(?:and|or|but|although|though|while|whilst|whereas|however|which|because)\b"
)
_MONTH_OF_MAY = re.compile(r"\bMay\b")


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause that carry its meaning, and how it is negated and limited."""

    content: frozenset[str]  # stems
    negations: int
    limits: frozenset[str]

    def agrees_with(self, other: _Clause) -> bool:
        same = (self.negations, self.limits) == (other.negations, other.limits)
        return same and not _opposites(self.content, other.content)


def changed_sense(stated: str, source: str) -> str | None:
    """Why a statement does not mean what its source means, as far as single words tell; else None.

    >>> changed_sense("plans are rarely late", "plans are late")
    "it negates, or limits, 'plans are rarely late' in another way"
    >>> changed_sense("visits are good", "visits are regular")
    "'good' is not in the cited sentence"
    """
    held = {stem(word) for word in words(source)}
    for word in words(stated):
        if stem(word) in _TURNING - held:
            return f"{word!r} is not in the cited sentence"
    sources = [_read(text) for text in _CLAUSE.split(source)]
    for text in _CLAUSE.split(stated):
        if not _has_match(_read(text), sources):
            return f"it negates, or limits, {text.strip()!r} in another way"
    return None


def _has_match(clause: _Clause, sources: list[_Clause]) -> bool:
    shared = [len(clause.content & source.content) for source in sources]
    most = max(shared)
    if not most:
        return not clause.negations and not clause.limits
    return any(
        clause.agrees_with(source)
        for source, count in zip(sources, shared, strict=True)
        if count == most
    )


def _read(text: str) -> _Clause:
    found = words(_MONTH_OF_MAY.sub("", text))
    return _Clause(
        content=frozenset(stem(word) for word in found if word not in STOP_WORDS | _NEGATIONS),
        negations=sum(word in _NEGATIONS or word.endswith("n't") for word in found),
        limits=_LIMITS.intersection(found),
    )


def _opposites(stated: frozenset[str], source: frozenset[str]) -> bool:
    """Does one hold "consistent" where the other holds only "inconsistent"?"""
    return _gains_prefix(stated - source, source - stated) or _gains_prefix(
        source - stated, stated - source
    )


def _gains_prefix(plain: frozenset[str], other: frozenset[str]) -> bool:
    return any(prefix + word in other for word in plain for prefix in _PREFIXES)
