"""What a sentence holds: a number, a share, a sum of money, a time, a grade, somebody's name.

A sentence that lacks the kind of thing that a question wants cannot answer it, however near its
topic is. These checks are explicit because a learned judge blurs them. Knows no question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from index.describe.dates import MONTHS, find_dates, names_a_day
from index.describe.judgements import GRADES
from index.describe.people import NAME, POST, STYLE
from index.records import BOILERPLATE, Sentence
from index.regex import regex

from .numerals import CLOCK, DISTANCE, FRACTION, NUMERAL, ONES, SOME_TIME, SUM, UNITS

Holds = Callable[[Sentence], bool]
Span = tuple[int, int]
"""Of characters: where it begins, and where what follows does."""

_NUMBER = regex(rf"{FRACTION}|{NUMERAL}|\b(?:half|once|twice|all|none)\b", re.I)
_ONES = rf"(?:{'|'.join(ONES)})"
_LABEL = regex(
    r"^\W*\d+\.(?=\s?[A-Z])|^\W*\d+\s(?=(?-i:Th(?:e|is|at|ese|ose)|It|They|See|An?)\s)|"
    r"\bone[- ]to[- ]one\b|"
    r"\b(?:sections?|regulations?|paragraphs?|articles?|recommendations?|outcomes?|pages?|covid|"
    r"levels?|tiers?|stages?|parts?|bands?|(?-i:Years?|Class(?:es)?|Units?|Grades?|Groups?|Zones?))"
    r"[ -]\d+(?:\s?(?:and|or|to|[-–])\s?\d+)*\b|"
    rf"\b(?:levels?|tiers?|stages?) {_ONES}(?: (?:and|or|to) {_ONES})*\b|"
    r"\b(?:19|20)\d\d\s?[-–/]\s?\d\d\b(?![-–/])|"
    r"[£$€]\s?[’']?000s?\b",
    re.I,
)
"""Numbers that count nothing: "section 47", "levels one and two", "2015–16", a paragraph's own or
a note's, "(£000)".
"""
_LIST = r"\d+(?:\s?(?:and|or|to|[-–])\s?\d+)*"
AGE = regex(
    rf"\b(?:aged?|ages|turn(?:s|ed|ing)?|age of|(?:aged|those|children|people|adults|leavers)"
    rf" (?:over|under)) (?:the age of )?{_LIST}|\b{_LIST}[- ]years?(?:[- ]olds?| of age)\b",
    re.I,
)
"""Numbers that are somebody's age."""
_OLD = regex(
    r"\b(?:age[ds]?|ages|birth\w*|born|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|old(?:er|est)?|"
    r"young(?:er|est)|teen\w*|adult\w*|bab(?:y|ies)|under|over|centur(?:y|ies))\b|"
    r"(?<!\d)\d{1,2}\s?[-–]\s?\d{1,2}(?!\d)|\d (?:years|months)\b|"
    r"\b(?:built|since|founded|opened|established|dat(?:es|ing)) .{0,20}(?:19|20)\d\d\b",
    re.I,
)
_NO_AMOUNT = frozenset("one all none once twice".split())
_TIMES_AS_MANY = regex(r"\b(?:halv|doubl|trebl|tripl|quadrupl)(?:es?|ed|ing)\b|\b\w+fold\b", re.I)
_SINCE = regex(r"\b(?:since|from)\b", re.I)
_SINCE_YEAR = regex(r"\bsince (?:about |around |early |late |mid-?)?(?:19|20)\d\d\b", re.I)
_LENGTH = regex(
    rf"(?:{FRACTION}|{NUMERAL}|(?<![\w/.,])(?<!over-)(?<!under-)\d+(?=-)|\b(?:half|\d*[½¼¾]))(?:[\s-]+[\w’'-]+){{0,3}}?[\s-]+"
    rf"(?:{UNITS}|(?:{DISTANCE}|page|word|side|quarter|session|instalment)s?\b)|\b24/7\b|"
    rf"\b(?:for|over|within|in) (?:\w+ )?(?:hours|days|nights|weeks|months|terms|years|decades)\b|"
    r"\b(?:for|in|during) (?:the|its|their|his|her) first (?:week|month|term|year)\b",
    re.I,
)
"""A number before its unit, or "for weeks"; of a document, pages or words."""
_UNTIL_AGE = regex(r"\b(?:until|till|up to|to|beyond) (?:the age of|they (?:are|turn)) \d", re.I)
_SOME_TIME = regex(SOME_TIME, re.I)
_MONEY = regex(rf"{SUM}|\b(?:pounds?|billion|million|thousand)\b|\d\s?[km]\b", re.I)
_CLOCK = regex(CLOCK, re.I)
_TIME_CELL = regex(
    r"(?:^|; )(?:[\w’'-]+ )?(?:times?|start|begin|from|depart|leave|arrive|open|close)s?"
    r"(?: [\w’'-]+){0,2}: \d{1,2}[.:]\d\d\b",
    re.I,
)
"""Below a column of times "11.00" is one."""
WEEKDAY = regex(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_TIME = regex(
    r"\b(?<!\d-)(?:(?:19|20)\d\d|today|"
    r"yesterday|tomorrow|recent(?:ly|(?=\s(?:visit|inspection)))|previous(?:ly)?|last|next|since|during|before|after|until|"
    r"later|spring|summer|autumn|winter|week|month|year|day)s?\b",
    re.I,
)
_MONTH = regex(
    r"\b(?:[Bb]y|[Ff]or|[Ff]rom|[Ii]n|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id)[ -]"
    rf"(?:{'|'.join(month.title() for month in MONTHS)})\b"
)
"""One without its year; "may" is another word."""
_HABIT = regex(r"\b(?:daily|weekly|monthly|annual(?:ly)?|quarterly)\b", re.I)
"""Tells when something is done each time, and not when it was."""
_OFTEN = regex(
    r"\b(?:(?:dai|week|month|quarter|year|fortnight)ly|annual(?:ly)?|every|each|once|twice|times|often|"
    r"always|never|rarely|seldom|sometimes|sporadic\w*|intermittent\w*|routinely|occasional(?:ly)?|"
    r"(?:in|ir)?regular(?:ly|ity)?|(?:in)?frequen\w+|intervals?|schedule[ds]?|timescales?|"
    r"timely|consistently|rates?|prevalen\w+|(?:per|an?) (?:day|week|month|term|quarter|year))\b",
    re.I,
)
"""How often something is done, apart from numbers."""
_PUBLIC = regex(
    r"\bpubli(?:sh|c)\w*|\bissu(?:ed|ing)\b|\breleas\w+|\bc[oa]mes? out\b|\blaunch\w*|"
    r"\b(?:sent|dated|available|appear(?:s|ed)?|produced|written)\b",
    re.I,
)
_ITS_DATE = regex(r"\W*(?:dates?|dated|day)\s*[:\t]", re.I)
"""The label of a row for the document's own date, and for no visit's."""
_PERSON = regex(
    r"\b(?!(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\s|"
    r"(?:After|And|As|At|Before|But|By|For|From|If|In|On|Since|To|Until|When|While|With)\s|"
    rf"[A-Z]\w+\s+{STYLE})"
    rf"{NAME}\b"
)
"""Not from the day or the small word that opens a sentence, "On Monday Ann Lee", nor from an office
before the style, "County Cllr Lee"."""
OFFICE = regex(
    r"\b(?:Association|Authority|Board|Borough|Care|Cent(?:re|er)|Chief|Children|Club|College|"
    r"Committee|Company|Corporation|Council|County|Dear|Department|Director|Division|Education|"
    r"Exploitation|Families|Family|Federation|Focused|Foundation|Government|Group|Help|Hospital|"
    r"Hub|Inspectorates?|Inspectors?|Library|Limited|Ltd|Majesty|Museum|Offending|Officer|Panel|"
    r"Parenting|Partnership|Probation|Report|Road|Safeguarding|School|Services?|Skills|Social|"
    r"Society|Team|Trust|Union|Unit|University|Visit|Works)\b"
)
"""Words that stand in names of bodies and offices, not of people."""
_IN_ROLE = regex(rf"\b{POST}$", re.I)
GRADE = regex(rf"\b(?:{GRADES})\b", re.I)
_RATING = regex(
    rf"\b(?:{GRADES}|assurance|stars?|pass(?:ed)?|fail(?:ed)?|"
    r"(?:grade|level|band|tier|rated|graded) ?[A-F\d])\b",
    re.I,
)
_LAW = regex(
    r"\b(?:Acts?|Regulations?|Statutes?|Directive|Convention|Bill|Order \d{4})\b|"
    r"\b(?i:sections?|regulations?|articles?|schedules?|clauses?)\s?\d"
)
_JUDGE = regex(
    r"(?<!\bto )\bjudges?\b(?!\s(?:that|whether|how|the|their|its)\b)|\bjudicia\w+|\bcourts?\b",
    re.I,
)
"""Somebody, and what is said of her: "was judged" is another word."""
_PHONE = regex(
    r"(?<!company number )(?<!charity number )(?<!registered number )(?<!registration number )"
    r"(?<![\d-])(?<!\d )\d(?:[\s-]?\d){6,}",
    re.I,
)
_KNOWLEDGE = r"(?:data|figures?|information|numbers?|statistics)"
_IS_NOT_HELD = regex(
    r"\b(?:do|does|did)(?: not|n[’']t) (?:\w+ly )?(?:hold|keep|record|collect|publish)"
    rf"(?: [\w-]+){{0,3}} {_KNOWLEDGE}\b|"
    rf"\b{_KNOWLEDGE}\b[^.;:]*\b(?:is|are|was|were)(?: not|n[’']t) (?:\w+ly )?"
    r"(?:held|kept|recorded|collected|published|available)\b|"
    rf"\bwith(?:hold(?:ing)?|held)\b(?: [\w-]+){{0,2}} (?:it|them|{_KNOWLEDGE})\b|"
    rf"\bwith(?:hold(?:ing)?|held) (?:it|them)\b|\b{_KNOWLEDGE}\b[^.;:]*\bwithheld\b",
    re.I,
)
"""What was asked for is not known, or is not told."""


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def holds_number(sentence: Sentence) -> bool:
    return any(True for _ in numbers_in(sentence.text))


def numbers_in(text: str, outside: Iterable[Span] = ()) -> Iterator[Span]:
    """Where in a text numbers stand that are no year and no label, outside of these places."""
    passed = [*outside, *(match.span() for match in _LABEL.finditer(text))]
    for match in _NUMBER.finditer(text):
        if not any(overlap(match.span(), span) for span in passed):
            yield match.span()


def holds_publication(sentence: Sentence) -> bool:
    """Does it say that something is made public, or is it a line for the document's date?

    A row is that of its label: "Inspection dates: 3 to 7 May 2021" tells of no publication.
    """
    if _PUBLIC.search(sentence.text):
        return True
    is_line = sentence.kind in BOILERPLATE and sentence.kind != "row"
    return is_line or bool(sentence.kind == "row" and _ITS_DATE.match(sentence.text))


def holds_change(sentence: Sentence) -> bool:
    """By how much: a figure, a share, or "it has doubled"; "all" and "one" are no amount."""
    text = sentence.text
    amounts = (text[start:end].lower() for start, end in numbers_in(text))
    return any(one not in _NO_AMOUNT for one in amounts) or bool(_TIMES_AS_MANY.search(text))


def holds_length(sentence: Sentence) -> bool:
    """How long: a number of a unit that is no age, "a fortnight", since when, or two dates."""
    if holds_unit_of_time(sentence) or len(find_dates(sentence.text)) > 1:
        return True
    if _SINCE_YEAR.search(sentence.text):
        return True
    return bool(_SINCE.search(sentence.text) and holds_date(sentence))


def holds_unit_of_time(sentence: Sentence) -> bool:
    """In a table a number is enough: its unit stands above."""
    text = sentence.text
    if _LENGTH.search(AGE.sub("", text)) or _UNTIL_AGE.search(text) or _SOME_TIME.search(text):
        return True
    ages = [match.span() for match in AGE.finditer(text)]
    return sentence.kind in ("row", "record") and any(True for _ in numbers_in(text, ages))


def holds_age(sentence: Sentence) -> bool:
    """How old: an age, or since which year it has been there."""
    return bool(AGE.search(sentence.text) or _OLD.search(sentence.text))


def holds_frequency(sentence: Sentence) -> bool:
    return bool(_OFTEN.search(sentence.text)) or holds_number(sentence)


def holds_money(sentence: Sentence) -> bool:
    """A sum; in a table a number is enough: what it is a sum of stands above."""
    if _MONEY.search(sentence.text):
        return True
    days = ((date.start, date.end) for date in find_dates(sentence.text))
    return sentence.kind in ("row", "record") and any(numbers_in(sentence.text, days))


def holds_time(sentence: Sentence) -> bool:
    text = sentence.text
    is_said = _TIME.search(text) or _CLOCK.search(text) or _MONTH.search(text)
    if sentence.kind == "record" and _TIME_CELL.search(text):
        return True
    return bool(is_said or find_dates(text) or holds_day(sentence))


def holds_habit(sentence: Sentence) -> bool:
    """When something is done as a rule: "weekly" tells it as well."""
    return bool(_HABIT.search(sentence.text)) or holds_time(sentence)


def holds_date(sentence: Sentence) -> bool:
    """A day or a month: more than "recently"."""
    spans = find_dates(sentence.text)
    return names_a_day(sentence.text) or any(span.precision != "year" for span in spans)


def holds_day(sentence: Sentence) -> bool:
    """A day of the year or of the week."""
    return names_a_day(sentence.text) or bool(WEEKDAY.search(sentence.text))


def holds_person(sentence: Sentence) -> bool:
    """Does it name somebody: capitalised words in a row that are no body's or office's name?"""
    return any(True for _ in people_in(sentence))


def people_in(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where in a sentence people's names stand."""
    for part in re.finditer(r"[^\t\n,;:]+", sentence.text):
        for match in _PERSON.finditer(part.group()):
            if not OFFICE.search(match.group()) and not _IN_ROLE.search(match.group()):
                yield part.start() + match.start(), part.start() + match.end()


def holds_rating(sentence: Sentence) -> bool:
    return bool(_RATING.search(sentence.text))


def holds_law(sentence: Sentence) -> bool:
    """An act, a regulation, or a section of one."""
    return bool(_LAW.search(sentence.text))


def holds_judge(sentence: Sentence) -> bool:
    """A judge, the judiciary or a court."""
    return bool(_JUDGE.search(sentence.text))


def holds_phone(sentence: Sentence) -> bool:
    return bool(_PHONE.search(sentence.text))


def says_it_is_not_held(sentence: Sentence) -> bool:
    """Does it say that figures are not kept, or withheld? That is an answer without any."""
    return bool(_IS_NOT_HELD.search(sentence.text))


def holds_mail(sentence: Sentence) -> bool:
    return "@" in sentence.text
