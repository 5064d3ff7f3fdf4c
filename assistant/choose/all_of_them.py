"""A list of documents: all that the catalogue knows to be asked for, the newest first.

Which of them answers best is no question, as all do; so none is read by the evidence model, and a
list over hundreds of documents takes no longer than it takes to find its lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from ..retrieve.candidates import MOST_LISTED, Candidate
from ..understand.times.moments import newest_first
from .further import Judged
from .select import OperatingPoint, Verdict


def of_each_document(candidates: Sequence[Candidate]) -> Verdict | None:
    """The first line of each document, then the second ones; None where it is not of several."""
    known = sorted((one for one in candidates if one.catalogued), key=lambda one: one.key)
    of = {id_: [*ones] for id_, ones in groupby(known, key=lambda one: one.entry.id)}
    newest = newest_first(ones[0].entry for ones in of.values())
    if len(newest) < 2:
        return None
    in_turn = zip_longest(*(of[entry.id] for entry in newest))
    lines = (one for row in in_turn for one in row if one is not None)
    judged = (Judged(one, -float(rank)) for rank, one in enumerate(lines))
    return Verdict(tuple(judged), answerable=1.0, outright=True)


def is_of_each_document(verdict: Verdict) -> bool:
    """Is all of it known to be asked for, in several documents?"""
    documents = {one.candidate.entry.id for one in verdict.judged}
    return verdict.outright and len(documents) > 1 and all(map(_is_known, verdict.judged))


def as_listed(verdict: Verdict, point: OperatingPoint) -> tuple[Judged, ...]:
    """A line of each document, up to ``MOST_LISTED``; more of each where there is room."""
    documents = {one.candidate.entry.id for one in verdict.judged}
    most = max(point.most_of_section, min(len(documents), MOST_LISTED))
    return verdict.judged[: 1 if point.most == 1 else most]


def _is_known(one: Judged) -> bool:
    return one.candidate.catalogued
