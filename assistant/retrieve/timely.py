"""Which candidates can tell of the time that a question names, or of whose time it asks.

What happened in a year that no document is of has to be told by sentences that name it, and
when something happened by sentences about that thing. Does not judge whether they answer.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from index.describe.dates import DateSpan, find_dates
from index.records import Hit, Sentence
from index.regex import regex
from index.words import STOP_WORDS, stems

from ..answer_type.asked import RESULT_OF_OCCASION, holds_what_is_asked
from ..answer_type.holding import holds_rating
from ..understand.presupposed.compounds import whose_time
from ..understand.timing import Event
from .candidates import Candidate

Joined = Mapping[tuple[str, int], tuple[Sentence, Sentence]]

_ASKS_GRADE = regex(
    r"\b(?:grades?|graded|ratings?|rated|judged)\b|\b(?:what|which) (?:overall )?judge?ments?\b|"
    rf"{RESULT_OF_OCCASION}",
    re.I,
)
_OCCASION = regex(
    r"\b(?:re-?)?(?:inspect(?:ed|ions?)|visit(?:ed|s)?|audit(?:ed|s)?|judged|graded|rated|awarded)\b",
    re.I,
)
_GOES_ON = regex(r"(?:the|it|they|overall)\b", re.I)
"""How a sentence opens that may speak of the time of the one before."""
_LAW = regex(r"\b(?:Acts?|Regulations?|Order)\s+$")
"""Before a year that is part of a law's name."""


def of_time(
    question: str, candidates: Sequence[Candidate], hits: Sequence[Hit], dates: Sequence[DateSpan]
) -> tuple[Candidate, ...]:
    """When no document is about the dates in the question, the sentences that name one of them.

    Where none of those can answer, all of the passages that name a season, month or day of them;
    a year is too much: a passage names many in passing.
    """
    if not dates:
        return tuple(candidates)
    if _ASKS_GRADE.search(question):
        return _grades_of(dates, candidates, hits)
    naming = tuple(one for one in candidates if _names_any(one.sentence.text, dates))
    if any(date.first == datetime.date.min for date in dates):  # an inspection before a time
        return tuple(one for one in naming if _OCCASION.search(one.sentence.text))
    can_answer = holds_what_is_asked(question)
    if any(can_answer(one.sentence) for one in naming):
        return naming
    exact = [date for date in dates if date.precision != "year"]
    passages = [hit.passage for hit in hits if _names_any(hit.passage.text, exact)]
    around = {(one.document_id, one.position) for each in passages for one in each.sentences}
    return tuple(one for one in candidates if one in naming or one.key in around)


def of_event(candidates: Sequence[Candidate], event: Event | None) -> tuple[Candidate, ...]:
    """What happened at a time, by the documents of then, and by sentences elsewhere that name it,
    themselves or in a heading.
    """
    if event is None:
        return tuple(candidates)
    return tuple(
        one
        for one in candidates
        if one.entry.id in event.documents
        or any(_names(text, event.date) for text in (_said(one), *one.sentence.headings))
    )


def _names(text: str, date: DateSpan) -> bool:
    """Does it name this time as closely? What was in a year need not have been on a day of it."""
    said = (one for one in find_dates(text) if date.precision == "year" or one.precision != "year")
    return any(one.overlaps(date.first, date.last) for one in said)


def _grades_of(
    dates: Collection[DateSpan], candidates: Iterable[Candidate], hits: Iterable[Hit]
) -> tuple[Candidate, ...]:
    """The sentences that give the grade of an inspection then, with the one that says when."""
    before = _before(hits)
    graded = (one for one in candidates if holds_rating(one.sentence))
    told = (one if _names_any(one.sentence.text, dates) else _led(one, before) for one in graded)
    return tuple(
        one for one in told if _names_any(_said(one), dates) and _OCCASION.search(_said(one))
    )


def _before(hits: Iterable[Hit]) -> Joined:
    """The sentence before each that follows one in the same line of text, and both as one span."""
    return {
        (one.document_id, one.position): (before, replace(before, end=one.end, text=text))
        for passage in (hit.passage for hit in hits)
        for before, one in pairwise(passage.sentences)
        for text in [passage.text[before.start - passage.start : one.end - passage.start]]
        if one.start - before.end <= 1 and before.kind == one.kind
    }


def _led(one: Candidate, before: Joined) -> Candidate:
    """A grade without a date, with the sentence before it, of whose time it is: "The last
    inspection was in May 2012. The council was judged to be good."
    """
    found, text = before.get(one.key), one.sentence.text
    if found is None or find_dates(text) or not _GOES_ON.match(text):
        return one
    lead, joined = found
    return replace(one, with_lead=joined, shown=replace(one.shown, lead=lead.text))


def _said(one: Candidate) -> str:
    return one.with_lead.text if one.with_lead else one.sentence.text


def _names_any(text: str, dates: Collection[DateSpan]) -> bool:
    said = [one for one in find_dates(text) if not _LAW.search(text[: one.start])] if dates else []
    return any(one.overlaps(date.first, date.last) for one in said for date in dates)


def of_its_time(question: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Where the time of a thing is asked that the documents call so, the sentences about it.

    "When did the complex needs panel start again?" is not answered by when an inspection did.
    """
    thing = whose_time(question)
    named = f" {' '.join(thing)} "
    texts = (f" {' '.join(stems(one.sentence.text))} " for one in candidates)
    if not thing or not any(named in text for text in texts):
        return tuple(candidates)
    return tuple(one for one in candidates if one.catalogued or _mentions(thing, one))


def _mentions(thing: Sequence[str], one: Candidate) -> bool:
    """By its own name, or as "the panel", in the sentence or what it leans on; no other panel."""
    said = [stems(text) for text in (*one.sentence.headings, one.shown.lead, one.sentence.text)]
    noun, own = thing[-1], STOP_WORDS.union(thing)
    return any(
        after == noun and before in own
        for text in said
        for before, after in pairwise(("the", *text))
    )
