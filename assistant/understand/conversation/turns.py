"""Times that a follow-up counts from the question before it: "the year before?", "still so?".

A question of its own is not made here: what was asked is asked again of another time. Knows
the words of two questions, and neither places nor documents.
"""

from __future__ import annotations

import re

from index.describe.dates import TIMES_OF_YEAR, DateSpan, find_dates
from index.describe.judgements import GRADES
from index.regex import regex

from ...answer_type.dated_figures import times_in
from ...answer_type.numerals import NUMBERS
from ..times.picks import find_pick
from ..times.when import DOCUMENT_NOUN

_YEAR_BESIDE = regex(
    rf"\b(?:(?:the|a|one|(?P<years>{'|'.join(NUMBERS)}|\d\d?)) years? "
    r"(?:(?P<after>after|later|on)|"
    r"before|earlier)|the (?:(?P<next>following|next)|previous|preceding) year)(?: that)?\b",
    re.I,
)
_THAT_TIME = regex(
    r"\b(?:(?P<before>in|of|from|during|by|since|for|on) )?(?:that|the same)(?: same)? "
    rf"(?P<time>year|{'|'.join(TIMES_OF_YEAR)})\b",
    re.I,
)
"""A time of the year that was spoken of."""
_ANOTHER = (
    r"(?P<which>latest|last|most recent|newest|previous|first|earliest|"
    r"(?P<older>older|earlier)|(?P<newer>newer|later))"
    rf"(?: (?P<noun>ones?|{DOCUMENT_NOUN}))?|(?:one|time|{DOCUMENT_NOUN}) "
    rf"(?P<beside>before|after)(?: that)?|(?P<next>next) (?:one|time|{DOCUMENT_NOUN})"
)
_AROUND = regex(
    r"^\W*(?:(?:and|or|but|what about|how about)\b[\s,]*)*"
    r"(?:previously|earlier|before(?: (?:that|then))?|(?P<after>after(?:wards| that)|later))\W*$",
    re.I,
)
_ONLY_ANOTHER = regex(
    r"^\W*(?:(?:and|or|but|so|no|I mean(?:t)?|what about|how about|also)\b[\s,]*)*"
    r"(?:(?:is|was|were|are|did|does|has) (?:it|that|this|they)\b.{0,30}?)?(?:(?:only|just)\s+)?"
    rf"(?:\b(?:in|at|by|for|from|since)\s+)?\bthe (?:{_ANOTHER})(?: only| alone)?\W*$",
    re.I,
)
_STILL = regex(
    r"^\W*(?:and\b[\s,]*)?(?:(?:is|are|was|were) (?:it|that|this|they|things)\b.{0,12}"
    r"\b(?:still|now|today)\b.{0,20}|(?:has|have|did) (?:it|that|this|they|things)\b.{0,12}"
    r"\b(?:improved?|changed?|worsened|(?:got|gotten|get|become) (?:better|worse))"
    r"(?: since(?: then)?)?|(?:and|but|what about|how about) (?:now|since then|today|currently)|"
    r"(?:what|how) (?:about|is|are|do|does)\b(?: \w+){0,4} (?:it|that|this|they)"
    r"(?: \w+)? (?:now|today|currently|at present))\W*$",
    re.I,
)
_BEFORE_TIME = regex(
    r"(?:\b(?:in|on|at|of|from|for|during|dated|after|since|before|until)\s+)?(?:\bthe\s+)?"
    rf"(?:\b(?P<noun>{DOCUMENT_NOUN})\s+(?:of|from|in|dated)\s+(?:the\s+)?)?$",
    re.I,
)
_NOUN_AFTER_TIME = regex(rf"^\s+(?:(?:ofsted|focused|full)\s+)*{DOCUMENT_NOUN}\b", re.I)
_A_VISIT = r"(?P<noun>(?:re-?)?inspection|visit)"
_VISIT = regex(rf"^\s+(?:(?:ofsted|focused|full)\s+)*{_A_VISIT}\b", re.I)
_VISIT_OF = regex(rf"\b{_A_VISIT}\s+(?:of|from|in|dated)\s+(?:the\s+)?$", re.I)
_PICKED = regex(
    r"(?:\b(?:in|on|at|of|from)\s+)?\bthe "
    rf"(?:latest|last|most recent|newest|previous|first|earliest) (?P<noun>{DOCUMENT_NOUN})\b",
    re.I,
)
_GRADED = regex(r"\b(?:judged|graded|rated|grades?|ratings?|overall judge?ment)\b", re.I)
"""What an inspection gives, and no letter between two."""
_JUDGED_SO = regex(rf"^When was (?P<whom>.+?) judged (?:{GRADES})\W*$", re.I)
_LAST_DONE = regex(
    r"\b(?:last|most recently) (?=(?:inspected|visited|judged|graded|rated)\b)", re.I
)
_LISTS = regex(rf"\b(?:{'|'.join(NUMBERS)}|list|name)\b", re.I)
"""Of several things that were asked for, "the last" may be one."""


def year_beside(question: str, earlier: str) -> str:
    """The question with "the year before" as that year, where the earlier one names a time.

    >>> year_beside("What about the year before?", "What was found in May 2021?")
    'What about 2020?'
    >>> year_beside("The same that June?", "What was found in May 2021?")
    'The same in June 2021?'
    """
    question = _of_that_year(question, earlier)
    said, times = _YEAR_BESIDE.search(question), times_in(earlier)
    if not said or not times:
        return question
    number = (said["years"] or "1").lower()
    away = int(number) if number.isdigit() else 2 + NUMBERS.index(number)
    year = times[-1].first.year + (away if said["after"] or said["next"] else -away)
    is_twelvemonth = times[-1].last.year > times[-1].first.year
    called = f"{year}/{(year + 1) % 100:02}" if is_twelvemonth else year
    return f"{question[: said.start()]}{called}{question[said.end() :]}"


