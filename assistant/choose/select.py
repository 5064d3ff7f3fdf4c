"""Which candidates make the answer: the fewest that answer, none twice in other words.

Works on the verdict of a judge. A side that is not answerable at the operating point has no
answer. Of the others the best sentence is taken, and then, one at a time, the one that the
answer most likely still needs, as long as that is likely enough; where a section, a signature
or an entry of the catalogue was asked for, all of it. Knows no documents' wording.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from index.records import BOILERPLATE, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import BODIES
from ..records import Detail
from ..retrieve.candidates import Candidate
from .further import Judged, falls_short, observe_further, overlap, spells_out
from .regression import Regression

FULL = 0.25
"""A full answer takes sentences a quarter as likely to be needed as a standard one asks for."""

SHARE = 0.1
"""Of the best sentence's odds: what was asked for outright may lie this far behind it."""

SAME = 0.7
"""Share of the shorter sentence's content words in the longer one: said twice ..."""
TIMES_AS_LONG = 2
"""... but where that one is so many times as long and comes second."""

_WHICH = regex(
    r"^\W*(?:which|what|list|name|show|how many)\b(?: \S+){0,3}? "
    rf"(?:{BODIES}|visits|inspections|letters|reports|documents|papers)\b",
    re.I,
)
"""It is asked for every one of which something is said."""

LOOKED_AT = 12
"""The best of a side, from which further sentences are taken, and on which that is fitted."""


Sign = Literal["reason", "effect", "view", "doer", "fault"]
"""What may show in a sentence that answers."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one side."""

    judged: tuple[Judged, ...]
    answerable: float  # probability that any of them answers
    outright: bool = False  # they are what was asked for by name or place
    by_document: Mapping[str, float] = field(default_factory=dict)  # the same of each by itself
    lacks: Sign | None = None  # but for which it would be answerable


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """Fixed on development data; see docs/evaluation.md."""

    answer: float  # a side must be answerable with this probability, or it is refused
    further: float  # probability that the answer needs one more sentence, to take it
    most: int  # sentences of one side
    most_of_section: int  # and when a section, or something outright, is what was asked for

    def at(self, detail: Detail) -> OperatingPoint:
        """The point for shorter or longer answers; it answers no more and no less questions."""
        if detail == "brief":
            return replace(self, most=1, most_of_section=1)
        if detail == "full":
            return replace(
                self,
                further=self.further * FULL,
                most=2 * self.most,
                most_of_section=2 * self.most_of_section,
            )
        return self


def choose(
    question: str, verdict: Verdict, further: Regression, point: OperatingPoint
) -> tuple[Judged, ...]:
    """The sentences of one side that answer, in the order taken; empty when none does."""
    ranked = best_first(verdict.judged)
    if not ranked or verdict.answerable < point.answer:
        return ()
    if spells_out(question, ranked[0]):
        return (ranked[0],)
    if verdict.outright or ranked[0].candidate.features.section:
        return _all_of_it(ranked, point)
    chosen = ranked[:1]
    left = [
        one
        for one in ranked[1:LOOKED_AT]
        if not _is_boilerplate(one) and not falls_short(question, one, chosen[0])
    ]
    of_each = bool(_WHICH.search(question))
    while len(chosen) < point.most:
        left = [one for one in left if not is_said(one, chosen, of_each)]
        likely = [further.probability(observe_further(question, chosen, one)) for one in left]
        if max(likely, default=0.0) < point.further:
            break
        chosen.append(left.pop(likely.index(max(likely))))
    return tuple(chosen)


def _all_of_it(ranked: Sequence[Judged], point: OperatingPoint) -> tuple[Judged, ...]:
    chosen: list[Judged] = []
    for one in ranked:
        if _belongs(one, ranked[0]) and not is_said(one, chosen):
            chosen.append(one)
    return tuple(chosen[: point.most_of_section])


def _belongs(one: Judged, best: Judged) -> bool:
    """Is it an entry of the catalogue that was asked for? Or does it come near the best sentence,
    and stand in a section that was asked for, when that one does?"""
    if one.candidate.catalogued:
        return True
    in_place = bool(one.candidate.features.section) or not best.candidate.features.section
    return in_place and math.exp(one.score - best.score) >= SHARE


def best_first(judged: Iterable[Judged]) -> list[Judged]:
    """By score; ties by place, so that the order is always the same."""
    return sorted(judged, key=lambda one: (-one.score, one.candidate.key))


def _is_boilerplate(one: Judged) -> bool:
    return one.candidate.sentence.kind in BOILERPLATE


def is_said(one: Judged, chosen: Iterable[Judged], of_each: bool = False) -> bool:
    """In other words; but the same grade of another occasion is another thing, and so is a row
    of another document's table, or another row of a spreadsheet; what is said of another
    organisation too, where it is asked of which it is (``of_each``).
    """
    alike = (
        other.candidate.sentence
        for other in chosen
        if not _of_another(one.candidate, other.candidate)
        and not (of_each and _elsewhere(one.candidate, other.candidate))
    )
    return any(_says(sentence, one.candidate.sentence) for sentence in alike)


def _says(chosen: Sentence, other: Sentence) -> bool:
    """Does one hold most of what the other says? A finding says more than the bare point of a
    list that names its topic: "The response to allegations."
    """
    if TIMES_AS_LONG * len(content_stems(chosen.text)) <= len(content_stems(other.text)):
        return False
    return overlap(other, [chosen]) >= SAME


def _elsewhere(one: Candidate, other: Candidate) -> bool:
    return one.entry.catalogue.organisation != other.entry.catalogue.organisation


def _of_another(one: Candidate, other: Candidate) -> bool:
    """Does another document's table say otherwise, or another row that was asked for, or one of a
    spreadsheet, whose columns are the same? Or does the catalogue know it of another organisation,
    or of another visit?
    """
    first, second = one.entry.catalogue, other.entry.catalogue
    if one.sentence.text != other.sentence.text and (
        one.sentence.kind == "record" or _are_rows_apart(one, other)
    ):
        return True
    if not one.catalogued:
        return False
    if first.organisation != second.organisation:
        return True
    return bool(first.covers and second.covers) and first.covers != second.covers


def _are_rows_apart(one: Candidate, other: Candidate) -> bool:
    """Are they rows of tables of two documents, or two rows of one that both were asked for?"""
    if one.entry.id != other.entry.id:
        return one.sentence.kind == "row"
    are_rows = one.sentence.kind == other.sentence.kind == "row"
    is_one_table = one.sentence.headings == other.sentence.headings
    return are_rows and is_one_table and one.catalogued and other.catalogued
