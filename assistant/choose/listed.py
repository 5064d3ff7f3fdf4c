"""What leads into a list says nothing alone: "The main risks are:" brings its points along.

Told by the colon or the missing stop at its end and by the bullets that follow. A point leads into
those below it, "(c) each day:" into "(i)", where their marks tell them apart or they are set in
more. Knows no question.
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
        if len(new) < len(points) and _is_of_a_part(one.candidate) and not _is_whole(one, new):
            new = []  # as many of them were chosen as are to be shown
        found += [one, *(replace(one, candidate=point) for point in new)]
    return tuple(found)


def _is_of_a_part(one: Candidate) -> bool:
    """Was all of a part of a document asked for?"""
    return one.catalogued or bool(one.features.section)


def _is_whole(lead: Judged, points: Iterable[Candidate]) -> bool:
    """Are they parts of one sentence, by their marks or as they stand under what leads into them,
    which says something else without any of them?"""
    text = lead.candidate.sentence.text
    return any(point_mark(one.sentence.text) or text in one.sentence.headings for one in points)


def _points(
    lead: Candidate, sentences_of: Callable[[str], Sequence[Sentence]]
) -> Iterator[Sentence]:
    """The bullets that follow, where this leads into them; below a bullet, its own points."""
    sentence = lead.sentence
    if leads_in(sentence.text) or not is_complete(sentence.text):
        after = sentences_of(sentence.document_id)[sentence.position + 1 :][:MOST_POINTS]
        yield from takewhile(lambda one: _is_below(one, sentence), after)


def _is_below(one: Sentence, lead: Sentence) -> bool:
    if lead.text not in one.headings and one.headings[: len(lead.headings)] != lead.headings:
        return False  # under the next heading
    if one.kind == "numbered":
        return lead.kind == "paragraph" and _counts_on(one, lead)
    if one.kind != "bullet" or lead.kind != "bullet" or lead.text in one.headings:
        return one.kind == "bullet"
    mark = point_mark(lead.text)
    return mark is not None and leads_in(lead.text) and point_mark(one.text) != mark


def _counts_on(one: Sentence, lead: Sentence) -> bool:
    """Is it of a list that counts from 1 behind the lead, and no paragraph with a number?"""
    number = one.number or ""
    return number.isdecimal() and int(number) <= one.position - lead.position


def _as(point: Sentence, lead: Candidate) -> Candidate:
    """A point in the place of what leads into it, and as near to the question."""
    shown = replace(lead.shown, text=point.text, lead="")
    return replace(lead, sentence=point, shown=shown, with_lead=None)