def _of_that_year(question: str, earlier: str) -> str:
    said, times = _THAT_TIME.search(question), times_in(earlier)
    if not said or not times:
        return question
    year: int | str = times[-1].first.year
    part = "" if said["time"].lower() == "year" else f"{said['time'].capitalize()} "
    if not part and times[-1].last.year > times[-1].first.year:
        year = earlier[times[-1].start : times[-1].end]  # 2017/18
    time = f"{said['before'] or 'in'} {part}{year}"
    return f"{question[: said.start()]}{time}{question[said.end() :]}"


def of_another_time(question: str, earlier: str) -> str | None:
    """The earlier question asked of another document, or None when that is not all that is asked.

    >>> of_another_time("And in the latest one?", "What was found in Bolton in 2021?")
    'What was found in Bolton in the latest document?'
    """
    times = find_dates(earlier)
    if _STILL.match(question) and not find_dates(question):
        return _with_time(earlier, times, "the latest document") if times else None
    asked, around = _ONLY_ANOTHER.match(question), _AROUND.match(question)
    if around and not (times or around["after"]) and (before := _before_the_last(earlier)):
        return before
    if len(times) > 1:
        return None
    if around:
        return _beside(earlier, times, "after" if around["after"] else "before")
    if not asked:
        return None
    if asked["older"] or asked["newer"]:
        return _older_or_newer(asked, earlier, times)
    beside = "after" if asked["next"] else asked["beside"]
    if (beside and times and not find_pick(earlier)) or beside == "after":
        return _beside(earlier, times, beside)
    if not (beside or asked["noun"]):
        return _of_the_row(asked["which"], earlier, times)
    noun = "document" if beside or asked["noun"].startswith("one") else asked["noun"]
    return _with_time(earlier, times, f"the {asked['which'] or 'previous'} {noun}")


def asks_around(question: str) -> bool:
    """Is nothing asked but of an earlier or a later time: "and before that?" """
    return bool(_AROUND.match(question))


def _before_the_last(earlier: str) -> str | None:
    """What was asked of the last inspection or document, asked of the one before it."""
    if picked := _PICKED.search(earlier):
        return _with_time(earlier, [], f"the previous {picked['noun']}")
    if judged := _JUDGED_SO.match(earlier):
        return f"How was {judged['whom']} judged in the inspection before last?"
    if not (_LAST_DONE.search(earlier) or _GRADED.search(earlier)):
        return None
    return f"{_LAST_DONE.sub('', earlier, count=1).rstrip('? ')} in the inspection before last?"


def _older_or_newer(asked: re.Match[str], earlier: str, times: list[DateSpan]) -> str | None:
    """Of the time that was spoken of where one was, else of all: "no, the older one"."""
    if not asked["noun"]:
        return None
    if times:
        return _beside(earlier, times, "before" if asked["older"] else "after")
    noun = "document" if asked["noun"].startswith("one") else asked["noun"]
    return _with_time(earlier, times, f"the {'first' if asked['older'] else 'latest'} {noun}")


def _of_the_row(which: str, earlier: str, times: list[DateSpan]) -> str | None:
    """The earlier question asked of "the last", where it was asked of one of a row itself."""
    if _LISTS.search(earlier):
        return None
    if picked := _PICKED.search(earlier):
        return _with_time(earlier, times, f"the {which} {picked['noun']}")
    return _with_time(earlier, times, f"the {which} document") if times else None


def _beside(earlier: str, times: list[DateSpan], side: str) -> str | None:
    """The earlier question asked of the document before or after its time, if it has one."""
    if not times or find_pick(earlier):
        return None
    year = earlier[times[0].start : times[0].end]
    nearest = "first" if side == "after" else "latest"
    noun = _noun_of(earlier, times[0]) or ("inspection" if _GRADED.search(earlier) else "document")
    return _with_time(earlier, times, f"the {nearest} {noun} {side} {year}")


def _noun_of(earlier: str, time: DateSpan) -> str:
    """ "Inspection" or "visit", where it is one of this time: before one there was another."""
    visit = _VISIT.match(earlier[time.end :]) or _VISIT_OF.search(earlier[: time.start])
    return visit["noun"] if visit else ""


def _with_time(earlier: str, times: list[DateSpan], said: str) -> str:
    """The question with another document in the place of its time, or at its end."""
    if times:
        before, after = earlier[: times[0].start], earlier[times[0].end :]
        start = _BEFORE_TIME.search(before)
        noun = _NOUN_AFTER_TIME.match(after)
        kept = before[: start.start()] if start else before
        joint = _preposition(
            start.group() if start else "", bool(noun or (start and start["noun"]))
        )
        return f"{kept}{joint}{said}{after[noun.end() :] if noun else after}"
    if picked := _PICKED.search(earlier):
        joint = _preposition(picked.group(), True)
        return f"{earlier[: picked.start()]}{joint}{said}{earlier[picked.end() :]}"
    return f"{earlier.rstrip('? ')} in {said}?"


def _preposition(before: str, has_noun: bool) -> str:
    """What stands before the time, its article left out; "in" before a year that stands bare."""
    word = re.match(r"[a-z]+\b(?<!the)", before, re.I)
    if word:
        is_kept = word.group().lower() in ("in", "at", "of", "from", "for")
        return f"{word.group()} " if is_kept else "in "
    return "" if has_noun else "in "
