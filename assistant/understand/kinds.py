"""Kinds of document that a question names, as far as the catalogue has them.

A letter is asked for by how the word stands ("the letter says", "in the letter"), because
letters are also what documents are about; visits and inspections are in titles. Any other
kind is asked for by its name in the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.describe.dates import TIMES_OF_YEAR
from index.records import Entry
from index.regex import regex
from index.words import stems

from ..answer_type.parties import asks_signatory
from .entities.unknown import NAME
from .presupposed.things import Texts

_PICKED = (
    r"(?:latest|last|most recent|newest|previous|first|earliest|original|full|short|standard|"
    rf"single|ofsted|(?:19|20)\d\d|{'|'.join(TIMES_OF_YEAR)})"
)
_WHICH = rf"(?:(?:{_PICKED}|(?-i:[A-Z][\w’'-]*[a-z])) )"
_SEVERAL = (
    rf"(?:(?:the|these|those|both|all)(?: of)?(?: the| these| those)? (?:two|three|four|[2-4]) "
    rf"{_WHICH}{{0,3}}|both (?:of )?(?:the )?{_WHICH}{{0,3}}|between the {_WHICH}{{0,3}}|"
    rf"(?:two|three|four|all(?: of)?(?: the)?) {_WHICH}{{1,3}}|the (?:ofsted|(?:19|20)\d\d) )"
)
"""Documents told apart: "the two Hull", "both 2019", "all the Ofsted", "between the"."""
_BY_WORDING = {
    "letter": regex(
        r"\b(?:in|by|from|to|on|signed|wrote|per|of) (?:(?:the|this|that|ofsted[’']s|its) )?"
        r"(?:\w+ ){0,3}letter\b|\bletters? (?:say|mention|comment|find|found|tell|describe|report|"
        r"conclude|note|identif|ask|and the|about|to \w+ (?:of|in|about))|[’']s \d{4} letter\b|"
        r"\bletters? (?:of|from|dated) (?:\d|[a-z]+ \d)|"
        r"\b(?:latest|last|most recent|newest|previous|first) (?:\w+ ){0,2}letters?\b|"
        rf"\b{_SEVERAL}letters\b",
        re.I,
    ),
    "committee report": regex(
        r"\b(?:committee (?:report|paper)|"
        r"(?:council|officers?)[’']?s?[’']? (?:own )?(?:report|paper)|"
        r"progress report|report to (?:the )?(?:\w+ ){0,3}committee|agenda item)",
        re.I,
    ),
    "minutes": regex(r"\bminutes\b(?! (?:later|before|after|late))", re.I),
}
_LETTER = regex(r"\bletters?\b", re.I)
_VISIT = regex(
    rf"\b(?:focuss?ed|monitoring|follow-up) visits?\b|\b{_PICKED} (?:\w+ )?visits?\b(?! record)",
    re.I,
)
_INSPECTION = regex(
    rf"\b(?:full|ilacs|short|standard|single|two) (?:\w+ )?inspections?\b|"
    rf"\b{_PICKED} (?:\w+ ){{0,3}}?(?:re-?)?inspections?\b|\binspections? (?:of|in|report)\b|"
    r"\b(?:last|first|most recently) inspected\b|\bfully (?:re-?)?inspect(?:ed)?\b|"
    r"\b(?:re-?)?inspect(?:ed)?\b[^?.]{0,40}\bin full\b",
    re.I,
)
_OUTRIGHT = {
    "visit": regex(r"\b(?:focuss?ed|monitoring) visits?\b", re.I),
    "inspection": regex(
        r"\b(?:full|short|standard) inspections?\b|"
        r"\blead inspector\b(?=[^?]*\b(?:re-?)?inspections?\b)",
        re.I,
    ),
}
"""What nobody says of the other kind, as "visit" and "inspection" are said of both."""
_OTHER = regex(r"\b(?:focuss?ed|monitoring) visit\b|\binspection of\b", re.I)
"""In a title: a document of one visit."""
_FROM_THEN = (
    r"\b(?:since|after|before|until|between|following|prior to|than)\s+(?:the|its|their|that)\s+"
)
"""Behind it stands a document by which others are told: "since the focused visit"."""
_VISITS_ALONE = regex(
    r"^(?!.*\binspect(?:ed|ions?)\b).*\b(?:focuss?ed|monitoring|follow-up) visits\b|"
    rf"^(?!.*\binspect(?:ed|ions?)\b)(?!.*{_FROM_THEN}(?:focuss?ed|monitoring) visit\b)"
    r".*\b(?:focuss?ed|monitoring) visit\b",
    re.I | re.S,
)
_INSPECTIONS_ALONE = regex(
    r"^(?!.*\bvisit(?:s|ed)?\b).*\b(?:full|ilacs|standard|single) inspections\b|"
    rf"^(?!.*\bvisit(?:s|ed)?\b)(?!.*{_FROM_THEN}(?:full|standard) inspection\b)"
    r".*\b(?:full|standard) inspection\b",
    re.I | re.S,
)
_EVERYDAY = frozenset("report review decision plan statement notice guidance policy".split())
"""What people call a document of whatever kind: "the report on the closure"."""
_NAMES = regex(NAME)
_REPORT = regex(
    r"\b(?:latest|last|most recent|newest|inspection|(?:19|20)\d\d) (?:\w+ ){0,2}reports?\b", re.I
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that the question asks for; ``own``: the catalogue has it under this name;
    ``alone``: no other kind is spoken of; ``said``: by what name, where it is said of no other
    kind.
    """

    name: str
    fits: Callable[[Entry], bool]
    own: bool
    alone: bool = False
    said: str = ""


