"""Where the gold quotes stand in the frozen texts, and whether a span hits one of them.

White space and the shape of quotation marks do not count when a quote is looked for;
everything else does. This module knows nothing of answers or scores.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.absent import INDEX_THEM, absent
from eval.cases import Case, Quote, sift
from eval.errors import BadCases
from eval.jsonl import REMEDY
from index.records import Document

_REMEDY = "Correct the cases, or index the documents that they are about."

_QUOTE_MARKS = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'", "ʼ": "'"}
    | {"“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"'}
)


@dataclass(frozen=True, slots=True)
class Span:
    """Code points ``start`` to ``end`` of a document's frozen text."""

    uri: str
    start: int
    end: int

    def hits(self, other: Span) -> bool:
        """Do the two overlap by at least half of the shorter one?

        >>> Span("a", 0, 10).hits(Span("a", 5, 30)), Span("a", 0, 10).hits(Span("a", 6, 30))
        (True, False)
        """
        common = min(self.end, other.end) - max(self.start, other.start)
        shorter = min(self.end - self.start, other.end - other.start)
        return self.uri == other.uri and common > 0 and shorter <= 2 * common

    def overlap(self, other: Span) -> float:
        """Characters that both hold over characters that either holds, from 0 to 1.

        >>> Span("a", 0, 10).overlap(Span("a", 5, 15)), Span("a", 0, 10).overlap(Span("b", 0, 10))
        (0.3333333333333333, 0.0)
        """
        common = max(0, min(self.end, other.end) - max(self.start, other.start))
        both = self.end - self.start + other.end - other.start
        return common / (both - common) if self.uri == other.uri and both else 0.0


class Text:
    """A text to find quotes in: its letters without white space, and where each stood."""

    def __init__(self, text: str) -> None:
        self._positions = [at for at, letter in enumerate(text) if not letter.isspace()]
        self._letters = fold(text)

    def locate(self, quote: str) -> tuple[tuple[int, int], ...]:
        """Start and end of every occurrence; none when the quote is not there.

        >>> Text("They  said:\\n‘no’.").locate("said: 'no'")
        ((6, 16),)
        """
        wanted = fold(quote)
        found: list[tuple[int, int]] = []
        at = self._letters.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            found.append((self._positions[at], self._positions[last] + 1))
            at = self._letters.find(wanted, at + 1)
        return tuple(found)


def fold(text: str) -> str:
    """The letters of the text: without white space, one for one, quotation marks straight."""
    return straight("".join(letter for letter in text if not letter.isspace()))


def straight(text: str) -> str:
    """The text with straight quotation marks; its length stays."""
    return text.translate(_QUOTE_MARKS)


@dataclass(frozen=True, slots=True)
class Gold:
    """The evidence of a case, located: a quote that stands twice is good at either place."""

    parts: tuple[tuple[Span, ...], ...]  # in the order of Case.parts()
    acceptable: tuple[Span, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (*(span for part in self.parts for span in part), *self.acceptable)

    @property
    def uris(self) -> frozenset[str]:
        return frozenset(span.uri for span in self.spans)


def load(path: Path, documents: Mapping[str, Document]) -> tuple[tuple[Case, ...], dict[str, Gold]]:
    """The cases of a file and their gold, by case id; ``documents`` are by uri.

    Raises BadCases with every faulty line, and with all that ``locate`` raises it for.
    """
    cases, faults = sift(path)
    without = absent(cases, documents, path)
    gold, missing = _located(cases, documents, path)
    if faults or missing or without:
        raise BadCases("\n".join((*faults, *missing, *without)), _remedy(missing, without))
    return cases, gold


def locate(cases: Iterable[Case], documents: Mapping[str, Document], path: Path) -> dict[str, Gold]:
    """The gold of each case by its id; ``documents`` are by uri, ``path`` is for the message.

    What stands in one document stands in every copy of it. Raises BadCases with every quote that
    its document does not hold, and every document that is not there.
    """
    cases = tuple(cases)
    without = absent(cases, documents, path)
    gold, missing = _located(cases, documents, path)
    if missing or without:
        raise BadCases("\n".join((*missing, *without)), _remedy(missing, without))
    return gold


def _remedy(missing: Sequence[str], without: Sequence[str]) -> str:
    """Of the most that is wrong: another index may have all of it."""
    if without:
        return INDEX_THEM
    return _REMEDY if missing else REMEDY


def _located(
    cases: Iterable[Case], documents: Mapping[str, Document], path: Path
) -> tuple[dict[str, Gold], list[str]]:
    """The gold, as far as it is there, and the quotes that are not, of documents that are."""
    texts = {uri: Text(document.text) for uri, document in documents.items()}
    same = copies(documents)
    faults: list[str] = []

    def spans(case: Case, items: Iterable[Quote]) -> tuple[Span, ...]:
        found: list[Span] = []
        for item in items:
            if item.uri not in documents:
                continue
            places = _places(item, texts[item.uri], documents[item.uri])
            if isinstance(places, str):
                faults.append(f"{path}: case {case.id!r}: {item.uri!r}: {places}: {item.quote!r}")
            else:
                found.extend(replace(at, uri=uri) for at in places for uri in same[at.uri])
        return tuple(found)

    gold = {
        case.id: Gold(
            parts=tuple(spans(case, alternatives) for alternatives in case.parts()),
            acceptable=spans(case, case.acceptable),
        )
        for case in cases
    }
    return gold, faults


def copies(documents: Mapping[str, Document]) -> dict[str, tuple[str, ...]]:
    """Uri to the uris of all documents with the same text, its own first."""
    of_text: dict[str, list[str]] = defaultdict(list)
    for uri, document in documents.items():
        of_text[document.text].append(uri)
    return {
        uri: (uri, *(other for other in of_text[document.text] if other != uri))
        for uri, document in documents.items()
    }


def _places(item: Quote, text: Text, document: Document) -> tuple[Span, ...] | str:
    """Where the quote stands, or why it cannot be gold."""
    if item.sha256 not in (None, document.sha256):
        return f"the text has changed, its hash is now {document.sha256}"
    places = text.locate(item.quote)
    if not places:
        return "no such quote"
    if item.start is None:
        return tuple(Span(item.uri, start, end) for start, end in places)
    chosen = tuple(Span(item.uri, start, end) for start, end in places if start == item.start)
    return chosen or f"no such quote at {item.start}"
