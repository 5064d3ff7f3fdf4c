"""What leads into a list says nothing alone: "The main risks are:" brings its points along.

Told by the colon or the missing stop at its end and by the bullets that follow. A point leads into
those below it, "(c) each day:" into "(i)", where their marks tell them apart. Knows no question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from index.leaning import leads_in
from index.parse.marks import is_complete, point_mark
from index.records import Sentence

from ..retrieve.candidates import Candidate
from .further import Judged

MOST_POINTS = 12
"""Sentences of a list that are given with what leads into it."""


def with_points(
    chosen: Iterable[Judged], sentences_of: Callable[[str], Sequence[Sentence]]
) -> tuple[Judged, ...]:
    """The chosen sentences, and behind each that leads into a list the points of that list.

    ``sentences_of`` gives all sentences of a document by its id, in order.
    """
    chosen = tuple(chosen)
    there = {one.candidate.key for one in chosen}
    found: list[Judged] = []
    for one in chosen:
        points = [_as(point, one.candidate) for point in _points(one.candidate, sentences_of)]
        new = [point for point in points if point.key not in there]
        if len(new) < len(points) and _is_of_a_part(one.candidate) and not _are_marked(new):
            new = []  # as many of them were chosen as are to be shown
        found += [one, *(replace(one, candidate=point) for point in new)]
    return tuple(found)


def _is_of_a_part(one: Candidate) -> bool:
    """Was all of a part of a document asked for?"""
    return one.catalogued or bool(one.features.section)


def _are_marked(points: Iterable[Candidate]) -> bool:
    """As parts of one sentence, which says something else without any of them?"""
    return any(point_mark(point.sentence.text) for point in points)


def _points(
    lead: Candidate, sentences_of: Callable[[str], Sequence[Sentence]]
) -> Iterator[Sentence]:
    """The bullets that follow, where this leads into them; below a bullet, those of
    another mark."""
    sentence = lead.sentence
    if sentence.kind == "bullet" and not (leads_in(sentence.text) and point_mark(sentence.text)):
        return
    if leads_in(sentence.text) or not is_complete(sentence.text):
        after = sentences_of(sentence.document_id)[sentence.position + 1 :][:MOST_POINTS]
        yield from takewhile(lambda one: _is_below(one, sentence), after)


def _is_below(one: Sentence, lead: Sentence) -> bool:
    is_inner = lead.kind != "bullet" or point_mark(one.text) != point_mark(lead.text)
    return one.kind == "bullet" and is_inner


def _as(point: Sentence, lead: Candidate) -> Candidate:
    """A point in the place of what leads into it, and as near to the question."""
    shown = replace(lead.shown, text=point.text, lead="")
    return replace(lead, sentence=point, shown=shown, with_lead=None)
