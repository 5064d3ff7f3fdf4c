"""A finder over documents that a test writes, what it refuses, and the names that it would know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.retrieve.find import Finder
from assistant.understand.entities.gazetteer import Gazetteer
from assistant.understand.entities.persons import Directory
from assistant.understand.reading import Index, Known
from index.embed import Embedder
from index.library import Library
from index.records import Entry, Filters


@contextmanager
def finder_of(texts: Mapping[str, str], folder: Path, embedder: Embedder) -> Iterator[Finder]:
    """``texts`` by the names of their files, which are text where they have no other ending."""
    paths = {name: folder / (name if "." in name else f"{name}.txt") for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text)
    with Library.create(folder / "index", embedder) as library:
        library.add(list(paths.values()))
        yield Finder(library)


def refusal(finder: Finder, question: str, of: str) -> str:
    """The message for a question put to one document, or ""."""
    only = next(entry.id for entry in finder.entries if entry.uri.startswith(of))
    found = finder.find(question, Filters(documents=frozenset({only})))
    return found.scope.refusal.message if found.scope.refusal else ""


def known(entries: Sequence[Entry], lexicon: Index) -> Known:
    """The names of a catalogue, beside a test's own words."""
    return Known(Gazetteer(entries), Directory(entries), lexicon)
