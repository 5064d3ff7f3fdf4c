"""What kind of thing a question asks for: a number, a time, a name, a grade.

"How many" wants a number and "when" a time; a sentence without either cannot answer. A name is
only preferred, unless it is of somebody in office: "who" may be answered by "a specific worker".
Knows the words of questions; what sentences hold is ``holding``'s affair, which numbers count
``counted``'s, whose a name is ``whose``'s, and what is asked for by its place ``placed``'s.
"""

from __future__ import annotations

import re
from typing import Literal

from index.records import BOILERPLATE, Sentence

from .counted import holds_count, lists_others
from .holding import (
    Holds,
    holds_date,
    holds_length,
    holds_mail,
    holds_money,
    holds_name,
    holds_name_not_in,
    holds_number,
    holds_person,
    holds_phone,
    holds_rating,
    holds_share,
    holds_time,
    names_not_in,
)
from .whose import is_contact_of, office_asked

_ASKS_MONEY = re.compile(
    r"\bhow much\b.*\b(?:spen[dt]|spending|cost|costs|paid|pay|earn|worth|money|budget|funding)\b|"
    r"\bhow much (?:is|was|are|were|money)\b|"
    r"\bwhat (?:is|was|are|were|did)\b.{0,30}\b(?:budget|cost|costs|salary|fee|price)\b",
    re.I,
)
_ASKS_SHARE = re.compile(
    r"\b(?:what|which|the) (?:percentage|per cent|proportion|share)\b|\bpercentage of\b|"
    r"\b(?:turnover|vacancy|attendance) rate\b",
    re.I,
)
_ASKS_LENGTH = re.compile(r"\bhow long\b", re.I)
_ASKS_COUNT = re.compile(r"\bhow many\b|\bnumber of\b.*\?$", re.I)
_ASKS_FIGURE = re.compile(
    r"\bhow old\b|\bwhat (?:number|age)\b|"
    r"\b(?:actual|exact|total|average) (?:number|figure|age|caseload|cost)\b",
    re.I,
)
_ASKS_TIME = re.compile(
    r"\bwhen\b(?=\s+(?:is|are|was|were|did|do|does|will|has|have|had|exactly|can|should)\b)|"
    r"\b(?:what|which|on what|on which) (?:exact )?(?:date|day|month|year|week|time|period)s?\b|"
    r"\bdates? (?:of|on|for|did|was|is)\b|\bhow (?:often|frequently|recently)\b|"
    r"\bsince (?:when|what|which)\b",
    re.I,
)
_ASKS_DAY = re.compile(
    r"\b(?:what|which|on what|on which) (?:exact )?(?:date|day)s?\b|\bwhen exactly\b|"
    r"\bdates? (?:of|on|for|did|was|is)\b",
    re.I,
)
_ASKS_NAME = re.compile(
    r"\bnames? (?:of|the)\b|\bwhat(?:[’']s| is| was| are| were) the names?\b|\bnamed\?",
    re.I,
)
_ASKS_PERSON = re.compile(
    r"(?:^|[,;:]\s*|\b(?:and|to|from|by|for|out|me|us|know|confirm|remember|say|see|check|"
    r"wonder(?:ing)?)\s+)who(?:se|m)?\b|"
    r"\b(?:the )?names? (?:of|the)\b|\bwhat(?:'s| is| was) the name\b|"
    r"\bwhich (?:[\w/’'-]+ ){0,4}"
    r"(?:inspector|officer|councillor|director|person|manager|minister)s?\b|"
    r"^\W*(?:the )?(?:lead |deputy |reporting )*inspectors?,?(?:\s+(?:of|in|for|at|to|the|and|"
    r"focused|visit|inspection|letter|report|(?-i:[A-Z][\w’'&/-]*)|\d+),?)*\W*$",
    re.I,
)
"""Also key words alone, where they are an office, a place and a time: "inspectors Leeds 2019"."""
_ASKS_GRADE = re.compile(
    r"\b(?:what|which|how) (?:overall )?(?:grades?|ratings?|judge?ments?|opinion)\b|"
    r"\bhow (?:is|was|were|did|are)\b.*\b(?:graded|rated|judged|ranked)\b|"
    r"\b(?:grade|rating|judge?ment|verdict) (?:for|of|on|did|was|is|given)\b|"
    r"\b(?:graded|rated|judged)\?",
    re.I,
)
_ASKS_RATING = re.compile(r"\b(?:what|which) (?:overall )?(?:ratings?|grades?)\b", re.I)
_ASKS_WHOSE_NAME = re.compile(
    r"\b(?:the )?names? of (?:the |a |each )?(?:[\w’'-]+ ){0,3}"
    r"(?:inspector|director|officer|manager|leader|worker|chair|councillor|minister|head|author|"
    r"member|carer|teacher|nurse|doctor|judge|person)s?\b",
    re.I,
)
_ASKS_NAMED_BODY = re.compile(
    r"^\W*name the\b|\b(?:which|what)(?: other)?(?: two| three| four| five| six| \d+)? "
    r"(?:compan(?:y|ies)|councils?|universit(?:y|ies)|schools?|firms?|charit(?:y|ies)|suppliers?|"
    r"contractors?|hospitals?|colleges?|(?:[Ll]ondon )?boroughs?|local authorit(?:y|ies))\b",
    re.I,
)
_ASKS_SITE = re.compile(
    r"\bwhere(?:abouts\b| exactly\b| in (?-i:[A-Z]))|"
    r"\bwhere\b.*\b(?:address|town|street|village|postcode)\b|"
    r"\bwhere (?:is|are|was|were)\b.*\b(?:based|located|situated)\W*$|"
    r"\b(?:what|which) (?:towns?|cit(?:y|ies)|villages?|streets?|postcodes?)\b",
    re.I,
)
COMPARATIVE = r"\b(?:better|worse|best|worst|more|less|fewer|higher|lower|stronger|weaker|sooner)\b"
_COMPARES = re.compile(
    rf"(?i:{COMPARATIVE})"
    r".*\b[A-Z][\w’']+(?: [A-Z][\w’']+)* or (?:in )?[A-Z]"
)
"""It names those to choose from: "which council did better, Leeds or Hull?"."""
_ASKS_PHONE = re.compile(r"\b(?:(?:tele|text)?phone|fax) numbers?\b", re.I)
_ASKS_MAIL = re.compile(r"\be-?mail address", re.I)

