"""In which order the chosen sentences are read. Chooses none."""

from __future__ import annotations

from collections.abc import Sequence

from index.records import Entry

from ..catalogue_facts.collected import PlaceOf
from ..choose.further import Judged
from ..retrieve.candidates import Candidate
from ..understand.sides import Side
from ..understand.times.moments import newest_first


def reading_order(
    picked: Sequence[tuple[Side, Sequence[Judged]]], place_of: PlaceOf
) -> tuple[Candidate, ...]:
    """Side by side; within a side the document with the best sentence first, then as written.

    What the catalogue knows of several documents answers equally well in each: the newest first,
    those without a date last, and behind it the others about its place.
    """
    ordered: dict[tuple[str, int], Candidate] = {}
    for _, ones in picked:
        documents = list(dict.fromkeys(one.candidate.entry.id for one in ones))
        if all(one.candidate.catalogued for one in ones):
            documents = [entry.id for entry in _place_by_place(ones, place_of)]
        for one in sorted(
            ones, key=lambda one: (documents.index(one.candidate.entry.id), one.candidate.key)
        ):
            ordered.setdefault(one.candidate.key, one.candidate)
    return tuple(ordered.values())


def _place_by_place(ones: Sequence[Judged], place_of: PlaceOf) -> list[Entry]:
    newest = newest_first(one.candidate.entry for one in ones)
    places = list(dict.fromkeys(place_of(entry) or entry.id for entry in newest))
    return sorted(newest, key=lambda entry: places.index(place_of(entry) or entry.id))
