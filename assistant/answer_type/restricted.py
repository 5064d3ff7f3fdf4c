"""Of whom a number has to be, where it is asked of some alone: "how many unaccompanied children?"

The number of all children in care is not that of those who came alone, and a yearly share tells
nothing of each month; so the sentence, or what stands above it, has to say the same. Knows the
words by which English tells such children and staff apart; no other restriction is seen.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex

from .holding import Holds

_COUNTED = regex(
    r"\b(?:how many|(?<!growing )(?<!rising )(?<!increasing )(?<!falling )"
    r"(?:number|percentage|per ?cent|proportion|share)s? of)\b(?P<whom>[^?.,;]*)",
    re.I,
)
_SOME = tuple(
    regex(said, re.I)
    for said in (
        r"\b(?:unaccompanied|asylum\w*|UASC)\b",
        r"\b(?:disab\w+|(?-i:SEND))\b",
        r"\badopt\w+\b",
        r"\b(?:homeless\w*|nowhere to live)\b",
        r"\b(?:missing(?! out\b)|whereabouts|run away|ran away|runaways?|absconded)\b",
        r"\b(?:exclu(?:ded|sions?)|suspen(?:ded|sions?))\b",
        r"\btraffick\w+\b",
        r"\bpregnan\w+\b",
        r"\bprivate(?:ly)?(?: arranged)? foster\w*\b",
        r"\bunregistered\b",
        r"\b(?:home[ -]educated|(?:educated|taught) (?:at|in their(?: own)?) homes?|"
        r"home education|EHE)\b",
        r"\b(?:agency|interim|locums?|temporary(?! (?:accommodation|housing|homes?|place\w+)))\b",
        r"\b(?:exploit\w+|CSE)\b",
        r"\b(?:unallocated|(?:without|no|not have) (?:an? )?(?:allocated )?(?:social )?worker)\b",
        r"\byoung carers?\b",
        r"\bedge of care\b",
        r"\b(?:IROs?|independent reviewing officers?)\b",
        r"(?<!been )\b(?:left(?! (?:un\w+|without|in|with|out|behind|over|care)\b)|"
        r"leaving(?![ -]care\b)|"
        r"resign\w*|quit|depart(?:ed|ures?)|turnover|moved on)\b",
        r"\bupheld\b",
        r"\bre-?offend\w*",
        r"\b(?:newly[ -]qualified|ASYE|first year|NQSWs?)\b",
    )
)
"""The names of each kind; one for another."""
_OF_THESE = regex(r"\b(?:[Tt]hese|[Ss]uch) [a-z]+")
"""Of whom it counts is said by the sentence before."""
_CALLED = tuple(
    (regex(asks, re.I), regex(told, re.I))
    for asks, told in (
        (
            r"^\W*new\b|\b(?:recruited|hired|approved|appointed|joined)\b",
            r"\b(?:recruit\w*|hired|approv\w+|appoint\w*|new(?:ly)?|join(?:ed|ing)|additional|"
            r"creat\w+|expan\w+|increas\w+)\b",
        ),
        (
            r"^\W*(?:people|staff|persons) work\b|\bemploy(?:s|ed)?\b",
            r"\b(?:employ\w*|staff\w*|workforce|work(?:s|ing|ers?)?|posts?|establishment)\b",
        ),
        (
            r"^\W*(?:[\w’'-]+ ){0,2}foster(?:ing)? (?:carers|households|families|homes)\b",
            r"\bfoster\w*|(?<!young )\bcarers\b",
        ),
        (r"^\W*(?:[\w’'-]+ ){0,2}(?:PAs|personal advis[eo]rs)\b", r"\bPAs?\b|\badvis[eo]rs?\b"),
    )
)
"""Those whom a text may call by less than their name."""
_EACH = tuple(
    (regex(rf"\b(?:each|every|per|an?) {unit}\b", re.I), regex(rf"\b(?:{unit}|{often})", re.I))
    for unit, often in (
        ("day", "daily"),
        ("week", "weekly"),
        ("month", "monthly"),
        ("quarter", "quarterly"),
        ("year", "annual|yearly|20\\d\\d|(?:12|twelve)[- ]months?"),
    )
)


def holds_restriction(question: str) -> Holds | None:
    """A test: does a sentence say of whom, or how often, it counts? None where all are counted."""
    counted = _COUNTED.search(question)
    if counted is None:
        return None
    whom = counted["whom"]
    wanted = [kind for kind in _SOME if kind.search(whom)]
    wanted += [told for asks, told in (*_CALLED, *_EACH) if asks.search(whom)]

    def holds(sentence: Sentence) -> bool:
        said = " ".join((*sentence.headings, sentence.text))
        return all(one.search(said) for one in wanted) or bool(_OF_THESE.search(sentence.text))

    return holds if wanted else None