Kind = Literal["money", "share", "number", "time", "person", "grade"]
"""Of a fact that fits in a few words."""


def kind_asked(question: str) -> Kind | None:
    """What kind of fact a question wants; None for findings and everything else."""
    return next((kind for asks, kind in _FACTS if asks.search(question)), None)


def holds_what_is_asked(question: str) -> Holds:
    """A test of sentences: does this one hold a thing of the kind that the question wants?"""
    tests = [holds for asks, holds in _KINDS if asks.search(question)]
    if _ASKS_COUNT.search(question):
        tests.append(holds_count(question))
    if office := office_asked(question):
        tests.append(office)
    if _ASKS_PHONE.search(question) or _ASKS_MAIL.search(question):
        tests.append(is_contact_of(question))
    if _ASKS_SITE.search(question):
        tests.append(_is_site_of(question))
    if _ASKS_NAMED_BODY.search(question) and not _COMPARES.search(question):
        tests.append(holds_name_not_in(question))
    if others := lists_others(question):
        tests.append(others)
    return lambda sentence: all(holds(sentence) for holds in tests)


def _is_site_of(question: str) -> Holds:
    """A test: is a place named that the question does not name, and no letterhead's?

    What is written in capitals alone is no place, but the acronym of a team.
    """
    names, owns = names_not_in(question), is_contact_of(question)

    def holds(sentence: Sentence) -> bool:
        is_named = any(not name.isupper() for name in names(sentence))
        return is_named and (sentence.kind not in BOILERPLATE or owns(sentence))

    return holds


def asks_for_time(question: str) -> bool:
    return bool(_ASKS_TIME.search(question))


def asks_for_name(question: str) -> bool:
    return bool(_ASKS_PERSON.search(question))


_KINDS: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (_ASKS_MONEY, holds_money),
    (_ASKS_SHARE, holds_share),
    (_ASKS_FIGURE, holds_number),
    (_ASKS_LENGTH, holds_length),
    (_ASKS_TIME, holds_time),
    (_ASKS_DAY, holds_date),
    (_ASKS_NAME, holds_name),
    (_ASKS_WHOSE_NAME, holds_person),
    (_ASKS_RATING, holds_rating),
    (_ASKS_PHONE, holds_phone),
    (_ASKS_MAIL, holds_mail),
)

_FACTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_ASKS_GRADE, "grade"),
    (_ASKS_MONEY, "money"),
    (_ASKS_SHARE, "share"),
    (_ASKS_COUNT, "number"),
    (_ASKS_FIGURE, "number"),
    (_ASKS_LENGTH, "number"),
    (_ASKS_TIME, "time"),
    (_ASKS_PERSON, "person"),
)
