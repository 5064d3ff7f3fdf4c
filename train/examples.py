"""From questions to what is trained on: a question with a few candidates, some of them right.

The wrong ones are the hardest by cosine and words. A line that says nearly what a right one
says, or holds the answer, is nobody's negative: it may well be right and only not marked.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.evidence import context_of

from .plain import Plain
from .records import Question, QuestionSet, Text

SAME = 0.85
"""Cosine to a right line from which on a line is not used as a negative."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its candidates; ``right`` counts into them and may be empty."""

    question: str
    contexts: tuple[str, ...]
    sentences: tuple[str, ...]
    right: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]  # of the answer, in characters of the sentence


@dataclass(frozen=True, slots=True)
class Taste:
    """How many candidates an example has."""

    right: int = 1
    wrong: int = 2  # beside a right one
    near: int = 2  # for a question without an answer


def examples(
    questions: QuestionSet, plain: Plain, taste: Taste, seed: int, held_out: bool = False
) -> Iterator[Example]:
    """In an order that the seed decides; only questions on the asked-for side of the split."""
    asked = [one for one in questions.questions if questions.is_held_out(one) == held_out]
    random.Random(seed).shuffle(asked)
    for question in asked:
        yield _example(question, questions.texts[question.text_id], plain, taste, seed)


def _example(question: Question, text: Text, plain: Plain, taste: Taste, seed: int) -> Example:
    hardness = plain.both(question, text)
    wrong = _wrong(question, text, plain, hardness, taste)
    right = sorted(question.right, key=lambda line: (-hardness[line], line))[: taste.right]
    chosen = [*right, *wrong]
    random.Random(f"{seed}{question.id}").shuffle(chosen)
    return Example(
        question.words,
        tuple(context(text, line) for line in chosen),
        tuple(text.lines[line].text for line in chosen),
        tuple(place for place, line in enumerate(chosen) if line in question.right),
        tuple(_span(question, text.lines[line].text, line) for line in chosen),
    )


def context(text: Text, line: int) -> str:
    """What the model is told of where a line stands."""
    heading = text.lines[line].heading
    return context_of(text.title, (heading,) if heading else ())


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
    if question.right and vectors is not None:
        same = vectors @ vectors[sorted(question.right)].T
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