def find_kinds(question: str, entries: Sequence[Entry]) -> list[Kind]:
    """The kinds that the question names, each held by at least one of the documents."""
    asked = [Kind(name, _is(name), True) for name in _named(question, entries)]
    for name, stem, wording, alone in (
        ("visit", "visit", _VISIT, _VISITS_ALONE),
        ("inspection", "inspect", _INSPECTION, _INSPECTIONS_ALONE),
        ("report", "report", _REPORT, None),
    ):
        if wording.search(question):
            is_alone = alone is not None and bool(alone.search(question))
            asked.append(Kind(name, _speaks_of(stem), False, is_alone, _said(name, question)))
    return [kind for kind in asked if any(kind.fits(entry) for entry in entries)]


def of_kinds(entries: Sequence[Entry], kinds: Sequence[Kind]) -> list[Entry]:
    """Documents that are all of the kinds at once; of any, when none is all ("letter and report").

    All of them, when none is of any.
    """
    every = [entry for entry in entries if all(kind.fits(entry) for kind in kinds)]
    some = [entry for entry in entries if any(kind.fits(entry) for kind in kinds)]
    return every or some or list(entries)


def loosely_said(question: str, entries: Sequence[Entry], texts: Texts) -> frozenset[str]:
    """Everyday names of kinds, where only documents of other kinds hold what the question names.

    "The report on Hove House" may be what the catalogue knows as minutes.
    """
    named = _NAMES.findall(question)
    asked = [kind for kind in find_kinds(question, entries) if kind.name in _EVERYDAY]
    return frozenset(kind.name for kind in asked if _lacks(kind, named, entries, texts))


def _lacks(kind: Kind, named: Sequence[str], entries: Sequence[Entry], texts: Texts) -> bool:
    """Do all of the kind lack a name that others hold?"""
    own = frozenset(entry.id for entry in entries if kind.fits(entry))
    others = frozenset(entry.id for entry in entries) - own
    lacked = (name for name in named if not texts.quoting(name, own, 1))
    return any(texts.quoting(name, others, 1) for name in lacked)


def lacking(entries: Sequence[Entry], kinds: Sequence[Kind]) -> list[str]:
    """The kinds that are said outright, when each of these documents is of the other instead."""
    if any(kind.fits(entry) for kind in kinds for entry in entries):
        return []
    if not all(_OTHER.search(entry.catalogue.title) for entry in entries):
        return []  # what a title does not say, a text may
    return [kind.said for kind in kinds if kind.said]


def _said(name: str, question: str) -> str:
    """ "full inspection", which alone has a lead inspector, or nothing where the words may be meant
    for another kind.
    """
    said = _OUTRIGHT[name].search(question) if name in _OUTRIGHT else None
    kind = said.group().lower().removesuffix("s") if said else ""
    return kind if not kind or kind.endswith(name) else f"full {name}"


def _named(question: str, entries: Sequence[Entry]) -> list[str]:
    there = {entry.catalogue.kind for entry in entries if entry.catalogue.kind}
    asked = [(said.start(), name) for name in there if (said := _naming(name, question))]
    return [name for _, name in sorted(asked)]


def _naming(kind: str, question: str) -> re.Match[str] | None:
    """Where the question names the kind; a letter by any wording, where it asks who signed one."""
    is_signed = kind == "letter" and asks_signatory(question)
    return (_LETTER if is_signed else _wording(kind)).search(question)


def _wording(kind: str) -> re.Pattern[str]:
    if kind in _BY_WORDING:
        return _BY_WORDING[kind]
    if " " in kind:
        return re.compile(rf"\b{re.escape(kind)}s?\b", re.I)
    return re.compile(rf"\b(?:the|{_PICKED}) {re.escape(kind)}\b|\b{re.escape(kind)} says?\b", re.I)


def _is(name: str) -> Callable[[Entry], bool]:
    return lambda entry: entry.catalogue.kind == name


def _speaks_of(stem: str) -> Callable[[Entry], bool]:
    """By title or kind; where a title says more than one, by the word that comes first."""
    nouns = {"visit", "inspect", "report"}

    def fits(entry: Entry) -> bool:
        kind = stems(entry.catalogue.kind or "")
        title = [word for word in stems(entry.catalogue.title) if word in nouns]
        return stem in kind or stem in title[:2]

    return fits
