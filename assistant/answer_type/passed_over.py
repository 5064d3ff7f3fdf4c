"""Names that a sentence holds and that cannot be the answer to "who": one's predecessor, a ship.

"After the retirement of Ann Lee" tells who is not in office; "Ann Lee's wife" is somebody else;
"the Sula Queen" is nobody; and whoever represents a party is not the party. A sentence about
"the Sula Queen" names nobody of "the Sula Maid". Knows words that stand beside names, no names.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.describe.people import STYLE
from index.regex import regex
from index.words import content_stems

from .holding import Span

_ASKS_OF_NOW = regex(r"\bwho(?:[’']s| is| are)\b", re.I)
_ASKS_OF_THEN = regex(
    r"\b(?:former\w*|previous\w*|late|ex|outgoing|retir\w+|predecess\w+|succe\w+|replac\w+|was|were|"
    r"had|did|used|before|until)\b",
    re.I,
)
_ASKS_WHO_CAME = regex(r"\b(?:appointed|elected|took over|takes over)\b", re.I)
_NO_LONGER = regex(
    r"\b(?:former(?:ly)?|previous(?:ly)?|the late|outgoing|retired|predecessor|"
    r"(?:retirement|resignation|departure|death) of|(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing))"
    r"(?! by\b))\b[^.;:]*$",
    re.I,
)
"""Before a name, up to it: "the former chief executive, Mr"."""
_GONE = regex(
    r"^,?\s(?:who\s)?(?:(?:had|has) been\b|(?:has |had )?(?:retired|resigned|stepped down)\b|"
    r"(?:was|has been) (?:replaced|succeeded) by\b)"
)
"""Behind a name: "Ann Lee, who had been chair"."""
_GENITIVE = regex(r"(?:[’']s|s[’'])$")
_WHOSE = regex(r"\bwhose\b", re.I)
_ARTICLE = regex(r"\b[Tt]he\s$")
STYLED = regex(STYLE)
_SOURCE = regex(
    r"\b[Aa]ccording to (?:[\w’'-]+ ){0,3}[\w’'-]*,?\s$|"
    r"\b(?:the|its|their) [a-z]+(?:ors|ers|ants),\s$"
)
"""Before the name of whoever says it, a comma behind: "the administrators, Hall Roper,"."""
_FOR_ANOTHER = regex(
    r"\b(?P<does>represented|accompanied|helped|assisted|supported|attended) by\s$", re.I
)
_ASKS_PARTY = regex(
    r"\bwho(?:[’']s| is| are| was| were) (?:the|its|their|his|her)\b(?!.*\bby\W*$)", re.I
)
_WORK_BY = regex(r"\b(?:an?|the|its|his|her|their) (?:[\w-]+ )?(?P<work>[\w-]+) by\s$", re.I)
_MAKES = regex(
    r"\bwho (?:wrote|composed|made|designed|built|painted|drew) (?:the|an?|its|their)\b", re.I
)
_ASKS_PAYEE = regex(r"\bwho (?:was|were|is|are|got) paid\b.*?\bfor (?P<what>.+)", re.I)
_PAID_FOR = regex(r" for (?P<what>[^,;.]+)")
"""Behind the name of whoever is paid: "£72 to Ann Lee for cleaning"."""
_ACT = (
    r"(?:(?P<moved>proposed|moved)|(?P<seconded>seconded)|(?P<neither>abstained)|"
    r"(?P<against>objected|opposed|dissented|voted against)|(?P<behind>supported|voted for))\b"
)
_ASKS_ACT = regex(rf"\bwho {_ACT}", re.I)
_DID_ACT = regex(rf"(?:\s\([^)]*\))?\s{_ACT}", re.I)
"""Behind the name of whoever took part in a decision: "Ann Lee (Chair) proposed"."""
_SORTS = content_stems("report letter paper review document study book inspection")
"""Words for one piece of writing: "the paper" was written by whoever wrote "a report by"."""
_THING = regex(r"\b[Tt]he (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)")
_ONE_BEHIND_AND = regex(r"\b[a-z]+s (?P<first>[A-Z][a-z]+) and $")
_OPENS_LABEL = regex(r"\s[^\W\d_]+(?P<more>(?: [a-z]+){0,2}):")


def candidates(question: str, text: str, spans: list[Span]) -> list[Span]:
    """The names that may be the answer, whole and without the label that runs on from them."""
    if not spans or _is_about_another(question, text):
        return []
    ends = [(0, 0), *spans]
    kept = [one for before, one in pairwise(ends) if _may_be(question, text, before[1], one)]
    return [_whole(text, one) for one in kept]


def _may_be(question: str, text: str, begin: int, span: Span) -> bool:
    """May it be whoever is asked for, by what stands between the name before and the next?"""
    start, end = span
    before = _without_style(text[begin:start])
    if _GENITIVE.search(text[start:end]):
        return bool(_WHOSE.search(question))
    if text.startswith("The ", start):
        return False
    if _ARTICLE.search(before) and not STYLED.match(text[start:end]):
        return False
    if _SOURCE.search(before) and text.startswith(",", end):
        return False
    if _asks_of_now(question) and (_NO_LONGER.search(before) or _GONE.match(text[end:])):
        return False
    if _was_paid_for_something_else(question, text[end:]):
        return False
    if _took_another_part(question, text[end:]):
        return False
    return not _did_something_else(question, before)


def _asks_of_now(question: str) -> bool:
    """Is whoever is in office asked for, or came into it, and not whoever was?"""
    if _ASKS_WHO_CAME.search(question):
        return True
    return bool(_ASKS_OF_NOW.search(question)) and not _ASKS_OF_THEN.search(question)


def _did_something_else(question: str, before: str) -> bool:
    """Is it a party's helper, or whoever made a part that the question does not ask for?"""
    asked = content_stems(question)
    if _ASKS_PARTY.search(question) and (match := _FOR_ANOTHER.search(before)):
        return not content_stems(match["does"]) & asked
    if _MAKES.search(question) and (match := _WORK_BY.search(before)):
        return not content_stems(match["work"]) & (asked | _SORTS)
    return False


