"""How well an order of sentences finds the right one, and knows when there is none.

``R@1``: how often the sentence put first is right or accepted, over the questions that have an
answer. ``AUC``: how often the best score of a question with an answer is above that of
one without. ``false``: the share of questions without an answer that would be answered at the
point where nine of ten others are.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.evidence import Shown

from .plain import Plain
from .records import Question, QuestionSet, Text

Scores = NDArray[np.float32]
Judge = Callable[[str, Sequence[Shown]], Scores]
"""Question and sentences to a score each."""

PLAIN_WEIGHT = 2.0
"""Of cosine + BM25 beside the model's logit; chosen on the development cases."""

METHODS = ("cosine", "cosine + BM25", "model", "all three", "model, question alone")
"""The last sees no sentence. What it reaches is learnt from how questions are put: an AUC
well above one half there means that the set gives its unanswerable questions away."""

ANSWERED = 0.9
NEAREST = 24
"""Candidates of one question where there is no paragraph to take them from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its candidates' scores by each method."""

    right: NDArray[np.bool_]  # of the candidates
    fine: NDArray[np.bool_]  # right or accepted
    rights: int  # right ones, candidates or not
    scores: dict[str, Scores]

    @property
    def answerable(self) -> bool:
        return self.rights > 0


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one method on one set; NaN where the set cannot say."""

    first: float  # R@1
    five: float  # R@5: share of the right ones that are among the first five
    auc: float
    false: float


def sample(questions: QuestionSet, most: int, seed: int = 1) -> list[Question]:
    """Held-out questions, at most so many with and so many without an answer."""
    asked = [one for one in questions.questions if questions.is_held_out(one)]
    random.Random(seed).shuffle(asked)
    return [
        *[one for one in asked if one.right][:most],
        *[one for one in asked if not one.right][:most],
    ]


def ask(
    questions: QuestionSet, asked: Iterable[Question], plain: Plain, judge: Judge, nearest: int
) -> Iterator[Asked]:
    """Each question with the lines of its paragraph, or the nearest of its text, as candidates."""
    for question in asked:
        text = questions.texts[question.text_id]
        cosine, both = plain.cosine(question, text), plain.scores(question, text)
        lines = _candidates(question, text, both, nearest)
        learned = judge(question.words, [text.lines[line].shown for line in lines])
        joined = learned + PLAIN_WEIGHT * both[lines]
        alone = judge(question.words, [Shown("")]).repeat(len(lines))
        yield Asked(
            np.array([line in question.right for line in lines]),
            np.array([line in question.right | question.accepted for line in lines]),
            len(question.right),
            dict(zip(METHODS, (cosine[lines], both[lines], learned, joined, alone), strict=True)),
        )


def _candidates(question: Question, text: Text, both: Scores, nearest: int) -> list[int]:
    if question.paragraph is not None:
        return [n for n, line in enumerate(text.lines) if line.paragraph == question.paragraph]
    return [int(line) for line in np.argsort(-both, kind="stable")[:nearest]]


def measure(asked: Sequence[Asked], method: str) -> Measures:
    """The figures of one method; a right line that is no candidate counts as not found."""
    answerable = [one for one in asked if one.answerable]
    first = [one.fine[one.scores[method].argmax()] for one in answerable]
    five = [_five(one, one.scores[method]) for one in answerable]
    best = np.array([one.scores[method].max() for one in answerable])
    none = np.array([one.scores[method].max() for one in asked if not one.answerable])
    orders = any(np.ptp(one.scores[method]) > 0 for one in asked)
    return Measures(
        _mean(first) if orders else float("nan"),
        _mean(five) if orders else float("nan"),
        auc(best, none),
        _mean(none >= np.quantile(best, 1 - ANSWERED)) if len(best) else float("nan"),
    )


def _mean(values: Sequence[float] | NDArray[np.bool_]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")


def _five(one: Asked, scores: Scores) -> float:
    top = np.argsort(-scores, kind="stable")[:5]
    return float(one.right[top].sum() / min(5, one.rights))


def auc(above: NDArray[np.floating], below: NDArray[np.floating]) -> float:
    """Chance that one of the first is above one of the second; a tie counts half."""
    if not len(above) or not len(below):
        return float("nan")
    differences = above[:, None] - below[None, :]
    return float((differences > 0).mean() + (differences == 0).mean() / 2)
