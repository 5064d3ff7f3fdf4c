"""The few words of a sentence that are what was asked for: a date, a name, a number, a grade.

The evidence model says where in a sentence the answer most likely stands; what is shown in bold
must also be of the kind that the question wants, so that a wrong guess shows nothing rather
than something else. Questions for findings have no fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from index.describe.dates import MONTHS, names_a_day
from index.records import Sentence
from index.regex import regex
from index.words import STOP_WORDS, content_stems, stems

from .asked import Kind, kind_asked
from .cells import cell_asked, is_one_of_many
from .days_told import days_told, is_of_a_visit, is_only_planned, undated
from .figures import LENGTH, NUMBER, asks_length, fitting, likeliest, without_open_bracket
from .holding import GRADE, WEEKDAY, Span, overlap, people_in
from .long_form import short_form_asked, spelt_out
from .numerals import CLOCK, SHARE, SUM
from .payees import is_price_of_another
from .timed import ASKS_CLOCK, ASKS_TIME, ASKS_WEEKDAY
from .who import whom

_CLOCK = regex(CLOCK, re.I)
_MONEY = regex(SUM, re.I)
_SHARE = regex(SHARE, re.I)
_SHARE_THAT = regex(
    r"\b(?:percentage|per ?cent|proportion|share) of\b.*?"
    r"\b(?:is|are|was|were|had|have|has)\b(?P<is>.+)",
    re.I,
)
_LABEL = regex(r"[^:\n]{2,60}:\s+")
_NAME = regex(rf"(?<=\s)(?!(?i:{'|'.join(MONTHS)})\b)[A-Z][\w’'-]+")
_CLAUSE = regex(r"[,;]\s|\b(?:and|but|while|whereas)\b")
_ABOUT_SO_MANY = frozenset(
    """
    a about almost an approximately around at average fewer just least less more most nearly of on
    only over roughly some than the total under up to
    """.split()
)
_HEDGE = regex(
    r"\b(?:(?:just|slightly|well)\s+(?:over|under|(?:more|less)\s+than)|"
    r"(?:(?:no|not)\s+)?(?:more|less|fewer|higher|lower|later|earlier)\s+than|"
    r"at\s+(?:least|most)|up\s+to|about|almost|approximately|around|nearly|roughly|under|"
    rf"over(?!\s+(?:{LENGTH.pattern})))\s+",
    re.I,
)
"""Before a figure, that it is not exactly so many; "over 4 days" may be during them."""
_MOST_WORDS = 8
"""The model's own span is shown when it is no longer and holds what is asked for."""

_FIGURES = ("number", "money", "share")
_CLEARLY = 2
"""Words by which one clause has to be nearer to the question than the next."""
_BEGINS = regex(
    r"\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|commenc(?:e[sd]?|ing)|"
    r"t(?:akes?|ook|aken|aking) up|join(?:s|ed|ing)?|launch(?:es|ed|ing)?|"
    r"open(?:s|ed|ing)?|(?:go(?:es|ing)?|went) live)\b",
    re.I,
)
_ENDS = regex(
    r"\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:e[sd]?|ing)|ceas(?:e[sd]?|ing)|"
    r"stop(?:s|ped|ping)?|lea(?:ves?|ving)|left|steps? down|stepp(?:ed|ing) down)\b",
    re.I,
)


