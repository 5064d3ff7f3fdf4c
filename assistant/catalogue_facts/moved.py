"""Which places went from one grade to another, from one inspection to the next?

"Which councils improved at their last inspection?" and "who went from inadequate to good?" are
told by two rows of grades of each place, of which no one document speaks. Only the grade of the
whole is compared; where more is named, such as early help, it is for sentences to tell. Knows which
of the words for grades is better.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from index.describe.judgements import GRADES, overall
from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import BODY, OF_BODIES, OF_WHICH
from ..answer_type.holding import GRADE
from .collected import PlaceOf, day_of
from .graded import in_rows, plain_grade, without_times
from .wording import Reads

Way = Literal["up", "down", "changed", "same"]

_WORST_FIRST = (
    ("inadequate", "unsatisfactory", "poor", "no assurance", "red"),
    ("require improvement", "adequate", "satisfactory", "fair", "limited assurance", "amber"),
    ("good", "moderate assurance", "reasonable assurance", "green"),
    ("very good", "substantial assurance"),
    ("outstanding", "excellent", "full assurance"),
)
_WORTH = {grade: worth for worth, grades in enumerate(_WORST_FIRST) for grade in grades}
_WHO = (
    r"^\W*(?:(?:and|so|but|please) )*(?:who\b|(?:(?:name|list|show|give|tell)(?: me)? )?"
    rf"(?:which|what|how many|the|all){OF_WHICH}(?:{BODY}|children[’']s services)\b)"
)
_AN = r"(?: an?)?(?: overall)?(?: (?:grade|rating|judge?ment) of)? "
_FROM_TO = regex(
    rf"{_WHO}.*\bfrom{_AN}[“\"‘']?(?P<before>{GRADES})\b"
    rf".*\bto{_AN}[“\"‘']?(?P<after>{GRADES})\b",
    re.I,
)
_LOST = regex(
    rf"{_WHO}.*\b(?:lost|losing|no longer|stopped being|ceased to be)\b.*\b(?P<before>{GRADES})\b",
    re.I,
)
_REACHED = regex(
    rf"{_WHO}.*\b(?:became|become|rose|risen|fell|fallen|dropped|slipped|improved|declined|moved|"
    rf"went (?:up|down)|(?:down|up)graded)\b.*?\b(?P<after>{GRADES})\b",
    re.I,
)
_UP = r"(?:improved?|improving|better|up|upgraded|rose|risen|raised)"
_DOWN = r"(?:worse|worsened|declined|down|downgraded|fell|fallen|dropped|slipped|deteriorated)"
_WAYS: tuple[tuple[re.Pattern[str], Way], ...] = (
    (regex(rf"{_WHO}.*\b{_UP}\b(?!.*\bmost\b(?! recent))", re.I), "up"),
    (regex(rf"{_WHO}.*\b{_DOWN}\b(?!.*\bmost\b(?! recent))", re.I), "down"),
    (regex(rf"{_WHO}.*\b(?:changed|moved)\b", re.I), "changed"),
    (regex(rf"{_WHO}.*\b(?:the same|unchanged|remained|stayed|kept)\b", re.I), "same"),
)
_LAST = regex(r"\b(?:last|latest|(?:most )?recent(?:ly)?|newest)\b", re.I)
_NO_MORE = OF_BODIES | content_stems(
    "name list show give tell please many improve improved improving better up upgraded rose risen "
    "raised worse worsened declined down downgraded fell fallen dropped slipped deteriorated "
    "changed moved went gone go going got get getting become became same unchanged remained stayed "
    "kept lost losing longer stopped being ceased grade graded grades rating ratings rated "
    "judgement judgment judged overall effectiveness ofsted inspection inspections inspected "
    "report reports result results last latest most recent recently previous next time between two "
    "service services children social area region since again back straight directly"
)
"""Words of a question that ask this of the whole."""


@dataclass(frozen=True, slots=True)
class Move:
    """From one grade of a place to its next: "" where any will do."""

    before: str = ""
    after: str = ""
    way: Way = "changed"
    last: bool = False  # of each place only the last

    def fits(self, before: str, after: str) -> bool:
        if self.before not in ("", before) or self.after not in ("", after):
            return False
        if self.way == "same" or self.way == "changed":
            return (before == after) == (self.way == "same")
        if before not in _WORTH or after not in _WORTH:
            return False
        return (
            _WORTH[before] < _WORTH[after] if self.way == "up" else _WORTH[after] < _WORTH[before]
        )


def move_asked(question: str) -> Move | None:
    """
    >>> move_asked("Which councils went from inadequate to good?")
    Move(before='inadequate', after='good', way='changed', last=False)
    >>> move_asked("Which councils improved their audits?")
    """
    said = content_stems(GRADE.sub(" ", without_times(question)))
    if said - _NO_MORE:
        return None
    last = bool(_LAST.search(question))
    if match := _FROM_TO.search(question):
        return Move(plain_grade(match["before"]), plain_grade(match["after"]), last=last)
    if match := _LOST.search(question):
        return Move(before=plain_grade(match["before"]), last=last)
    way = next((way for asks, way in _WAYS if asks.search(question)), None)
    if match := _REACHED.search(question):
        return Move(after=plain_grade(match["after"]), way=way or "changed", last=last)
    if way is None:
        return None
    grade = GRADE.search(question)
    before = plain_grade(grade.group()) if grade else ""
    return Move(before, way=way, last=last or not before)


def moved_grades(question: str) -> Reads | None:
    """Which sentences of a document give the grade of the whole; None when no move is asked for."""
    if move_asked(question) is None:
        return None
    return lambda entry: in_rows(overall(entry.catalogue))


def moved(
    move: Move, entries: Sequence[Entry], place: PlaceOf, later: Container[str]
) -> frozenset[str]:
    """The ids of both documents of each such move, of which the second is one of ``later``."""
    of: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=day_of):
        if place(entry) and len({plain_grade(row.grade) for row in overall(entry.catalogue)}) == 1:
            of[place(entry)].append(entry)
    steps = (step for row in of.values() for step in [*pairwise(row)][-1 if move.last else 0 :])
    fits = [both for both in steps if both[1].id in later and move.fits(*map(_grade, both))]
    return frozenset(one.id for both in fits for one in both)


def _grade(entry: Entry) -> str:
    return plain_grade(overall(entry.catalogue)[0].grade)
