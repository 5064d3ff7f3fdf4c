"""What kind of thing a question asks for, and whether a sentence holds one.

"How many" wants a number and "when" a time; a sentence without either cannot answer, however
near its topic is. A name is only preferred: "who" may be answered by "a specific worker". These
checks are explicit because a learned judge blurs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from index.dates import find_dates, names_a_day
from index.judgements import GRADES
from index.people import NAME
from index.records import Sentence
from index.words import content_stems, stems

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|"
    "hundred|thousand|million|half|quarter|third|once|twice|all|none|zero"
)
_NUMBER = re.compile(
    r"(?<!Covid )(?<!ection )(?<![\w/-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?![\w-])|"
    rf"\b(?:{_NUMBER_WORDS})\b",
    re.I,
)
_SHARE = re.compile(
    r"\d\s?%|\bper ?cent|\b\d+ (?:in|of|out of) (?:every )?\d|"
    r"\b(?:half|thirds?|quarters?|all|none)\b",
    re.I,
)
_MONEY = re.compile(r"[£$€]\s?\d|\b(?:pounds?|million|thousand)\b|\d\s?[kmp]\b", re.I)
_TIME = re.compile(
    r"\b(?:\d{1,2}(?:am|pm)|(?:19|20)\d\d|daily|weekly|monthly|annual(?:ly)?|quarterly|today|"
    r"yesterday|tomorrow|recent(?:ly)?|previous(?:ly)?|last|next|since|during|before|after|until|"
    r"later|spring|summer|autumn|winter|week|month|year|day)s?\b",
    re.I,
)
_PERSON = re.compile(rf"\b{NAME}\b")
_OFFICE = re.compile(
    r"\b(?:Authority|Board|Borough|Care|Children|Committee|Council|County|Director|Education|Family|"
    r"Focused|Government|Hub|Help|Inspectorates?|Inspectors?|Majesty|Offending|Officer|Parenting|"
    r"Probation|Report|Safeguarding|School|Services?|Skills|Social|Team|Visit)\b"
)
"""Words that stand in names of bodies and offices, not of people."""

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
_ASKS_NUMBER = re.compile(
    r"\bhow (?:many|old|long)\b|\bwhat (?:number|age)\b|"
    r"\b(?:actual|exact|total|average) (?:number|figure|age|caseload|cost)\b|\bnumber of\b.*\?$",
    re.I,
)
_ASKS_TIME = re.compile(
    r"\bwhen\b(?=\s+(?:is|are|was|were|did|do|does|will|has|have|had|exactly|can|should)\b)|"
    r"\b(?:what|which|on what|on which) (?:exact )?(?:date|day|month|year|week|time|period)s?\b|"
    r"\bdates? (?:of|on|for|did|was|is)\b|\bhow (?:often|frequently|recently)\b",
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
    r"(?:^|[,;:]\s*|\b(?:and|to|from|by|for)\s+)who(?:se|m)?\b|"
    r"\b(?:the )?names? (?:of|the)\b|\bwhat(?:'s| is| was) the name\b|"
    r"\bwhich (?:inspector|officer|councillor|director|person|manager|minister)s?\b",
    re.I,
)

_ASKS_SIGNATURE = re.compile(
    r"\bsign(?:s|ed|ing|ature|atory|atories)?\b|\bwho (?:wrote|sent|authored)\b", re.I
)
_PARAGRAPH = re.compile(r"\bpara(?:graph)?\.? (?:number )?(?P<number>\d+(?:\.\d+)*)", re.I)
_ASKS_COPIES = re.compile(r"\bcop(?:y|ies|ied)\b|\bcc[’']?d\b", re.I)
_COPIES = re.compile(r"(?:cop(?:y|ies)|cc)\b", re.I)
_ASKS_ADDRESS = re.compile(
    r"\baddress(?:es|ed|ee)?\b|\b(?:tele|text)?phone\b|\be-?mail\b|\bpostcode\b|\brecipient\b|"
    r"\b(?:written|sent|wrote) to\b|\bcontact (?:details|number)\b|"
    r"\bdate (?:of|on|is on)\b.*\bletter\b|\bletter\b.*\b(?:dated|sent|written)\b",
    re.I,
)

_ASKS_GRADE = re.compile(
    r"\b(?:what|which|how) (?:overall )?(?:grades?|ratings?|judge?ments?|opinion)\b|"
    r"\bhow (?:is|was|were|did|are)\b.*\b(?:graded|rated|judged|ranked)\b|"
    r"\b(?:grade|rating|judge?ment|verdict) (?:for|of|on|did|was|is|given)\b|"
    r"\b(?:graded|rated|judged)\?",
    re.I,
)

_ASKS_RATING = re.compile(r"\b(?:what|which) (?:overall )?(?:ratings?|grades?)\b", re.I)
_RATING = re.compile(
    rf"\b(?:{GRADES}|assurance|stars?|pass(?:ed)?|fail(?:ed)?|"
    r"(?:grade|level|band|tier|rated|graded) ?[A-F\d])\b",
    re.I,
)
_ASKS_WHOSE_NAME = re.compile(
    r"\b(?:the )?names? of (?:the |a |each )?(?:[\w’'-]+ ){0,3}"
    r"(?:inspector|director|officer|manager|leader|worker|chair|councillor|minister|head|author|"
    r"member|carer|teacher|nurse|doctor|judge|person)s?\b",
    re.I,
)
_ASKS_NAMED_BODY = re.compile(
    r"^\W*name the\b|\b(?:which|what)(?: other)?(?: two| three| four| five| six| \d+)? "
    r"(?:compan(?:y|ies)|councils?|universit(?:y|ies)|schools?|firms?|charit(?:y|ies)|suppliers?|"
    r"contractors?|hospitals?|colleges?|local authorit(?:y|ies))\b",
    re.I,
)
_CAPITALISED = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w-]*\d)")
_ASKS_PHONE = re.compile(r"\b(?:(?:tele|text)?phone|fax) numbers?\b", re.I)
_PHONE = re.compile(r"\d(?:[\s-]?\d){6,}")
_ASKS_MAIL = re.compile(r"\be-?mail address", re.I)

Holds = Callable[[Sentence], bool]
Kind = Literal["money", "share", "number", "time", "person", "grade"]
"""Of a fact that fits in a few words."""


def kind_asked(question: str) -> Kind | None:
    """What kind of fact a question wants; None for findings and everything else."""
    return next((kind for asks, kind in _FACTS if asks.search(question)), None)


def holds_what_is_asked(question: str) -> Holds:
    """A test of sentences: does this one hold a thing of the kind that the question wants?"""
    tests = [holds for asks, holds in _KINDS if asks.search(question)]
    if _ASKS_NAMED_BODY.search(question):
        tests.append(_holds_another_name(question))
    return lambda sentence: all(holds(sentence) for holds in tests)


def asks_for_time(question: str) -> bool:
    return bool(_ASKS_TIME.search(question))


def holds_date(sentence: Sentence) -> bool:
    """A day or a month: more than "recently"."""
    spans = find_dates(sentence.text)
    return names_a_day(sentence.text) or any(span.precision != "year" for span in spans)


def asks_for_name(question: str) -> bool:
    return bool(_ASKS_PERSON.search(question))


def asks_for(question: str) -> Holds:
    """A test: is this the signature, address, row or numbered paragraph that was asked for?"""
    signature, copies = _ASKS_SIGNATURE.search(question), _ASKS_COPIES.search(question)
    address, paragraph = _ASKS_ADDRESS.search(question), _PARAGRAPH.search(question)
    asked = frozenset(stems(question))
    meant = content_stems(question)

    def holds(sentence: Sentence) -> bool:
        if paragraph and sentence.number is not None:
            return sentence.number == paragraph["number"]
        if sentence.kind == "signature":
            return bool(copies if _COPIES.match(sentence.text) else signature)
        if sentence.kind == "record":
            return _cell_asked(sentence, meant)
        return bool(sentence.kind == "address" and address) or _label_asked(sentence, asked)

    return holds


def asks_for_a_place(question: str) -> bool:
    """Does it ask for something by where it stands: a signature, an address, "paragraph 8"?"""
    patterns = (_ASKS_SIGNATURE, _ASKS_COPIES, _ASKS_ADDRESS, _PARAGRAPH)
    return any(pattern.search(question) for pattern in patterns)


_HEADER_WORDS = frozenset(stems("grade rating judgement name value number date status comment"))
"""A row that holds nothing else beside its label is the head of a table."""


def _label_asked(sentence: Sentence, asked: frozenset[str]) -> bool:
    """Does the question name the label of this row ("Lead Officer", "Version")?"""
    if sentence.kind != "row":
        return False
    label, *cells = re.split(r"[\t:]", sentence.text)
    named, values = content_stems(label), content_stems(" ".join(cells))
    return bool(named) and named <= asked and not (values and values <= _HEADER_WORDS)


def _cell_asked(sentence: Sentence, meant: frozenset[str]) -> bool:
    """Does the question name a column and another cell of this record, and nothing else?

    "How many beds does Birch Lodge have?" does, of "Home: Birch Lodge; Beds: 11".
    """
    if not meant <= content_stems(" ".join((sentence.text, *sentence.headings))):
        return False
    pairs = [pair.partition(": ") for pair in sentence.text.split("; ")]
    columns = {i for i, (name, _, cell) in enumerate(pairs) if cell and _named(name, meant)}
    cells = {i for i, (name, _, cell) in enumerate(pairs) if _named(cell or name, meant)}
    return any(column != cell for column in columns for cell in cells)


def _named(words: str, meant: frozenset[str]) -> bool:
    return bool(own := content_stems(words)) and own <= meant


def holds_person(sentence: Sentence) -> bool:
    """Does it name somebody: capitalised words in a row that are no body's or office's name?"""
    return any(True for _ in people_in(sentence))


def people_in(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where in a sentence people's names stand."""
    for part in re.finditer(r"[^\t\n,;:]+", sentence.text):
        for match in _PERSON.finditer(part.group()):
            if not _OFFICE.search(match.group()):
                yield part.start() + match.start(), part.start() + match.end()


