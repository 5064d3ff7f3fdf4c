"""Which figure of a sentence is the one that was asked for, where it holds several.

"620 (62 per 10,000)" counts 620, and where "the expected average of 26 weeks" is told, the other
figure is what happened. Of "120 in 2018, 84 in 2019" the question's year decides, of "22, of whom
seven" whether a part was asked for. Where nothing decides, none is the figure: a wrong one in bold
is worse than none. Knows numbers, sums and shares alike; what kind is asked for is not its affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from index.describe.dates import DAY_MONTH
from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .counted import counts_in, thing_counted
from .dated_figures import is_of_time_asked, of_its_time, times_in, without_times
from .holding import Span, overlap
from .numerals import FRACTION, KIND_OF_TIME, NUMERAL, UNITS
from .own_words import (
    denies,
    is_of_another_thing,
    is_told_of_another,
    none_denied,
    none_of_another_turn,
    of_its_case,
    told_alone,
)
from .payees import is_for_another_thing
from .timed import ASKS_LENGTH
from .wholes import (
    ASKS_PART,
    NAME,
    no_plan,
    no_whole,
    none_elsewhere,
    none_of_another_time,
    none_of_those,
)

NUMBER = regex(rf"{FRACTION}|{NUMERAL}|\bnone\b", re.I)
LENGTH = regex(
    rf"(?:{NUMERAL})(?:\s+{KIND_OF_TIME})?\s+{UNITS}|(?<![\w/-])\d+-{UNITS}(?![- ]old)", re.I
)
_ASKS_UNITS = regex(rf"(?:(?!how many).)*\bhow many (?:{KIND_OF_TIME} )?{UNITS}(?<=s)", re.I | re.S)
_PER = regex(r"\bper\s+$|\bfor every\s+$", re.I)
_IS_RATE = regex(r"\s+per\s+\d", re.I)
_IS_SHARE = regex(r"\s?(?:%|per ?cent\b)", re.I)
_NO_COUNT = regex(rf"{ASKS_LENGTH.pattern}|\b(?:rates?|per|percent\w*|proportion|share)\b", re.I)
_BENCHMARK = regex(
    r"\b(?P<word>expected|targets?|national|statutory|recommended|required|England)"
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:of|is|was|are|were|at|between)\s+\(?$",
    re.I,
)
_NATIONALLY = regex(r"[^,;.()]{0,20}\bnationally\b", re.I)
_OF_WHICH = regex(r"\bof (?:which|whom|these|those)\b", re.I)
_ONE_FIGURE = regex(r"%?(?:\s[\w’'-]+)?\s(?:to|of|out of|in)\s|\s?[–-]\s?|\s(?:or)\s", re.I)
"""Between two figures that are told as one: "12 to 25", "2 votes to 4"."""
_BETWEEN = regex(r"\bbetween\s+$", re.I)
_ASKS_ALL = regex(
    r"\bhow many (?P<what>(?:[\w’'-]+ ){1,3}?)(?:(?:are|were|is|was) there\b|"
    r"(?:do|does|did|has|have|had) [^,;?]*\b(?:have|had)\W*$)|"
    r"^\W*how many (?P<whom>(?:care leavers|children|kids|pupils|staff|(?:\w+ )?(?:workers|carers))"
    r" in (?:care|custody|need|foster care))(?: (?:in|at|for) (?:[\w’'-]+ ?){1,4})?\W*$",
    re.I,
)
_OF_EACH = regex(r"\b(?:each|every|average|apiece|typical(?:ly)?|allocations?)\b", re.I)
_ASKS_BY = regex(r"\bby how (?:many|much)\b", re.I)
_IS_SAID_OF = regex(
    r"\s+(?:(?!and\b|but\b)[a-z’'-]+\s+){0,4}?(?:\([^)]*\)\s*)?"
    r"(?:are|were|is|was|have|has|had|do|does|did)\b(?P<what>[^,;.]*)"
)
_LIVES = content_stems("live living resident total currently")
"""What is said of all that there are."""
_ANOTHER = regex(r"[;,]\s|\b(?:and|but)\b")
"""Behind it something else is told of: "40 tickets and adults 160"."""
_NEAR = 3
"""Words behind a figure, among which stands what it counts."""
_CLEARLY = 2
"""Words by which one figure has to be nearer to what is counted than the next."""
Pick = Callable[[str, str, list[Span]], list[Span]]


def asks_length(question: str) -> bool:
    """Is it told with its unit: "how long", "how many weeks"?"""
    return bool(ASKS_LENGTH.search(question) or _ASKS_UNITS.match(question))


def fitting(question: str, sentence: Sentence, figures: list[Span]) -> list[Span]:
    """Those that can be what was asked for."""
    if not _is_of_all(question, sentence) or is_of_another_thing(question, sentence):
        return []
    if is_for_another_thing(question, sentence.text):
        return []
    for pick in _PICKS:
        figures = pick(question, sentence.text, figures)
    return figures


def likeliest(question: str, text: str, figures: list[Span], likely: Span) -> Span | None:
    """The one that clearly counts what is counted, or stands alone where the answer most likely
    does, or at all; "12 to 25" is one.
    """
    if best := _best_counted(question, text, figures):
        return best
    inside = [span for span in figures if overlap(span, likely)] or figures
    if is_told_of_another(question, text, figures, inside):
        return told_alone(question, text, figures)
    if not inside or not _are_one(text, inside):
        return None
    if len(inside) > 1 and _ASKS_BY.search(question):
        return None  # the difference is not told
    return inside[0][0], inside[-1][1]


def disputes(question: str, said: str, figures: Sequence[Span], other: str, span: Span) -> bool:
    """Does another sentence give another number of what is counted, at no other time, and as much
    of what the question says? Then one of them counts only some, and which is not known. So it is
    where the other says "not" of this one.
    """
    if any(denies(other, said[slice(*figure)]) for figure in figures):
        return True
    if any(_plain(said, figure) == _plain(other, span) for figure in figures):
        return False
    counted = content_stems(thing_counted(question))
    asked = content_stems(without_times(question))
    ours, theirs = asked & content_stems(said), asked & content_stems(other)
    if not counted:
        return ours < theirs and is_of_time_asked(question, other)
    things = counted & _behind(said, figures[0]), counted & _behind(other, span)
    if not any(things) and ours == theirs:
        return is_of_time_asked(question, other)
    if not all(things) or not is_of_time_asked(question, other):
        return False
    if ours <= theirs:
        return bool(theirs - ours) or all(thing - _LIVES for thing in things)
    return bool(theirs - ours) and len(theirs) >= len(ours)


def _plain(text: str, span: Span) -> str:
    """The figure of what is shown as a fact: of "14 children" it is 14."""
    match = NUMBER.search(text, *span)
    return match.group().lower() if match else text[slice(*span)].lower()


def _behind(text: str, span: Span) -> frozenset[str]:
    """What the figure counts, in the words behind it."""
    match = NUMBER.search(text, *span)
    end = match.end() if match else span[1]
    return content_stems(" ".join(_ANOTHER.split(text[end:])[0].split()[:_NEAR]))


def without_open_bracket(text: str, span: Span) -> Span:
    """Without a bracket that is opened and not closed, and without stops at the end."""
    start, end = span
    said = text[start:end]
    if said.count("(") > said.count(")"):
        said = said[: said.rindex("(")]
    return start, start + len(said.rstrip(" .,;:"))


def _are_one(text: str, figures: Sequence[Span]) -> bool:
    between = [text[one[1] : other[0]] for one, other in pairwise(figures)]
    if len(between) == 1 and between[0].strip().lower() == "and":
        return bool(_BETWEEN.search(text[: figures[0][0]]))
    return all(_ONE_FIGURE.fullmatch(words) for words in between)


def _best_counted(question: str, text: str, figures: list[Span]) -> Span | None:
    """The figure behind which clearly most words of what is counted stand."""
    counted = content_stems(thing_counted(question))
    if len(figures) < 2 or not counted:
        return None
    named = [len(counted & _behind(text, figure)) for figure in figures]
    second, best = sorted(named)[-2:]
    return figures[named.index(best)] if best - second >= _CLEARLY else None


def _is_of_all(question: str, sentence: Sentence) -> bool:
    """Of "how many are there?": is the thing spoken of at all?"""
    asked = _ASKS_ALL.search(question)
    if not asked:
        return True
    things = content_stems(asked["what"] or asked["whom"])
    return bool(things & content_stems(" ".join((*sentence.headings, sentence.text))))


def _all_of_them(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Of "how many are there?" none, where so many are said to do or be something: those are some
    of them; nor where so many fall to each.
    """
    if not _ASKS_ALL.search(question):
        return figures
    if _OF_EACH.search(text) and not _OF_EACH.search(question):
        return []
    known = content_stems(question) | _LIVES

    def is_of_some(figure: Span) -> bool:
        said = _IS_SAID_OF.match(text, figure[1])
        return said is not None and not content_stems(NAME.sub("", said["what"])) <= known

    return [] if any(map(is_of_some, figures)) else figures


