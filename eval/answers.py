"""Answers of another system, from a file of JSON lines: what it said, and what it cites.

A citation is given by offsets, by its quote, or by both, and becomes one of ours whatever it
is worth: that it does not round-trip is a score of 0 and for ``eval.score`` to find out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import NonNegativeFloat, PositiveInt

from assistant.records import Answer, Citation, Refusal, Statement
from eval.cases import Case
from eval.errors import BadAnswers
from eval.gold import Gold, Span, Text
from eval.jsonl import Strict, Words, read
from eval.markers import numbers, own, spelt_out, without
from eval.recorded import NOWHERE, citation, hit
from eval.run import DEPTH, Reply
from index.records import Catalogue, Document, Hit
from index.sentences import split

# A marker after the full stop; the line break after it is kept.
_BEHIND = re.compile(r"([.!?…]+[\"'”’)]*)((?:\s*\[\d+\])+)[^\S\r\n]*")
# "1.", "2)", "1.2." or "a." before an item of a list: no sentence. A number alone is an answer.
_LIST_MARK = re.compile(
    r"^\s*(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]+|[IVX]{2,})[.)]\s+(?=\S)(?!\[\d)"
)


class Place(Strict):
    """A span of a document, by offsets in code points, by its words, or by both."""

    uri: Words
    start: int | None = None
    end: int | None = None
    quote: str | None = None


class Proof(Place):
    marker: PositiveInt | None = None  # None: its position in the list, from 1
    sha256: str | None = None  # of the text that the offsets point into


class Said(Strict):
    """The answer to the case ``id``."""

    id: Words
    answer: str = ""
    refused: bool = False
    error: str | None = None  # why there is no answer
    citations: tuple[Proof, ...] | None = ()  # None in every answer: the system does not cite
    retrieved: tuple[Place, ...] | None = None  # best first; None: not known
    milliseconds: NonNegativeFloat | None = None


def load(path: Path, cases: Sequence[Case]) -> dict[str, Said]:
    """The answers by case id; raises BadAnswers, also for an answer to no case."""
    said = {row.id: row for row in read(path, Said, "id", BadAnswers)}
    if strange := sorted(set(said) - {case.id for case in cases}):
        raise BadAnswers(
            f"{path}: answers to cases that do not exist: {strange!r}",
            "Give the case file that the answers belong to.",
        )
    return said


def replies(
    cases: Sequence[Case],
    said: Mapping[str, Said],
    gold: Mapping[str, Gold],
    documents: Mapping[str, Document],
) -> tuple[Reply, ...]:
    """What was recorded, as if each case had been asked; no answer is an error."""
    searched = any(row.retrieved is not None for row in said.values())
    cites = any(row.citations is not None for row in said.values())
    shelf = _Shelf(documents)
    found = (_reply(case, said.get(case.id), gold[case.id], shelf, searched) for case in cases)
    return tuple(replace(reply, cites=cites) for reply in found)


class _Shelf:
    """The documents, each made ready once for quotes to be found in."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._texts: dict[str, Text] = {}

    def document(self, uri: str) -> Document:
        """One of no id and no text where there is none: whatever cites it is broken."""
        return self._documents.get(uri) or Document("", uri, "", "", "", (), Catalogue(uri))

    def place(self, wanted: Place, gold: Gold) -> tuple[int, int]:
        """The given offsets; else where the quote stands, at best where gold stands."""
        if wanted.start is not None and wanted.end is not None:
            return wanted.start, wanted.end
        if wanted.uri not in self._texts:
            self._texts[wanted.uri] = Text(self.document(wanted.uri).text)
        places = self._texts[wanted.uri].locate(wanted.quote or "")

        def misses(place: tuple[int, int]) -> bool:
            return not any(Span(wanted.uri, *place).hits(span) for span in gold.spans)

        return min(places, key=misses, default=NOWHERE)


def _reply(case: Case, said: Said | None, gold: Gold, shelf: _Shelf, searched: bool) -> Reply:
    found = said.retrieved if said else None
    hits: tuple[Hit, ...] | None = () if searched else None
    if found is not None:
        hits = tuple(
            hit(shelf.document(at.uri), shelf.place(at, gold), rank)
            for rank, at in enumerate(found[:DEPTH], start=1)
        )
    if said is None or (error := _error(said)) is not None:
        return Reply(case, None, hits, error if said else "there is no answer to this case", None)
    return Reply(case, _answer(case, said, gold, shelf), hits, None, said.milliseconds)


def _error(said: Said) -> str | None:
    """Why this is no answer; None when it is one."""
    silent = not (said.refused or said.citations or re.search(r"\w", without(said.answer)))
    return "the answer is empty" if said.error is None and silent else said.error


def _answer(case: Case, said: Said, gold: Gold, shelf: _Shelf) -> Answer:
    citations = tuple(
        _citation(proof, proof.marker or position, gold, shelf)
        for position, proof in enumerate(said.citations or (), start=1)
    )
    text = spelt_out(said.answer)
    return Answer(
        question=case.question,
        understood_as=case.question,
        outcome="refused" if said.refused else "answered",
        answer=text,
        statements=() if said.refused else _statements(text, citations),
        groups=(),
        citations=citations,
        also_retrieved=(),
        refusal=Refusal("not_in_documents", text) if said.refused else None,
    )


def _citation(proof: Proof, marker: int, gold: Gold, shelf: _Shelf) -> Citation:
    document = shelf.document(proof.uri)
    start, end = shelf.place(proof, gold)
    offsets = proof.start is not None and proof.end is not None
    there = document.text[max(0, start) : max(0, end)]
    # A quote is looked for by its letters alone; beside offsets it has to be exact.
    quote = there if proof.quote is None or (not offsets and there) else proof.quote
    return citation(document, (start, end), quote, marker, proof.sha256)


def _statements(answer: str, citations: Sequence[Citation]) -> tuple[Statement, ...]:
    """The sentences with their markers; an answer without markers is proven as a whole."""
    markers = tuple(citation.marker for citation in citations)
    text = own(answer, (citation.quote for citation in citations), markers)
    if not numbers(text):
        return (Statement(answer, markers, "unverified"),) if answer.strip() else ()
    lines = [_LIST_MARK.sub("", line) for line in _BEHIND.sub(_before, text).splitlines()]
    sentences = [line[start:end] for line in lines for start, end in split(line)]
    return tuple(
        Statement(sentence, tuple(dict.fromkeys(numbers(sentence))), "unverified")
        for sentence in sentences
        if re.search(r"\w", without(sentence))
    )


def _before(found: re.Match[str]) -> str:
    """The markers before the full stop, on its line."""
    return f" {''.join(found[2].split())}{found[1]} "
