"""Which sentences may answer a question at all, whatever their words have in common.

The lines of a letterhead or a sign-off hold names, numbers and places, and answer nothing else;
what gives a document's own days tells when nothing else was, and not when somebody else came; a
row answers "who?" by what it has in common with the question; and what is asked for by its name
has to be named, and what somebody said to be told as such. What is asked for by where it stands, or
known by the catalogue, needs no such leave. A sentence that asks something itself answers nothing,
unless the question is what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.describe.dates import find_dates
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..features import document_words
from .asked import asks_for_letterhead, asks_for_name
from .cells import agrees
from .holding import Holds, people_in
from .named import names_asked
from .placed import asks_for_a_place, is_its_date, is_of_contents
from .visitors import of_that_visit
from .voiced import voiced

_LETTERHEAD = frozenset({"address", "signature"})
_ASKS_WHAT_IS_SAID = regex(
    r"\bwhat\b.*\b(?:say|says|said|find|found|writes?|wrote|reports?|reported|thinks?|thought)\b",
    re.I,
)
"""That somebody signed does not tell what she found."""
_ASKS_WHAT_IS_ASKED = regex(
    r"\b(?:ask(?:s|ed|ing)?|questions?|questioned|quer(?:y|ies|ied)|enquir\w+|inquir\w+|wonder\w*|"
    r"request\w*|consult\w*|survey\w*)\b",
    re.I,
)
_IS_QUESTION = regex(r"\?[\"'’”)\s]*$")
_ASKS_PAGE = regex(r"\b(?:pages?|contents)\b", re.I)
_MATTER = 3
"""Words of a question beside those of its document from which on it asks of some matter."""


def admitted(question: str) -> Callable[[Entry], Holds]:
    """Which sentences of a document may answer."""
    named, by_voice = names_asked(question), voiced(question)
    letterhead, placed = asks_for_letterhead(question), asks_for_a_place(question)
    asked, by_name = content_stems(question), asks_for_name(question)
    says = bool(_ASKS_WHAT_IS_SAID.search(question))
    of_questions = bool(_ASKS_WHAT_IS_ASKED.search(question))
    by_cell, asks_page = agrees(question), bool(_ASKS_PAGE.search(question))

    def read(entry: Entry) -> Holds:
        is_named = named(entry) if named else None
        is_voiced = by_voice(entry) if by_voice else None
        days_alone, of_visit = _days_alone(asked, entry), of_that_visit(question, entry)

        def holds(sentence: Sentence) -> bool:
            if sentence.kind in _LETTERHEAD and (placed or not letterhead):
                return not placed and not says and _names_anybody_of(question, sentence)
            if is_its_date(sentence) or days_alone(sentence):
                return False
            if of_visit and not of_visit(sentence):
                return False
            if is_of_contents(sentence) and not asks_page:
                return False
            if _IS_QUESTION.search(sentence.text) and not (of_questions or says):
                return False
            if by_name and sentence.kind == "row" and not asked & content_stems(sentence.text):
                return False
            if not by_cell(sentence):
                return False
            return (is_named or _any)(sentence) and (is_voiced or _any)(sentence)

        return holds

    return read


def _any(_: Sentence) -> bool:
    return True


def _names_anybody_of(question: str, sentence: Sentence) -> bool:
    return any(sentence.text[start:end] in question for start, end in people_in(sentence))


def _days_alone(asked: frozenset[str], entry: Entry) -> Holds:
    """A test: does a sentence give the days of the visit, or the document's own, and nothing of
    the matter that is asked about, where one is?
    """
    days = [day for day in (entry.catalogue.date, *entry.catalogue.covers) if day]
    matter = asked - document_words(entry) if days else frozenset()
    if len(matter) < _MATTER:
        return lambda _: False
    years = {str(day.year) for day in days}

    def holds(sentence: Sentence) -> bool:
        if not any(year in sentence.text for year in years):
            return False  # nearly always, and much sooner told than what follows
        if matter & content_stems(sentence.text):
            return False
        return any(date.overlaps(day, day) for date in find_dates(sentence.text) for day in days)

    return holds
