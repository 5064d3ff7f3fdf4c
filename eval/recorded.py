"""An assistant that repeats what was recorded: quotes by question, and nothing else.

It stands in for any system whose answers are at hand but which cannot be asked, and for
the assistant where the judge itself is tested. It understands no question; it refuses one
for which nothing was recorded in the documents that the filters allow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.records import Answer, Citation, Question, Refusal, Statement
from eval.cases import Quote
from eval.gold import Text
from index.records import Document, Filters, Hit, Passage

NOWHERE = (0, 0)  # no place in a text: what is cited there is broken

_REFUSED = "Nothing was recorded for this question."


class Recorded:
    """``said`` holds the quotes by question, best first; ``documents`` are by uri."""

    def __init__(
        self, documents: Mapping[str, Document], said: Mapping[str, Sequence[Quote]]
    ) -> None:
        self._documents = documents
        self._said = said

    def ask(self, question: Question) -> Answer:
        citations = self._citations(question.text, question.filters)
        told = [f"{citation.quote} [{citation.marker}]" for citation in citations]
        return Answer(
            question=question.text,
            understood_as=question.text,
            outcome="answered" if citations else "refused",
            answer=" ".join(told) or _REFUSED,
            statements=tuple(
                Statement(citation.quote, (citation.marker,), "verbatim") for citation in citations
            ),
            groups=(),
            citations=citations,
            also_retrieved=(),
            refusal=None if citations else Refusal("not_in_documents", _REFUSED),
        )

    def search(self, query: str, k: int = 10, filters: Filters = Filters()) -> list[Hit]:
        """Each quote as a passage of its own."""
        return [
            hit(self._documents[at.uri], (at.start, at.end), at.marker)
            for at in self._citations(query, filters)[:k]
        ]

    def _citations(self, question: str, filters: Filters) -> tuple[Citation, ...]:
        allowed = [
            (self._documents[item.uri], item.quote)
            for item in self._said.get(question, ())
            if not filters.documents or filters.documents & {item.uri, self._documents[item.uri].id}
        ]
        return tuple(
            _quoted(document, quote, marker)
            for marker, (document, quote) in enumerate(allowed, start=1)
        )


def _quoted(document: Document, quote: str, marker: int) -> Citation:
    """The first place of the quote; one that is not there is cited at 0 to 0, which is broken."""
    start, end = (*Text(document.text).locate(quote), NOWHERE)[0]
    return citation(document, (start, end), document.text[start:end], marker)


def citation(
    document: Document, place: tuple[int, int], quote: str, marker: int, sha256: str | None = None
) -> Citation:
    """As it was recorded: that place and quote agree is for ``eval.score`` to find out."""
    return Citation(
        document_id=document.id,
        uri=document.uri,
        sha256=sha256 or document.sha256,
        title=document.catalogue.title,
        kind=document.catalogue.kind,
        organisation=document.catalogue.organisation,
        date=document.catalogue.date,
        author=None,
        page=None,
        paragraph=None,
        headings=(),
        start=place[0],
        end=place[1],
        quote=quote,
        marker=marker,
    )


def hit(document: Document, place: tuple[int, int], position: int) -> Hit:
    """A passage that was found at ``place``."""
    start, end = place
    passage = Passage(
        document_id=document.id,
        position=position,
        start=start,
        end=end,
        text=document.text[start:end],
        headings=(),
        page=None,
        number=None,
        sentences=(),
    )
    return Hit(passage, score=1.0, dense=0.0, keyword=0.0, best_sentence=0.0)
