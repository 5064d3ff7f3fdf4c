"""Does what is left out between two words change what they say together?

"Lambeth has 30 nurses and Southwark has 40" does not say "Lambeth has 40": the words left out
hold another subject. No grammar is known here, only the small words that join clauses; so a gap
passes when it is surely harmless, and is in doubt otherwise. Texts are folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.model.facts import NameFact, NumberFact, facts_of
from assistant.model.sense import FINITE, REPORTED, doubts, governing
from index.regex import regex
from index.words import STOP_WORDS, content_words, words

BORDER = regex(
    r"\s*(?P<sign>[,;:()/]|[.!?](?=\s)|\s-\s)\s*|\b(?P<word>and|or|but|nor|yet|plus|versus|although|though|"
    r"while|whilst|whereas|however|because|since|so|as|than|if|when|where|which|who|whom|whose|"
    r"that|what|whether|how|why)\b",
    re.IGNORECASE,
)
_JOINING = frozenset(("and", "or", "but"))
_RELATIVE = frozenset(("who", "which", "that"))
_ASIDE = regex(
    r"^'?s?\s*(?:,|\(|-)\s*(?P<inner>[^,;:()]+?)\s*(?:,|\)|-)(?=\s|$)\s*(?P<rest>[^,;:()]*)$"
)
_AND_SO_ON = regex(
    r"^(?:which|who|whose|where|while|whilst|although|though|including|with|despite)\b", re.I
)
_SUBJECTS = frozenset(words("he i it she that there these they this those we you"))
_LEADING_IN = _SUBJECTS | _RELATIVE | frozenset(("whose", "where"))
_ROLES = frozenset(words("after against before by from or than to without"))
_PLACING = frozenset(words("about by for from in like of on than to under with without"))
_ROUNDING = frozenset(
    words("about above around at below between fewer least less more most over than under up")
)
SPLICED = "it joins what stands in different clauses"


@dataclass(frozen=True, slots=True)
class Gap:
    """What the source has between two words that are kept, and what the statement has there."""

    left: str  # the words of the statement, as it writes them
    right: str
    source: str
    said: str
    behind_number: bool = False
    before_number: bool = False
    before_name: bool = False


def fault(gap: Gap) -> str | None:
    """Why the two words may not say together what they say with the gap; else None.

    >>> fault(Gap("Lambeth", "40", " has 30 nurses and Southwark has ", " has "))
    'it joins what stands in different clauses'
    >>> fault(Gap("Lambeth", "30", ", by the river, has ", " has "))
    """
    aside = _aside(gap.source)
    if aside and governing(aside["inner"]):
        return f"it leaves out {aside['inner']!r}"
    left_out = _without_aside(gap.source)
    if doubts(left_out) != doubts(gap.said):
        return f"it negates, limits or reports {gap.right!r} in another way"
    if (role := _changed_role(gap, left_out)) is not None:
        return role
    return _content_fault(gap, left_out) if content_words(left_out) else None


def crosses(source: str) -> bool:
    """Does it lead into a coordinate clause, of which the statement then must keep all?"""
    rest = _without_aside(source)
    joined = ((found["word"] or "").lower() in _JOINING for found in BORDER.finditer(rest))
    return bool(content_words(rest)) and any(joined)


def is_harmless(source: str) -> bool:
    """Does a gap hold nothing but small words, an aside apart?"""
    return not content_words(_without_aside(source))


def _without_aside(source: str) -> str:
    aside = _aside(source)
    return f" {aside['rest']}" if aside else source


def _aside(source: str) -> re.Match[str] | None:
    """Something between two commas or brackets, behind which the clause goes on."""
    found = _ASIDE.match(source)
    if not found or _LEADING_IN.intersection(words(found["rest"])):
        return None
    inner = found["inner"]
    is_clean = _AND_SO_ON.match(inner) or not BORDER.search(inner)
    return found if is_clean else None


def _changed_role(gap: Gap, left_out: str) -> str | None:
    """Does the word behind the gap lose its "by" or "from", or gain one?"""
    was, now = set(words(left_out)), set(words(gap.said))
    tail = _tail(left_out)
    rounding = _ROUNDING if gap.before_number else frozenset()
    lost = (_role(left_out) | tail & rounding) - now
    gained = now & (_ROLES | rounding) - was
    if content_words(left_out):
        lost -= {"or"}  # of two things that are one or the other, one is left out
    is_placed = gap.before_name and tail & _PLACING and not _tail(gap.said) & _PLACING
    if lost or gained or is_placed:
        return f"{gap.right!r} has another part in the cited sentence"
    return None


def _role(text: str) -> frozenset[str]:
    """The last small word that governs the words behind it, if it gives them a part."""
    telling = [word for word in words(text) if word in _ROLES | _PLACING | FINITE]
    return _ROLES.intersection(telling[-1:])


def _tail(text: str) -> set[str]:
    """The small words behind the last word that carries meaning."""
    tail: set[str] = set()
    for word in reversed(words(text)):
        if word not in STOP_WORDS:
            break
        tail.add(word)
    return tail


def _content_fault(gap: Gap, left_out: str) -> str | None:
    found = words(left_out)
    if REPORTED.intersection(found) or found[-1] == "to":
        return f"it leaves out what governs {gap.right!r}"
    if gap.behind_number and STOP_WORDS.intersection(found):
        return f"{gap.left!r} counts something else in the cited sentence"
    if _is_possessive(left_out) and not _is_possessive(gap.said):
        return f"it leaves out what is of {gap.left!r}"
    left_out = _behind_same_border(left_out, gap.said)
    borders = list(BORDER.finditer(left_out))
    if borders:
        return None if _may_cross(left_out, borders) else SPLICED
    facts = [fact for fact in facts_of(left_out) if isinstance(fact, NameFact | NumberFact)]
    if facts and (gap.before_number or FINITE.intersection(found)):
        return SPLICED
    return None


def _behind_same_border(left_out: str, said: str) -> str:
    """Without the "that" or "because" with which the statement leads into the clause as well."""
    first = BORDER.search(left_out)
    word = first and (first["word"] or "").lower()
    if not first or not word or word in _JOINING or word not in words(said):
        return left_out
    return left_out if content_words(left_out[: first.start()]) else left_out[first.end() :]


def _is_possessive(text: str) -> bool:
    return re.match(r"'s?(?!\w)", text) is not None


def _may_cross(left_out: str, borders: list[re.Match[str]]) -> bool:
    """Is the word behind it the first of a part that shares its subject with the words before?"""
    before, behind = left_out[: borders[0].start()], left_out[borders[-1].end() :]
    if content_words(behind) or _SUBJECTS.intersection(words(behind)):
        return False
    last = (borders[-1]["word"] or "").lower()
    if last in _RELATIVE:
        return len(borders) == 1 and _is_of_it(before)
    if last not in _JOINING or not all(_is_list(border) for border in borders):
        return False
    between = left_out[borders[0].end() : borders[-1].start()]
    if len(content_words(between)) > 1 or facts_of(between):
        return False
    return not facts_of(before) or words(before)[:1] == words(behind)[:1]


def _is_list(border: re.Match[str]) -> bool:
    return (border["word"] or "").lower() in _JOINING or (border["sign"] or "").strip() == ","


def _is_of_it(before: str) -> bool:
    """Nothing, or "of children", so that "numbers of children who" are numbers that ..."""
    return not content_words(before) or (
        words(before)[0] == "of" and len(content_words(before)) == 1
    )
