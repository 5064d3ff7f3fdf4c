"""Where the gold quotes stand in the frozen texts, and whether a span hits one of them.

White space and the shape of quotation marks do not count when a quote is looked for;
everything else does. This module knows nothing of answers or scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.cases import Case, Quote
from eval.errors import BadCases
from index.records import Document

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


def locate(cases: Iterable[Case], documents: Mapping[str, Document], path: Path) -> dict[str, Gold]:
    """The gold of each case by its id; ``documents`` are by uri, ``path`` is for the message.

    Raises BadCases with every quote that its document does not hold.
    """
    texts = {uri: Text(document.text) for uri, document in documents.items()}
    faults: list[str] = []

    def spans(case: Case, items: Iterable[Quote]) -> tuple[Span, ...]:
        found: list[Span] = []
        for item in items:
            places = texts[item.uri].locate(item.quote) if item.uri in texts else ()
            if not places:
                what = "no such quote" if item.uri in texts else "no such document in the index"
                faults.append(f"{path}: case {case.id!r}: {item.uri!r}: {what}: {item.quote!r}")
            found.extend(Span(item.uri, start, end) for start, end in places)
        return tuple(found)

    gold = {
        case.id: Gold(
            parts=tuple(spans(case, alternatives) for alternatives in case.parts()),
            acceptable=spans(case, case.acceptable),
        )
        for case in cases
    }
    if faults:
        raise BadCases(
            "\n".join(faults),
            "Correct the quotes, or index the documents that the cases are about.",
        )
    return gold
