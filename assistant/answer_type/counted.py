"""Which numbers of a sentence can count what a question counts, and which sentences list so many.

"How many children were placed within 20 miles?" is not answered by the 20 miles that it names
itself, nor by the date, the children's ages or the hours that something took. Whether a number
counts children or plans is not settled here: a sentence is only turned down when none of its
numbers could count the thing. Of "those letters" it has to say letters, and "the other six" are
told only where so many may stand; how many there are in all is ``totals``'s affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from index.describe.dates import find_dates
from index.records import Sentence
from index.regex import regex
from index.words import STOP_WORDS, content_stems, stem, stems, words

from .holding import AGE, Holds, Span, numbers_in
from .kinds_of_people import PEOPLE, kind_of_people
from .numerals import DISTANCE, KIND_OF_TIME, NUMBERS, UNITS, WORDS
from .others_named import names_not_in
from .state import only_some, state_asked
from .totals import GOES_ON, plurals, total_told

_MEASURE = rf"(?:{UNITS}|(?:{DISTANCE})s?\b)"
_MEASURED = regex(rf"\W*(?:{KIND_OF_TIME}\W+)?{_MEASURE}", re.I)
_COUNTS_MEASURE = regex(rf"\b(?:how many|numbers? of)\s+(?:[\w’'-]+\s+){{0,2}}?{_MEASURE}", re.I)
_AS_LONG = regex(rf"(?<![\w/.,-])\d+(?=-{_MEASURE}(?!-old))", re.I)
"""The number of "24-hour", which no word of its own tells."""
_COUNTS_MONEY = regex(r"\b(?:how many|numbers? of)\s+(?:pounds?|euros?|dollars?)\b", re.I)
_AS_PART = regex(rf"-(?!{_MEASURE})(?P<of>[a-z]+)", re.I)
"""Behind the number of a "six-bed unit", which tells of beds alone."""
_TIMES = regex(r"\b(?:times|occasions|often)\b", re.I)
_ANECDOTE = regex(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:told|said|say|stated|described|explained|commented|reported)\b"
)
"""After "one": "one care leaver told inspectors" counts nobody."""
_BEFORE_ALL = regex(r"\b(?:not|for|to|of|at|above|after|(?:al)?though)\s+$", re.I)
"""Words with which "all" says nothing of how many: "not all", "for all", "although all"."""
_COUNTED = regex(r"\b(?:how many|numbers? of)((?:\s+[\w’'-]+){1,4})", re.I)
_NO = regex(r"\bno\s+(?!longer\b)((?:[\w’'-]+\s+){0,2}[\w’'-]+)", re.I)
_DONE = regex(r"\b(?:was|were|are|been|got)\s+(\w+ed)\b", re.I)
"""Of children who were adopted "29 adoptions" tell ..."""
_DEED = regex(r"\W*(\w+(?:ion|ment|al|ing)s?)\b", re.I)
"""... and no number of adopters."""
_OF_THOSE = regex(
    r"\b(?:how many|numbers?) of (?:those|these|such)\s+(?P<thing>(?!\w+ed\b)[\w’'-]+)", re.I
)
_ANYBODY = content_stems("child children kid people person family families case young pupil")
_SOMEBODY = content_stems("children people")
_PERSON = content_stems("person people member adult man woman boy girl")
_CLAUSE = regex(r"[,;:.()]")
_BODY = r"(?:authorities|councils|boroughs|schools|boards|agencies|services|homes|teams)\b(?![’'])"
_BODIES = regex(rf"\W*(?:local\s+|[\w-]+[’']s?\s+)?{_BODY}", re.I)
"""Right behind a number, what is counted is not people."""
_TOLD = rf"\d[\d,]*|none|all|{WORDS}"
_COUNCILS = regex(r"\s*(?:[\w-]+\s+)?(?:councils|authorities|boroughs)\b(?![’'])", re.I)
_COUNTS_COUNCILS = regex(
    rf"\b(?:{_TOLD})\s+(?:of\s+(?:the\s+|these\s+)?)?"
    r"(?:(?!in\b|at\b|of\b|per\b|and\b|for\b)[\w’'-]+\s+){0,3}?(?:councils|authorities|boroughs)\b|"
    r"\b(?:one|no)\s+(?:[\w’'-]+\s+){0,2}?(?:council|authority|borough)\b(?![’'])|"
    r"\b(?:councils|authorities|boroughs)\b[^.;:]{0,40}?"
    rf"\b(?:{_TOLD})\s+(?:are|were|is|was|have|has|had|do|did)\b",
    re.I,
)
"""Of councils no number tells that counts something else in one of them."""
_ALL_OF_IT = regex(r"(?:of|are|were|is|was|have|had|has|do|did|but)\b|\W*$", re.I)
_SHARE_OF = regex(r"\W*(?:%|per ?cent)\s*of\s+(?:(?:the|all|its|their|our|these|those)\s+)?", re.I)
_PERCENT = regex(r"\W*(?:%|per ?cent\b)", re.I)
_NEAR = 3
"""Words behind a number, among which stands what it counts."""
_AFTER_ONE = regex(rf"\s+(?:of\s+(?:the|its|their|our|{'|'.join(NUMBERS)}|\d+)|another)\b|-off\b")
_OTHERS = regex(
    rf"\b(?:which|what|name)(?: (?:are|were|is))?(?: the)? "
    rf"(?:other (?P<after>{'|'.join(NUMBERS)})|(?P<before>{'|'.join(NUMBERS)}) other)\b"
    r"(?P<of>(?: [\w’'-]+){1,3})?",
    re.I,
)
_ASKS_MET = regex(
    r"\bhow many\b.*\bdid (?:the )?(?:inspect\w+|auditors|reviewers|they|ofsted|hmi)\b.*"
    r"\b(?:meet|interview|speak|talk|see|hear|observe)\b|"
    r"\bhow many\b.*\b(?:met|interviewed|spoken to|seen|heard|observed)\b.*"
    r"\bby (?:the )?(?:inspect\w+|auditors|reviewers|them|ofsted|hmi)\b",
    re.I,
)
_MET = regex(
    r"\b(?:meet(?:s|ings?)?|met|interview\w*|sp(?:eak|oke)\w*|talk\w*|sees?|saw|seen|hear[ds]?|"
    r"observ\w*|conversations?|discussions?|focus groups?)\b",
    re.I,
)
"""Of somebody whom inspectors met, and not of all that there are ..."""
_BESIDE = 30
"""... no farther from their number, in characters."""
_NAMED = regex(
    r"\b(?:services|councils|authorities|boroughs|areas|towns|cities|agencies|organisations|schools|"
    r"homes|trusts|forces|charities|companies|universities|inspectors|inspectorates|people|members|"
    r"councillors)\b",
    re.I,
)
"""What is told by its names."""
_JOINT = regex(r"[,;]|\band\b|\t|\n", re.I)


def lists_others(question: str) -> Holds | None:
    """A test for "which other six": may so many stand in the sentence, or is it one of a list?"""
    if not (match := _OTHERS.search(question)):
        return None
    wanted = 2 + NUMBERS.index((match["after"] or match["before"]).lower())
    fewest = 2 if _NAMED.search(match["of"] or "") else 0
    names = names_not_in(question)

    def holds(sentence: Sentence) -> bool:
        if sentence.kind not in ("paragraph", "numbered"):
            return True
        is_list = len(_JOINT.findall(sentence.text)) >= wanted - 1
        return is_list and len(names(sentence)) >= fewest

    return holds


def holds_count(question: str) -> Holds:
    """A test: does the sentence hold a number, not the question's own, that could count?"""
    things = _things_or_people(thing_counted(question))
    those = _OF_THOSE.search(question)
    named = content_stems(those["thing"]) - _ANYBODY if those else frozenset()
    counts = counts_in(question)
    asks_councils = bool(_COUNCILS.match(thing_counted(question)))
    state, told = state_asked(question), total_told(question, _ANYBODY | PEOPLE.keys())
    met = kind_of_people(thing_counted(question)) if _ASKS_MET.search(question) else None

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        if asks_councils and not _COUNTS_COUNCILS.search(text):
            return False
        said = " ".join((*sentence.headings, text))
        if not (named <= content_stems(said) or GOES_ON.search(text)):
            return False
        if state and not state.search(said):
            return False
        found = counts(text)
        if met is not None:
            return _are_met(text, found, met)
        if told(sentence, found) if told else found:
            return True
        return any(content_stems(match[1]) & things for match in _NO.finditer(text))

    return holds


