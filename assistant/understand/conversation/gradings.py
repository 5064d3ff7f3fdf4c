"""When a grade was given that was told before: "when was that?" after "How was Leeds judged?".

The grade that was asked for, or that the answer has in bold, is asked for again with its day.
Knows the words of a conversation, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.describe.judgements import GRADES
from index.regex import regex

from ...answer_type.bodies import BODY, OF_WHICH
from ...answer_type.dated_figures import times_in
from .swaps import places_in

_WHEN = regex(
    r"^\W*(?:(?:and|so|but)\b[\s,]*)*(?:(?:since )?when|(?:in )?(?:what|which) year)"
    r"(?: (?:was|is|did|has) (?:that|this|it)"
    r"(?: (?:be|been|happen(?:ed)?|given|awarded|judged|decided|change[d]?|so))?)?\W*$",
    re.I,
)
_ASKED = regex(
    rf"\b(?:judged|graded|rated|become|became|is|was)\b.*?\b(?P<grade>{GRADES})\W*(?:$|\bin\b)",
    re.I,
)
_ASKS = regex(r"\b(?:judge?ments?|judged|grad(?:e|es|ed|ing)|rat(?:ed|ings?))\b", re.I)
_WHICH_OF_THEM = regex(
    r"^\W*(?:(?:and|so|but)\b[\s,]*)*which(?: ones)? of (?:them|those|these) "
    rf"(?:are|were|was|is|got)(?: (?:judged|rated|graded))? (?P<grade>{GRADES})\W*$",
    re.I,
)
_LISTED = regex(
    rf"^\W*(?P<which>(?:which|what){OF_WHICH}{BODY}) were "
    r"(?:inspected|visited|judged|rated|graded) "
    r"(?P<time>(?:in|since|after|before|during) [^?,]*\d{4})\W*$",
    re.I,
)
_PICKED = regex(r"\bin the (?:latest|last|first|previous) [^?]+", re.I)
_TOLD = regex(rf"^\*\*(?P<grade>{GRADES})\*\*", re.I)


def day_of_the_grade(
    question: str, earlier: str, anchor: str, answer: str, names: Collection[str]
) -> str | None:
    """The question after the day of that grade, where one place and one grade were spoken of.

    >>> day_of_the_grade("When was that?", "Is Leeds good?", "Is Leeds good?", "", ["Leeds"])
    'When was Leeds judged good?'
    """
    if not _WHEN.match(question):
        return None
    told = _TOLD.match(answer) if _ASKS.search(earlier) else None
    grade = told or _ASKED.search(earlier)
    places = list(dict.fromkeys(place.means for place in places_in(anchor, names)))
    if not grade or len(places) != 1 or grade["grade"].lower() not in (answer or earlier).lower():
        return None
    return f"When was {places[0]} judged {grade['grade'].lower()}{_then(earlier)}?"


def of_those(question: str, earlier: str) -> str | None:
    """Which of the places that were listed have a grade: those that were given it at that time.

    >>> of_those("Which of them were good?", "Which councils were inspected in 2024?")
    'Which councils were judged good in 2024?'
    """
    asked, before = _WHICH_OF_THEM.match(question), _LISTED.match(earlier)
    if not (asked and before):
        return None
    return f"{before['which']} were judged {asked['grade'].lower()} {before['time']}?"


def _then(earlier: str) -> str:
    """The inspection or the year that the earlier question was about."""
    if picked := _PICKED.search(earlier):
        return f" {picked.group()}"
    return next((f" in {time.first.year}" for time in times_in(earlier)), "")
