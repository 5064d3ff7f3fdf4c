"""Which stage lost a failed case: the earliest one that explains the failure.

Looks at scores only; what the stages do inside the assistant is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from eval.score import Part, Score

Stage = Literal[
    "error",
    "prove",
    "understand",
    "abstain",
    "retrieve",
    "rerank",
    "find",
    "wrong document",
    "select",
    "say",
    "stray",
]

MEANING: Mapping[Stage, str] = {
    "error": "the assistant raised an error",
    "prove": "a citation is missing or does not round-trip",
    "understand": "refused for its place, date or form, though answerable",
    "abstain": "refused though the evidence was, or may have been, retrieved; or answered though"
    " nothing answers",
    "retrieve": "required evidence is not in the first 50 passages",
    "rerank": "required evidence is in the first 50 passages, but not in the first 10",
    "find": "required evidence is not cited, and what was retrieved is not known",
    "wrong document": "the first citation is of a document without gold",
    "select": "required evidence was retrieved and not cited",
    "say": "the answer lacks what must be said, or says what must not be",
    "stray": "fewer than half of the citations are required or acceptable",
}

FRONT = 10  # passages that an answer is expected to be chosen from

_MISUNDERSTOOD = frozenset({"unknown_place", "unknown_date", "not_a_question", "no_documents"})


def lost_at(score: Score) -> Stage | None:
    """The stage that lost the case; None when it was won."""
    if score.outcome == "error":
        return "error"
    if score.unproven or not all(citation.valid for citation in score.cited):
        return "prove"
    if not score.case.answerable:
        return _lost_refusal(score)
    return _lost_answer(score) if score.outcome == "answered" else _false_refusal(score)


def _lost_refusal(score: Score) -> Stage | None:
    if score.outcome == "answered":
        return "abstain"
    return None if score.says else "say"


def _false_refusal(score: Score) -> Stage:
    if score.reason in _MISUNDERSTOOD:
        return "understand"
    return _lost_search(score, score.parts) or "abstain"


def _lost_answer(score: Score) -> Stage | None:
    if not score.cites:
        return _lost_search(score, score.parts) or (None if score.says else "say")
    if not score.cited:
        return "prove"
    missing = [part for part in score.parts if not part.cited]
    if lost := _lost_search(score, missing):
        return lost
    if not score.right_document:
        return "wrong document"
    if missing:
        return "select"
    if not score.says:
        return "say"
    return (
        "stray" if 2 * sum(citation.gold for citation in score.cited) < len(score.cited) else None
    )


def _lost_search(score: Score, missing: Iterable[Part]) -> Stage | None:
    """Which half of the search did not bring the missing parts to the front, if either."""
    ranks = [part.rank for part in missing]
    if not score.searched:
        return "find" if ranks and score.cites and score.outcome == "answered" else None
    if None in ranks:
        return "retrieve"
    return "rerank" if any(rank > FRONT for rank in ranks if rank) else None
