"""What a question sets side by side: places before times, times before kinds; else one side.

Knows which documents are in scope already; narrows only to tell the sides apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.records import Entry

from ..label import label
from .entities.names import Mention
from .kinds import Kind
from .times.moments import in_order, of_period
from .times.when import Period

MOST_DOCUMENTS = 5
"""A change over more documents than this is told in one side: the judge chooses among them."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that a question compares, or all that it asks about."""

    label: str | None
    documents: frozenset[str]  # ids


def one_side(entries: Sequence[Entry], label: str | None = None) -> tuple[Side, ...]:
    return (Side(label, frozenset(entry.id for entry in entries)),)


def by_place(
    entries: Sequence[Entry],
    about: Mapping[str, frozenset[str]],
    places: Sequence[Mention],
    periods: Sequence[Period],
) -> tuple[Side, ...]:
    """A side for each place, with the time that is said beside it where each has its own.

    ``about``: the documents about each; ``places``: where the question names them.
    """
    own = _paired(places, periods)
    sides: list[Side] = []
    for place, documents in about.items():
        of_place = [entry for entry in entries if entry.id in documents]
        if place in own:
            of_place = of_period(of_place, own[place])
        sides += one_side(of_place, place)
    return tuple(sides)


def by_document(entries: Sequence[Entry]) -> tuple[Side, ...]:
    """Each document for itself, in order of date; none when they are too few or too many."""
    ordered = in_order(entries)
    if not 1 < len(ordered) <= MOST_DOCUMENTS:
        return ()
    return tuple(Side(label(entry), frozenset({entry.id})) for entry in ordered)


def by_period(entries: Sequence[Entry], periods: Sequence[Period]) -> tuple[Side, ...]:
    """The periods in order, when they mean different documents."""
    ordered = sorted(periods, key=lambda period: period.span.first)
    sides = tuple(
        Side(say(period), frozenset(entry.id for entry in of_period(entries, period)))
        for period in ordered
    )
    return sides if len({side.documents for side in sides}) > 1 else ()


def by_kind(entries: Sequence[Entry], kinds: Sequence[Kind]) -> tuple[Side, ...]:
    """Kinds that the catalogue keeps apart."""
    own = [kind for kind in kinds if kind.own]
    if len(own) < 2:
        return ()
    return tuple(
        Side(kind.name, frozenset(entry.id for entry in entries if kind.fits(entry)))
        for kind in own
    )


def say(period: Period) -> str:
    """The period as a label: "15 January 2019", "January 2019", "2019", "autumn 2020"."""
    if period.words:
        return period.words
    formats = {"day": "%-d %B %Y", "month": "%B %Y", "year": "%Y"}
    return period.span.first.strftime(formats[period.span.precision])


def _paired(places: Sequence[Mention], periods: Sequence[Period]) -> dict[str, Period]:
    """Place -> period, when places and periods take turns in the question."""
    on = [period for period in periods if period.way == "on"]
    starts = [(one.start, "place") for one in places] + [(p.span.start, "time") for p in on]
    turns = [what for _, what in sorted(starts)]
    if len(places) != len(on) or any(a == b for a, b in pairwise(turns)):
        return {}
    return {place.means: period for place, period in zip(places, on, strict=True)}
