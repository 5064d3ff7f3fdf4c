"""Bringing an index up to date with folders: one document at a time, each whole or not at all.

A run that is killed leaves whole documents only, and the next run goes on where it stopped.
Holds the rules of identity: a document is its uri; the same uri with other content replaces
it; a uri belongs to the folder that it came from first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .acronyms import find_acronyms
from .embed import Embedder
from .errors import UnreadableFile
from .folder import Found, FoundFile, find
from .passages import cut, passage_input, sentence_input
from .read import read
from .records import Document
from .report import Failure, Progress, Report
from .store import documents
from .store.database import Database
from .store.documents import Findable, Known


def update(
    database: Database,
    embedder: Embedder,
    paths: Sequence[Path],
    progress: Progress | None = None,
) -> Report:
    """Indexes what is new or changed under the paths, and removes what has gone from them.

    - A file whose bytes are as they were is not parsed or embedded again.
    - A file that was good and became unreadable is a failure that says so; the version that
      was indexed before stays, because answering from it is better than from nothing.
    - Nothing is removed under a folder of which a part could not be listed.

    Raises InputError when a path does not exist, before anything is done.
    """
    places = [find(path, leave_out=database.directory) for path in paths]
    total = sum(len(place.files) for place in places)
    run = _Run(database, embedder)
    done = 0
    for place in places:
        run.failed += place.failed
        for file in place.files:
            run.take(file, str(place.root))
            done += 1
            if progress is not None:
                progress(file.uri, done, total)
        run.remove_gone(place)
    return run.report()


def findable(document: Document, embedder: Embedder, content: bytes = b"") -> Findable:
    """Cuts and embeds a document; ``content`` is the file's, kept where it has pages."""
    passages = cut(document, embedder.count_tokens, embedder.max_tokens)
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    return Findable(
        document=document,
        passages=passages,
        passage_vectors=embedder.embed_passages([passage_input(document, p) for p in passages]),
        sentence_vectors=embedder.embed_passages([sentence_input(document, s) for s in sentences]),
        acronyms=find_acronyms(document.text),
        original=content if document.strips else None,
    )


@dataclass(slots=True)
class _Run:
    database: Database
    embedder: Embedder
    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    def take(self, file: FoundFile, root: str) -> None:
        with self.database.reading() as connection:
            known = documents.known(connection, file.uri)
        if known and known.root != root:
            self._fail(
                file.uri,
                f"A document of this name is there already, from {known.root!r}.",
                "Remove that one first, or index the folder that holds both.",
            )
            return
        changed = self._changed(file, known)
        if changed is None:
            return
        document, content = changed
        ready = findable(document, self.embedder, content)
        with self.database.writing() as connection:
            documents.put(connection, ready, root)
        (self.replaced if known else self.added).append(file.uri)

    def _changed(self, file: FoundFile, known: Known | None) -> tuple[Document, bytes] | None:
        """The document in the file and the file's bytes, or None and why in the report."""
        stays = " What was indexed before stays." if known else ""
        try:
            source = file.read()
            if known and known.source_sha256 == source.sha256:
                self.unchanged.append(file.uri)
                return None
            return read(source), source.content
        except OSError as error:
            reason = f"It cannot be read: {error.strerror or error}.{stays}"
            self._fail(file.uri, reason, "Check who may read it.")
        except UnreadableFile as error:
            self._fail(file.uri, error.what + stays, error.remedy)
        return None

    def _fail(self, uri: str, reason: str, remedy: str) -> None:
        self.failed.append(Failure(uri, reason, remedy))

    def remove_gone(self, place: Found) -> None:
        if not place.complete:
            return
        there = {file.uri for file in place.files} | {failure.uri for failure in place.failed}
        with self.database.reading() as connection:
            known = documents.uris_under(connection, str(place.root))
        for uri in known:
            if uri not in there:
                with self.database.writing() as connection:
                    documents.delete(connection, uri)
                self.removed.append(uri)

    def report(self) -> Report:
        return Report(
            added=tuple(self.added),
            replaced=tuple(self.replaced),
            unchanged=tuple(self.unchanged),
            removed=tuple(self.removed),
            failed=tuple(self.failed),
        )
