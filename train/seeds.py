"""The development cases of ``eval``, as questions about all the seed documents at once.

Measured on, never trained on.
"""

from __future__ import annotations

import json
from pathlib import Path

from index.read import read
from index.records import SourceFile

from .own import holding, lines_of, squash
from .records import Question, QuestionSet, Text


def seeds(documents: Path, cases: Path) -> QuestionSet:
    """Right are the required quotes; the acceptable ones are accepted."""
    read_documents = [
        read(SourceFile(path.name, path.read_bytes())) for path in sorted(documents.iterdir())
    ]
    lines = tuple(line for document in read_documents for line in lines_of(document))
    text = Text("seeds", "seeds", lines)
    squashed = [squash(line.text) for line in lines]
    questions = []
    with cases.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            right, accepted = (
                holding(squashed, [gold["quote"] for gold in row.get(kind) or []])
                for kind in ("required", "acceptable")
            )
            if bool(right) == row["answerable"]:
                questions.append(
                    Question(row["id"], text.id, row["question"], right, accepted - right)
                )
    return QuestionSet("seeds", {text.id: text}, tuple(questions), frozenset({text.group}))
