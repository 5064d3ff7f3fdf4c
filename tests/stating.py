"""The facts that a sentence states, as a test writes both."""

from __future__ import annotations

from assistant.answer_type.fact import find_facts
from index.records import BlockKind, Sentence


def made(text: str, kind: BlockKind = "paragraph") -> Sentence:
    return Sentence("d", 0, 0, len(text), text, kind)


def facts(question: str, text: str, likely: str = "", kind: BlockKind = "paragraph") -> list[str]:
    at = text.index(likely) if likely else 0
    spans = find_facts(question, made(text, kind), (at, at + len(likely)))
    return [text[start:end] for start, end in spans]
