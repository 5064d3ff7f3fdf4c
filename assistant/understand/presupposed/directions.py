"""Which way words point: more or fewer, better or worse, begun or ended.

Negation turns a word round, and "needs to improve" is not good yet; "not always good" points
nowhere, for it may be good at other times. Knows English, and nothing of what is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

from index.regex import regex
from index.words import is_negative

_MORE = regex(
    r"rise[sn]?|rose|rising|increas(?:e[sd]?|ing)|gr(?:ow(?:s|n|ing|th)?|ew)|more|higher|high|"
    r"soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|doubled?|climb(?:s|ed|ing)?"
)
_FEWER = regex(
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tions?)|"
    r"fewer|less|lower(?:ed|ing)?|low|shr[aiu]nk(?:s|ing)?|dwindl(?:e[sd]?|ing)|rarer?|halved?|cut|"
    r"cuts|cutting"
)
_BETTER = regex(
    r"improv(?:e[sd]?|ing|ements?)|better|strengthen(?:s|ed|ing)?|strong(?:er)?|good|"
    r"effective(?:ly)?|positive(?:ly)?|stable|manageable|timely|prompt(?:ly)?|quick(?:ly|er)?|"
    r"swift(?:ly)?|robust(?:ly)?|excellent|outstanding|impressive|responsive|happy|satisfied|trust(?:ed|"
    r"ing)?|enthusiastic|embrac(?:e[sd]?|ing)|welcom(?:e[sd]|ing)|valued|appreciat(?:e[sd]?|ive)|"
    r"prais(?:e[sd]?|ing)|champion(?:ed|ing)|commend(?:ed|able)|proud|success(?:ful|fully)?|"
    r"exceptional(?:ly)?|exemplary|achiev(?:e[sd]?|ing)|enduring|lasting|meaningful|thriv(?:e[sd]?|ing)|safe(?:ly|r)?"
)
_WORSE = regex(
    r"worse(?:n(?:s|ed|ing)?)?|deteriorat(?:e[sd]?|ing|ion)|weak(?:en(?:s|ed|ing)?|er)?|"
    r"poor(?:ly|er)?|bad(?:ly)?|ineffective(?:ly)?|unstable|unmanageable|slow(?:ly|er)?|negative|"
    r"fail(?:s|ed|ing)?|unhappy|dissatisfied|(?:dis|mis)trust(?:s|ed|ful)?|weakness(?:es)?|"
    r"inadequate(?:ly)?|delayed|scathing|damning|dismayed|alarmed|disappointed|concerned|"
    r"worried|inconsistent(?:ly)?|underdeveloped|struggl(?:e[sd]?|ing)|unsuccessful(?:ly)?|unsafe(?:ly)?"
)
_WORN = regex(
    r"collaps(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|s[aiu]nk(?:s|ing)?|"
    r"declin(?:e[sd]?|ing)|dip(?:s|ped)?|erod(?:e[sd]?|ing)|slip(?:s|ped|ping)?"
)
_ON = regex(
    r"continu(?:e[sd]?|ing)|(?:re)?open(?:s|ed|ing)?|launch(?:ed|ing)?|introduc(?:e[sd]?|ing)|"
    r"establish(?:ed|ing)?"
)
_ENDED = regex(
    r"stop(?:s|ped|ping)?|ceas(?:e[sd]?|ing)|abandon(?:s|ed|ing)?|clos(?:e[sd]?|ing|ure)|"
    r"scrap(?:s|ped)?|withdr(?:aw|ew|awn)|discontinued?"
)

BEFORE = 5
"""Words that may stand between "not" and what it turns round."""
_DEGREES = {"more": "than likely often", "less": "than likely often", "fewer": "than"}
"""Words that say nothing of an amount before these: "more than half", "more likely"."""
_TAKE = regex(r"t(?:ake[sn]?|ook|aking)")
_PHRASAL = regex(r"(?:fall|fell|drop)\w*")
_PULL = regex(r"pull(?:s|ed|ing)?")
_LACK = regex(r"lack(?:s|ed|ing)?")
_KNOW = regex(r"know(?:s|n|ing)?|knew")
_OPENS_CLAUSE = frozenset("that how what why who if whether when where which about of as".split())
"""Behind "know", what is known is no praise."""
_OF_DEGREE = frozenset("as so may might could very how".split())
_AFTER_WELL = frozenset("as being below above over beyond before after into within under".split())
"""What makes "well" no praise: "as well as", "well below"."""
_GO = regex(r"go(?:es|ing|ne)?|went|c[ao]me|comes|coming")
_UP_OR_DOWN = {"up": 1, "down": -1}
_NO_AMOUNT = frozenset("with to against on well".split())
"""Behind "come up" or "go down", these make no amount of it: "up with", "down to", "down well"."""
_GOOD_WHEN_MORE = regex(
    r"engaged|involved|committed|confident(?:ly)?|visible|ambitious|rigorous(?:ly)?|skilled|"
    r"consistent(?:ly)?|experienced|focused|detailed|thorough(?:ly)?"
)
"""Of which "less" says that something is worse."""
_PARTICLES = frozenset("out into within under behind short off".split())
_NEED = frozenset("need needs needed require requires required should could must".split())
"""What needs to improve is not good yet ..."""
_OF_NEEDS = frozenset("of are were is was and have has met".split())
"""... but needs are something else where these follow: "the needs of children are well known"."""
NONE = frozenset("no none nobody".split())
"""Opening a clause, these turn whatever it says ..."""
_ANEW = frozenset("and or so as because who that for by if when since until it they".split())
"""... up to words such as these, behind which something else may be said."""
PARTLY = frozenset(
    """
    always consistently all fully sufficiently routinely universally yet entirely every only most
    enough
    """.split()
)
"""Behind "not", these leave open what is so in the other cases."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Each 1, -1, or 0 where nothing is said of it."""

    amount: int = 0
    quality: int = 0
    going: int = 0

    def turned(self) -> Direction:
        return Direction(-self.amount, -self.quality, -self.going)


