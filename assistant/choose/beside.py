"""What stands beside what was said: "which one is that?" is answered by the next sentence.

Who asks on about an answer has read it. Where a sentence only says the same again, or is asked to
name what it speaks of, what follows it in its paragraph is part of the answer. Knows no
conversation; what was said before comes as words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .further import Judged

_RESTATES = 0.6
"""Share of the words that were said, in the sentence that they came from."""
_NEW = 0.5
"""With a larger share of other words than this, a sentence tells more than was said."""
_NAME_IT = regex(
    r"^\W*(?:which (?:ones?|of (?:them|these|those))?|what|who) ?"
    r"(?:(?:is|was|are|were|would) (?:that|it|this|they|those|these)(?: one)?)?\W*$|"
    r"^\W*(?:such as|for example|like what|any examples?|namely)\b",
    re.I,
)


def going_on(
    question: str, said: str, chosen: Sequence[Judged], ranked: Sequence[Judged]
) -> tuple[Judged, ...]:
    """The chosen sentences, and the one that goes on from what was said, if it is among ``ranked``.

    ``said`` is what was answered before, "" where the question does not ask on about it.
    """
    words = content_stems(said)
    for one in chosen:
        own = content_stems(one.candidate.sentence.text)
        if not words or len(words & own) < _RESTATES * len(words):
            continue
        if _NAME_IT.match(question) or len(own - words) <= _NEW * len(own):
            return (*chosen, *_next(one, chosen, ranked))
    return tuple(chosen)


def _next(one: Judged, chosen: Sequence[Judged], ranked: Sequence[Judged]) -> list[Judged]:
    keys = {each.candidate.key for each in chosen}
    sentence = one.candidate.sentence
    return [
        each
        for each in ranked
        if each.candidate.key not in keys and _goes_on(sentence, each.candidate.sentence)
    ]


def _goes_on(sentence: Sentence, after: Sentence) -> bool:
    """Does it follow in the same paragraph?"""
    is_next = (after.document_id, after.position) == (sentence.document_id, sentence.position + 1)
    return is_next and 0 <= after.start - sentence.end <= 1