def _holds_another_name(question: str) -> Holds:
    """A test: does the sentence name anything that the question does not name itself?"""
    known = frozenset(stems(question))

    def holds(sentence: Sentence) -> bool:
        names = list(_CAPITALISED.finditer(sentence.text))
        if sentence.kind not in ("row", "record"):
            names = [name for name in names if name.start() > 0]  # every sentence opens so
        return any(not set(stems(name.group())) <= known for name in names)

    return holds


def _holds(pattern: re.Pattern[str]) -> Holds:
    return lambda sentence: bool(pattern.search(sentence.text))


def _holds_time(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(_TIME.search(text) or find_dates(text) or names_a_day(text))


_KINDS: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (_ASKS_MONEY, _holds(_MONEY)),
    (_ASKS_SHARE, _holds(_SHARE)),
    (_ASKS_NUMBER, _holds(_NUMBER)),
    (_ASKS_TIME, _holds_time),
    (_ASKS_DAY, holds_date),
    (_ASKS_NAME, _holds(_PERSON)),
    (_ASKS_WHOSE_NAME, holds_person),
    (_ASKS_RATING, _holds(_RATING)),
    (_ASKS_PHONE, _holds(_PHONE)),
    (_ASKS_MAIL, _holds(re.compile("@"))),
)

_FACTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_ASKS_GRADE, "grade"),
    (_ASKS_MONEY, "money"),
    (_ASKS_SHARE, "share"),
    (_ASKS_NUMBER, "number"),
    (_ASKS_TIME, "time"),
    (_ASKS_PERSON, "person"),
)
