"""What a question takes for granted and its documents do not hold: a figure, a grade, an event.

"Why is the vacancy rate 14 %?" has no answer where no document gives that figure, and "why were
leaders graded inadequate?" none where no document grades anything so, nor has "why did it fail its
inspection?" where it was graded good; what is said to have
happened is ``happened``'s affair. "Was it 14 %?" takes nothing for granted. Figures that may be
written in words are let pass ("half", "six per cent"). Certain cases only; the judge decides the
rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.describe.dates import DAY_MONTH, find_dates
from index.describe.judgements import GRADES, overall
from index.records import Entry, Judgement
from index.regex import regex
from index.words import content_stems

from ...answer_type.holding import AGE, Span, numbers_in
from ..times.moments import in_order
from ..times.when import GRADE_NOUN
from .happened import untold
from .references import ITEM
from .things import MOST_PASSAGES, Texts

_TAKES_FOR_GRANTED = regex(
    r"^\W*(?:(?:in|at|by|from|during|according to|going by)\b[^,?]{1,80},\s+)?"
    r"(?:why|how|what|which|who|when|where|for what|in what)\b(?!\s+(?:if|about)\b)",
    re.I,
)
_ASKS_REASON = regex(
    r"^\W*(?:why|how come|for what reasons?|what (?:led|caused|made|(?:was|were) the reasons?))\b",
    re.I,
)
_SHARE = regex(
    r"(?<!about )(?<!around )(?<!nearly )(?<!almost )(?<!roughly )(?<!over )(?<!under )(?<!than )"
    r"(?<!least )(?<!most )(?<!up to )(?<![\d.,-])\b(?P<number>\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)",
    re.I,
)
_GRADED = regex(
    rf"\b(?:judged|graded?|rated?)\b.{{0,40}}?\b(?P<grade>{GRADES})\b|"
    rf"\b(?P<before>{GRADES})\b[’'\"”]?\s+{GRADE_NOUN}\b",
    re.I,
)
_LOST = regex(
    r"\b(?:los(?:e|es|t|ing)|stripped of|(?:fall|falls|fell|fallen|falling|drop\w*|slip\w*|"
    r"slid|slide|declin\w+|downgraded|down) from|give up|gave up|forfeit\w*)\s+(?:[\w’']+\s+){0,4}?"
    rf"[‘'\"“]?(?P<grade>{GRADES})\b",
    re.I,
)
_IS_GRADED = regex(
    r"^\W*(?:why|when|how come|what (?:made|makes|has made|led to)|for what reasons?)\s+"
    r"(?P<verb>(?:is|are|was|were|did|has|have|had|does|do)\b)?\s*"
    r"(?:(?:it|the|they|council|local|authority|children[’']?s|services?|overall|been|being|still|"
    r"now)\b[’']?\s*)*?"
    r"(?:(?:get|got|become|becoming|became|go|went|fall|fell|falling|slip\w*|drop\w*|declin\w*|"
    r"end(?:ed)? up|come|be|remain\w*|stay\w*|rated|judged|graded|found)\b\s*)?"
    r"(?:(?:down|to|as|an?|in)\b\s*)*"
    r"[‘'\"“]?(?P<grade>outstanding|good|inadequate|requir(?:e[sd]?|ing) improvement)"
    r"(?: to be good)?[’'\"”]?(?:\s+overall)?(?P<part>\s+for\s+[^?,.]+?)?"
    r"(?:\s+(?:in|by|since) [\w\s]*\b\d{4})?\W*$",
    re.I,
)
"""Of the whole, without its name: "why is inadequate in 2019?"."""
_BAD = r"(?:bad|poor|low|terrible|awful|dreadful|disastrous|damning)"
_VERY = r"(?:(?:so|that|such|very|really|an?)\s+)*"
_OF_IT = (
    r"(?:(?:the|its|their|this|that|an?|local|authority|council|last|latest|recent|full|overall|"
    r"ofsted|children[’']?s?|services?)(?:[’']s?)?\s+|[12]\d{3}\s+)*"
)
_VERDICT = r"(?:(?:re-?)?inspection|ofsted|report|grade|rating|judge?ment)\b"
_FAILED = regex(
    rf"\bfail(?:s|ed|ing)?\s+{_OF_IT}(?:(?:re-?)?inspection|ofsted)\b|"
    rf"(?<=[’'\s]){_OF_IT}{_VERDICT}(?:\s+{_VERDICT})*\s+{_VERY}{_BAD}\b(?=\W*$|\s+(?:in|for)\b)|"
    rf"\b(?:do|did|does|done|doing|perform\w*|far(?:e|ed|ing)|scor\w+|rated|graded|judged)\s+{_VERY}"
    r"(?:badly|poorly)\s+(?:in|at|by|with|when|on)\b[^?]*\b(?:inspect\w*|ofsted)\b|"
    rf"\b(?:get|gets|got|getting|receiv\w+|given|earn\w*)\s+{_VERY}{_BAD}\s+{_OF_IT}{_VERDICT}",
    re.I,
)
"""Said in plain words of a grade below good: "fail its inspection", "do so badly with Ofsted"."""
_PASSES = ("good", "outstanding")
_BE = frozenset(("is", "are"))
_DEFINED = regex(
    r"\b(?:an?|any|each|every|all)\s[^.\n]{1,60}?\b(?:that|which)\s+(?:is|are)\s[^.\n]*", re.I
)
"""What a grade means, wherever it is given: "an authority that is good provides ..."."""
_ABOUT = regex(
    r"\b(?:about|around|nearly|almost|roughly|some|over|under|than|least|most|up to)\s+$", re.I
)
_FEWEST = 26
"""Of whom a question tells the exact number; smaller ones are ages more often, or days ..."""
_MOST = 999
"""... and larger ones are written in several ways."""
MOST_IN_WORDS = 12
"""Whole numbers up to this, and every fifth, are often written in words."""


def unheld(question: str, entries: Sequence[Entry], texts: Texts) -> str | None:
    """The figure, grade or event of a question that none of these holds, as it was said."""
    documents = frozenset(entry.id for entry in entries)
    if _TAKES_FOR_GRANTED.match(question):
        for said in _SHARE.finditer(question):
            if not _may_be_in_words(said["number"]) and not _gives(
                said["number"], documents, texts
            ):
                return said.group()
        for number in _exact_numbers(question):
            if not _counts(number, documents, texts):
                return number
    said_grade = _GRADED.search(question) if _ASKS_REASON.match(question) else None
    grade = (said_grade["grade"] or said_grade["before"]).lower() if said_grade else ""
    if grade and not _grades(grade, entries, texts):
        return grade
    if bare := _never(question, entries, texts) or _passed(question, entries):
        return bare
    lost = _LOST.search(question) if _TAKES_FOR_GRANTED.match(question) else None
    if lost and _is_kept(lost["grade"], question, entries):
        return lost.group()
    return untold(question, entries, texts)


def _never(question: str, entries: Sequence[Entry], texts: Texts) -> str:
    """The grade that is taken for that of the whole or the part named, where these documents give
    others alone; of what was, a sentence may tell, too.
    """
    said = _IS_GRADED.match(_unnamed(question, entries))
    given = [row for one in entries for row in _asked(question, one)] if said else []
    if not said or not given:
        return ""
    short = _short(said["grade"].lower())
    if any(row.grade.lower().startswith(short) for row in given):
        return ""
    is_now = (said["verb"] or "").lower() in _BE and not said["part"]
    told = not is_now and _tells(said["grade"].lower(), entries, texts)
    return "" if told else f"{said['grade']}{said['part'] or ' overall'}"


def _passed(question: str, entries: Sequence[Entry]) -> str:
    """What is said to have failed, where these documents grade it good or better, and no other
    way.
    """
    if not _ASKS_REASON.match(question):
        return ""
    said = _FAILED.search(_unnamed(question, entries))
    given = [row for one in entries for row in _asked(question, one)] if said else []
    is_passed = bool(given) and all(row.grade.lower().startswith(_PASSES) for row in given)
    return " ".join(said.group().split()) if said and is_passed else ""


def _unnamed(question: str, entries: Sequence[Entry]) -> str:
    """Without the names of whom these are about."""
    names = sorted({name for one in entries for name in one.catalogue.names}, key=len, reverse=True)
    every = "|".join(map(re.escape, names))
    return re.sub(rf"\b(?:{every})\b(?:[’']s?)?", " ", question, flags=re.I) if every else question


def _is_kept(grade: str, question: str, entries: Sequence[Entry]) -> bool:
    """Is the grade this one in the latest of these documents, and never lost in any: that of the
    part that the question names, or else the overall one?
    """
    graded = [entry for entry in in_order(entries) if entry.catalogue.judgements]
    given = [{row.grade.lower() for row in _asked(question, entry)} for entry in graded]
    is_it = [[one.startswith(grade.lower()) for one in grades] for grades in given]
    held = is_it[is_it.index([True]) :] if [True] in is_it else []
    return bool(held) and all(one == [True] for one in held)


def _asked(question: str, entry: Entry) -> Sequence[Judgement]:
    """The row of the part that has most of its words in the question, or of the whole; where
    several have as many, theirs and the whole's.
    """
    whole = overall(entry.catalogue)
    said = content_stems(question) - content_stems(" ".join(entry.catalogue.names))
    parts = [row for row in entry.catalogue.judgements if row not in whole]
    shared = {row: len(said & content_stems(row.subject)) for row in parts}
    most = max(shared.values(), default=0)
    meant = [row for row, count in shared.items() if count == most > 0]
    return meant if len(meant) == 1 else [*whole, *meant]


def _may_be_in_words(number: str) -> bool:
    return number.isdigit() and (int(number) <= MOST_IN_WORDS or int(number) % 5 == 0)


def _gives(number: str, documents: frozenset[str], texts: Texts) -> bool:
    share = re.compile(
        rf"(?<![\d.,]){re.escape(number)}(?:\.0+)?\s*(?:%|per ?cent|percentage)", re.I
    )
    passages = texts.quoting(number, documents, MOST_PASSAGES)
    return len(passages) == MOST_PASSAGES or any(share.search(text) for _, text in passages)


def _exact_numbers(question: str) -> Iterator[str]:
    """Those that count: no years, days, ages, shares or labels, and none that may be rounded."""
    others = (_SHARE, DAY_MONTH, AGE, ITEM)
    passed = [match.span() for other in others for match in other.finditer(question)]
    for start, number in _numbers(question, passed):
        is_exact = number.isdigit() and _FEWEST <= int(number) <= _MOST and int(number) % 5
        if is_exact and not _ABOUT.search(question[:start]):
            yield number


def _numbers(text: str, passed: Sequence[Span] = ()) -> Iterator[tuple[int, str]]:
    """Where each number stands that is no part of a date."""
    dates = [(date.start, date.end) for date in find_dates(text)]
    for start, end in numbers_in(text, [*dates, *passed]):
        yield start, text[start:end].strip(".,")


def _counts(number: str, documents: frozenset[str], texts: Texts) -> bool:
    passages = texts.quoting(number, documents, MOST_PASSAGES)
    if len(passages) == MOST_PASSAGES:
        return True
    return any(number == other for _, text in passages for _, other in _numbers(text))


def _grades(grade: str, entries: Sequence[Entry], texts: Texts) -> bool:
    """Is it among the judgements of one, or does a sentence tell of such a judgement?"""
    given = {row.grade.lower() for entry in entries for row in entry.catalogue.judgements}
    return any(one.startswith(_short(grade)) for one in given) or _tells(grade, entries, texts)


def _short(grade: str) -> str:
    return re.sub(r"^requir.*", "require", grade)


def _tells(grade: str, entries: Sequence[Entry], texts: Texts) -> bool:
    """Does a sentence tell of such a judgement, and not of what the grade means?"""
    short = _short(grade)
    told = re.compile(
        rf"(?:judg|grad|rate|rating)[^.]{{0,80}}\b{short}|\b{short}[^.]{{0,40}}judg", re.I
    )
    documents = frozenset(entry.id for entry in entries)
    passages = texts.quoting(grade, documents, MOST_PASSAGES)
    return len(passages) == MOST_PASSAGES or any(
        told.search(_DEFINED.sub(" ", text)) for _, text in passages
    )
