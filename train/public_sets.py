"""SQuAD 1.1 and 2.0, COVID-QA and ConditionalQA as texts of lines and questions about them.

Reads the JSON lines under a folder of question sets: ``<set>/docs.jsonl`` with ``doc_id``,
``title``, ``text``; ``<set>/questions.jsonl`` with ``qid``, ``question``, ``answers``,
``doc_id``, ``evidence``, ``answerable``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict

from assistant.evidence import Shown, context_of
from index.leaning import leans
from index.sentences import split

from .records import Line, Question, QuestionSet, Text, draw_held_out


class Place(TypedDict):
    text: str


class _Required(TypedDict):
    qid: str
    question: str
    answers: list[str]
    doc_id: str
    evidence: list[Place]
    answerable: bool


class Row(_Required, total=False):
    asked_about: Place  # instead of evidence, where there is no answer
    scenario: str


def squad(folder: Path) -> QuestionSet:
    """SQuAD 1.1 and 2.0 development sets as one: the same articles, each question once."""
    texts = _texts(folder / "squad1_dev")
    numbers = _paragraphs(folder / "squad1_dev")
    rows = {
        row["qid"]: row for name in ("squad1_dev", "squad2_dev") for row in _rows(folder / name)
    }
    questions = (_about_paragraph(row, texts[row["doc_id"]], numbers) for row in rows.values())
    return _together("squad", texts, (one for one in questions if one.right or not one.answers))


def covid_qa(folder: Path) -> QuestionSet:
    """COVID-QA: every question has its answer in a scientific article."""
    texts = _texts(folder / "covidqa")
    rows = _rows(folder / "covidqa")
    questions = (_about_evidence(row, texts[row["doc_id"]], row["answers"][:1]) for row in rows)
    return _together("covidqa", texts, (one for one in questions if one.right))


def conditional_qa(folder: Path) -> QuestionSet:
    """ConditionalQA, to measure on: all of it counts as held out."""
    texts = _texts(folder / "conditionalqa")
    questions = (
        _about_evidence(row, texts[row["doc_id"]], []) for row in _rows(folder / "conditionalqa")
    )
    kept = tuple(one for one in questions if one is not None)
    groups = frozenset(text.group for text in texts.values())
    return QuestionSet("conditionalqa", texts, kept, groups)


def _together(name: str, texts: dict[str, Text], questions: Iterable[Question]) -> QuestionSet:
    groups = {text.group for text in texts.values()}
    return QuestionSet(name, texts, tuple(questions), draw_held_out(groups))


def _rows(folder: Path) -> Iterator[Row]:
    with (folder / "questions.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _texts(folder: Path) -> dict[str, Text]:
    with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return {
        one["doc_id"]: Text(one["doc_id"], one["doc_id"], _lines(one["title"], one["text"]))
        for one in documents
    }


def _paragraphs(folder: Path) -> dict[tuple[str, str], int]:
    """Number of each paragraph by document and words: the two SQuADs count differently."""
    with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return {
        (one["doc_id"], paragraph): number
        for one in documents
        for number, paragraph in enumerate(one["text"].split("\n\n"))
    }


def _lines(title: str, text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    for number, paragraph in enumerate(text.split("\n\n")):
        before = ""
        for start, end in split(paragraph):
            sentence = paragraph[start:end]
            lead = before if leans(sentence) else ""
            lines.append(Line(Shown(sentence, context_of(title, ()), lead), number))
            before = sentence
    return tuple(lines)


def _about_paragraph(row: Row, text: Text, numbers: dict[tuple[str, str], int]) -> Question:
    """Right are the lines of its paragraph that hold most of the answers people gave."""
    place = row["evidence"][0] if row["answerable"] else row["asked_about"]
    paragraph = numbers[text.id, place["text"]]
    held = {
        number: sum(answer in line.text for answer in row["answers"])
        for number, line in enumerate(text.lines)
        if line.paragraph == paragraph
    }
    most = max(held.values(), default=0)
    right = {number for number, count in held.items() if most and count == most}
    return Question(
        row["qid"],
        text.id,
        row["question"].strip(),
        frozenset(right),
        paragraph=paragraph,
        answers=tuple(row["answers"]),
    )


def _about_evidence(row: Row, text: Text, answers: list[str]) -> Question:
    """Right are the lines that lie in the evidence and, where one is given, in the answer."""
    quotes = [_squash(place["text"]) for place in row["evidence"]]
    wanted = [_squash(answer) for answer in answers]
    right = {
        number
        for number, line in enumerate(text.lines)
        if any(_squash(line.text) in quote for quote in quotes)
    }
    near = {n for n in right if any(_overlap(_squash(text.lines[n].text), one) for one in wanted)}
    words = " ".join(filter(None, [row["question"], row.get("scenario", "")]))
    return Question(
        row["qid"], text.id, words.strip(), frozenset(near or right), answers=tuple(answers)
    )


def _overlap(line: str, answer: str) -> bool:
    return bool(answer) and (answer in line or line in answer)


def _squash(text: str) -> str:
    """Letters and digits only: white space and dashes differ between copies of a text."""
    return re.sub(r"[\W_]+", "", text.lower())
