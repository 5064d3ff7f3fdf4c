"""What a question takes to have risen, worsened or ended, and sentences that say the opposite.

"Why did morale collapse?" has no answer where the documents say that morale is high, nor has "what
went wrong with the hotline?" where it has only improved. A claim is its subject and its direction;
a sentence counts where one of its clauses has both. Only a certain contradiction counts: where a
sentence agrees too, there is none. Knows English, and nothing of documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index.regex import regex
from index.words import STOP_WORDS, is_negative, stem, words

from .certainty import is_certain
from .clauses import clauses
from .denials import Taken, agreement, denied, taken
from .directions import Direction, directions, together
from .same import plain

BROUGHT_ABOUT = (
    r"(?:is |was |are |were )?(?:the reasons? (?:for|why)|behind|caused|led to|made|explains?|"
    r"explained|brought about|drove)"
)
"""Behind "what", it asks for a reason."""
_I_ASK = (
    r"(?:[^?.]{0,60}\b(?:(?:like|want|need|keen) to (?:know|ask|find out|understand)|tell me|"
    r"(?:i|we) wonder(?:ed)?|explain(?: to me)?)\s+)?"
)
_OPENS = regex(
    rf"^\W*(?:(?:and|so|but)\b\W*)?(?:[^,?.]{{1,60}},\s+)?{_I_ASK}(?:why|how come|"
    rf"for what reasons?|on what (?:grounds?|basis)|when did|what {BROUGHT_ABOUT}|"
    r"what (?:is |was |are |were )?account(?:s?|ed) for|(?:what|which) reasons? "
    r"(?:did|does|do|is|are|was|were|has|have|had)\b[^?]*?\b(?:for|behind|why))\b",
    re.I,
)
_SAID_FIRST = regex(
    r"(?:^|[.!?]\s+)(?P<said>[^.!?]+)[.!;]\s+(?:so |and |but )?(?:why|how come)"
    r"(?: (?:is|was) (?:that|this|it)(?: so)?| did (?:that|this|it) happen)?\W*$",
    re.I,
)
"""It says what it takes for granted, and asks "why?" then."""
_WRONG_WITH = regex(
    r"^\W*(?:[^,?.]{1,60},\s+)?what(?: has| had| have)? (?:gone|went) wrong "
    r"(?:with|in)\b(?P<subject>[^?,]+)",
    re.I,
)
_DISLIKED = regex(
    r"^\W*(?:[^?.]{1,60},\s+)?what (?:(?:is|was) it (?:that )?|do |does |did )[^?]*?\b"
    r"(?:dislike[sd]?|hate[sd]?|resent(?:ed|s)?|object(?:ed|s)? to|(?:not|n[’']t) like|"
    r"f(?:ind|inds|ound) (?:so )?(?:unhelpful|frustrating|unsatisfactory|annoying|bad|wrong))\s+"
    r"(?:(?:so much|most|the most) )?(?:about )?(?P<subject>[^?,]+)|"
    r"^\W*(?:[^?.]{1,60},\s+)?(?:what|which) (?:complaints|grievances|objections) "
    r"(?:did|do|does|have|has|had)\b[^?]*?\b(?:about|with|against|to) (?P<complained>[^?,]+)",
    re.I,
)
_AT_FAULT = regex(
    r"^\W*(?:[^?.]{1,60},\s+)?(?:what|which) (?:[\w’'-]+ )?(?:problems?|weakness(?:es)?|faults?|"
    r"shortcomings?|failings?|flaws?|concerns?|criticisms?|complaints?) (?:with|in|of|about) "
    r"(?P<subject>[^?,]+?)\s+(?:made|led|caused|left|brought|forced|drove|meant)\b",
    re.I,
)
"""With an effect a problem is real; "what problems did they see?" may be answered by none."""
REPORTED = regex(
    r"^(?P<subject>[^,?]+?) (?:was|were|is|are) (?:said|reported|known|thought|described) to "
    r"(?:be|have|feel)\b(?P<said>[^?]*?)[.!;]\s+\S.*\?\W*$",
    re.I,
)
"""What is reported first, and asked about then."""
_PREPOSITIONS = frozenset(
    """
    of to for in at by among during before after since between within over under with against
    around across from about towards
    """.split()
)
_PART = regex(r"\b(?:some|few|several|certain|parts?|minority)\b", re.I)
"""What is so of some may be otherwise of the rest."""
_BEFORE_NOW = regex(r"\bat (?:the|its|their|our) (?:last|previous|earlier)\b")
"""What was so at the last inspection may be otherwise now."""
_CARE = regex(r"\bsocial care\b")
"""Of "social care turnover", it says only whose."""
_WAS = regex(r"\b(?:was|were|had)\b", re.I)
_HEADING = regex(r"^\W*(?:how|whether|what|why)\b", re.I)
_SAYING = frozenset(
    """
    that say says said feel feels felt think report believe find found call calls called describe
    described reported judged thought told tell
    """.split()
)
_FEELING = frozenset("feel feels felt feeling".split())
_OF_SOMEBODY = frozenset("said found called described reported judged thought".split())
_BE = frozenset("is are was were".split())
"""Before these, "were plans found to be weak" says it of what stands between."""
GENERAL = frozenset(
    map(
        stem,
        """
        number level amount rate share quality use range way kind service support help work
        practice child children young people family staff response experience team arrangement
        area council authority local numbers care need time get getting got become became becoming
        go going much so back up down off out respond act react deal take took taken build built
        form formed pull pulling pulled remain remains remained stay stays
        stayed inspector inspectors ofsted view opinion verdict
        """.split(),
    )
)
_BAD = frozenset(
    map(
        stem,
        """
        turnover caseload workload vacancy delay absence sickness risk harm drift wait waiting
        backlog missing exclusion complaint gap breakdown unemployment crime neglect concern abuse
        arrears debt error accident injury eviction
        """.split(),
    )
)
"""Subjects of which more is worse ..."""
_GOOD = frozenset(
    map(
        stem,
        """
        morale attendance stability satisfaction retention timeliness capacity confidence
        engagement aspiration ambition standard performance trust participation achievement
        attainment knowledge understanding awareness insight skill expertise
        """.split(),
    )
)
"""... and of which more is better."""
NEAR = 6
"""Words of meaning that may stand between a subject and what is said of it."""


@dataclass(frozen=True, slots=True)
class Claim:
    subject: frozenset[str]  # stems that a clause about it has to hold
    direction: Direction
    once: frozenset[str] = frozenset()  # words that say so of what was
    whole: frozenset[str] = frozenset()  # the subject with what stands behind its prepositions
    taken: Taken | None = None  # all that is said, to be denied word for word


def claim_of(question: str, known: Collection[str] = ()) -> Claim | None:
    """What a question that asks for a reason takes for granted, or what it reports before it asks,
    if it is one thing.

    ``known``: stems that say nothing of the subject, such as those of places and dates.
    """
    if _PART.search(question):
        return None
    if blamed := _blamed(question):
        subject = _subject(words(blamed), known)
        return Claim(subject, Direction(quality=-1)) if subject else None
    if reported := REPORTED.match(question):
        said = words(f"{reported['subject']} {reported['said']}")
    elif told := _SAID_FIRST.search(question):
        said = words(told["said"])
    elif opening := _OPENS.match(question):
        said = words(question[opening.end() :])
    else:
        return None
    return _claim(said, known, was=bool(_WAS.search(question)))


def claim_in(statement: str) -> Claim | None:
    """What a statement says, if it is one thing: "have high turnover"."""
    return _claim(words(statement), (), was=bool(_WAS.search(statement)))


def _claim(said: Sequence[str], known: Collection[str], was: bool) -> Claim | None:
    claim = _pointing(said, known, was)
    whole = taken(said, known, _says_little)
    if whole is None or claim is None:
        return claim or (Claim(frozenset(), Direction(), taken=whole) if whole else None)
    return replace(claim, taken=whole)


def _pointing(said: Sequence[str], known: Collection[str], was: bool) -> Claim | None:
    """Of what rose, worsened or ended; ``was``: is it said of what was?"""
    found = list(directions(said))
    direction = together([one for _, one in found])
    if direction is None:
        return None
    first, last = found[0][0], found[-1][0]
    before, behind = _before(said[:first]), _subject(said[last + 1 :], known)
    if said[first].startswith("lack"):
        subject = behind | _whole(before, known) if behind & _GOOD else frozenset()
    elif said[first].startswith("know"):
        subject = _whole(before, known)
    else:
        subject = _subject(before, known) or behind
    once = frozenset(said[i] for i, _ in found if was)
    return Claim(subject, direction, once, subject | _whole(before, known)) if subject else None


def _blamed(question: str) -> str:
    """What a question finds fault with, and takes the fault for granted."""
    found = (one.match(question) for one in (_WRONG_WITH, _DISLIKED, _AT_FAULT))
    return next((match[match.lastgroup or 0] for match in found if match), "")


def contradicted(claim: Claim, sentences: Iterable[str]) -> bool:
    """Does a sentence say the opposite of a claim, and none the same?

    Where any speaks of the whole subject, "caseloads of new nurses", what is said of caseloads
    counts for nothing; a denial word for word counts whatever else is said.
    """
    texts = [text for text in sentences if not _HEADING.match(text)]
    if claim.taken and denied(
        agreement(claim.taken, said) for text in texts for said in clauses(text) if said
    ):
        return True
    for subject in dict.fromkeys((claim.whole, claim.subject)):
        about = replace(claim, subject=subject)
        agreements = {one for text in texts for one in _agreements(about, text)} if subject else {}
        if {-1, 1} & set(agreements):
            return 1 not in agreements
    return False


def _before(said: Sequence[str]) -> Sequence[str]:
    """What stands before a direction; of "staff say that their workload is", only the end, of
    "were staff found to be" what stands between, and of "staff feel" all.
    """
    if said and said[-1] in _FEELING:
        return [*_before(said[:-1]), said[-1]]
    last = max((i for i, word in enumerate(said) if word in _SAYING), default=-1)
    is_of_somebody = last > 1 and said[0] in _BE and said[last] in _OF_SOMEBODY
    return [*said[1:last], "to", *said[last + 1 :]] if is_of_somebody else said[last + 1 :]


def _subject(said: Sequence[str], known: Collection[str]) -> frozenset[str]:
    """Stems of the first part of a phrase that says more than "the number of"."""
    return next(filter(None, _parts(said, known)), frozenset())


def _whole(said: Sequence[str], known: Collection[str]) -> frozenset[str]:
    """Stems of all its parts."""
    return frozenset().union(*_parts(said, known))


def _parts(said: Sequence[str], known: Collection[str]) -> list[frozenset[str]]:
    """What stands between its prepositions, without what says nothing or turns it round."""
    parts: list[set[str]] = [set()]
    for word in words(_CARE.sub(" ", " ".join(said))):
        if word in _PREPOSITIONS:
            parts.append(set())
        elif not (word in STOP_WORDS or is_negative(word) or word.isdigit() or stem(word) in known):
            parts[-1].add(plain(word))
    return [frozenset(part - GENERAL) for part in parts]


def _agreements(claim: Claim, text: str) -> Iterator[int]:
    """How the clauses about the subject agree; what is not certain denies nothing."""
    for said in clauses(text):
        places = [i for i, word in enumerate(said) if plain(word) in claim.subject]
        if {plain(said[i]) for i in places} != claim.subject:
            continue
        near = [
            (*min((_apart(said, i, place), place) for place in places), i, direction)
            for i, direction in directions(said)
        ]
        closest = min((distance for distance, *_ in near), default=NEAR + 1)
        for distance, place, i, direction in near if closest <= NEAR else ():
            agreement = _agreement(claim, direction)
            if distance == closest and _counts(claim, said, place, i, agreement):
                yield agreement


def _counts(claim: Claim, said: Sequence[str], subject: int, place: int, agreement: int) -> bool:
    """What was so before now agrees where it is the very thing that is taken for granted."""
    if _BEFORE_NOW.search(" ".join(said)):
        return agreement > 0 and said[place] in claim.once
    return agreement > 0 or is_certain(said, subject, place, _says_little)


def _says_little(word: str) -> bool:
    return stem(word) in GENERAL


def _apart(said: Sequence[str], one: int, other: int) -> int:
    """Words of meaning from one place to another."""
    between = said[min(one, other) : max(one, other)]
    return sum(word not in STOP_WORDS for word in between)


def _agreement(claim: Claim, said: Direction) -> int:
    """1 for the same, -1 for the opposite, 0 where the two cannot be compared."""
    asked = claim.direction
    same = asked.amount * said.amount + asked.quality * said.quality + asked.going * said.going
    if same:
        return 1 if same > 0 else -1
    valence = bool(claim.subject & _GOOD) - bool(claim.subject & _BAD)
    across = valence * (asked.amount * said.quality + asked.quality * said.amount)
    return (across > 0) - (across < 0)
