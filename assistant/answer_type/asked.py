"""What kind of thing a question asks for: a number, a time, a name, a grade.

"How many" wants a number and "when" a time; a sentence without either cannot answer. A name is
only preferred, unless it is of somebody in office: "who" may be answered by "a specific worker".
Knows the words of questions; what sentences hold is ``holding``'s affair, which numbers count
``counted``'s, when things were ``timed``'s, what has a name ``named``'s, whose a name is
``whose``'s, and what is asked for by its place ``placed``'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from index.describe.judgements import GRADES
from index.records import BOILERPLATE, Sentence
from index.regex import regex

from .averages import holds_average
from .beginnings import holds_beginning
from .by_number import holds_clause_asked
from .counted import holds_count, lists_others
from .counterparts import holds_no_counterpart
from .defined import holds_definition
from .enough import holds_how_much
from .fixed_terms import holds_fixed_terms
from .holders import holds_thing_named
from .holding import (
    Holds,
    holds_age,
    holds_change,
    holds_judge,
    holds_law,
    holds_mail,
    holds_money,
    holds_number,
    holds_person,
    holds_phone,
    holds_rating,
    says_it_is_not_held,
)
from .imprint import holds_no_imprint
from .in_charge import is_of_no_other_thing
from .inspections import COUNTS_OCCASIONS
from .limits import holds_limit
from .long_form import short_form_asked, spelt_out
from .met import holds_whom_they_met
from .named import SOMEBODY, asks_thing
from .opposite_words import of_no_opposite
from .others_named import names_not_in
from .payees import holds_payee
from .restricted import holds_restriction
from .shares import holds_share
from .sums import ASKS_MONEY
from .timed import ASKS_LENGTH, ASKS_TIME, tells_time
from .turnover import holds_turnover
from .visit_scope import holds_finding
from .whose import is_contact_of, office_asked

_ASKS_LAW = regex(
    r"\b(?:what|which)(?: (?:section|part|article|paragraph|piece|bit|clause|provision)s? of)?"
    r"(?: (?:what|which|the|an?))?(?: [\w-]+)? (?:laws?(?! (?:firm|school|degree|cent))|"
    r"acts?(?! of (?!parliament))|legislation|statutes?|statutory (?:powers?|provisions?)|"
    r"regulations?)\b",
    re.I,
)
_ASKS_JUDGE = regex(
    r"\b(?:did|do|does|is|are|was|were|has|have|had|what)\s+(?:(?:an?|any|the|this|that|"
    r"family|designated|district|circuit|court|local)\s+)+judges?\b",
    re.I,
)
"""Of her that is asked; "the judge has said yes, and still ..." is not."""
_SO_MANY = (
    r"(?<!\ban )(?<!\ba )(?<!very )(?<!quite )(?!(?:an?|small|large|growing|increasing|rising|"
    r"falling|limited|significant|considerable|good|high|low)\b)\b[\w’'-]+ number of"
)
"""Not "a small number of": it says how many there are."""
_NO_FIGURE = (
    r"(?:why|has|have|had|is|are|was|were|did|does|(?:do|can|could)(?! you\b)|"
    r"how (?:has|have|had|is|are|was|were|do|did|does|can|could)|"
    r"what (?:lies behind|is behind|was behind|explains|caused?|has happened|happened|changed|"
    r"(?:has )?cut|brought|comes of|drove|led))"
)
"""Opening a question, it asks for a reason, or whether a number has risen."""
_ASKS_SHARE = regex(
    rf"^(?!\W*(?:(?:and|so|but) )?{_NO_FIGURE}\b).*(?:"
    r"\b(?:what|which|the) (?:percentage|per cent|proportion|share)\b|\bpercentage of\b|"
    r"\b(?:turnover|vacancy|attendance) rate\b|\b(?:what|how many) per ?cent\b|"
    r"\bwhat (?:are|were) the (?:[\w-]+ )?(?:percentages|proportions)\b|"
    r"\b(?:(?:in|of) (?:every|each)|how many (?:in|out of)(?: an?)?) "
    r"(?:ten|hundred|thousand|\d+)\b|\bone in how many\b)",
    re.I | re.S,
)
_ASKS_COUNT = regex(
    r"^(?!\W*(?:do|does|did|is) (?!you\b)(?:\w+ )?\w+ know\w*\b).*\bhow many\b|"
    rf"^(?!\W*(?:(?:and|so|but) )?{_NO_FIGURE}\b).*\b{_SO_MANY}\b.*\?$|"
    r"(?:^\W*|\s[-–—]\s+|[:;]\s+)(?:(?:the|total|exact) )*number of\b",
    re.I,
)
_ASKS_FIGURE = regex(
    r"\bwhat number\b|"
    r"\b(?:actual|exact|total|average) (?:number|figure|age|caseload|cost)\b|"
    r"\bwhat (?:are|were) the (?:[\w-]+ )?(?:figures|numbers|totals)\b|"
    r"\bwhat(?:[’']s| is| was) the (?:[\w-]+ ){0,2}(?:caseload|turnover|recruitment|staffing|"
    r"savings) target\b",
    re.I,
)
RESULT_OF_OCCASION = r"\b(?:result|outcome|verdict)s? of\b.*\b(?:inspection|visit|audit|review)\b"
"""Another word for the grade that an inspection gave."""
_COUNTS_DAYS_OF_ONE = regex(
    r"\bhow many (?:days|weeks) (?:did|was|were|has|is)\b"
    r"(?:\s+(?!(?:at|by|before|after|since|during|until)\b)[\w’'-]+){0,6}?\s+"
    r"(?:inspections?|visits?|audits?|inspectors|ofsted)\b",
    re.I,
)
"""So its first and its last day tell how long it was."""
_ASKS_AGE = regex(r"\bhow old\b|\b(?:what|which) ages?\b", re.I)
_ASKS_CHANGE = regex(r"\bby how (?:much|many)\b", re.I)
_ASKS_PERSON = regex(
    r"(?:^|[.?!,;:]\s*|\b(?:and|to|from|by|for|out|me|us|know|confirm|remember|say|see|check|"
    r"wonder(?:ing)?)\s+)who(?:se|m)?\b|"
    r"\b(?:the )?names? (?:of|the)\b|\bwhat(?:'s| is| was) the name\b|"
    r"\bwhich (?:[\w/’'-]+ ){0,4}"
    r"(?:inspector|officer|councillor|director|person|manager|minister)s?\b|"
    r"^\W*(?:the )?(?:(?:lead |deputy |reporting )*inspectors?|addressee|signatory),?"
    r"(?:\s+(?:of|in|for|at|to|the|and|"
    r"focused|visit|inspection|letter|report|(?-i:[A-Z][\w’'&/-]*)|\d+),?)*\W*$",
    re.I,
)
"""Also key words alone, where they are an office, a place and a time: "inspectors Leeds 2019"."""
_ASKS_GRADE = regex(
    r"\b(?:what|which|how) (?:overall )?(?:grades?|ratings?|judge?ments?|opinion)\b|"
    r"\bhow (?:is|was|were|did|are)\b.*\b(?:graded|rated|judged|ranked)\b|"
    r"\b(?:grade|rating|judge?ment|verdict) (?:for|of|on|did|was|is|given)\b|"
    r"\bwhat(?:[’']s| is| was)\b(?!.*\breasons?\b)[^,;?]*"
    r"(?:\b(?:grade|rating|overall judge?ment|judged to be)\b|"
    r"\b(?:judged|graded|rated)(?= (?:at|in|overall|before|last)\b|\W*$))|"
    r"^(?!\W*(?:and |so |but )?(?:when|who|why|where|what (?:year|month|date|day)|"
    r"(?:in|on|by) (?:what|which|whom?))\b).*\b(?:graded|rated|judged)\?",
    re.I | re.S,
)
_ASKS_RATING = regex(
    r"\b(?:what|which) (?:overall )?(?:ratings?|grades?)\b|"
    r"\b(?:what|how) did\b[^,;?]*\b(?:inspect\w*|ofsted|visit|they)\b[^,;?]*?"
    r"\b(?:judge\b[^?]*\b(?:to be|as)\W*$|grade\b(?=\s+(?:the|its|their|children|care|leaders)\b))|"
    r"^\W*(?:is|are|was|were)\b[^?]*\b(?:rated|graded|judged)(?: as| to be)?(?: an?)? "
    rf"(?:{GRADES})\b",
    re.I,
)
_ASKS_WHOSE_NAME = regex(
    rf"\b(?:the )?names? of (?:the |a |each |that |this )?(?:[\w’'-]+ ){{0,3}}{SOMEBODY}\b|"
    rf"\bwhat(?:[’']s| is| was) (?:the|that|this) (?:[\w-]+ ){{0,3}}{SOMEBODY}"
    r"(?:[’']s? (?:full |last |first )?names?| called)\b|"
    r"\bwhat(?:[’']s| is| was) (?:(?:his|her|their) (?:full |last |first )?names?|s?he called)\b|"
    r"[.!]\s+(?:so )?who (?:is|was) (?:it|that|this|he|she|this person)\W*$",
    re.I,
)
_ASKS_SITE = regex(
    r"\bwhere(?:abouts\b| exactly\b| in (?-i:[A-Z]))|"
    r"\bwhere\b.*\b(?:address|town|street|village|postcode)\b|"
    r"\bwhere (?:is|are|was|were)\b.*\b(?:based|located|situated|offices?|headquarters|HQ)\W*$|"
    r"\bpostcode (?:of|for)\b|[’']s? postcode\b|"
    r"\b(?:what|which) (?:towns?|cit(?:y|ies)|villages?|streets?|postcodes?)\b",
    re.I,
)
_ASKS_OFFICE = regex(
    r"\b(?:job|role|title|position|post|office)\b|\bwork(?:s|ed|ing)? (?:for|at)\b", re.I
)
_ASKS_PHONE = regex(r"\b(?:(?:tele|text)?phone|fax) numbers?\b", re.I)
_ASKS_MAIL = regex(r"\be-?mail address", re.I)
_ASKS_ADDRESS = regex(
    r"(?:\b(?:the|its|their|his|her|what|which|postal|web|full|correct|exact|office|street|contact|"
    r"return|mailing)|[’']s) address(?:es)?\b(?! to\b)",
    re.I,
)
_ASKS_CONTACT = (_ASKS_PHONE, _ASKS_MAIL, _ASKS_ADDRESS)

Kind = Literal["money", "share", "number", "time", "person", "grade", "long form"]
"""Of a fact that fits in a few words."""
_FIGURES = ("money", "share", "number")


def kind_asked(question: str) -> Kind | None:
    """What kind of fact a question wants; None for findings and everything else."""
    if COUNTS_OCCASIONS.search(question) or _COUNTS_DAYS_OF_ONE.search(question):
        return None
    if short_form_asked(question):
        return "long form"
    kind = next((kind for asks, kind in _FACTS if asks.search(question)), None)
    return None if kind == "person" and asks_thing(question) else kind


def holds_what_is_asked(question: str) -> Holds:
    """A test of sentences: does this one hold a thing of the kind that the question wants?"""
    tests = [holds for asks, holds in _KINDS if asks.search(question)]
    tests += [holds(question) for asks, holds in _OF_QUESTION if asks.search(question)]
    tests += tells_time(question)
    tests += filter(None, (one(question) for one in _OF_WORDING))
    if any(asks.search(question) for asks in _ASKS_CONTACT):
        tests.append(is_contact_of(question))
    if short := short_form_asked(question):
        tests.append(lambda sentence: spelt_out(short, sentence) is not None)
    return lambda sentence: all(holds(sentence) for holds in tests) or says_it_is_not_held(sentence)


def _is_site_of(question: str) -> Holds:
    """A test: is a place named that the question does not name, and no letterhead's?

    What is written in capitals alone is no place, but the acronym of a team.
    """
    names, owns = names_not_in(question), is_contact_of(question)

    def holds(sentence: Sentence) -> bool:
        is_named = any(not name.isupper() for name in names(sentence))
        return is_named and (sentence.kind not in BOILERPLATE or owns(sentence))

    return holds


def _limit_of_figure(question: str) -> Holds | None:
    """A finding may be said without its limit: "late" for "after more than 45 days"."""
    return holds_limit(question) if kind_asked(question) in _FIGURES else None


def asks_for_letterhead(question: str) -> bool:
    """Is a name, an office, a place or a telephone number wanted, as stands in an address?

    Of whoever left, or took whose place, it tells nothing.
    """
    if holds_turnover(question):
        return False
    asks = (_ASKS_PHONE, _ASKS_MAIL, _ASKS_SITE, _ASKS_OFFICE)
    return asks_for_name(question) or any(one.search(question) for one in asks)


def asks_for_name(question: str) -> bool:
    return bool(_ASKS_PERSON.search(question)) and not asks_thing(question)


_KINDS: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (ASKS_MONEY, holds_money),
    (_ASKS_FIGURE, holds_number),
    (_ASKS_AGE, holds_age),
    (_ASKS_CHANGE, holds_change),
    (_ASKS_WHOSE_NAME, holds_person),
    (_ASKS_RATING, holds_rating),
    (_ASKS_PHONE, holds_phone),
    (_ASKS_MAIL, holds_mail),
    (_ASKS_LAW, holds_law),
    (_ASKS_JUDGE, holds_judge),
)

_OF_QUESTION: tuple[tuple[re.Pattern[str], Callable[[str], Holds]], ...] = (
    (_ASKS_COUNT, holds_count),
    (_ASKS_SHARE, holds_share),
    (_ASKS_SITE, _is_site_of),
)

_OF_WORDING: tuple[Callable[[str], Holds | None], ...] = (
    holds_restriction,
    _limit_of_figure,
    holds_average,
    holds_how_much,
    holds_definition,
    holds_fixed_terms,
    holds_whom_they_met,
    holds_no_imprint,
    holds_turnover,
    holds_beginning,
    office_asked,
    lists_others,
    holds_thing_named,
    holds_payee,
    is_of_no_other_thing,
    holds_no_counterpart,
    holds_clause_asked,
    holds_finding,
    of_no_opposite,
)

_FACTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_ASKS_GRADE, "grade"),
    (ASKS_MONEY, "money"),
    (_ASKS_SHARE, "share"),
    (_ASKS_COUNT, "number"),
    (_ASKS_FIGURE, "number"),
    (_ASKS_AGE, "number"),
    (_ASKS_CHANGE, "number"),
    (ASKS_LENGTH, "number"),
    (ASKS_TIME, "time"),
    (_ASKS_PERSON, "person"),
)
