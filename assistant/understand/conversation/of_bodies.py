"""Which places it was asked of, asked on: "and which got worse?", or of one: "and in Ealing?".

"Which councils improved?" is asked of other councils in their own words, and of one as whether it
is so there. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.regex import regex

from ...answer_type.bodies import BODY, OF_WHICH
from .swaps import OPENS, places_in

_WHICH = regex(rf"^\W*(?:(?:and|so|but) )?(?P<which>(?:which|what){OF_WHICH}{BODY})\b", re.I)
_ONES = regex(
    r"^\W*(?:(?:and|so|but)\b[\s,]*)+(?:which|what)(?: ones?)? "
    r"(?P<said>(?:ha(?:s|ve|d)|is|are|was|were|got|went|fell|dropped|improved|declined|worsened|"
    r"stayed|remained|became|lost|kept|need|use|used|rely|struggle|do not|don[’']t)\b[^?]*)\??\W*$",
    re.I,
)
_MOVED = regex(
    r"\b(?:improved|(?:got|gone|went) (?:better|worse|up|down)|declined|worsened|dropped|fell|"
    r"lost)\b",
    re.I,
)
_TIME = regex(
    r"\b(?:at|in|since|after|before|between|during) (?:their|its|the|19|20|early|late|[A-Z])[^?]*",
)
_THERE = regex(r"^(?:(?:in|at|for|about)\s+)*", re.I)
_OF_A_PLACE = regex(r"(?:did|do|does)\b", re.I)
"""Opening it, the bodies are what somebody does it with."""
_THEIR = regex(r"\btheir\b", re.I)
_DONE = {"went": "gone", "fell": "fallen", "became": "become", "got": "got", "lost": "lost"}
_OPENINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        regex(r"^(?:have|has|had) (?=(?:been|had|seen|got|lost|made|become|\w+ed)\b)", re.I),
        "Has {}",
    ),
    (regex(r"^(?:have|has|had) ", re.I), "Does {} have"),
    (regex(r"^(?:are|is) ", re.I), "Is {}"),
    (regex(r"^(?:were|was) ", re.I), "Was {}"),
    (regex(r"^(?=\w+ed\b)", re.I), "Has {}"),
    (regex(r"^(?!(?:that|which|with|who|in|of|to|for|about)\b)(?=[a-z]+ )"), "Does {}"),
)
"""How a statement on several begins, and a question whether it is so of one."""


def of_other_bodies(question: str, earlier: str) -> str | None:
    """The same kind of places, of which something else is so, and of its time.

    >>> of_other_bodies("And which got worse?", "Which councils improved in 2024?")
    'Which councils got worse in 2024?'
    """
    asked, before = _ONES.match(question), _WHICH.match(earlier)
    if not (asked and before):
        return None
    other = f"{before['which']} {asked['said'].strip()}"
    time = _TIME.search(earlier)
    is_of_its_time = time and _MOVED.search(earlier) and not _TIME.search(asked["said"])
    return f"{other} {time.group().strip()}?" if time and is_of_its_time else f"{other}?"


def of_one_body(question: str, earlier: str, names: Collection[str]) -> str | None:
    """Whether what it was asked of all is so in one place that is named alone.

    >>> of_one_body("And in Leeds?", "Which councils have high turnover?", ["Leeds"])
    'Does Leeds have high turnover?'
    """
    rest = _THERE.sub("", OPENS.sub("", question, count=1).strip()).rstrip(" ?.!")
    places = places_in(rest, names)
    asked = _WHICH.match(earlier)
    if len(places) != 1 or rest != rest[places[0].start : places[0].end] or not asked:
        return None
    said = _THEIR.sub("its", earlier[asked.end() :].strip(" ?."))
    if _OF_A_PLACE.match(said) or places_in(earlier, names):
        return None
    first, _, others = said.partition(" ")
    if first in _DONE:
        return f"Has {places[0].means} {_DONE[first]} {others}".rstrip() + "?"
    for opening, asks in _OPENINGS:
        if match := opening.match(said):
            return f"{asks.format(places[0].means)} {said[match.end() :]}?"
    return None
