"""What a reply got right, fact by fact: a score belongs to one case.

The facts are counted here and nothing is averaged; ``eval.metrics`` turns the scores of a
run into numbers, ``eval.stages`` says what lost a failed case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.records import Answer, Citation, RefusalReason, Statement
from eval.cases import Case
from eval.gold import Gold, Span, straight
from eval.markers import numbers, own, without
from eval.run import Reply
from index.records import Document, Hit

Outcome = Literal["answered", "refused", "error"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of the answer, checked against the frozen text and against the gold."""

    marker: int
    uri: str
    start: int
    end: int
    quote: str
    fault: str | None  # why quote, span, hash or ids are not those of a document
    gold: bool  # valid, and hits evidence that is required or acceptable
    excess: int  # characters outside of all gold; all of them when it is broken

    @property
    def valid(self) -> bool:
        return self.fault is None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the required evidence; any of its quotes will do."""

    quotes: tuple[str, ...]
    cited: bool
    overlap: float  # of the nearest citation: intersection over union, in characters
    rank: int | None  # of the first passage found that holds it, from 1


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the answer; supported when all its citations are valid and one is gold."""

    text: str
    supported: bool


@dataclass(frozen=True, slots=True)
class Score:
    case: Case
    outcome: Outcome
    error: str | None
    reason: RefusalReason | None
    answer: str
    cited: tuple[Cited, ...]
    unproven: tuple[str, ...]  # markers without a citation, statements without a marker
    said: tuple[Said, ...]
    parts: tuple[Part, ...]
    right_document: bool  # the first citation is of a document that holds gold
    says: bool  # what must be said, and nothing that must not
    searched: bool  # whether it is known what was retrieved
    milliseconds: float | None
    cites: bool = True  # whether the system is one that cites


def score_all(
    replies: Iterable[Reply], gold: Mapping[str, Gold], documents: Mapping[str, Document]
) -> tuple[Score, ...]:
    """Score each reply; ``gold`` is by case id and ``documents`` by uri."""
    return tuple(score(reply, gold[reply.case.id], documents) for reply in replies)


def score(reply: Reply, gold: Gold, documents: Mapping[str, Document]) -> Score:
    case, answer = reply.case, reply.answer
    citations = answer.citations if answer else ()
    cited = tuple(_check(citation, gold, documents) for citation in citations)
    return Score(
        case=case,
        outcome=answer.outcome if answer else "error",
        error=reply.error,
        reason=answer.refusal.reason if answer and answer.refusal else None,
        answer=answer.answer if answer else "",
        cited=cited,
        unproven=_unproven(answer) if answer and reply.cites else (),
        said=_said(answer, cited) if answer else (),
        parts=_parts(case, gold, cited, _found(reply.hits or (), documents)),
        right_document=bool(cited) and cited[0].valid and cited[0].uri in gold.uris,
        says=answer is not None and _says(case, answer.answer),
        searched=reply.hits is not None,
        milliseconds=reply.milliseconds,
        cites=reply.cites,
    )


def _check(citation: Citation, gold: Gold, documents: Mapping[str, Document]) -> Cited:
    fault = _fault(citation, documents.get(citation.uri))
    span = _span(citation)
    return Cited(
        marker=citation.marker,
        uri=citation.uri,
        start=citation.start,
        end=citation.end,
        quote=citation.quote,
        fault=fault,
        gold=fault is None and any(span.hits(wanted) for wanted in gold.spans),
        excess=max(1, len(citation.quote)) if fault else _excess(span, gold),
    )


def _fault(citation: Citation, document: Document | None) -> str | None:
    """Why a citation does not round-trip, in words; None when it does."""
    if document is None or citation.document_id != document.id:
        return "there is no such document"
    if citation.sha256 != document.sha256:
        return "it was made from another version of the text"
    if not 0 <= citation.start < citation.end <= len(document.text):
        return "it points at no place in the text"
    if document.text[citation.start : citation.end] != citation.quote:
        return "its quote is not what stands there"
    return None


def _excess(span: Span, gold: Gold) -> int:
    """How many of its characters no gold span holds."""
    inside: set[int] = set()
    for wanted in gold.spans:
        if wanted.uri == span.uri:
            inside.update(range(max(span.start, wanted.start), min(span.end, wanted.end)))
    return span.end - span.start - len(inside)


def _span(found: Citation | Cited) -> Span:
    return Span(found.uri, found.start, found.end)


def _unproven(answer: Answer) -> tuple[str, ...]:
    """What claims to be proven and is not, in words; a marker used twice proves nothing."""
    given = Counter(citation.marker for citation in answer.citations)
    used = set(numbers(own(answer.answer, _quoted(answer), given)))
    used.update(marker for statement in answer.statements for marker in statement.citations)
    return (
        *(f"[{marker}] has no citation" for marker in sorted(used - set(given))),
        *(f"[{marker}] stands for {n} citations" for marker, n in sorted(given.items()) if n > 1),
        *(f"not cited: {said.text}" for said in answer.statements if not said.citations),
    )


def _quoted(answer: Answer) -> Iterator[str]:
    """What the answer took from documents and their titles as it is."""
    yield from (citation.quote for citation in answer.citations)
    yield from (group.label for group in answer.groups)
    if answer.fact:
        yield answer.fact.text


def _said(answer: Answer, cited: Iterable[Cited]) -> tuple[Said, ...]:
    checked: dict[int, list[Cited]] = {}
    for citation in cited:
        checked.setdefault(citation.marker, []).append(citation)

    def supported(statement: Statement) -> bool:
        proofs = [checked.get(marker, []) for marker in statement.citations]
        every = [citation for proof in proofs for citation in proof]
        return (
            all(len(proof) == 1 for proof in proofs)
            and all(citation.valid for citation in every)
            and any(citation.gold for citation in every)
        )

    return tuple(Said(statement.text, supported(statement)) for statement in answer.statements)


def _found(hits: Iterable[Hit], documents: Mapping[str, Document]) -> tuple[Span, ...]:
    uris = {document.id: uri for uri, document in documents.items()}
    passages = [hit.passage for hit in hits]
    return tuple(Span(uris.get(at.document_id, ""), at.start, at.end) for at in passages)


def _parts(
    case: Case, gold: Gold, cited: Iterable[Cited], found: tuple[Span, ...]
) -> tuple[Part, ...]:
    proofs = [_span(citation) for citation in cited if citation.valid]
    return tuple(
        Part(
            quotes=tuple(item.quote for item in alternatives),
            cited=any(proof.hits(wanted) for proof in proofs for wanted in wanteds),
            overlap=max((p.overlap(wanted) for p in proofs for wanted in wanteds), default=0.0),
            rank=_rank(wanteds, found),
        )
        for alternatives, wanteds in zip(case.parts(), gold.parts, strict=True)
    )


def _rank(wanteds: tuple[Span, ...], found: tuple[Span, ...]) -> int | None:
    ranks = (
        rank
        for rank, passage in enumerate(found, start=1)
        if any(passage.hits(wanted) for wanted in wanteds)
    )
    return next(ranks, None)


def _says(case: Case, answer: str) -> bool:
    """Whole words, whatever their case, spaces, quotation marks and markers."""
    said = _plain(without(answer))

    def has(words: str) -> bool:
        wanted = _plain(without(words)) or _plain(words)
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said) is not None

    wanted = not case.must_say or any(has(words) for words in case.must_say)
    return wanted and not any(has(words) for words in case.must_not_say)


def _plain(text: str) -> str:
    return straight(" ".join(text.split())).casefold()