def _no_base(question: str, text: str, figures: list[Span]) -> list[Span]:
    """None of "per 10,000" nor of "the expected average of 26", unless that was asked for."""
    asked = question.lower()

    def is_benchmark(start: int, end: int) -> bool:
        said = _BENCHMARK.search(text[:start])
        if said:
            return said["word"].lower().rstrip("s") not in asked
        return bool(_NATIONALLY.match(text, end)) and "national" not in asked

    return [
        (start, end)
        for start, end in figures
        if not _PER.search(text[:start]) and not is_benchmark(start, end)
    ]


def _counting(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Of "how many" those that could count the thing, and no rate or share of it."""
    if not thing_counted(question) or _NO_COUNT.search(question):
        return figures
    counts = counts_in(question)(text)
    return [
        span
        for span in figures
        if any(overlap(span, one) for one in counts)
        and not _IS_RATE.match(text, span[1])
        and not _IS_SHARE.match(text, span[1])
    ]


def _of_its_part(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Of "how many of them do so?" the part that is said to, behind "of whom"; not the whole."""
    parts = _OF_WHICH.search(text)
    if not parts or not ASKS_PART.search(question):
        return figures
    asked = content_stems(NAME.sub("", question)) - content_stems(text[: parts.start()])
    if not asked:
        return figures
    is_told = asked & content_stems(text[parts.end() :])
    return [span for span in figures if is_told and span[0] > parts.start()]


def _no_day(_: str, text: str, figures: list[Span]) -> list[Span]:
    days = [(time.start, time.end) for time in times_in(text)]
    days += [match.span() for match in DAY_MONTH.finditer(text)]  # of no year: "on 1 May"
    return [span for span in figures if not any(overlap(span, day) for day in days)]


_PICKS: tuple[Pick, ...] = (
    _no_base,
    _no_day,
    _counting,
    _all_of_them,
    of_its_time,
    of_its_case,
    none_denied,
    none_of_another_turn,
    _of_its_part,
    no_whole,
    no_plan,
    none_of_another_time,
    none_elsewhere,
    none_of_those,
)
