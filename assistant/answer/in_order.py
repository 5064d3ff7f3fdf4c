"""In which order the chosen sentences are read. Chooses none."""

from __future__ import annotations

from collections.abc import Sequence

from ..choose.further import Judged
from ..retrieve.candidates import Candidate
from ..understand.sides import Side
from ..understand.times.moments import newest_first


def reading_order(picked: Sequence[tuple[Side, Sequence[Judged]]]) -> tuple[Candidate, ...]:
    """Side by side; within a side the document with the best sentence first, then as written.

    What the catalogue knows of several documents answers equally well in each: the newest first,
    those without a date last.
    """
    ordered: dict[tuple[str, int], Candidate] = {}
    for _, ones in picked:
        documents = list(dict.fromkeys(one.candidate.entry.id for one in ones))
        if all(one.candidate.catalogued for one in ones):
            newest = newest_first(one.candidate.entry for one in ones)
            documents = [entry.id for entry in newest]
        for one in sorted(
            ones, key=lambda one: (documents.index(one.candidate.entry.id), one.candidate.key)
        ):
            ordered.setdefault(one.candidate.key, one.candidate)
    return tuple(ordered.values())
