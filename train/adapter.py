"""The linear map that turns a question's vector to where its answers lie.

A sentence encoder puts a text beside others that say the same; a question and its answer do not.
So a matrix is learnt over the frozen vectors, from questions whose right lines are marked: of all
lines of their text, the right ones are to be nearest (a softmax over cosines, its temperature
learnt as well). It is pulled towards leaving vectors as they are. Minutes on one core.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant.understand.topic import topic_of

from .plain import Vectors
from .records import Question, QuestionSet

EPOCHS = 8
LEARNING_RATE = 1e-3
PULL = 3e-3  # weight of the squared distance from the identity
_FIRST_LOG_SCALE = 3.0
_TOGETHER = 4  # batches in a step
_MOST = 40  # questions of a batch, all about one text


@dataclass(frozen=True, slots=True)
class Batch:
    """Questions about one text, as unit vectors."""

    questions: Tensor  # (n, width)
    lines: Tensor  # (lines, width)
    right: tuple[tuple[int, ...], ...]
    accepted: tuple[tuple[int, ...], ...]  # neither right nor wrong


def fit(sets: Sequence[QuestionSet], vectors: Vectors) -> NDArray[np.float32]:
    """The matrix, (width, width); a question's vector is multiplied by it from the left."""
    torch.manual_seed(0)
    batches = [batch for questions in sets for batch in _batches(questions, vectors)]
    width = batches[0].lines.shape[1]
    as_it_is = torch.eye(width)
    change = nn.Parameter(torch.zeros(width, width))
    log_scale = nn.Parameter(torch.tensor(_FIRST_LOG_SCALE))
    optimizer = torch.optim.Adam([change, log_scale], lr=LEARNING_RATE)
    for epoch in range(EPOCHS):
        random.Random(epoch).shuffle(batches)
        for first in range(0, len(batches), _TOGETHER):
            step = batches[first : first + _TOGETHER]
            lost = [loss(batch, as_it_is + change, log_scale.exp()) for batch in step]
            together = torch.cat(lost).mean() + PULL * (change**2).sum()
            optimizer.zero_grad()
            together.backward()  # type: ignore[no-untyped-call]  # torch gives it no types
            optimizer.step()
    matrix: NDArray[np.float32] = (as_it_is + change).detach().numpy()
    return matrix


def loss(batch: Batch, matrix: Tensor, scale: Tensor) -> Tensor:
    """Minus the log of the share that the right lines of each question get, (n,)."""
    turned = functional.normalize(batch.questions @ matrix.T, dim=1)
    logits = turned @ batch.lines.T * scale
    lost = []
    for row, right, accepted in zip(logits, batch.right, batch.accepted, strict=True):
        usable = row.index_fill(0, torch.tensor(accepted, dtype=torch.long), -torch.inf)
        lost.append(usable.logsumexp(0) - row[list(right)].logsumexp(0))
    return torch.stack(lost)


def _batches(questions: QuestionSet, vectors: Vectors) -> Iterator[Batch]:
    """Of the questions that have an answer and are trained on."""
    asked = [one for one in questions.questions if one.right and not questions.is_held_out(one)]
    asked.sort(key=lambda one: (one.text_id, one.id))
    for text_id, of_text in groupby(asked, key=lambda one: one.text_id):
        about = list(of_text)
        lines = torch.from_numpy(vectors.of([line.text for line in questions.texts[text_id].lines]))
        for first in range(0, len(about), _MOST):
            yield _batch(about[first : first + _MOST], lines, vectors)


def _batch(group: Sequence[Question], lines: Tensor, vectors: Vectors) -> Batch:
    words = vectors.of([topic_of(one.words, ()) for one in group])
    return Batch(
        functional.normalize(torch.from_numpy(words), dim=1),
        functional.normalize(lines, dim=1),
        tuple(tuple(sorted(one.right)) for one in group),
        tuple(tuple(sorted(one.accepted - one.right)) for one in group),
    )
