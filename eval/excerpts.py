"""Pieces of the frozen texts, around what is gold and around what was cited.

A report carries them, so that it can be read where the documents are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eval.gold import Gold, Span
from eval.score import Score
from index.records import Document

AROUND = 160  # characters on either side, up to the next white space
MOST = 1200  # characters of one excerpt

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``text`` stands at ``start`` of its document; so do the places of ``gold`` and ``cited``."""

    label: str  # "part 1", "[2]"
    uri: str
    start: int
    text: str
    gold: tuple[Place, ...]
    cited: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt that is the same all through."""

    text: str
    gold: bool
    cited: bool


def of_gold(score: Score, gold: Gold, documents: Mapping[str, Document]) -> tuple[Excerpt, ...]:
    """Each required quote at its first place."""
    cited = _cited(score)
    found: list[Excerpt] = []
    for number, (part, spans) in enumerate(zip(score.parts, gold.parts, strict=True), start=1):
        proven = f", {'cited' if part.cited else 'not cited'}" if score.cites else ""
        label = f"part {number}{proven}"
        found.extend(
            _excerpt(label, span, documents[span.uri], gold.spans, cited)
            for span in _first_places(spans, documents)
        )
    return tuple(found)


def of_citations(
    score: Score, gold: Gold, documents: Mapping[str, Document]
) -> tuple[Excerpt, ...]:
    """Each citation that is valid; a broken one stands nowhere."""
    spans = _cited(score)
    valid = [citation for citation in score.cited if citation.valid]
    return tuple(
        _excerpt(f"[{at.marker}]", span, documents[span.uri], gold.spans, spans)
        for at, span in zip(valid, spans, strict=True)
    )


def pieces(excerpt: Excerpt) -> Iterator[Piece]:
    """The text of the excerpt in order, cut wherever gold or a citation begins or ends.

    >>> [p.text for p in pieces(Excerpt("", "a", 10, "abcdef", ((11, 13),), ((12, 16),)))]
    ['a', 'b', 'c', 'def']
    """
    end = excerpt.start + len(excerpt.text)
    cuts = {excerpt.start, end}
    for place in (*excerpt.gold, *excerpt.cited):
        cuts.update(min(max(at, excerpt.start), end) for at in place)
    ordered = sorted(cuts)
    for start, stop in pairwise(ordered):
        text = excerpt.text[start - excerpt.start : stop - excerpt.start]
        yield Piece(text, _inside(start, excerpt.gold), _inside(start, excerpt.cited))


def _inside(position: int, places: Iterable[Place]) -> bool:
    return any(start <= position < end for start, end in places)


def _cited(score: Score) -> list[Span]:
    return [Span(at.uri, at.start, at.end) for at in score.cited if at.valid]


def _first_places(spans: Iterable[Span], documents: Mapping[str, Document]) -> list[Span]:
    """One span for each quote and document, however often it stands there."""
    first: dict[tuple[str, str], Span] = {}
    for span in spans:
        words = "".join(documents[span.uri].text[span.start : span.end].split())
        first.setdefault((span.uri, words), span)
    return list(first.values())


def _excerpt(
    label: str, at: Span, document: Document, gold: Sequence[Span], cited: Sequence[Span]
) -> Excerpt:
    start = _to_space(document.text, max(0, at.start - AROUND), at.start, -1)
    stop = min(at.end, at.start + MOST)
    end = _to_space(document.text, min(len(document.text), stop + AROUND), stop, 1)
    return Excerpt(
        label, at.uri, start, document.text[start:end],
        _within(gold, at.uri, start, end), _within(cited, at.uri, start, end),
    )  # fmt: skip


def _to_space(text: str, position: int, towards: int, outwards: int) -> int:
    """The nearest place between words on the way from ``position`` to ``towards``."""
    while position != towards and 0 < position < len(text):
        if text[position - 1].isspace() or text[position].isspace():
            break
        position -= outwards
    return position


def _within(spans: Iterable[Span], uri: str, start: int, end: int) -> tuple[Place, ...]:
    found = {
        (max(at.start, start), min(at.end, end))
        for at in spans
        if at.uri == uri and at.start < end and at.end > start
    }
    return tuple(sorted(found))
