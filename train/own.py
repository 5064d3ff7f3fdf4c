"""Our own questions, ``train/data/*.jsonl``, and the lines of the documents they are about.

A row: ``id``, ``question``, ``file``, ``answerable``, ``evidence`` (exact sentences; all of them
answer) and ``alt`` (sentences that may count too). A file is an inspection letter under the
folder of the corpus or, as ``invented/...``, a document under ``train/data`` that was made up
for this. Files of questions whose name ends in ``-heldout.jsonl`` are for measuring: the
authorities and the invented documents in them are kept out of training altogether.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypedDict

from assistant.evidence import Shown, context_of
from index.leaning import leads
from index.read import read
from index.records import Document, SourceFile
from index.sentences import sentences_of

from .records import Line, Question, QuestionSet, Text


class _Required(TypedDict):
    id: str
    question: str
    file: str
    answerable: bool
    evidence: list[str]


class Row(_Required, total=False):
    alt: list[str]


HELD_OUT = "-heldout"
_FEWEST_CHARACTERS = 12
_FEWEST_SHARED = 8
"""Letters and digits from which on a line inside a quote, or a quote inside a line, is it."""


def own_questions(questions: Path, corpus: Path) -> QuestionSet:
    """All questions of a folder with the documents that they are about.

    Raises FileNotFoundError when a document is not there.
    """
    rows = list(_rows(questions))
    names = sorted({row["file"] for _, row in rows})
    texts = {name: _text(questions if is_invented(name) else corpus, name) for name in names}
    asked = [_question(row, texts[row["file"]]) for _, row in rows]
    held_out = frozenset(texts[row["file"]].group for held, row in rows if held)
    return QuestionSet("own", texts, tuple(one for one in asked if one), held_out)


def _rows(folder: Path) -> Iterator[tuple[bool, Row]]:
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield path.stem.endswith(HELD_OUT), json.loads(line)


def is_invented(name: str) -> bool:
    return name.startswith("invented/")


def _text(folder: Path, name: str) -> Text:
    document = read(SourceFile(name, (folder / name).read_bytes()))
    authority = name.partition("/")[0]
    return Text(name, name if is_invented(name) else authority, lines_of(document))


def lines_of(document: Document) -> tuple[Line, ...]:
    """The sentences of a document that an answer may quote."""
    sentences = sentences_of(document)
    title = document.catalogue.title
    return tuple(
        Line(
            Shown(one.text, context_of(title, one.headings), lead.text if lead else ""),
            number,
        )
        for number, (one, lead) in enumerate(zip(sentences, leads(sentences), strict=True))
        if len(one.text) >= _FEWEST_CHARACTERS
    )


def _question(row: Row, text: Text) -> Question | None:
    """None when the evidence cannot be found: better no example than a wrong one."""
    squashed = _squashed(text)
    right = holding(squashed, row["evidence"])
    if row["answerable"] and not right:
        return None
    return Question(
        row["id"],
        text.id,
        row["question"],
        right,
        accepted=holding(squashed, row.get("alt") or []) - right,
    )


@cache
def _squashed(text: Text) -> tuple[str, ...]:
    return tuple(squash(line.text) for line in text.lines)


def holding(lines: Sequence[str], quotes: Sequence[str]) -> frozenset[int]:
    """Lines that hold a quote or lie in one: an index cuts a little differently."""
    wanted = [squash(quote) for quote in quotes]
    return frozenset(
        number
        for number, line in enumerate(lines)
        if any(
            (line in quote or quote in line) and min(len(line), len(quote)) >= _FEWEST_SHARED
            for quote in wanted
        )
    )


def squash(text: str) -> str:
    """Letters and digits only: white space and dashes differ between copies of a text."""
    return re.sub(r"[\W_]+", "", text.lower())
