"""Whether a source is proven: is its quote what stands at its place in the very text whose hash
it carries?

Answering reads the index many times, and documents come and go between; what was read before a
change and what was read after it need not fit together. Knows nothing of how sources are found.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from index.errors import UnknownDocument
from index.library import Library
from index.records import Document

from .records import Source


def are_proven(sources: Iterable[Source], library: Library) -> bool:
    """Each of them, by the documents as they are now."""

    @cache
    def document(identity: str) -> Document | None:
        try:
            return library.document(identity)
        except UnknownDocument:
            return None

    return all(_is_proven(one, document(one.document_id)) for one in sources)


def _is_proven(source: Source, document: Document | None) -> bool:
    if document is None or document.sha256 != source.sha256:
        return False
    return document.text[source.start : source.end] == source.quote
