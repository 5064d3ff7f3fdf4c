"""The few words of a sentence that are what was asked for: a date, a name, a number, a grade.

The evidence model says where in a sentence the answer most likely stands; what is shown in bold
must also be of the kind that the question wants, so that a wrong guess shows nothing rather
than something else. Questions for findings have no fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from index.describe.dates import MONTHS, find_dates
from index.describe.judgements import GRADES
from index.records import Sentence
from index.words import content_stems

from .asked import Kind, kind_asked
from .holding import people_in
from .placed import COPIES
from .timed import ASKS_LENGTH

Span = tuple[int, int]
"""Start and end in characters of the sentence."""

_MONEY = re.compile(r"[£$€]\s?\d(?:[\d,.]*\d)?(?:\s?(?:million|billion|thousand|[kmb]n?\b))?")
_SHARE = re.compile(
    r"\d[\d,.]*\s?(?:%|per ?cent)|\b\d+ (?:in|of|out of) (?:every )?\d+|"
    r"\b(?:a |one |two |three )?(?:half|thirds?|quarters?)\b",
    re.I,
)
_NUMBER = re.compile(
    r"(?<![\w/-])(?!(?:19|20)\d\d\b)\d(?:[\d,.]*\d)?(?![\w-])|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|hundred|none)\b",
    re.I,
)
_SHARE_THAT = re.compile(
    r"\b(?:percentage|per ?cent|proportion|share) of\b.*?"
    r"\b(?:is|are|was|were|had|have|has)\b(?P<is>.+)",
    re.I,
)
_LENGTH = re.compile(
    rf"(?:{_NUMBER.pattern})(?:\s+(?:working|calendar|school))?\s+"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|terms?)\b",
    re.I,
)
_GRADE = re.compile(rf"\b(?:{GRADES})\b", re.I)
_LABEL = re.compile(r"[^:\n]{2,60}:\s+")
_STYLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Cllr|Councillor)\.?\s+")
_ABOUT = re.compile(r"\b(?:early|mid|late)(?:\s+in)?[\s-]+$", re.I)
_NAME = re.compile(rf"(?<=\s)(?!(?i:{'|'.join(MONTHS)})\b)[A-Z][\w’'-]+")
_CLAUSE = re.compile(r"[,;]\s|\b(?:and|but|while|whereas)\b")
_ABOUT_SO_MANY = frozenset(
    """
    a about almost an approximately around at average fewer just least less more most nearly of on
    only over roughly some than the total under up to
    """.split()
)
_MOST_WORDS = 8
"""The model's own span is shown when it is no longer and holds what is asked for."""

_MOST_PEOPLE = 4
_CLEARLY = 2
"""Words by which one clause has to be nearer to the question than the next."""


def find_facts(
    question: str, sentence: Sentence, likely: Span, people: Iterable[str] = ()
) -> tuple[Span, ...]:
    """Where the fact stands; several spans for several people, none when nothing fits.

    ``people`` are names that the catalogue knows, which are surer than capitalised words.
    """
    kind = kind_asked(question)
    if kind is None or (kind == "share" and not _is_of(question, sentence)):
        return ()
    reads = _matches(_LENGTH) if ASKS_LENGTH.search(question) else _READERS[kind]
    spans = list(reads(sentence))
    if sentence.kind == "row" and "\t" in sentence.text:
        cell = _cell(sentence.text, likely)
        names_nobody = kind == "person" and not any(_overlap(one, cell[0]) for one in spans)
        return () if names_nobody else cell
    if sentence.kind == "row" and (label := _LABEL.match(sentence.text)):
        spans = [span for span in spans if span[0] >= label.end()]
    if kind == "person":
        return _people(question, sentence, spans, people)
    spans = _nobody_elses(question, sentence.text, spans)
    inside = [span for span in spans if _overlap(span, likely)]
    if kind == "time" and len(spans) > 1:
        inside = _best_introduced(question, sentence.text, spans) or inside
    if not inside and len(spans) != 1:
        return ()
    fact = (inside or spans)[0]
    holds_it = likely[0] <= fact[0] and fact[1] <= likely[1]
    short = len(sentence.text[slice(*likely)].split()) <= _MOST_WORDS
    if holds_it and short and kind in ("number", "money", "share") and reads is _READERS[kind]:
        return (_without_stops(sentence.text, _from_number(sentence.text, likely, fact)),)
    return (fact,)


