"""From questions to what is trained on: a question with a few candidates, some of them right.

The wrong ones are the hardest by cosine and words, or by a trained model. A line that says nearly
what a right one says, or holds the answer, is nobody's negative: it may well be right and only not
marked.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence import Shown

from .plain import Plain
from .records import Question, QuestionSet, Text

SAME = 0.85
"""Cosine to a right line from which on a line is not used as a negative."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its candidates; ``right`` counts into them and may be empty."""

    question: str
    sentences: tuple[Shown, ...]
    right: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]  # of the answer, in characters of the sentence


@dataclass(frozen=True, slots=True)
class Taste:
    """How many candidates an example has."""

    right: int = 1
    wrong: int = 2  # beside a right one
    near: int = 2  # for a question without an answer
    withheld: float = 0.0  # chance that a question comes a second time, its answer left out


def examples(
    questions: QuestionSet, plain: Plain, taste: Taste, seed: int, held_out: bool = False
) -> Iterator[Example]:
    """In an order that the seed decides; only questions on the asked-for side of the split."""
    asked = [one for one in questions.questions if questions.is_held_out(one) == held_out]
    random.Random(seed).shuffle(asked)
    for question in asked:
        text = questions.texts[question.text_id]
        yield _example(question, text, plain, taste, seed)
        if question.right and random.Random(f"{question.id}{seed}").random() < taste.withheld:
            yield _example(_withheld(question), text, plain, taste, seed)


def _withheld(question: Question) -> Question:
    """The same words without an answer, lest the words alone tell whether there is one."""
    return replace(question, right=frozenset(), accepted=question.right | question.accepted)


def _example(question: Question, text: Text, plain: Plain, taste: Taste, seed: int) -> Example:
    hardness = plain.scores(question, text)
    wrong = _wrong(question, text, plain, hardness, taste)
    right = sorted(question.right, key=lambda line: (-hardness[line], line))[: taste.right]
    chosen = [*right, *wrong]
    random.Random(f"{seed}{question.id}").shuffle(chosen)
    return Example(
        question.words,
        tuple(text.lines[line].shown for line in chosen),
        tuple(place for place, line in enumerate(chosen) if line in question.right),
        tuple(_span(question, text.lines[line].text, line) for line in chosen),
    )


def _wrong(
    question: Question, text: Text, plain: Plain, hardness: NDArray[np.float32], taste: Taste
) -> list[int]:
    """The hardest lines of the paragraph, then of the text; turn by turn when there are both."""
    wanted = taste.wrong if question.right else taste.near
    usable = _usable(question, text, plain)
    ranked = [int(line) for line in np.argsort(-hardness, kind="stable") if usable[line]]
    inside = [line for line in ranked if text.lines[line].paragraph == question.paragraph]
    if not question.right and question.paragraph is not None:
        return inside[:wanted]
    chosen = inside[: (wanted + 1) // 2]
    return chosen + [line for line in ranked if line not in chosen][: wanted - len(chosen)]


def _usable(question: Question, text: Text, plain: Plain) -> NDArray[np.bool_]:
    usable = np.ones(len(text.lines), dtype=bool)
    marked = sorted(question.right | question.accepted)
    usable[marked] = False
    vectors = plain.vectors(text)
    if marked and vectors is not None:
        same = vectors @ vectors[marked].T
        usable &= same.max(axis=1) < SAME
    answers = [answer for answer in question.answers if len(answer) > 3]
    for number, line in enumerate(text.lines):
        if line.paragraph != question.paragraph and any(one in line.text for one in answers):
            usable[number] = False
    return usable


def _span(question: Question, sentence: str, line: int) -> tuple[int, int] | None:
    if line not in question.right:
        return None
    held = [answer for answer in question.answers if answer and answer in sentence]
    if not held:
        return None
    start = sentence.index(held[0])
    return start, start + len(held[0])