def find_facts(
    question: str, sentence: Sentence, likely: Span, people: Iterable[str] = ()
) -> tuple[Span, ...]:
    """Where the fact stands; several spans for several people, none when nothing fits.

    ``people`` are names that the catalogue knows, which are surer than capitalised words.
    """
    kind = kind_asked(question)
    if kind is None or _is_of_another(question, kind, sentence):
        return ()
    if kind == "long form":
        spelt = spelt_out(short_form_asked(question), sentence)
        return (spelt,) if spelt else ()
    if sentence.kind == "record" and kind in (*_FIGURES, "time"):
        return cell_asked(question, kind, sentence)
    if sentence.kind == "record" and is_one_of_many(question, sentence):
        return ()
    if kind == "time" and (within := _within_days(question)):
        told = tuple(_matches(within)(sentence))
        return told if len(told) == 1 else ()
    is_length = kind == "number" and asks_length(question)
    reads = _matches(LENGTH) if is_length else _READERS[kind]
    spans = list(reads(sentence))
    if sentence.kind == "row" and "\t" in sentence.text:
        return _cell(question, kind, sentence.text, spans)
    if sentence.kind == "row" and (label := _LABEL.match(sentence.text)):
        spans = [span for span in spans if span[0] >= label.end()]
    if kind == "person":
        return whom(question, sentence, spans, likely, people)
    spans = _nobody_elses(question, sentence.text, spans)
    if kind in _FIGURES:
        return _figure(question, sentence, spans, likely, is_whole=is_length)
    return _day_or_grade(question, kind, sentence.text, spans, likely)


def _within_days(question: str) -> re.Pattern[str] | None:
    """What tells a time of day or a day of the week, which no date does."""
    if ASKS_CLOCK.search(question):
        return _CLOCK
    return WEEKDAY if ASKS_WEEKDAY.search(question) else None


def _figure(
    question: str, sentence: Sentence, figures: list[Span], likely: Span, *, is_whole: bool
) -> tuple[Span, ...]:
    """The figure, with what it is one of where the model's span has that and no other figure."""
    text = sentence.text
    fact = likeliest(question, text, fitting(question, sentence, figures), likely)
    if fact is None:
        return ()
    hedged = _with_hedge(text, fact)
    holds_it = likely[0] <= fact[0] and fact[1] <= likely[1]
    short = len(text[slice(*likely)].split()) <= _MOST_WORDS
    if is_whole or not holds_it or not short:
        return (hedged,)
    shown = without_open_bracket(text, _from_number(text, likely, fact))
    others = [span for span in figures if not overlap(span, fact)]
    if any(overlap(span, shown) for span in others):
        return (hedged,)
    return ((min(hedged[0], shown[0]), shown[1]),)


def _day_or_grade(
    question: str, kind: Kind, text: str, spans: list[Span], likely: Span
) -> tuple[Span, ...]:
    """What stands where the answer most likely does."""
    if kind == "time":
        return _day(question, text, spans, likely)
    inside = [span for span in spans if overlap(span, likely)]
    if not inside and len(spans) != 1:
        return ()
    return ((inside or spans)[0],)


def _day(question: str, text: str, dates: list[Span], likely: Span) -> tuple[Span, ...]:
    """The day that the question's words introduce, or else what stands where the answer most
    likely does; no day, where several do.

    None is shown that is only planned, where it is asked when it was, that is a visit's, where
    none is asked for, or whose year is not told.
    """
    others = [one for one in undated(text) if not any(overlap(one, date) for date in dates)]
    spans = sorted((*dates, *others))
    inside = [span for span in spans if overlap(span, likely)]
    if len(spans) > 1:
        inside = _best_introduced(question, text, spans) or inside
    if len(inside) > 1 or (not inside and len(spans) != 1):
        return ()
    day = (inside or spans)[0]
    is_another = is_only_planned(question, text, day) or is_of_a_visit(question, text, day)
    return () if is_another or day not in dates else (day,)


def _is_of_another(question: str, kind: Kind, sentence: Sentence) -> bool:
    if kind == "money":
        return is_price_of_another(question, sentence.text)
    return kind == "share" and not _is_of(question, sentence)


def _is_of(question: str, sentence: Sentence) -> bool:
    """Does it say anything of what a share is asked of: "of visits were late"?"""
    asked = _SHARE_THAT.search(question)
    said = content_stems(" ".join((*sentence.headings, sentence.text)))
    return asked is None or bool(content_stems(asked["is"]) & said)


