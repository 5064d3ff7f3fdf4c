"""Sentences that can tell how many there are of a thing: "how many family hubs has it?"

Nothing else in such a question tells of what a number has to be, so the thing must be named, by
the sentence or its headings, in its own word or in one that the thesaurus has for it, and no
number of something else counts: "19 centres; schools" tells of no schools. A sentence that goes on
from another, as "four were good" does, or a line of a table may leave the thing out. A share is no
total. People are called by too many names to ask it of them. Knows English, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import takewhile

from index.records import Sentence
from index.regex import regex
from index.thesaurus import english
from index.words import STOP_WORDS, stem, stems, words

from .holding import Span, overlap
from .numerals import SHARE

_ASKS_TOTAL = regex(
    r"\bhow many (?P<thing>(?:[\w’'-]+ ){1,5}?)"
    r"(?:(?:do|does|did|has|have|had) (?:[\w’'&-]+ ){1,6}?"
    r"(?:have|has|had|got|run|operate|own|maintain|provide|offer)\b(?! (?:been|to)\b)|"
    r"(?:are|were|is|was) (?:there|in|at|on)\b)",
    re.I,
)
_SAID_WITHOUT = frozenset(
    """
    times occasions days weeks months years hours minutes nights ways reasons areas points things
    issues aspects steps cases families people lots kinds types sorts levels stages pounds
    """.split()
)
"""Words that a sentence may leave out."""
GOES_ON = regex(r"\b(?:of|among|all) (?:these|those|them)\b|^\W*(?:they|these|those)\b", re.I)
_ONLY = regex(r"^\W*(?:(?:only|just|about|another|a further|the other) )*$", re.I)
_SHARE = regex(r"\s?(?:%|per ?cent\b)(?! of\b)", re.I)
_ANY_SHARE = regex(SHARE, re.I)
_OUT_OF = regex(
    r"\W*(?:out )?of "
    r"(?:(?:the|its|their|our|her|his|all)\b ?|(?:these|those|them|which|whom)\b.*)?",
    re.I | re.S,
)
_BORDER = regex(r"[;:.()\n]|(?<=s),")
_IN_TABLE = frozenset(("row", "record"))

Forms = Sequence[frozenset[str]]
"""Stems of each name of a thing."""


def total_told(
    question: str, people: Collection[str]
) -> Callable[[Sentence, Sequence[Span]], bool] | None:
    """A test of a sentence and its numbers: does one of them tell how many there are of what the
    question counts? None where it asks something else; ``people``: stems of words for them.
    """
    asked = _ASKS_TOTAL.search(question)
    things = [*plurals(asked["thing"])] if asked else []
    if not things or any(one in _SAID_WITHOUT for one in things):
        return None
    if any(stem(one) in people for one in things):
        return _has_no_share_alone
    forms = [form for thing in things for form in _forms(thing)]

    def tells(sentence: Sentence, numbers: Sequence[Span]) -> bool:
        if sentence.kind in _IN_TABLE:
            return bool(numbers)
        text = sentence.text
        is_named = _names(forms, " ".join((*sentence.headings, text))) or GOES_ON.search(text)
        return any(
            (is_named or _ONLY.match(text[: one[0]])) and _may_count(forms, text, one)
            for one in numbers
        )

    return tells


def _has_no_share_alone(sentence: Sentence, numbers: Sequence[Span]) -> bool:
    """Of people, whom any word may name; "all" of them are so many as there are."""
    text = sentence.text
    shares = [match.span() for match in _ANY_SHARE.finditer(text)]
    left = (one for one in numbers if not any(overlap(one, share) for share in shares))
    return sentence.kind in _IN_TABLE or any(text[slice(*one)].lower() != "all" for one in left)


def plurals(phrase: str) -> Iterator[str]:
    """Of a phrase, up to a word without a meaning: what is counted, as a rule."""
    for word in takewhile(lambda one: one not in STOP_WORDS, phrase.lower().split()):
        if word.endswith("s") and not word.endswith(("ss", "'s", "’s")):
            yield word


def _forms(thing: str) -> Forms:
    """The thing, and what may be written for it."""
    meant = (one for each in english().meant_by([thing]) for one in each.written)
    return [frozenset(stems(name)) for name in (thing, *meant)]


def _names(forms: Forms, text: str) -> bool:
    said = frozenset(stems(text))
    return any(form <= said for form in forms)


def _may_count(forms: Forms, text: str, number: Span) -> bool:
    """Is the number of the thing, or of what goes without saying, and no share, nor "all"?"""
    if _SHARE.match(text, number[1]) or text[slice(*number)].lower() == "all":
        return False
    behind = text[number[1] :]
    if out_of := _OUT_OF.match(behind):
        behind = behind[out_of.end() :]
    clause = _BORDER.split(behind, maxsplit=1)[0]
    own = [*takewhile(lambda one: one not in STOP_WORDS, words(clause))]
    return not own or _names(forms, " ".join(own))
