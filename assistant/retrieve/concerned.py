"""Which candidates are of what a question names: its time, its event, a reference, people, things.

Does not judge whether they answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.library import Library
from index.records import Hit

from ..understand.reading import Reading
from ..understand.scope import Scope
from ..understand.titled import names
from .candidates import Candidate
from .extremes import of_extreme
from .referred import of_reference
from .rows import of_row
from .timely import of_event, of_its_time, of_time


def of_what_is_named(
    read: Reading,
    scope: Scope,
    candidates: tuple[Candidate, ...],
    hits: Sequence[Hit],
    library: Library,
) -> tuple[Candidate, ...]:
    """The candidates of one side, found in ``hits``, that can tell of all that is named."""
    candidates = of_its_time(read.text, candidates)
    candidates = of_time(read.text, candidates, hits, scope.mentions)
    candidates = of_event(candidates, scope.event)
    candidates = of_reference(read.text, candidates, library)
    candidates = of_row(read.text, candidates, hits)
    candidates = of_extreme(read.text, candidates, library)
    return _naming(read.things, _telling_of(scope.told, candidates))


def _telling_of(people: Sequence[str], found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The sentences that hold one of these names, themselves or in a heading; all, without any."""
    return tuple(
        one
        for one in found
        for text in [" ".join((*one.sentence.headings, one.shown.lead, one.sentence.text))]
        if not people or any(names(name, text) for name in people)
    )


def _naming(things: Sequence[str], candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The sentences that name one of the things, where any do."""
    naming = (c for c in candidates if any(thing in c.sentence.text for thing in things))
    return tuple(naming) or candidates
