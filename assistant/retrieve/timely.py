"""Which candidates can tell of the time that a question names, or of whose time it asks.

What happened in a year that no document is of has to be told by sentences that name it, and
when something happened by sentences about that thing. Does not judge whether they answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from index.describe.dates import DateSpan, find_dates
from index.records import Hit
from index.words import STOP_WORDS, stems

from ..answer_type.asked import holds_what_is_asked
from ..understand.presupposed.compounds import whose_time
from .candidates import Candidate


def of_time(
    question: str, candidates: Sequence[Candidate], hits: Sequence[Hit], dates: Sequence[DateSpan]
) -> tuple[Candidate, ...]:
    """When no document is about the dates in the question, the sentences that name one of them.

    Where none of those can answer, all of the passages that name a season, month or day of them;
    a year is too much: a passage names many in passing.
    """
    if not dates:
        return tuple(candidates)
    naming = tuple(one for one in candidates if _names_any(one.sentence.text, dates))
    can_answer = holds_what_is_asked(question)
    if any(can_answer(one.sentence) for one in naming):
        return naming
    exact = [date for date in dates if date.precision != "year"]
    passages = [hit.passage for hit in hits if _names_any(hit.passage.text, exact)]
    around = {(one.document_id, one.position) for each in passages for one in each.sentences}
    return tuple(one for one in candidates if one in naming or one.key in around)


def _names_any(text: str, dates: Collection[DateSpan]) -> bool:
    said = find_dates(text) if dates else ()
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
