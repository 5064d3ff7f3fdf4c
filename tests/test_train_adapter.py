"""The map of questions' vectors: learnt from marked lines, and not from those held out."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray

from assistant.evidence import Shown
from train.adapter import Batch, fit, loss
from train.plain import Vectors
from train.records import Line, Question, QuestionSet, Text

WIDTH = 4
WORDS = ("ask", "tell", "other", "else")


class MadeVectors:
    """A direction of its own for each word."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.eye(WIDTH, dtype=np.float32)[[WORDS.index(text) for text in texts]]


def questions(held_out: frozenset[str] = frozenset()) -> QuestionSet:
    lines = tuple(Line(Shown(word), number) for number, word in enumerate(WORDS[1:]))
    text = Text("text", "group", lines)
    asked = tuple(Question(str(i), "text", "ask", frozenset([0])) for i in range(9))
    return QuestionSet("made", {"text": text}, asked, held_out)


def test_questions_are_turned_to_the_lines_that_answer_them() -> None:
    matrix = fit([questions()], cast(Vectors, MadeVectors()))
    ask = np.eye(WIDTH, dtype=np.float32)[0]
    turned = matrix @ ask
    assert turned[1] > 0.005 > max(turned[2], turned[3])
    assert np.array_equal(matrix, fit([questions()], cast(Vectors, MadeVectors())))


def test_accepted_lines_are_neither_right_nor_wrong() -> None:
    lines = torch.eye(3)
    asked = torch.eye(3)[1:2]
    wrong = Batch(asked, lines, right=((0,),), accepted=((),))
    accepted = Batch(asked, lines, right=((0,),), accepted=((1,),))
    scale = torch.tensor(9.0)
    assert loss(accepted, torch.eye(3), scale) < loss(wrong, torch.eye(3), scale)