def _things_or_people(counted: str) -> frozenset[str]:
    """Of what "no" tells: people go by many names, and are meant where nothing is named."""
    named = content_stems(counted)
    is_people = kind_of_people(counted) or not any(plurals(counted))
    return named | _SOMEBODY if is_people else named


def _are_met(text: str, numbers: Sequence[Span], kind: str) -> bool:
    """Does a number of such people stand beside a word that says they were met?"""
    return any(
        max(start - said.end(), said.start() - end) <= _BESIDE
        for (start, end), of in _kinds(text, numbers)
        for said in _MET.finditer(text)
        if of == kind
    )


def thing_counted(question: str) -> str:
    """What a question counts, with a few words behind it; "" where it counts nothing."""
    return " ".join(match[1] for match in _COUNTED.finditer(question))


def counts_in(question: str) -> Callable[[str], list[Span]]:
    """A finder of those numbers of a text that could count what the question counts."""
    own = {_plain(question[slice(*span)]) for span in numbers_in(question)}
    thing = thing_counted(question)
    asked = kind_of_people(thing)
    wanted = {"", asked, *(["bodies"] if re.search(_BODY, thing, re.I) else [])}
    things = frozenset() if asked else frozenset(map(stem, plurals(thing)))
    done = content_stems(" ".join(_DONE.findall(thing)))
    asks_measure, state = bool(_COUNTS_MEASURE.search(question)), state_asked(question)

    def counts(text: str) -> list[Span]:
        numbers = list(numbers_in(text, [] if asks_measure else _measures(text)))
        if asks_measure:
            numbers = sorted((*numbers, *(match.span() for match in _AS_LONG.finditer(text))))
        numbers = [span for span in numbers if _plain(text[slice(*span)]) not in own]
        if len(wanted) > 1:
            numbers = [
                span
                for span, kind in _kinds(text, numbers)
                if kind in wanted or _is_deed(text, span, done)
            ]
            numbers = [span for span in numbers if not _is_one_thing(text, span)]
        if things:
            numbers = [span for span in numbers if not _is_of_others(text, span, things)]
        if state:
            shares = {span for span in numbers if _SHARE_OF.match(text, span[1])}
            numbers = [s for s in numbers if s not in shares and not only_some(text, s, state)]
        return [span for span in numbers if _counts(question, text, *span)]

    return counts