def _from_number(text: str, likely: Span, fact: Span) -> Span:
    """Without what is done to so many: "supporting three people" is three people."""
    before = text[likely[0] : fact[0]].lower().split()
    return likely if _ABOUT_SO_MANY.issuperset(before) else (fact[0], likely[1])


def _with_hedge(text: str, figure: Span) -> Span:
    """With "more than" and the like, without which it says more than is written."""
    start, end = figure
    return next((one.start() for one in _HEDGE.finditer(text) if one.end() == start), start), end


def _nobody_elses(question: str, text: str, spans: list[Span]) -> list[Span]:
    """Those that no clause gives to another name than the question's: "Bury has 30 and Hull 40".

    A clause without a name goes on about that of the one before.
    """
    asked = _names(question) & _names(f" {text}")
    if not asked:
        return spans
    own, about = list[Span](), set[str]()
    borders = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(borders):
        about = _names(f" {text[start:end]}") or about
        if not about or about & asked:
            own += [span for span in spans if start <= span[0] < end]
    return own


def _names(text: str) -> set[str]:
    """Capitalised words, but for "At" and "Approximately", with which a sentence opens."""
    plain = STOP_WORDS | _ABOUT_SO_MANY
    return {name for name in _NAME.findall(text) if name.lower() not in plain}


def _best_introduced(question: str, text: str, dates: list[Span]) -> list[Span]:
    """The date whose clause, from its border or the date before to its own, has clearly most of
    the question's words; of a beginning or an end, the one whose clause alone says so, in whatever
    words.
    """
    begins = [0, *(end for _, end in dates[:-1])]
    clauses = [
        _CLAUSE.split(text[begin:start])[-1]
        for begin, (start, _) in zip(begins, dates, strict=True)
    ]
    for turn in (_BEGINS, _ENDS):
        turned = [one for one, said in zip(dates, clauses, strict=True) if turn.search(said)]
        if turn.search(question) and len(turned) == 1:
            return turned
    asked = content_stems(question)
    named = [len(asked & content_stems(clause)) for clause in clauses]
    second, best = sorted(named)[-2:]
    return [dates[named.index(best)]] if best - second >= _CLEARLY else []


def _cell(question: str, kind: Kind, row: str, spans: list[Span]) -> tuple[Span, ...]:
    """The cell of a row that alone holds what was asked for, when it is not the row's label.

    A day may stand first, before what is on that day. Which of several figures stands below the
    right heading, a row does not tell; a sum's unit may stand there.
    """
    if kind == "person" and "@" in row:
        return tuple(spans)  # each with an address, at the head of a mail
    cells = [match.span() for match in re.finditer(r"[^\t]+", row)]
    if kind in _FIGURES and len(cells) > 2:
        return ()
    asked = set(stems(question))
    asks_day = kind == "time" or bool(ASKS_TIME.search(question))

    def answers(at: int, cell: Span) -> bool:
        said = row[slice(*cell)]
        is_day = asks_day and names_a_day(said)
        is_figure = at > 0 and kind in ("money", "share") and bool(NUMBER.search(said))
        is_it = at > 0 and any(overlap(one, cell) for one in spans)
        return (is_day or is_figure or is_it) and not set(stems(said)) <= asked

    found = [cell for at, cell in enumerate(cells) if answers(at, cell)]
    return (_without_label(row, found[0]),) if len(found) == 1 else ()


def _without_label(row: str, cell: Span) -> Span:
    """Of "Date: 4 May" what stands behind the label."""
    label = _LABEL.match(row, *cell)
    return (label.end() if label else cell[0]), cell[1]


def _matches(pattern: re.Pattern[str]) -> Callable[[Sentence], Iterator[Span]]:
    return lambda sentence: (match.span() for match in pattern.finditer(sentence.text))


_READERS: dict[Kind, Callable[[Sentence], Iterator[Span]]] = {
    "money": _matches(_MONEY),
    "share": _matches(_SHARE),
    "number": _matches(NUMBER),
    "time": days_told,
    "person": people_in,
    "grade": _matches(GRADE),
}