def _was_paid_for_something_else(question: str, behind: str) -> bool:
    asks, told = _ASKS_PAYEE.search(question), _PAID_FOR.match(behind)
    if not asks or not told:
        return False
    return not content_stems(asks["what"]) & content_stems(told["what"])


def _took_another_part(question: str, behind: str) -> bool:
    """Did she propose what it asks who objected to?"""
    asks, told = _ASKS_ACT.search(question), _DID_ACT.match(behind)
    return bool(asks and told and asks.lastgroup != told.lastgroup)


def _is_about_another(question: str, text: str) -> bool:
    """Does it name another of the kind, "the Sula Queen", and not the question's own?"""
    asked = {match["name"] for match in _THING.finditer(question)}
    said = {match["name"] for match in _THING.finditer(text)}
    if not asked or any(name in text for name in asked):
        return False
    return any(
        _are_siblings(set(one.split()), set(other.split())) for one in asked for other in said
    )


def _are_siblings(one: set[str], other: set[str]) -> bool:
    return bool(one & other) and not (one <= other or other <= one)


def _without_style(before: str) -> str:
    return re.sub(rf"(?:{STYLE})+$", "", before)


def _whole(text: str, span: Span) -> Span:
    """With "Gareth and" of "the brothers Gareth and Simon Pyle", and without "Portfolio" of "Ann
    Lee Portfolio holder:", which begins the label of what follows.
    """
    start, end = span
    if match := _ONE_BEHIND_AND.search(text[:start]):
        start = match.start("first")
    last = text.rfind(" ", start, end)
    is_long = " " in text[start:last]
    label = _OPENS_LABEL.match(text, last) if is_long else None
    if label and (label["more"] or ":" in text[:start]):
        end = last
    return start, end
