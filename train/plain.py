"""What needs no training: the cosine of MiniLM and BM25, both between 0 and 1.

They choose the hard negatives and are what the trained model has to beat.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embed import load_embedder
from index.words import STOP_WORDS, stem, words

from .records import Question, QuestionSet, Text

_K1, _B = 1.2, 0.75


class Vectors:
    """Unit vectors of texts, embedded once and kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._embedder = load_embedder()

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape (n, 384)."""
        name = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:24]
        path = self._folder / f"{name}.npy"
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            np.save(path, self._embedder.embed_passages(texts).astype(np.float16))
        vectors: NDArray[np.float32] = np.load(path).astype(np.float32)
        return vectors


class Overlap:
    """BM25 of the lines of one text, as a share of the most that a question can reach."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._counts = [Counter(_terms(line)) for line in lines]
        lengths = np.array([sum(count.values()) for count in self._counts], dtype=np.float32)
        self._norm = _K1 * (1 - _B + _B * lengths / max(1.0, float(lengths.mean())))
        self._holding = Counter(term for count in self._counts for term in count)

    def scores(self, question: str) -> NDArray[np.float32]:
        """Shape (lines,)."""
        total, most = np.zeros(len(self._counts), dtype=np.float32), 0.0
        for term in set(_terms(question)):
            holding = self._holding[term]
            weight = math.log(1 + (len(self._counts) - holding + 0.5) / (holding + 0.5))
            held = np.array([count[term] for count in self._counts], dtype=np.float32)
            total += weight * held * (_K1 + 1) / (held + self._norm)
            most += weight * (_K1 + 1)
        return total / most if most else total


class Plain:
    """Scores of every line of a text for the questions about it.

    Without vectors only words count: embedding long articles takes longer than it gains.
    """

    def __init__(self, questions: QuestionSet, vectors: Vectors | None) -> None:
        self._vectors = vectors
        self._lines: dict[str, NDArray[np.float32]] = {}
        self._overlap: dict[str, Overlap] = {}
        self._questions: dict[str, NDArray[np.float32]] = {}
        if vectors:
            asked = questions.questions
            rows = vectors.of([question.words for question in asked])
            self._questions = {one.id: row for one, row in zip(asked, rows, strict=True)}

    def vectors(self, text: Text) -> NDArray[np.float32] | None:
        """Shape (lines, 384)."""
        if self._vectors is None:
            return None
        if text.id not in self._lines:
            self._lines[text.id] = self._vectors.of([line.text for line in text.lines])
        return self._lines[text.id]

    def cosine(self, question: Question, text: Text) -> NDArray[np.float32]:
        """Shape (lines,); zeros without vectors."""
        vectors = self.vectors(text)
        if vectors is None:
            return np.zeros(len(text.lines), dtype=np.float32)
        scores: NDArray[np.float32] = vectors @ self._questions[question.id]
        return scores

    def overlap(self, question: Question, text: Text) -> NDArray[np.float32]:
        """Shape (lines,), BM25."""
        if text.id not in self._overlap:
            self._overlap[text.id] = Overlap([line.text for line in text.lines])
        return self._overlap[text.id].scores(question.words)

    def scores(self, question: Question, text: Text) -> NDArray[np.float32]:
        """Shape (lines,), the sum of the two: the best order that needs no training."""
        return self.cosine(question, text) + self.overlap(question, text)


def _terms(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]
