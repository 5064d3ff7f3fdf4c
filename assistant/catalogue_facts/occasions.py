"""Which visits and inspections were there, which documents are: "all focused visits with their
dates", "which did Ann Lee lead?", "what letters do you have about Ambridge?"

What is asked for are the documents themselves. Of each, the line that says when it was, or that
names the person asked about, stands for it; its first line, where it tells of no visit. Knows the
catalogue, and nothing of what was found.
"""

from __future__ import annotations

import re

from index.records import Entry, Person
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.bodies import BODY, OF_BODIES, OF_WHICH, WHICH_BODY
from ..answer_type.holding import Holds
from ..answer_type.inspections import COUNTS_OCCASIONS, OCCASION, SORTS
from ..answer_type.numerals import NUMBERS
from ..answer_type.parties import SIGNING
from .collected import BY_VISITS
from .dated import COVERS, days_in
from .graded import without_times
from .wording import Reads, named_in, shared, words_of

_POLITE = r"^\W*(?:(?:please|can|could|you|just|i need|i want|i’d like|i'd like|and|so)\s+)*"
_IS_THE = rf"(?:which|what) (?:is|was|are|were) the (?:(?:{'|'.join(NUMBERS)}|\d+)\s+)?"
_OF_ANY = (
    r"(?:\s+(?:of|at|in|to|about) (?:any|all|every)\b[^,;?]*|\s+(?:there (?:is|was)|you have|held|"
    r"in the (?:collection|index|library|documents)))*\W*$"
)
"""Whichever it is: which one of a row in time is asked for was said apart."""
_LISTS = regex(
    rf"{_POLITE}(?:(?:list|name|give me|show me|tell me)\s+)?(?:(?:all|every|each|of|the)\s+)+"
    rf"(?:\w+\s+)?{SORTS}{OCCASION}\b|"
    rf"{_POLITE}(?:list|name|show)\s+.{{0,40}}?{OCCASION}\b|"
    rf"\b(?:which|what)\s+{SORTS}(?:visits|inspections|audits|reviews)\b(?!\W*(?:say|found|find))|"
    rf"{WHICH_BODY}.*\b(?:was|were|been)\s+(?:\w+ )?(?:visited|inspected|audited|reviewed)\b|"
    rf"{BY_VISITS.pattern}|"
    rf"\bhow many{OF_WHICH}{BODY}\b.*\b(?:was|were|been)\s+"
    r"(?:visited|inspected|audited|reviewed)\b|"
    rf"{_POLITE}{_IS_THE}{SORTS}{OCCASION}{_OF_ANY}|"
    rf"{WHICH_BODY}\s+(?:ha(?:d|ve|s)(?: had)?|got|received)\s+(?:an? )?{SORTS}{OCCASION}\b|"
    rf"\bwhen (?:were|did)\b.*\b(?:visits|inspections|audits|reviews)\b|"
    r"^\W*(?:have|has|had|did) (?:the )?(?:inspectors?|ofsted) (?:ever |since )?"
    r"(?:been|gone|come|came|visit|inspect|return)\w*\b|"
    rf"{COUNTS_OCCASIONS.pattern}",
    re.I,
)
_PAPERS = regex(
    rf"{_POLITE}(?:(?:list|name|show me|show|give me|tell me)\s+)?"
    r"(?:(?:all|every|of|the|what|which|how many)\s+)+"
    r"(?:(?!(?:councils?|do|does|did)\b)\w+\s+){0,2}?"
    r"(?:documents|(?P<sort>letter|minute)s|reports|papers|files)\b"
    r"(?!\W*(?:say|said|find|found|mention))|"
    rf"{_POLITE}{_IS_THE}{SORTS}"
    rf"(?:document|(?P<one>letter)|report|paper|file)s?{_OF_ANY}",
    re.I,
)
_HELD = content_stems(
    "document letter report paper file minutes have hold held there exist index indexed available "
    "two three four five six seven eight nine ten collection library publish published issued "
    "sent written dated "
    "see read search know about concern concerning cover relate many list show name give tell"
)
_WHOM = regex(
    r"\b(?:which|what|where|list|name|all)\b.*\b(?:led|lead|head(?:ed)?|inspect(?:ed)?|visit(?:ed)?|"
    r"sign(?:ed)?|take part|took part|work(?:ed)? on|involved|conduct(?:ed)?|carr(?:y|ied) out)\b",
    re.I,
)
"""It is asked what somebody did."""
_SAID = (
    (COVERS - content_stems("late early long"))
    | OF_BODIES
    | content_stems(
        "list name show times often all every each full different other been had have ever so far "
        "lead leads led head headed sign signed take took part work worked involve involved many "
        "collection library team twice several repeatedly fewest least fewer "
        "exactly just only got received more than one several multiple least "
        f"{' '.join(NUMBERS)} inspector gone come came return returned back again"
    )
)
_LEADS = content_stems("lead leads led head heads headed")
_SECOND = content_stems("deputy vice assistant")


def occasions_asked(question: str) -> Reads | None:
    """The line of each visit that stands for it, when nothing but the visits is asked for."""
    if not (_LISTS.search(question) or _WHOM.search(question)):
        return None
    asked = content_stems(without_times(question))

    def read(entry: Entry) -> Holds | None:
        about = entry.catalogue
        people = named_in(question, about.people)
        rest = asked - content_stems(" ".join(one.name for one in people))
        if shared(rest, words_of(entry) | _SAID) < rest:
            return None
        if people:
            return _naming([one for one in people if _did_it(one, rest)])
        return days_in(entry) if _LISTS.search(question) else None

    return read


def documents_asked(question: str) -> Reads | None:
    """The line of each document that stands for it, when nothing but the documents is asked for.

    Whoever says "reports" may mean letters too, but not the other way round.
    """
    asks = _PAPERS.match(question)
    if not asks:
        return None
    asked, sort = content_stems(question), asks["sort"] or asks["one"]

    def read(entry: Entry) -> Holds | None:
        if sort and sort not in (entry.catalogue.kind or sort):
            return None
        if shared(asked, words_of(entry) | _HELD) < asked:
            return None
        return days_in(entry) or (lambda sentence: sentence.position == 0)

    return read


def _did_it(person: Person, asked: frozenset[str]) -> bool:
    """Had this person the part that is asked about? Whoever gets a letter has done nothing."""
    if asked & SIGNING or person.part:
        return person.part == "signatory" and bool(asked & SIGNING)
    role = frozenset(stems(person.role))
    return not asked & _LEADS or bool(role & _LEADS and not role & _SECOND)


def _naming(people: list[Person]) -> Holds | None:
    """The lines that name them; those of a sign-off, where they signed."""
    names = [one.name for one in people]
    if not names:
        return None
    signed = any(one.part for one in people)
    return lambda sentence: (
        (sentence.kind == "signature") == signed and any(name in sentence.text for name in names)
    )


def lists_occasions(question: str) -> bool:
    """Is every visit, or every document about something, asked for, however many there are?"""
    if _PAPERS.match(question):
        return bool(content_stems(question) - _HELD)
    return bool(_LISTS.search(question) or _WHOM.search(question))