def _is_of(question: str, sentence: Sentence) -> bool:
    """Does it say anything of what a share is asked of: "of visits were late"?"""
    asked = _SHARE_THAT.search(question)
    said = content_stems(" ".join((*sentence.headings, sentence.text)))
    return asked is None or bool(content_stems(asked["is"]) & said)


def _from_number(text: str, likely: Span, fact: Span) -> Span:
    """Without what is done to so many: "supporting three people" is three people."""
    before = text[likely[0] : fact[0]].lower().split()
    return likely if _ABOUT_SO_MANY.issuperset(before) else (fact[0], likely[1])


def _people(
    question: str, sentence: Sentence, spans: list[Span], people: Iterable[str]
) -> tuple[Span, ...]:
    """Nobody whom the question names: it asks who somebody is, or who else."""
    if COPIES.match(sentence.text):
        return ()  # it names as many as it likes, and their offices
    if known := _known(sentence.text, people):
        return tuple(span for span in known if sentence.text[slice(*span)] not in question)
    guessed = [
        span
        for span in _of_first_line(sentence, spans)
        if sentence.text[slice(*span)] not in question
    ]
    return tuple(guessed) if len(guessed) <= _MOST_PEOPLE else ()


def _nobody_elses(question: str, text: str, spans: list[Span]) -> list[Span]:
    """Those that no clause gives to another name than the question's: "Bury has 30 and Hull 40".

    A clause without a name goes on about that of the one before.
    """
    asked = set(_NAME.findall(question)) & set(_NAME.findall(f" {text}"))
    if not asked:
        return spans
    own, about = list[Span](), set[str]()
    borders = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(borders):
        about = set(_NAME.findall(f" {text[start:end]}")) or about
        if not about or about & asked:
            own += [span for span in spans if start <= span[0] < end]
    return own


def _without_stops(text: str, span: Span) -> Span:
    start, end = span
    return start, start + len(text[start:end].rstrip(" .,;:"))


def _known(text: str, people: Iterable[str]) -> tuple[Span, ...]:
    starts = {text.find(name): len(name) for name in people}
    return tuple((start, start + length) for start, length in sorted(starts.items()) if start >= 0)


def _of_first_line(sentence: Sentence, people: list[Span]) -> list[Span]:
    """The people, without "Ms"; of an address or a sign-off those of the first line with any:
    below stand offices and streets.
    """
    if people and sentence.kind in ("address", "signature"):
        ends = sentence.text.find("\n", people[0][1])
        people = [span for span in people if ends < 0 or span[1] <= ends]
    return [(start + _styled(sentence.text[start:end]), end) for start, end in people]


def _styled(name: str) -> int:
    """How many characters say "Ms" and the like; none where but one word would be left."""
    match = _STYLE.match(name)
    return match.end() if match and " " in name[match.end() :].strip() else 0


def _best_introduced(question: str, text: str, dates: list[Span]) -> list[Span]:
    """The date whose clause, from the date before to its own, has clearly most of the question's
    words.
    """
    asked = content_stems(question)
    begins = [0, *(end for _, end in dates[:-1])]
    named = [
        len(asked & content_stems(text[begin:start]))
        for begin, (start, _) in zip(begins, dates, strict=True)
    ]
    second, best = sorted(named)[-2:]
    return [dates[named.index(best)]] if best - second >= _CLEARLY else []


def _cell(row: str, likely: Span) -> tuple[Span, ...]:
    """The cell of a row that the answer stands in, when it is not the row's label."""
    cells = [(match.start(), match.end()) for match in re.finditer(r"[^\t]+", row)]
    found = [cell for cell in cells[1:] if _overlap(cell, likely)] or cells[1:2]
    return tuple(found[:1])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _matches(pattern: re.Pattern[str]) -> Callable[[Sentence], Iterator[Span]]:
    return lambda sentence: (match.span() for match in pattern.finditer(sentence.text))


def _dates(sentence: Sentence) -> Iterator[Span]:
    """With "early" and the like, without which a month says more than is written."""
    for date in find_dates(sentence.text):
        about = _ABOUT.search(sentence.text[: date.start])
        yield (about.start() if about else date.start), date.end


_READERS: dict[Kind, Callable[[Sentence], Iterator[Span]]] = {
    "money": _matches(_MONEY),
    "share": _matches(_SHARE),
    "number": _matches(_NUMBER),
    "time": _dates,
    "person": people_in,
    "grade": _matches(_GRADE),
}
