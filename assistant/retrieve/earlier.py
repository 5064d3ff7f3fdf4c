"""Inspections before those that the documents are of, as a later one tells of them: "The previous
inspection of the adoption service was in June 2009. The council was judged to be good."

"When was adoption last inspected?" has no document of its own, and the newest document or the one
before would be taken instead. Asked for by the service that was inspected, with "previous" or the
time. Knows English phrases; does not know of inspections that no document tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.describe.dates import DateSpan, find_dates
from index.library import Library
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.asked import kind_asked
from ..answer_type.holding import holds_rating
from ..catalogue_facts.graded import without_times
from ..understand.times.moments import newest_first

_OCCASION = r"(?:inspection|audit|review)"
_TELLS = regex(
    rf"\b(?:previous|last|most recent) (?:[a-z]+ )?{_OCCASION} of (?P<what>[^.;]{{5,120}}?) "
    r"(?:was|took place)\b[^.;]{0,40}?\b(?:in|on)\b",
    re.I,
)
_PHRASES = tuple(
    f"{when} {what} of"
    for when in ("previous", "last", "most recent")
    for what in ("inspection", "audit", "review")
)
_SAYS = r"(?:say|said|find|found|tell|told|report|mention|conclude|think|thought|note|praise)"
_BEFORE = r"(?:previous|last|earlier|prior)"
_ASKS = regex(
    rf"\b{_BEFORE} (?:ofsted )?{_OCCASION} of (?P<of>[^,;?]+?)(?=\W*$|[,;?]| {_SAYS})|"
    r"\b(?:was|were|is) (?P<it>[^,;?]+?) (?:last|previously) "
    r"(?:inspected|audited|reviewed)\b|"
    rf"\b{_BEFORE} (?P<kind>(?:[\w-]+ ){{1,3}}){_OCCASION}\b",
    re.I,
)
_IN_CARE = regex(r"\bin care\b", re.I)
_NO_SERVICE = content_stems(
    "previous last earlier prior before most recent inspection inspected inspect visit visited "
    "audit audited review reviewed inspector report letter judge judged judgement judgment grade "
    "graded rate rated rating result outcome verdict find found say said get got give given "
    "receive date day month year time take took place child children young people service council "
    "local authority provision arrangement tell know please ofsted focused full short"
)
"""Words that do not tell one service from another."""
_MOST = 50
"""Passages that are looked through for such a sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that answers; ``lead``: the one before, without which it says less."""

    sentence: Sentence
    lead: Sentence | None = None


def told_of_earlier(question: str, entries: Iterable[Entry], library: Library) -> tuple[Told, ...]:
    """What the newest of these documents that tells of it says; () where none does."""
    about = {entry.id: entry for entry in entries}
    kind = kind_asked(question)
    asks = kind in (None, "time", "grade") if _named(question) else kind == "grade"
    if not about or not asks or not (_named(question) or find_dates(question)):
        return ()
    held = (library.quoting(phrase, frozenset(about), _MOST) for phrase in _PHRASES)
    telling = {document for passages in held for document, _ in passages}
    for entry in newest_first(about[one] for one in sorted(telling)):
        told = tuple(_told_in(library.sentences(entry.id), question, entry))
        if told:
            return told
    return ()


def _told_in(sentences: Sequence[Sentence], question: str, entry: Entry) -> Iterator[Told]:
    days = find_dates(question)
    asked = _service(without_times(question)) - content_stems(" ".join(entry.catalogue.names))
    is_previous = asked <= _service(_named(question))
    if not asked or not (days or is_previous):
        return
    wants_day = kind_asked(question) == "time"
    is_before = is_previous and _is_of(days, entry)
    for one, after in zip(sentences, (*sentences[1:], None), strict=True):
        match = _TELLS.search(one.text)
        if not match or not asked <= _service(match["what"]):
            continue
        then = find_dates(one.text)
        is_then = any(day.overlaps(each.first, each.last) for day in days for each in then)
        if days and not (is_then or is_before):
            continue
        yield Told(after, one) if after and not wants_day and _goes_on(one, after) else Told(one)


def _goes_on(one: Sentence, after: Sentence) -> bool:
    """Does the next sentence of the line say how it ended?"""
    return 0 <= after.start - one.end <= 1 and holds_rating(after)


def _named(question: str) -> str:
    """What it asks the inspection before of; "" where it asks for none."""
    match = _ASKS.search(question)
    return next(filter(None, match.groups()), "") if match else ""


def _is_of(days: Iterable[DateSpan], entry: Entry) -> bool:
    """Is the document of one of these days: "last inspected before the 2014 report"?"""
    written = entry.catalogue.date
    return written is not None and any(day.overlaps(written, written) for day in days)


def _service(text: str) -> frozenset[str]:
    """The words for what was inspected; children in care were once called looked after."""
    return content_stems(_IN_CARE.sub("looked after", text)) - _NO_SERVICE
