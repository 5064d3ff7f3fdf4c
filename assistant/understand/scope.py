"""Which documents a question is about, by the catalogue alone.

A place, a time, a kind of document or a person in the question narrows the search to the
documents that match; "latest" and its like choose among them by date. What a question sets
side by side becomes sides, each with a label. When no document matches, the question is
refused with a line that says what there is instead: the nearest neighbour's document is never
an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.describe.dates import DateSpan
from index.describe.judgements import GRADES, overall
from index.records import Entry
from index.regex import regex

from ..label import label
from ..records import Refusal
from .entities.unknown import is_set_beside
from .kinds import find_kinds, of_kinds
from .lost import fitting, mentioned, of_no_kind, refused
from .naming import (
    Named,
    find_named,
    may_be_told_of,
    of_chosen,
    titled_so,
    told_in_rows,
    written_in,
)
from .reading import Reading
from .sides import Side, by_document, by_kind, by_period, by_place, one_side, say
from .times.instead import unknown_place
from .times.lately import newest_beside
from .times.moments import is_about, is_wholly_in, picked
from .times.months import of_month
from .times.picks import Pick, find_pick, plainly
from .times.when import Period, asks_for_change, find_periods
from .timing import Event, event_of, in_time

_GRADE = regex(
    r"\b(?:judge?ments?|judged|grades?|graded|ratings?|rated)\b|"
    rf"\bstill (?:an? )?(?:{GRADES})\b",
    re.I,
)
_WHY_THIS_GRADE = regex(
    rf"^\W*why\b[^?]*\b(?:judged|graded|rated)(?: (?:as|to be))?(?: an?)? (?P<grade>{GRADES})\b",
    re.I,
)
_ASKS_WHAT_WAS_SAID = regex(
    r"\b(?:what|how)\b.*\b(?:said|say|says|found|find|written|wrote|reported|told|concluded?|"
    r"noted|thought|happened|described?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an answer may come from.

    ``mentions``: dates in the question that no document is about. Sentences count as evidence
    only when they name such a date themselves. ``missing``: what is to be compared and has no
    document. ``places``: the places that the question names, by their usual names. ``event``:
    a time that is not only a document's. ``told``: names that no document is about, and of which
    only sentences tell that hold them.
    """

    sides: tuple[Side, ...]
    mentions: tuple[DateSpan, ...] = ()
    refusal: Refusal | None = None
    missing: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    event: Event | None = None
    told: tuple[str, ...] = ()

    @property
    def documents(self) -> frozenset[str]:
        return frozenset().union(*(side.documents for side in self.sides))

    def narrowed(self, documents: frozenset[str]) -> Scope:
        """The scope within these documents; as it is where the question names others itself."""
        if not self.documents & documents:
            return self
        sides = (Side(side.label, side.documents & documents) for side in self.sides)
        return replace(self, sides=tuple(sides))


def find_scope(read: Reading, entries: Sequence[Entry], are_chosen: bool = False) -> Scope:
    """The scope of a question among these documents, or the refusal that it meets.

    ``are_chosen``: the asker has chosen them, so whatever name they write may be asked about.
    """
    question, gazetteer, lexicon = read.without_eponyms, read.known.gazetteer, read.known.lexicon
    named = find_named(read, entries)
    named = of_chosen(named, question, entries, lexicon) if are_chosen else named
    apart = [one for one in named.unknown if is_set_beside(question, one, named.places)]
    titled = titled_so(named, entries, lexicon)
    told = (written_in if are_chosen else told_in_rows)(question, named, entries, lexicon)
    for one in named.unknown:
        is_known = one in apart or titled[one] or one.means in told
        if not (is_known or may_be_told_of(question, one, named, lexicon)):
            return Scope((), refusal=unknown_place(one.means, gazetteer.places))
    here = _about(named, frozenset().union(*titled.values(), *told.values()), entries)
    periods = fitting(question, find_periods(question), here)
    found = [period for period in periods if any(is_about(e, period) for e in here)]
    lost = [period for period in periods if period not in found]
    if lost and not found and (none := refused(question, lost[0], here, named.usual, lexicon)):
        return Scope((), refusal=none)
    sides, event = _then_and_now(question, here, found, named), None
    if not sides:
        is_before = any(period.way == "before" for period in lost)  # only later ones tell of it
        pick = None if is_before else find_pick(question, found)
        event = None if pick else event_of(question, found, here)
        within = _narrowed(question, here, [] if event else found, named, pick)
        sides = _sides(question, within, found, named)
    compared = asks_for_change(question) or len(found) > 1
    absent = [side.label for side in sides if side.label and not side.documents]
    missing = [one.means for one in apart] + [say(one) for one in lost if found and compared]
    return Scope(
        sides=tuple(side for side in sides if side.documents or side.label is None),
        mentions=() if found else tuple(mentioned(question, period) for period in lost),
        missing=(*absent, *missing, *of_no_kind(question, here, periods)),
        places=named.usual,
        event=event,
        told=tuple(told),
    )


