"""Lines that a trained model takes for right and that are not: the hardest of all.

The hardest by cosine and words are soon told. So the nearest lines of a question are read by the
model as it stands, and those that it likes best are what it learns from next (hard negatives
from the model itself: Xiong et al. 2021, arXiv:2007.00808). Knows no network.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .measure import Judge
from .plain import Plain, Vectors
from .records import Question, QuestionSet, Text

READ = 14
"""The nearest lines of a question that are read."""
_UNREAD = -100.0


class Mined(Plain):
    """Orders the nearest lines by what a model makes of them; all others follow."""

    def __init__(self, questions: QuestionSet, vectors: Vectors | None, judge: Judge) -> None:
        super().__init__(questions, vectors)
        self._judge = judge

    def scores(self, question: Question, text: Text) -> NDArray[np.float32]:
        """Shape (lines,): logits of those that were read."""
        plain = super().scores(question, text)
        nearest = [int(line) for line in np.argsort(-plain, kind="stable")[:READ]]
        read = [*nearest, *sorted(question.right.difference(nearest))]
        scores = plain + _UNREAD
        scores[read] = self._judge(question.words, [text.lines[line].shown for line in read])
        return scores
