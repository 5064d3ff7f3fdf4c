"""Whose visit is asked about, and whether it was: "when did Ann Lee come?", "when will they?"

A document gives the days of its own visit. They are those of the inspectors, and tell nothing of
when its addressee, a minister or the council's own staff visited or reviewed anything, nor of a
visit that is still to come. Knows words of questions, and whom the catalogue names.
"""

from __future__ import annotations

import re

from index.describe.dates import DateSpan, find_dates
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..features import document_words
from .holding import Holds

_ASKS_WHEN = (
    r"\b(?:when|how long|how soon|(?:what|which) (?:days?|dates?|weeks?|months?|years?))\b[^,;?]*?"
)
_OCCASION = r"\b(?:re-?)?(?:inspect\w*|visit\w*|audit\w*|review\w*)\b"
_ACTOR = (
    r"(?:(?!(?:have|has|had|get|got|be|been|being|receive|undergo|see|host|expect|take|last|when|"
    r"that|who|which|its|their|and|or)\b)[\w’'&.-]+\s+){1,7}?"
)
_WHO_CAME = regex(
    rf"{_ASKS_WHEN}\b(?:did|do|does)\s+(?P<did>{_ACTOR})(?:(?:last|first|ever|next)\s+)?"
    r"(?:(?:start|begin|come|go|return)\s+(?:back\s+)?to\s+)?"
    r"(?:(?:(?:re-?)?inspect|visit|audit|review)\b"
    r"(?!.*\b(?:take|start|begin|end|finish|happen|occur|run|last|cover|come)\b)|"
    rf"(?:carry out|conduct|undertake|lead|make|do)\b(?=[^,;?]*{_OCCASION}))|"
    rf"{_ASKS_WHEN}\b(?:has|have|had)\s+(?P<has>{_ACTOR})(?:inspect|visit|audit|review)ed\b|"
    rf"{_ASKS_WHEN}\b(?:was|were)\s+(?P<was>{_ACTOR})(?:on site|there)\b|"
    rf"{_ASKS_WHEN}\b(?:inspected|visited|audited|reviewed) by (?P<by>[^,;?]+)",
    re.I,
)
_PICKS = regex(
    r"(?:[’']s?|\b(?:the|an?|this|that|focuss?ed|full|short|standard|monitoring|follow-up|remote|"
    r"annual|first|second|third|previous|recent|latest|ofsted|\d{4}))\s*$",
    re.I,
)
"""What follows is a noun: "the focused visit"."""
_VISITORS = regex(
    r"\b(?:inspector\w*|ofsted|hmip?s?|teams?|they|it|auditors?|reviewers?|you|(?:re-?)?inspections?|"
    r"visits?|audits?|reviews?|letters?|reports?|anybody|anyone|somebody|someone)\b",
    re.I,
)
_NAMED = regex(r"\b[A-Z][\w’'-]*\w")
_TILL = rf"(?:(?!\b(?:letter|report|minutes|findings)\b)[^,;?])*{_OCCASION}"
_TO_COME = regex(
    rf"{_ASKS_WHEN}\b(?:will|shall|going to)\b{_TILL}|"
    rf"{_ASKS_WHEN}\b(?:is|are|does|do)\b{_TILL}[^,;?]*\b(?:again|due|expected|planned|next)\b|"
    rf"{_ASKS_WHEN}\b(?:is|are)\b[^,;?]*\bnext (?:\w+ ){{0,3}}?{_OCCASION}|"
    rf"\bnext (?:\w+ ){{0,3}}?{_OCCASION}[^,;?]*\b(?:due|expected|planned|be)\b",
    re.I,
)
_PLANNED = regex(
    r"\b(?:will|shall|due|next|plann(?:ed|ing)|plans? to|intend\w*|expect\w*|schedul\w*|future|"
    r"forthcoming|upcoming|propos\w*|(?:is|are|was|were) to|to be|by the end of)\b",
    re.I,
)


def is_to_come(question: str) -> bool:
    """Is it asked when there will be a visit, and not when there was one?"""
    return bool(_TO_COME.search(question))


def others_came(question: str, entry: Entry) -> bool:
    """Is somebody said to have come who is not known to have been an inspector there?"""
    actor = _actor(question)
    if not actor or _VISITORS.search(actor):
        return False
    about = entry.catalogue
    came = [one.name.split()[-1] for one in about.people if one.part != "addressee"]
    if about.publisher:
        came.append(about.publisher)
    return not any(re.search(rf"\b{re.escape(name)}\b", actor) for name in came)


def is_of_own_days(question: str) -> Holds:
    """A test: is this a row that gives the days of a document's own visit, when another's are
    asked for?
    """
    actor = _actor(question)
    is_of_another = is_to_come(question) or bool(actor and not _VISITORS.search(actor))
    return lambda row: (
        is_of_another and bool(find_dates(row.text)) and not _PLANNED.search(row.text)
    )


def of_that_visit(question: str, entry: Entry) -> Holds | None:
    """A test: may a sentence tell of the visit that a question speaks of, when that is not the
    document's own? None where it may be.
    """
    to_come = is_to_come(question)
    if not to_come and not others_came(question, entry):
        return None
    days = entry.catalogue.covers
    names = _names(_actor(question)) - document_words(entry)

    def holds(sentence: Sentence) -> bool:
        dates = find_dates(sentence.text)
        if to_come:
            return bool(_PLANNED.search(sentence.text)) or _is_later(dates, entry)
        if names and not names & content_stems(" ".join((*sentence.headings, sentence.text))):
            return False
        exact = [one for one in dates if one.precision == "day"]
        return not any(one.overlaps(day, day) for one in exact for day in days)

    return holds


def _actor(question: str) -> str:
    """Whoever came, in the words of the question; "" where nobody is said to have."""
    match = _WHO_CAME.search(question)
    actor = next(filter(None, match.groups()), "").strip() if match else ""
    return "" if _PICKS.search(actor) else actor


def _names(actor: str) -> frozenset[str]:
    """Words of a name: whoever has one is spoken of by it."""
    return content_stems(" ".join(_NAMED.findall(actor)))


def _is_later(dates: list[DateSpan], entry: Entry) -> bool:
    """Is any of these days after those of the document?"""
    days = [day for day in (entry.catalogue.date, *entry.catalogue.covers) if day]
    return any(all(one.last > day for day in days) for one in dates)
