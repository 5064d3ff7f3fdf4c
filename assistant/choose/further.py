"""What tells whether one more sentence belongs to an answer, given those that it has.

How far it lies behind the best, whether it stands beside what was chosen, what it repeats, and
how much the question asks for: whether something is so, or all that was found. Two rules come
before any weighing: which row of a spreadsheet is beside the point, and what needs no more. Knows
English question words; whether the answer needs the sentence is weighed elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.describe.acronyms import find_acronyms
from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.asked import kind_asked
from ..retrieve.candidates import Candidate

FARTHEST = 8.0
"""Scores farther behind the best are as good as none."""

_NEAR = 4
"""Sentences from one another that still speak of one matter, under the same heading."""

_YES_OR_NO = regex(
    r"^\W*(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should)\b", re.I
)
_OPEN = regex(
    r"\b(?:say|said|find|found|findings?|report(?:ed)?|think|thought|conclude[ds]?|describe[ds]?|"
    r"improve(?:ments?|d)?|concerns?|strengths?|weakness(?:es)?)\b",
    re.I,
)
_COMPARES = regex(
    r"\b(?:more|less|fewer|most|least|over|under|above|below|before|after|since|than|between)\b",
    re.I,
)
"""A row answers by what it is not: "after 3 May"."""
_STANDS_FOR = regex(r"\bwhat\b[^,;?.]*\b(?:stands? for|short for|mean)\W*$", re.I)
_BRACKETED = regex(r"\(([A-Z][\w&]*[A-Z])s?\)")
_FIGURES = ("number", "share", "money", "time")
"""A fact of these kinds is told in one sentence."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that could answer; among those of its side, odds are as exp(score)."""

    candidate: Candidate
    score: float
    evidence: float = 0.0  # the model's logit


def observe_further(question: str, chosen: Sequence[Judged], one: Judged) -> dict[str, float]:
    """Of one more sentence, beside those chosen so far, the best of them first."""
    sentence = one.candidate.sentence
    others = [each.candidate.sentence for each in chosen]
    return {
        "behind": min(FARTHEST, chosen[0].score - one.score),
        "evidence": one.evidence,
        "heading_coverage": one.candidate.features.heading_coverage,
        "next_to": float(any(_touch(sentence, other) for other in others)),
        "near": float(any(_are_near(sentence, other) for other in others)),
        "repeats": overlap(sentence, others),
        "chosen": float(len(chosen)),
        **_of_question(question),
    }


@lru_cache(maxsize=64)
def _of_question(question: str) -> Mapping[str, float]:
    """The same for every sentence of every round."""
    return {
        "yes_or_no": float(bool(_YES_OR_NO.match(question))),
        "open": float(bool(_OPEN.search(question))),
        "figure": float(kind_asked(question) in _FIGURES),
    }


def falls_short(question: str, one: Judged, best: Judged) -> bool:
    """Of two rows of a spreadsheet: does one hold less of what is asked, as another ward's does?"""
    first, second = one.candidate.sentence, best.candidate.sentence
    if (first.kind, second.kind) != ("record", "record") or _COMPARES.search(question):
        return False
    asked = content_stems(question)
    return asked & content_stems(first.text) < asked & content_stems(second.text)


def spells_out(question: str, one: Judged) -> bool:
    """Does it say what the acronym stands for, where nothing else is asked?"""
    if not _STANDS_FOR.search(question):
        return False
    text = one.candidate.sentence.text
    forms = (*_BRACKETED.findall(text), *find_acronyms(text).values())
    return any(re.search(rf"\b{re.escape(form)}\b", question, re.I) for form in forms)


def overlap(sentence: Sentence, others: Sequence[Sentence]) -> float:
    """Share of the content words that both have, of those of the side that has fewer."""
    own = content_stems(sentence.text)
    said = frozenset[str]().union(*(content_stems(other.text) for other in others))
    fewer = min(len(own), len(said))
    return len(own & said) / fewer if fewer else 0.0


def _touch(one: Sentence, other: Sentence) -> bool:
    """Do they follow one another in one paragraph?"""
    if one.document_id != other.document_id:
        return False
    return 0 <= one.start - other.end <= 1 or 0 <= other.start - one.end <= 1


def _are_near(one: Sentence, other: Sentence) -> bool:
    return (
        one.document_id == other.document_id
        and one.headings == other.headings
        and abs(one.position - other.position) <= _NEAR
    )
