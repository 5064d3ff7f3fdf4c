"""Sentences to passages: the unit that is searched, and what stands above it.

A passage never crosses a heading, never mixes content with letterhead or tables, and is no
longer, with its title and headings, than what the embedder reads at once. A numbered paragraph
is a passage of its own, so that a hit can be cited by number, and so is a record: neighbouring
rows of a spreadsheet have nothing to say about each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from .records import BOILERPLATE, Document, Passage, Sentence
from .sentences import sentences_of

CountTokens = Callable[[str], int]


def cut(document: Document, count: CountTokens, limit: int) -> tuple[Passage, ...]:
    """The passages of a document, each of at most ``limit`` word pieces with its context.

    A single sentence longer than the limit is a passage alone.
    """
    passages: list[Passage] = []
    for _, run in groupby(sentences_of(document), key=_section):
        for group in _filled(document, list(run), count, limit):
            passages.append(_passage(document, len(passages), group))
    return tuple(passages)


def _section(sentence: Sentence) -> tuple[object, ...]:
    kind = sentence.kind if sentence.kind in BOILERPLATE else "prose"
    alone = sentence.position if sentence.kind == "record" else None
    return sentence.headings, kind, sentence.number, alone


def _filled(
    document: Document, sentences: list[Sentence], count: CountTokens, limit: int
) -> Iterator[list[Sentence]]:
    """Groups of neighbouring sentences that fit, broken at the ends of blocks where possible."""
    room = limit - count(f"{context(document, sentences[0].headings)}.")
    group: list[Sentence] = []
    used = 0
    for block in _blocks(sentences):
        sizes = [count(sentence.text) for sentence in block]
        if group and used + sum(sizes) > room:
            yield group
            group, used = [], 0
        for sentence, size in zip(block, sizes, strict=True):
            if group and used + size > room:
                yield group
                group, used = [], 0
            group.append(sentence)
            used += size
    if group:
        yield group


def _blocks(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences that stand in one line of text: a new line begins a new block."""
    block: list[Sentence] = []
    for sentence in sentences:
        if block and sentence.start - block[-1].end > 1:
            yield block
            block = []
        block.append(sentence)
    if block:
        yield block


def _passage(document: Document, position: int, sentences: list[Sentence]) -> Passage:
    start, end = sentences[0].start, sentences[-1].end
    return Passage(
        document_id=document.id,
        position=position,
        start=start,
        end=end,
        text=document.text[start:end],
        headings=sentences[0].headings,
        page=sentences[0].page,
        number=sentences[0].number,
        sentences=tuple(sentences),
    )


def context(document: Document, headings: tuple[str, ...]) -> str:
    """Title and headings: what a passage is about without saying so."""
    return ". ".join((document.catalogue.title, *headings))
