"""What a visit looked at, and how, is no word of what it found.

"In addition, they evaluated the effectiveness of supervision" names the topic of "what did
inspectors say about supervision?", and says nothing about it. A report tells so near its beginning,
in words of its own trade. That it looked at records and met people is how it was done. Knows how
English words these; not whether any other sentence is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from index.records import Sentence
from index.regex import regex

from .holding import Holds

VISITORS = (
    r"(?:inspect(?:ors?|orate)|ofsted|auditors?|reviewers?|they|visit|audit|review|inspection)"
)
LOOK = (
    r"(?:look(?:ed)?|examined?|focus(?:s?ed)?(?! visit)|cover(?:ed)?|consider(?:ed)?|concentrated?|"
    r"evaluated?|assess(?:ed)?|review(?:ed)?|inspect(?:ed)?)"
)
_LOOKED = (
    r"(?:looked|examined|focus(?:s?ed)|covered|considered|concentrated|evaluated|assessed|reviewed)"
)
_TELLS = regex(
    rf"^(?:(?:in|during|on|at) (?:this|the) \w+, |specifically, )?(?:the |this )?{VISITORS} "
    rf"(?:also |therefore |mainly |specifically )?{LOOK} (?:at |on |into )?"
    r"(?![^.;]{0,80}\b(?:evidence|records?|documents?|files|information|discussions?|data)\b)",
    re.I,
)
_HOW = regex(
    rf"^(?:in addition, |this |the |both |all )?{VISITORS} (?:also )?"
    r"(?:(?:was|were) (?:carried out|on site|undertaken|conducted)|met\b|spoke\b|held\b|used\b|"
    r"observed\b|sampled\b|scrutinised\b|interviewed\b|appraised\b|"
    rf"{LOOK} (?:at |on |into )?)",
    re.I,
)
"""How it was done, which evidence was looked at too."""
_ONLY_LOOKED = regex(
    rf"^(?:in addition, |specifically, |(?:in|during|on|at) (?:this|the) \w+, )?"
    rf"(?:the |this |both )?{VISITORS} (?:also |therefore |mainly |specifically )?{_LOOKED}\b"
    r"(?!.*\b(?:f(?:ou|i)nd|saw|identified|noted|concluded|judged)\b)",
    re.I,
)
_OPENING = 20
"""Sentences among which it is told."""
_ASKS_FOUND = regex(
    r"\bwhat (?:did|do|does|has|have|had)\b[^?]*\b(?:say|said|find|found|think|thought|make|made|"
    r"report(?:ed)?|conclude[ds]?|note[ds]?|observe[ds]?|tell|told|see|seen)\b"
    r"(?=[^?]*\b(?:about|of|on|regarding|concerning)\b)|"
    r"\bwhat (?:has |have |had )?changed\b|\bcompare\b|"
    r"\bhow (?:has|have|had|did|does|do)\b.*\b(?:chang|compar|differ|develop|improv)\w*|"
    r"\bhow (?!many\b|much\b|long\b|often\b|old\b|is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|"
    r"have\b|had\b|can\b|could\b)\w+ (?:is|are|was|were)\b|"
    r"^(?!.*\b(?:what|who|whom|whose|when|where|which|why|how|is|are|was|were|am|do|does|did|has|"
    r"have|had|can|could|will|would|should)\b)|"
    rf"(?:^|[:,–-])\W*(?:is|are|was|were|do|does|did|has|have|had|can)\b"
    rf"(?!.*\b(?:inspect\w*|visit\w*|ofsted|audit\w*|{LOOK})\b)",
    re.I,
)
"""Also key words alone, and whether something is so."""
_LOOKS = regex(
    rf"\b{VISITORS} (?:\w+ )?{LOOK}\b|\binspect(?:ors?|ions?) (?:work(?:ed)?|went about)\b", re.I
)
_OF_VISIT = regex(
    r"\b(?:look(?:s|ed|ing)? (?:at|into)|focus|scope|remit|visit\w*|inspections?|inspectors?|"
    r"methods?|methodology|evidence|approach|carried out|on[ -]?site|remote\w*|met|meet)\W*$",
    re.I,
)
_OF_WHEN = regex(
    r"\b(?:(?:19|20)\d\d|latest|last|first|previous|recent|full|focused) (?:\w+ )?"
    r"(?:inspections?|visits?)\b",
    re.I,
)
"""Which document is meant, and not what was done."""


def holds_finding(question: str) -> Holds | None:
    """A test: does a sentence tell more than that something was looked at? None where that may be
    what is asked.
    """
    asked = _OF_WHEN.sub("", question)
    if not _ASKS_FOUND.search(asked) or _LOOKS.search(question) or _OF_VISIT.search(asked):
        return None
    return lambda sentence: not (_is_early(sentence) and _ONLY_LOOKED.match(_flat(sentence)))


def focus_of(sentences: Iterable[Sentence]) -> str:
    """What a document says it looked at; "" where it does not say. ``sentences``: in order."""
    return " ".join(one.text for one in islice(sentences, _OPENING) if tells_focus(one))


def tells_focus(sentence: Sentence) -> bool:
    """Does it say near the beginning what a visit looked at?"""
    return _is_early(sentence) and bool(_TELLS.match(_flat(sentence)))


def tells_of_visit(sentence: Sentence) -> bool:
    """Does it say near the beginning what a visit looked at, or how: no word of what it found?"""
    return _is_early(sentence) and bool(_HOW.match(_flat(sentence)))


def _is_early(sentence: Sentence) -> bool:
    return sentence.position < _OPENING and sentence.kind == "paragraph"


def _flat(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())