_FAR_FROM = frozenset((("far", "from"), ("yet", "to"), ("absence", "of")))
_RIGHT_BEFORE = 3
"""Words in which such a pair stands, with one of its own before the word: "yet to become good"."""

_DIRECTIONS = (
    (_MORE, Direction(amount=1)),
    (_FEWER, Direction(amount=-1)),
    (_BETTER, Direction(quality=1)),
    (_WORSE, Direction(quality=-1)),
    (_WORN, Direction(amount=-1, quality=-1)),
    (_ON, Direction(going=1)),
    (_ENDED, Direction(going=-1)),
)


def directions(said: Sequence[str]) -> Iterator[tuple[int, Direction]]:
    """Places of the words that point somewhere, and where they do; ``said`` is in lower case.

    >>> [(i, one.quality) for i, one in directions("records are not good".split())]
    [(3, -1)]
    """
    for i in range(len(said)):
        direction = _direction(said, i)
        if direction is None:
            continue
        before = said[max(0, i - BEFORE) : i]
        is_of_none = _is_of_none(said, i)
        is_not = _is_denied(before) != is_of_none
        if is_not and PARTLY & set(said[:i] if is_of_none else before):
            continue
        is_wanted = direction.quality > 0 and any(
            one in _NEED and after not in _OF_NEEDS and not any(map(is_negative, before[place:]))
            for place, (one, after) in enumerate(pairwise((*before, "")))
        )
        yield i, direction.turned() if is_not != is_wanted else direction


def _is_denied(before: Sequence[str]) -> bool:
    """Does "not" stand before a word, or "far from" right before it? Of others "far" says nothing:
    "far fewer", "the absence of managers is high".
    """
    near = before[-_RIGHT_BEFORE:]
    return any(map(is_negative, before)) or any(pair in _FAR_FROM for pair in pairwise(near))


def _is_of_none(said: Sequence[str], i: int) -> bool:
    """Does "no" or "none" open the clause, too far before a word to stand right before it?"""
    is_far = i > BEFORE and said[0] in NONE
    return is_far and _ANEW.isdisjoint(said[:i])


def _direction(said: Sequence[str], i: int) -> Direction | None:
    """Of one word; "more effective" and "high quality" are of quality, not of amount."""
    after = said[i + 1] if i + 1 < len(said) else ""
    beyond = said[i + 2] if i + 2 < len(said) else ""
    before = said[i - 1] if i else ""
    if of_phrase := _of_phrase(said[i], before, after) or _of_going(said[i], after, beyond):
        return of_phrase
    if _is_praise(said, i):
        return Direction(quality=1)
    found = next((d for pattern, d in _DIRECTIONS if pattern.fullmatch(said[i])), None)
    if found is None:
        return None
    if after == "quality" and found.amount:
        return Direction(quality=found.amount)
    if said[i] in ("more", "less") and (_BETTER.fullmatch(after) or _WORSE.fullmatch(after)):
        return None
    if after == "to" and any(pattern.fullmatch(beyond) for pattern, _ in _DIRECTIONS):
        return None
    if after in _DEGREES.get(said[i], "").split():
        return None
    if after in _PARTICLES and _PHRASAL.fullmatch(said[i]):
        return None
    return found.turned() if before == "less" else found


def _of_phrase(word: str, before: str, after: str) -> Direction | None:
    """Of "took longer", "delay" in "without delay", "lack", "pull out" and "less engaged"."""
    if word in ("more", "less") and _GOOD_WHEN_MORE.fullmatch(after):
        return Direction(quality=1 if word == "more" else -1)
    if word == "longer" and _TAKE.fullmatch(before):
        return Direction(quality=-1)
    if word == "delay" and before in ("no", "without", "undue"):
        return Direction(quality=-1)
    if _PULL.fullmatch(word) and after == "out":
        return Direction(going=-1)
    return Direction(amount=-1) if _LACK.fullmatch(word) else None


def _of_going(word: str, after: str, beyond: str) -> Direction | None:
    """Of "go up" and "come down"."""
    way = _UP_OR_DOWN.get(after) if _GO.fullmatch(word) and beyond not in _NO_AMOUNT else None
    return Direction(amount=way) if way else None


def _is_praise(said: Sequence[str], i: int) -> bool:
    """Is it "well", what is known well or not at all, or "a strength"?"""
    after = said[i + 1] if i + 1 < len(said) else ""
    before = said[max(0, i - 2) : i]
    if said[i] == "well":
        return after not in _AFTER_WELL and _OF_DEGREE.isdisjoint(before[-1:])
    if said[i] == "strength":
        return after != "based" and bool({"a", "key", "of"} & set(before))
    if not _KNOW.fullmatch(said[i]) or after in _OPENS_CLAUSE:
        return False
    return "well" in said[i + 1 : i + 1 + BEFORE] or any(map(is_negative, before))


def together(directions: Sequence[Direction]) -> Direction | None:
    """What "sank so low" says in all; nothing, when one word denies another."""
    axes = [set(values) - {0} for values in zip(*map(astuple, directions), strict=True)]
    if not axes or any(len(values) > 1 for values in axes):
        return None
    return Direction(*(values.pop() if values else 0 for values in axes))