def _about(named: Named, titled: frozenset[str], entries: Sequence[Entry]) -> list[Entry]:
    """The documents about the places, or titled with an unknown name; all, where there is none."""
    if not (titled or named.about):
        return list(entries)
    asked = titled.union(*named.about.values())
    return [entry for entry in entries if entry.id in asked]


def _narrowed(
    question: str,
    here: Sequence[Entry],
    periods: Sequence[Period],
    named: Named,
    pick: Pick | None,
) -> list[Entry]:
    """By time, kind and person, as far as documents are left; then the latest of each place."""
    asked = find_kinds(plainly(question), here)
    kinds = [kind for kind in asked if kind.name not in named.loose]
    is_of_days = any(period.way == "on" for period in periods)  # each with its own kinds
    narrowing = [kind for kind in kinds if kind.own or (kind.alone and not is_of_days)]
    if narrowing and any(kind.name == "report" for kind in kinds):
        narrowing = kinds  # "the 2021 letter and the 2022 report"
    within = of_kinds(in_time(here, periods, kinds), narrowing)
    naming = [e for e in within if any(p.name in named.people for p in e.catalogue.people)]
    within = of_month(question, naming or within)
    if why := _WHY_THIS_GRADE.search(question):
        within = _given(why["grade"], within) or within
    if pick or _GRADE.search(question):
        bounds = [one for one in periods if one.way == "before" or (pick and one.way == "since")]
        wholly = [e for e in within if all(is_wholly_in(e, period) for period in bounds)]
        within = wholly or within
    if not pick:
        return within
    within = of_kinds(within, kinds)
    within = _graded(question, within)
    groups = [[e for e in within if e.id in of] for of in named.about.values()] or [within]
    latest = [entry for group in groups for entry in picked(group, pick)]
    return latest or within


def _graded(question: str, entries: list[Entry]) -> list[Entry]:
    """Where grades are asked for, those that give any."""
    if not _GRADE.search(question):
        return entries
    return [entry for entry in entries if entry.catalogue.judgements] or entries


def _given(grade: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those in which it is the overall grade: why it was given stands there, and nowhere else."""
    return [
        entry
        for entry in entries
        if any(row.grade.lower().startswith(grade.lower()) for row in overall(entry.catalogue))
    ]


def _then_and_now(
    question: str,
    here: Sequence[Entry],
    periods: Sequence[Period],
    named: Named,
) -> tuple[Side, ...]:
    """The documents of a time, and the newest beside them; none where that is not asked."""
    newest = newest_beside(question)
    on = [period for period in periods if period.way == "on"]
    if not newest or not on or len(named.about) > 1:
        return ()
    if not named.about and event_of(question, on, here):  # the newest may be about anything
        return ()
    graded = [e for e in here if e.catalogue.judgements] if _GRADE.search(question) else []
    latest = _narrowed(newest.said, graded or here, [], named, Pick("latest"))
    if newest.alone:
        return one_side(latest)
    then = _narrowed(question, here, on, named, None)
    if not latest or any(entry in then for entry in latest):
        return ()
    sides = by_period(then, on) or one_side(then, say(on[0]))
    return (*sides, *one_side(latest, label(latest[0])))


def _sides(
    question: str,
    within: list[Entry],
    periods: Sequence[Period],
    named: Named,
) -> tuple[Side, ...]:
    if len(named.about) > 1:
        return by_place(within, named.about, named.places, periods)
    pick = find_pick(question)
    one_by_one = (pick and pick.count > 1) or (named.about and _asks_for_course(question, periods))
    if one_by_one and (sides := by_document(_graded(question, within))):
        return sides
    on = [period for period in periods if period.way == "on"]
    kinds = find_kinds(question, within)
    return by_period(within, on) or by_kind(within, kinds) or one_side(within)


def _asks_for_course(question: str, periods: Sequence[Period]) -> bool:
    """Does it ask how something went on from one document to the next?"""
    if re.search(r"\bover (?:time|the years)\b", question, re.I):
        return asks_for_change(question)
    since = any(period.way == "since" for period in periods)
    return since and (asks_for_change(question) or bool(_ASKS_WHAT_WAS_SAID.search(question)))
