"""What was a visit about: "what did inspectors look at?", "what was the focus of the audit?"

A report says so near its beginning, in words of its own trade: "Inspectors evaluated the 'front
door'". That it looked at records and met people is how it was done, and not what it was about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .dated import COVERS
from .wording import Reads, shared, words_of

_WHO = r"(?:inspect(?:ors?|orate)|ofsted|auditors?|reviewers?|they|visit|audit|review|inspection)"
_DID = (
    r"(?:look(?:ed)?|examined?|focus(?:s?ed)?(?! visit)|cover(?:ed)?|consider(?:ed)?|concentrated?|"
    r"evaluated?|assess(?:ed)?|review(?:ed)?|inspect(?:ed)?)"
)
_ASKS = regex(
    rf"\b(?:what|which)\b.*\b(?:did|was|were)\b.*\b{_WHO}\b.*\b{_DID}\b|"
    rf"\b(?:what|which)\b.*\b{_WHO} {_DID}\b|"
    rf"\bwhat (?:was|were|is) (?:the )?(?:main )?(?:focus|theme|subject|topic|scope|remit) of\b|"
    rf"\bwhat (?:was|is)\b.*\b{_WHO}\b.*\babout\W*$",
    re.I,
)
_ASKS_TIME = regex(
    r"\b(?:what|which|how|the)\s+(?:\w+\s+)?(?:days?|dates?|weeks?|months?|years?|periods?|long)\b",
    re.I,
)
_SAID = COVERS | content_stems(
    "look examine examined focus cover consider considered concentrate evaluate assess area part "
    "aspect theme topic subject scope remit main work particular specifically about time practice "
    "round around ofsted look into thing kind field place whole during"
)
_TELLS = regex(
    rf"^(?:(?:in|during|on|at) (?:this|the) \w+, |specifically, )?(?:the |this )?{_WHO} "
    rf"(?:also |therefore |mainly |specifically )?{_DID} (?:at |on |into )?"
    r"(?![^.;]{0,80}\b(?:evidence|records?|documents?|files|information|discussions?|data)\b)",
    re.I,
)
_HOW = regex(
    rf"^(?:in addition, |this |the |both |all )?{_WHO} (?:also )?"
    r"(?:(?:was|were) (?:carried out|on site|undertaken|conducted)|met\b|spoke\b|held\b|used\b|"
    r"observed\b|sampled\b|scrutinised\b|interviewed\b|appraised\b|"
    rf"{_DID} (?:at |on |into )?)",
    re.I,
)
"""How it was done, which evidence was looked at too."""
_OPENING = 20
"""Sentences among which it is told."""


def focus_asked(question: str) -> Reads | None:
    """The sentences that tell what was looked at, when nothing but that was asked for."""
    if not _ASKS.search(question) or _ASKS_TIME.search(question):
        return None
    asked = content_stems(question)

    def read(entry: Entry) -> Holds | None:
        if not entry.catalogue.covers or shared(asked, words_of(entry) | _SAID) < asked:
            return None
        return _tells

    return read


def focus_of(sentences: Iterable[Sentence]) -> str:
    """What a document says it looked at; "" where it does not say."""
    return " ".join(one.text for one in islice(sentences, _OPENING) if _tells(one))


def tells_of_visit(sentence: Sentence) -> bool:
    """Does it say near the beginning what a visit looked at, or how: no word of what it found?"""
    is_early = sentence.position < _OPENING and sentence.kind == "paragraph"
    return is_early and bool(_HOW.match(" ".join(sentence.text.split())))


def _tells(sentence: Sentence) -> bool:
    is_early = sentence.position < _OPENING and sentence.kind == "paragraph"
    return is_early and bool(_TELLS.match(" ".join(sentence.text.split())))
