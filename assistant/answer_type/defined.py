"""What a term means: "what is a strategy meeting?", "what does staying put mean?".

Reports use their terms without a word of what they are. Only a sentence that says of the term what
it is, what it is for or who takes part tells it. Knows how English defines, and no term; what a
named thing is, as "Room 42", may be told in passing and is left to the judge.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Holds

_TERM = r"(?P<term>[^?.;:]{3,50}?)"
_IN_PLACE = r"(?: (?:in|at|for|by) [^?]*)?"
_ASKS = tuple(
    regex(rf"^\W*(?:(?:and|so|but|please|sorry),? )*{asks}{_IN_PLACE}\W*$", re.I)
    for asks in (
        rf"what (?:does|do|did) (?:the (?:term|word|phrase) )?{_TERM} mean(?! (?:for|to|that)\b)",
        rf"what (?:is|was) (?:actually |exactly )?meant by {_TERM}",
        rf"what(?: is|[’']s) (?:actually |exactly )?an? {_TERM}",
        rf"(?:can you |could you )?(?:define|explain what) {_TERM}(?: is| are| means?)?",
    )
)
_SAYS = regex(
    r"^\W{0,3}(?:[\w-]+\W{1,3}){0,2}?"
    r"(?:(?:is|are|was|were) (?:an?|the|when|where|for|to|used|designed|intended|meant|about)\b|"
    r"(?:means?(?! that\b)|refers? to|involves?|allows?|enables?|provides?|offers?|aims?|gives?|"
    r"brings?|works? with|helps?|stands? for)\b)|"
    r"^\W{0,3}(?:\w+, )?(?:which (?!means\b)|who\b|whereby\b|where\b|"
    r"that (?:is|are|allows?|enables?|provides?|helps?|aims?)\b)|"
    r"^\W{0,3}, an?\b|^[’'”\"]? ?\((?!(?-i:[A-Z]+s?)\))|^, (?:known as|i\.?e\.?|that is)\b",
    re.I,
)
_CALLED = regex(r"\b(?:known as|called|so-called|termed|in other words)\W{1,3}(?:the )?$", re.I)


def holds_definition(question: str) -> Holds | None:
    """A test: does a sentence say what the term is? None where no term is asked about."""
    asked = next((match for asks in _ASKS if (match := asks.match(question))), None)
    term = asked["term"].strip(" \"'“”‘’") if asked else ""
    if not content_stems(term) or term.isupper():
        return None  # what a short form stands for is no definition
    written = regex(rf"\b{_spelt(term)}(?:s|es)?\b", re.I)
    short = regex(rf"[’'”\"]? ?\({''.join(one[0] for one in term.split())}s?\)", re.I)

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        return any(
            _SAYS.match(behind := text[said.end() :])
            or short.match(behind)  # who asks of a short form wants to know what it stands for
            or _CALLED.search(text[: said.start()])
            for said in written.finditer(text)
        )

    return holds


def _spelt(term: str) -> str:
    """In words that a dash may join."""
    return r"[\s-]".join(re.escape(part) for part in re.split(r"[\s-]+", term.removesuffix("s")))
