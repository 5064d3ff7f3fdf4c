"""Documents taken out of the index, and the last of them brought back as they were.

A removal takes a document out of every table and file at once; what undoes it is a copy in this
process's memory, which ends with it. Knows nothing of HTTP.
"""

from __future__ import annotations

from threading import Lock

from index.errors import UnknownDocument
from index.library import Copy, Library
from index.records import Entry, document_id

KEPT = 10


class Removals:
    """Safe to call from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = Lock()
        self._copies: dict[str, Copy] = {}  # by document id, the oldest first

    def remove(self, id_or_uri: str) -> Entry:
        """Raises UnknownDocument, IndexBusy."""
        copy = self._library.take_out(id_or_uri)
        with self._lock:
            self._copies.pop(copy.entry.id, None)
            self._copies[copy.entry.id] = copy
            for old in list(self._copies)[:-KEPT]:
                del self._copies[old]
        return copy.entry

    def undo(self, id_or_uri: str) -> Entry:
        """Brings back one of the last that were removed. Raises UnknownDocument when it is none
        of them, NameTaken, IndexBusy.
        """
        with self._lock:
            copy = self._copies.get(id_or_uri) or self._copies.get(document_id(id_or_uri))
        if copy is None:
            raise UnknownDocument(
                f"No document {id_or_uri!r} was removed lately.",
                f"Add its file again: only the last {KEPT} can be brought back.",
            )
        entry = self._library.put_back(copy)
        with self._lock:
            self._copies.pop(entry.id, None)
        return entry