def _is_deed(text: str, number: Span, done: frozenset[str]) -> bool:
    """Does it count what was done to those who are counted?"""
    said = _DEED.match(text, number[1])
    return said is not None and not done.isdisjoint(stems(said[1]))


def _is_one_thing(text: str, number: Span) -> bool:
    """Is it "one corporate board", where people are counted? "One attends" may be somebody."""
    if text[slice(*number)].lower() != "one":
        return False
    behind = words(_CLAUSE.split(text[number[1] :], maxsplit=1)[0])
    of = " ".join([*takewhile(lambda one: one not in STOP_WORDS, behind)][:_NEAR])
    is_somebody = kind_of_people(of) or content_stems(of) & _PERSON
    return " " in of and not is_somebody


def _is_of_others(text: str, number: Span, things: frozenset[str]) -> bool:
    """Is it a share, and not of these things?"""
    if not _PERCENT.match(text, number[1]):
        return False
    of = _SHARE_OF.match(text, number[1])
    return of is None or things.isdisjoint(stems(text[of.end() :])[:_NEAR])


def _measures(text: str) -> list[Span]:
    """Where dates, ages, lengths of time and distances stand."""
    spans = [(date.start, date.end) for date in find_dates(text)]
    spans += [match.span() for match in AGE.finditer(text)]
    return spans + [(s, e) for s, e in numbers_in(text) if _MEASURED.match(text, e)]


def _kinds(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Whom each number counts: "71 children, of whom 53" are all children; "" where unsaid."""
    kind = ""
    for span in spans:
        if _BODIES.match(text, span[1]):
            yield span, "bodies"
            continue
        share = _SHARE_OF.match(text, span[1])
        behind = text[share.end() if share else span[1] :]
        kind = kind_of_people(" ".join(behind.split()[:_NEAR])) or kind
        yield span, kind


def _counts(question: str, text: str, start: int, end: int) -> bool:
    match text[start:end].lower():
        case "one":
            return not (_AFTER_ONE.match(text, end) or _ANECDOTE.match(text, end))
        case "all":
            return not _BEFORE_ALL.search(text[:start]) and _are_all_counted(question, text[end:])
        case "once" | "twice":
            return bool(_TIMES.search(question))
    if part := _AS_PART.match(text, end):
        return bool(content_stems(part["of"]) & content_stems(thing_counted(question)))
    return text[start - 1 : start] not in ("£", "$", "€") or bool(_COUNTS_MONEY.search(question))


def _are_all_counted(question: str, behind: str) -> bool:
    """Behind "all": is it all of what is counted, and not "all statutory work"?"""
    of = " ".join(behind.split()[: _NEAR + 1])
    counted = thing_counted(question)
    is_of_kind = kind_of_people(counted) and kind_of_people(of)
    return bool(_ALL_OF_IT.match(of) or is_of_kind or content_stems(of) & content_stems(counted))


def _plain(number: str) -> str:
    return number.lower().strip(".,")
