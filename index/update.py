"""Bringing an index up to date with folders: one document at a time, each whole or not at all.

Files are read and cut ahead while the one before is embedded and the one before that is written.
A run that is killed leaves whole documents only, and the next run goes on where it stopped.
Holds the rules of identity: a document is its uri; the same uri with other content replaces
it; a uri belongs to the folder that it came from first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .ahead import ahead
from .describe.acronyms import find_acronyms
from .embed import Embedder
from .errors import UnreadableFile
from .folder import Found, FoundFile, find
from .passages import context, cut
from .read import read
from .records import Document, Passage
from .repeats import Embed, Repeats
from .report import Failure, Progress, Report
from .store import documents
from .store.database import Database
from .store.documents import Findable

Embedded = Callable[[int, int], None]
"""Called while a document is embedded: how many of its sentences are done, how many there are."""

_SLICE = 64
_READ_AHEAD = 3
"""Documents that wait to be embedded: enough that a large file holds nobody up."""


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
    run = _Run(database, embedder, Repeats(embedder.embed_passages))
    done = 0
    for place in places:
        run.failed += place.failed
        for uri in run.take(place):
            done += 1
            if progress is not None:
                progress(uri, done, total, run.passages)
        run.remove_gone(place)
    return run.report()


def findable(
    document: Document, embedder: Embedder, content: bytes = b"", embedded: Embedded | None = None
) -> Findable:
    """Cuts and embeds a document; ``content`` is the file's, kept where it has pages."""
    passages = cut(document, embedder.count_tokens, embedder.max_tokens)
    return _findable(document, passages, embedder.embed_passages, content, embedded)


def _findable(
    document: Document,
    passages: tuple[Passage, ...],
    embed: Embed,
    content: bytes,
    embedded: Embedded | None = None,
) -> Findable:
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    vectors = _embedded([each.text for each in sentences], embed, embedded)
    return Findable(
        document=document,
        passages=passages,
        passage_vectors=_summed(vectors, passages, _contexts(document, passages, embed)),
        sentence_vectors=vectors,
        acronyms=find_acronyms(document.text),
        original=content if document.strips else None,
    )


def _embedded(texts: list[str], embed: Embed, embedded: Embedded | None) -> NDArray[np.float32]:
    """All at once; in slices for somebody who waits and wants to know how far it is."""
    if embedded is None or not texts:
        return embed(texts)
    slices = []
    for first in range(0, len(texts), _SLICE):
        embedded(first, len(texts))
        slices.append(embed(texts[first : first + _SLICE]))
    embedded(len(texts), len(texts))
    return np.concatenate(slices)


def _contexts(document: Document, passages: Sequence[Passage], embed: Embed) -> NDArray[np.float32]:
    """A vector of title and headings for each passage; those of one section are embedded once."""
    said = [context(document, passage.headings) for passage in passages]
    row = {text: at for at, text in enumerate(dict.fromkeys(said))}
    vectors = embed(list(row))
    return vectors[[row[text] for text in said]]


def _summed(
    vectors: NDArray[np.float32], passages: Sequence[Passage], contexts: NDArray[np.float32]
) -> NDArray[np.float32]:
    """A passage points where its sentences and its context point together: it ranked as well as
    a vector of the whole text, which would be as much work again."""
    summed = contexts.copy()
    owners = [at for at, each in enumerate(passages) for _ in each.sentences]
    np.add.at(summed, np.array(owners, dtype=np.intp), vectors)
    return _directions(summed)


def _directions(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same at unit length; a sum that is nothing stays nothing."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


@dataclass(frozen=True, slots=True)
class _Changed:
    document: Document
    passages: tuple[Passage, ...]
    content: bytes
    replaces: bool


@dataclass(frozen=True, slots=True)
class _Ready:
    findable: Findable
    replaces: bool


@dataclass(slots=True)
class _Run:
    database: Database
    embedder: Embedder
    embed: Embed
    passages: int = 0
    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    def take(self, place: Found) -> Iterator[str]:
        """Reads, embeds and writes side by side; gives the uri of each file that is done."""
        reading = partial(self._read, str(place.root))
        with (
            closing(ahead(reading, place.files, _READ_AHEAD)) as read_files,
            closing(ahead(self._embed, read_files, 1)) as ready,
        ):
            for file, outcome in zip(place.files, ready, strict=True):
                self._put(file.uri, outcome, str(place.root))
                yield file.uri

    def _read(self, root: str, file: FoundFile) -> _Changed | Failure | None:
        """None for a file that is as it was."""
        with self.database.reading() as connection:
            known = documents.known(connection, file.uri)
        if known and known.root != root:
            return Failure(
                file.uri,
                f"A document of this name is there already, from {known.root!r}.",
                "Remove that one first, or index the folder that holds both.",
            )
        stays = " What was indexed before stays." if known else ""
        try:
            source = file.read()
            if known and known.source_sha256 == source.sha256:
                return None
            document = read(source)
            passages = cut(document, self.embedder.count_tokens, self.embedder.max_tokens)
            return _Changed(document, passages, source.content, replaces=known is not None)
        except OSError as error:
            reason = f"It cannot be read: {error.strerror or error}.{stays}"
            return Failure(file.uri, reason, "Check who may read it.")
        except UnreadableFile as error:
            return Failure(file.uri, error.what + stays, error.remedy)

    def _embed(self, found: _Changed | Failure | None) -> _Ready | Failure | None:
        if not isinstance(found, _Changed):
            return found
        ready = _findable(found.document, found.passages, self.embed, found.content)
        return _Ready(ready, found.replaces)

    def _put(self, uri: str, outcome: _Ready | Failure | None, root: str) -> None:
        if isinstance(outcome, Failure):
            self.failed.append(outcome)
        elif outcome is None:
            self.unchanged.append(uri)
        else:
            with self.database.writing() as connection:
                documents.put(connection, outcome.findable, root)
            self.passages += len(outcome.findable.passages)
            (self.replaced if outcome.replaces else self.added).append(uri)

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
