"""What the steps of the recipe hand to each other. Knows no file format and no model."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from assistant.evidence import Shown

HELD_OUT_SHARE = 0.2
"""Part of the documents of each set that is never trained on."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as a candidate: its words and what stands around it."""

    shown: Shown
    paragraph: int

    @property
    def text(self) -> str:
        return self.shown.text


@dataclass(frozen=True, slots=True)
class Text:
    """A document, or several, cut into lines."""

    id: str
    group: str  # documents of one group are on the same side of the split
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one text; it has no answer there when ``right`` is empty."""

    id: str
    text_id: str
    words: str
    right: frozenset[int]  # lines that answer it
    accepted: frozenset[int] = frozenset()  # lines that may: neither right nor wrong
    paragraph: int | None = None  # the paragraph that it was written about
    answers: tuple[str, ...] = ()  # the answer in a few words, as people gave it


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions and their texts, from one source."""

    name: str
    texts: dict[str, Text]
    questions: tuple[Question, ...]
    held_out: frozenset[str]  # groups

    def is_held_out(self, question: Question) -> bool:
        return self.texts[question.text_id].group in self.held_out


def draw_held_out(groups: set[str]) -> frozenset[str]:
    """A fixed share of the groups; the same groups give the same draw."""
    drawn = sorted(groups, key=lambda group: hashlib.sha256(group.encode()).digest())
    return frozenset(drawn[: round(len(drawn) * HELD_OUT_SHARE)])
