"""Development questions, looked up in an index: what calibration is fitted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assistant.answer.refuse import before_reading
from assistant.retrieve.find import Finder
from assistant.understand.conversation.followup import resolve
from assistant.understand.conversation.instructions import without_instructions
from eval.cases import Case
from eval.gold import Gold, locate
from index.library import Library
from index.records import Filters

from .calibrate import Looked


def look_up(cases: Sequence[Case], path: Path, library: Library) -> tuple[Looked, ...]:
    """The candidates of each case that is not refused before reading, with its gold.

    ``path`` names the case file in messages. Raises BadCases for a quote that is not there.
    """
    documents = {entry.uri: library.document(entry.uri) for entry in library.documents()}
    gold = locate(cases, documents, path)
    return tuple(_looked(cases, gold, Finder(library)))


def _looked(cases: Sequence[Case], gold: Mapping[str, Gold], finder: Finder) -> Iterator[Looked]:
    for case in cases:
        question = case.asked()
        text = without_instructions(question.text)
        resolved = resolve(text, question.history, finder.names)
        within = _likely(finder, resolved.about) if resolved.about else None
        found = finder.find(resolved.text, question.filters, within)
        is_refused = not text or before_reading(found, finder.entries, question.filters)
        sides = () if is_refused else tuple(candidates for _, candidates in found.sides)
        yield Looked(found.read_as, found.topic, sides, gold[case.id] if case.answerable else None)


def _likely(finder: Finder, earlier: str) -> frozenset[str]:
    """The document that an earlier question was most likely answered from."""
    found = finder.find(earlier, Filters())
    candidates = [one for _, side in found.sides for one in side]
    best = max(candidates, key=lambda one: one.features.plain, default=None)
    return frozenset([best.entry.id]) if best else frozenset()
