"""Which documents a question is about, by the catalogue alone.

A place, a date or a kind of document in the question narrows the search to the documents that
match; a question that sets two of a kind side by side has two sides. When no document
matches, the question is refused with a line that says what there is instead: the nearest
neighbour's document is never an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from index.dates import DateSpan, find_dates
from index.records import Entry

from ..records import Refusal
from .names import PlaceLikeness, known_names, unknown_names

_KIND_WORDS = {
    "letter": re.compile(
        r"\b(?:in|by|from|to|on|signed|wrote|per|of) (?:(?:the|this|that|ofsted[’']s|its) )?"
        r"(?:\w+ ){0,3}letter\b|\bletters? (?:say|mention|comment|find|found|tell|describe|report|"
        r"conclude|note|identif|ask|and the|about|to \w+ (?:of|in|about))|[’']s \d{4} letter\b|"
        r"\bletters? (?:of|from|dated) (?:\d|[a-z]+ \d)",
        re.I,
    ),
    "committee report": re.compile(
        r"\b(?:committee (?:report|paper)|"
        r"(?:council|officers?)[’']?s?[’']? (?:own )?(?:report|paper)|"
        r"progress report|report to (?:the )?(?:\w+ ){0,3}committee|agenda item)",
        re.I,
    ),
    "minutes": re.compile(r"\bminutes\b(?! (?:later|before|after|late))", re.I),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that a question compares, or all that it asks about."""

    label: str | None
    documents: frozenset[str]  # ids


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an answer may come from.

    ``mentions``: dates in the question that no document is about. Sentences count as evidence
    only when they name such a date themselves.
    """

    sides: tuple[Side, ...]
    mentions: tuple[DateSpan, ...] = ()
    refusal: Refusal | None = None

    @property
    def documents(self) -> frozenset[str]:
        return frozenset().union(*(side.documents for side in self.sides))

    def narrowed(self, documents: frozenset[str]) -> Scope:
        """The scope within these documents; as it is where the question names others itself."""
        if not self.documents & documents:
            return self
        sides = (Side(side.label, side.documents & documents) for side in self.sides)
        return replace(self, sides=tuple(sides))


def find_scope(
    question: str,
    entries: Sequence[Entry],
    is_known_word: Callable[[str], bool],
    place: PlaceLikeness,
) -> Scope:
    """The scope of a question among these documents, or the refusal that it meets."""
    organisations = {entry.catalogue.organisation for entry in entries} - {None}
    places = known_names(question, [name for name in organisations if name])
    people = {person.name for entry in entries for person in entry.catalogue.people}
    names = (*places, *known_names(question, people))
    if unknown := unknown_names(question, names, is_known_word, place):
        return Scope((), refusal=_unknown_place(unknown[0], entries))
    here = [e for e in entries if not places or e.catalogue.organisation in places]
    kinds = [kind for kind, said in _KIND_WORDS.items() if said.search(question)]
    spans = find_dates(question)
    about = [span for span in spans if any(_is_about(entry, span) for entry in here)]
    mentions = tuple(span for span in spans if span not in about)
    dated = [e for e in here if not about or any(_is_about(e, span) for span in about)]
    kinds = [kind for kind in kinds if any(e.catalogue.kind == kind for e in dated)]
    dated = [e for e in dated if not kinds or e.catalogue.kind in kinds]
    return Scope(
        sides=_sides(dated, places, about, kinds),
        mentions=mentions if not about else (),
    )


def _is_about(entry: Entry, span: DateSpan) -> bool:
    """Was the document written on these days, or does it report what happened on them?"""
    catalogue = entry.catalogue
    if catalogue.date and span.overlaps(catalogue.date, catalogue.date):
        return True
    return bool(catalogue.covers) and span.overlaps(catalogue.covers[0], catalogue.covers[-1])


def _sides(
    entries: Sequence[Entry], places: Sequence[str], dates: Sequence[DateSpan], kinds: Sequence[str]
) -> tuple[Side, ...]:
    """What is set side by side: places before dates, dates before kinds; else one side."""
    if len(places) > 1:
        return tuple(
            _side(place, (e for e in entries if e.catalogue.organisation == place))
            for place in places
        )
    by_date = tuple(_side(_say(day), (e for e in entries if _is_about(e, day))) for day in dates)
    if len({side.documents for side in by_date}) > 1:
        return by_date
    if len(kinds) > 1:
        return tuple(
            _side(kind, (e for e in entries if e.catalogue.kind == kind)) for kind in kinds
        )
    return (_side(None, entries),)


def _side(label: str | None, entries: Iterable[Entry]) -> Side:
    return Side(label, frozenset(entry.id for entry in entries))


def _say(span: DateSpan) -> str:
    formats = {"day": "%-d %B %Y", "month": "%B %Y", "year": "%Y"}
    return span.first.strftime(formats[span.precision])


def _unknown_place(name: str, entries: Sequence[Entry]) -> Refusal:
    known = sorted({e.catalogue.organisation for e in entries if e.catalogue.organisation})
    about = f" They are about {_listed(known)}." if known else ""
    return Refusal("unknown_place", f"None of the documents is about {name}.{about}")


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:6]) + ([f"{len(names) - 6} others"] if len(names) > 6 else [])
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
