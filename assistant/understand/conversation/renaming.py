"""The question before, asked of another person, thing or paper: "and Ann Lee?", "and plot 22?".

Puts what is named alone in the place of what was named before, where that is one of its kind.
Knows the words of two questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from index.describe.dates import find_dates
from index.describe.judgements import GRADES
from index.regex import regex

from ...answer_type.holding import overlap
from ...answer_type.numerals import ORDINALS
from ..entities.unknown import CALENDAR
from .counting import of_others_counted
from .designations import of_another_designation
from .swaps import OPENS, QUESTION_WORD, places_in

_NAME = r"[A-Z][\w-]+(?: (?:[A-Z]\.?|[A-Z][\w’'-]*?)){0,2} [A-Z][\w-]+"
_ONLY_A_NAME = regex(rf"^{_NAME}(?=(?:[’']s?)?\W*$)")
_NAMED = regex(rf"(?<=\s){_NAME}\b")
_ONLY_LARGE = regex(
    r"^(?:(?:in|at|for|of|about|with|from|to)\s+)?(?P<the>the\s+)?"
    r"(?P<name>[A-Z][a-z][\w-]*(?: [A-Z][\w-]*)*)(?=(?:[’']s?)?\W*$)"
)
_LARGE = regex(
    r"(?<=\s)(?!(?:Ofsted|I)\b)(?P<the>the\s+)?(?P<name>[A-Z][a-z][\w-]*(?: [A-Z][\w-]*)*)\b"
)
_WHICH = rf"(?:{'|'.join(ORDINALS)}|last)"
_ONLY_AN_ORDINAL = regex(rf"^(?:an?|the)\s+(?P<which>{_WHICH})(?:\s+one)?\W*$", re.I)
_ORDINAL = regex(rf"\b{_WHICH}\b", re.I)
_PREPOSITIONS = "about|at|by|for|from|on|under|with"
_FIXED = (
    r"(?:all|least|last|most|once|first|example|instance|sure|certain|now|long|time|who(?:m|se)?|"
    r"what|which|how)\b"
)
"""Behind a preposition, no phrase that another could stand for: "at all?", "for example?"."""
_ONLY_A_PHRASE = regex(
    rf"^(?P<phrase>(?P<by>{_PREPOSITIONS})(?!\s+{_FIXED})(?:\s+(?!(?:it|them|that|this|those|these)\b)[\w’'-]+){{1,5}})\W*$",
    re.I,
)
_PHRASE = {
    by: regex(rf"\b{by}\s.+?(?=\s+(?:{_PREPOSITIONS}|in|of|during|since|when|if)\b|\W*$)", re.I)
    for by in _PREPOSITIONS.split("|")
}
_A_PAPER = (
    r"(?:(?!(?:about|and|at|by|did|does|for|from|in|is|of|on|that|the|this|to|was)\b)"
    r"[\w’'-]+ ){0,4}?(?:letters?|reports?|minutes|papers?)"
)
_ONLY_A_PAPER = regex(rf"^(?:(?:in|from|for|of) )?(?P<paper>the {_A_PAPER})\b", re.I)
_PAPER = regex(rf"\b(?:the|that|this) {_A_PAPER}\b", re.I)
_OF_TIME = regex(r"^\s+(?:of|from|dated)\s+(?:the\s+)?$", re.I)
_ANOTHER_PAPER = regex(
    r"\b(?:latest|last|recent|newest|previous|first|earliest|next|same|other|older|earlier|newer|"
    r"later)\b",
    re.I,
)
"""Which of several is counted elsewhere."""
_ONLY_A_GRADE = regex(rf"^(?:as\s+)?(?P<grade>{GRADES})\W*$", re.I)
_GRADE = regex(rf"\b(?:{GRADES})\b", re.I)


_A_POST = (
    r"the (?:[\w’'-]+ ){0,3}?(?:mayor|leader|director|(?:chief )?executive|lead member|chair|"
    r"chairman|chairwoman|head|manager|inspector|officer|secretary|commissioner|minister|"
    r"headteacher|principal|treasurer|clerk)\b(?: (?:of|for) .*?)?"
)
_WHO_IS = regex(rf"^\W*who(?:[’']s| is| was) {_A_POST}(?: (?:in|at) .*)?\W*$", re.I)
_OF_A_NAME = regex(r"\b(?:of|for) (?:the )?[A-Z]")
_ONLY_A_POST = regex(rf"^(?P<post>{_A_POST})\W*$", re.I)


def renamed(question: str, earlier: str, names: Collection[str]) -> str | None:
    """The earlier question of another person, thing or paper: "and Ann Lee?", "and the minutes?"

    None where that is not all that is asked, or the earlier one does not name just one.

    >>> renamed("and Ann Lee's?", "What is Jo Day's address?", [])
    "What is Ann Lee's address?"
    >>> renamed("and the audit report?", "When was the letter of 2019 sent?", [])
    'When was the audit report sent?'
    """
    rest = OPENS.sub("", question, count=1).strip()
    other = of_another_designation(rest, earlier) or _of_another_in_a_row(rest, earlier)
    if other := other or _of_another_grade(rest, earlier) or _of_another_post(rest, earlier, names):
        return other
    if places_in(rest, names):
        return None
    if rest != question.strip() and (other := of_others_counted(rest, earlier)):
        return other
    if not places_in(earlier, names) and (other := _of_another_phrase(rest, earlier)):
        return other
    if _ONLY_A_NAME.match(rest) and (other := _of_another_name(rest, earlier, names)):
        return other
    if rest != question.strip() and not places_in(earlier, names) and _ONLY_LARGE.match(rest):
        return _of_another_large(rest, earlier)
    return _of_another_paper(rest, earlier)


def in_its_place(question: str, earlier: str, names: Collection[str]) -> str:
    """The question without what it begins with; of a single name after a place, "in" that: it is
    likely to be one that no document is about.

    >>> in_its_place("And Wigan?", "Is Leeds good?", ["Leeds"])
    'in Wigan?'
    """
    rest = OPENS.sub("", question, count=1).strip()
    rest = rest if rest.strip("?.!") else question
    asked = _ONLY_LARGE.match(rest)
    is_name = (
        asked
        and rest.startswith(asked["name"])
        and " " not in asked["name"]
        and rest != question.strip()
    )
    return f"in {rest}" if is_name and places_in(earlier, names) else rest


def _of_another_in_a_row(rest: str, earlier: str) -> str | None:
    asked = _ONLY_AN_ORDINAL.match(rest)
    before = [one.span() for one in _ORDINAL.finditer(earlier)]
    if not asked or not before or earlier[slice(*before[0])].lower() == asked["which"].lower():
        return None
    return _replaced(earlier, before, asked["which"])


def _of_another_grade(rest: str, earlier: str) -> str | None:
    asked = _ONLY_A_GRADE.match(rest)
    before = [one.span() for one in _GRADE.finditer(earlier)]
    return _replaced(earlier, before, asked["grade"]) if asked else None


def _of_another_post(rest: str, earlier: str, names: Collection[str]) -> str | None:
    """Of who holds another post, of the same place where it names none: "and the mayor?" """
    asked = _ONLY_A_POST.match(rest)
    if not (asked and _WHO_IS.match(earlier)):
        return None
    is_known = places_in(earlier, names) or not _OF_A_NAME.search(earlier)
    if not is_known and not _OF_A_NAME.search(rest):
        return None  # of a place that no document is about
    there = () if places_in(rest, names) or _OF_A_NAME.search(rest) else places_in(earlier, names)
    where = f" in {there[0].means}" if there else ""
    return f"Who is {asked['post'].rstrip(' ?.!')}{where}?"


def _of_another_phrase(rest: str, earlier: str) -> str | None:
    """Of something else behind the same preposition: "and on food?", "and about mental health?" """
    asked = _ONLY_A_PHRASE.match(rest)
    if not asked or QUESTION_WORD.search(rest):
        return None
    before = [one.span() for one in _PHRASE[asked["by"].lower()].finditer(earlier)]
    return _replaced(earlier, before, asked["phrase"])


def _of_another_name(rest: str, earlier: str, names: Collection[str]) -> str | None:
    taken = [(place.start, place.end) for place in places_in(earlier, names)]
    before = [one.span() for one in _NAMED.finditer(earlier)]
    before = [one for one in before if not any(overlap(one, place) for place in taken)]
    name = _ONLY_A_NAME.match(rest)
    return _replaced(earlier, before, name.group()) if name else None


def _of_another_large(rest: str, earlier: str) -> str | None:
    """Of what is called by a word that is written large: "and Northgate?", "and the Supplier?" """
    asked = _ONLY_LARGE.match(rest)
    before = [one for one in _LARGE.finditer(earlier) if one["name"].lower() not in CALENDAR]
    if not asked or len(before) != 1:
        return None
    start, end = before[0].span() if asked["the"] else before[0].span("name")
    return f"{earlier[:start]}{asked['the'] or ''}{asked['name']}{earlier[end:]}"


def _of_another_paper(rest: str, earlier: str) -> str | None:
    paper = _ONLY_A_PAPER.match(rest)
    end = _end(paper.end(), rest) if paper else 0
    if not paper or rest[end:].strip(" ?.!") or _ANOTHER_PAPER.search(rest):
        return None
    before = [(one.start(), _end(one.end(), earlier)) for one in _PAPER.finditer(earlier)]
    return _replaced(earlier, before, rest[paper.start("paper") : end])


def _end(end: int, text: str) -> int:
    """Where what names a paper ends, with the date that it is told by."""
    dates = (d for d in find_dates(text) if d.start > end)
    return next((d.end for d in dates if _OF_TIME.match(text[end : d.start])), end)


def _replaced(text: str, spans: Sequence[tuple[int, int]], other: str) -> str | None:
    if len(spans) != 1:
        return None
    return f"{text[: spans[0][0]]}{other}{text[spans[0][1] :]}"
