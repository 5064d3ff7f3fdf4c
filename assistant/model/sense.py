"""Is a statement meant in the sense of its source: as much negated, as much limited?

Clauses are compared with the clause of the source that shares most of their words, so that a
"not" cannot move from one to the other. Words that turn a finding round (quantities, grades,
directions, units of time) must be in the source. Other modules ask here which words make a
finding doubtful. Knows English function words, no facts.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.regex import regex
from index.words import STOP_WORDS, is_negative, stem, words

_SHORT_OF = frozenset(words("absence absent fail failed failing fails failure few little"))
"""Beside what turns a word round: what there is none or not enough of."""
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
REPORTED = frozenset(
    words(
        """according admit admits admitted agree agreed agrees allegation allegations allege
        alleged alleges apparently argue argued argues ask asked asks asserted asserts assume
        assumed assumes assurance assured believe believed believes claim claimed claiming
        claims consider considered considers denied denies deny denying dispute disputed
        disputes doubt doubted doubts estimate estimated expect expected expecting expects feel
        feels felt forecast hearsay hope hoped hopes hoping implied implies imply insist
        insisted insists perceived presumably presumed projected reckon reckoned reported
        reportedly rumour rumoured rumours said say says seem seemed seems stated states suggest
        suggested suggests suppose supposed suspect suspected suspects tell tells think thinks
        thought told understood wonder wondered"""
    )
)
"""What somebody says or thinks, who may be wrong."""
FINITE = frozenset(
    words(
        """am are can could did do does had has have is may might must shall should was were will
        would"""
    )
)
_CONDITIONS = frozenset(words("if unless until till whether provided providing except excluding"))
_UNREAL = frozenset(
    words(
        """acting aim aimed aiming aims anything attempted averted avoid avoided avoiding avoids
        banned barring blocked can cancelled cease ceased ceases contrary deputy draft due ex
        false falsely fewer forbade forbidden former formerly hesitated hypothetical ideally
        instead intend intended intending intends interim least less likely merely missed must
        nearly ought pending planned possible possibly postponed potential potentially pretended
        prevent prevented preventing prevents previously probable probably promised proposed
        prospective purported rather recommended refusal refuse refused refuses refusing reject
        rejected rejects reluctant resist resisted resists shall soon stop stopped stopping
        stops suspended unlikely unwilling vice want wanted wants will wish wished wishes
        withdrew would yet"""
    )
)
"""What is not, not yet, or no longer so."""
_DOUBTS = _SHORT_OF | _LIMITS | REPORTED | _CONDITIONS | _UNREAL
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_CLAUSE = regex(
    r"[,;:()]\s|\s-\s|\b(?:and|or|but|although|though|while|whilst|whereas|however|which|because)\b"
)
_MONTH_OF_MAY = regex(r"\bMay\b")


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


def doubts(text: str) -> list[str]:
    """The words that make something not, not quite or not surely so; a denial is one "not".

    >>> doubts("It is claimed that they don't work")
    ['claimed', 'not']
    """
    found = words(_MONTH_OF_MAY.sub("", text))
    plain = ("not" if word == "cannot" or word.endswith("n't") else word for word in found)
    return sorted(word for word in plain if word in _DOUBTS or is_negative(word))


def governing(text: str) -> bool:
    """Does it hold what governs more than its own clause: "if", or what somebody says?"""
    return not (REPORTED | _CONDITIONS).isdisjoint(words(text))


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
        content=frozenset(
            stem(word) for word in found if word not in STOP_WORDS and not _negates(word)
        ),
        negations=sum(map(_negates, found)),
        limits=_LIMITS.intersection(found),
    )


def _negates(word: str) -> bool:
    return word in _SHORT_OF or is_negative(word)


def _opposites(stated: frozenset[str], source: frozenset[str]) -> bool:
    """Does one hold "consistent" where the other holds only "inconsistent"?"""
    return _gains_prefix(stated - source, source - stated) or _gains_prefix(
        source - stated, stated - source
    )


def _gains_prefix(plain: frozenset[str], other: frozenset[str]) -> bool:
    return any(prefix + word in other for word in plain for prefix in _PREFIXES)
