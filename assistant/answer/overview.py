"""Documents in brief, where that is what was asked for: the one that is meant, or the newest of
its place.

Nothing is judged: which sentences tell of the whole document is told by where they stand
(``retrieve.in_brief``). Knows no markers and no prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from index.records import Entry, Sentence
from index.words import content_stems

from ..catalogue_facts.wording import shared, words_of
from ..choose.further import Judged
from ..evidence import Shown, context_of
from ..features import Features, document_words
from ..records import Detail, Refusal
from ..retrieve.candidates import Candidate
from ..retrieve.find import Found
from ..retrieve.in_brief import Length, in_brief, praise
from ..understand.gist import Gist, change_asked, gist_asked
from ..understand.sides import Side
from ..understand.times.moments import in_order
from .onwards import is_said
from .refuse import NOTHING_MORE, UNCLEAR

MOST_DOCUMENTS = 8
_LENGTHS = {
    "brief": (Length(1, 0, has_all_grades=False), Length(1, 0, has_all_grades=False)),
    "standard": (Length(4, 4), Length(1, 1, has_all_grades=False)),
    "full": (Length(8, 8), Length(3, 3)),
}
"""Of each of up to two documents, and of each of more."""
_PRAISE = {"brief": Length(1, 1), "standard": Length(6, 4), "full": Length(12, 8)}
"""The same of what it praises."""
_FEW = 2
_UNWEIGHED = Features(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

_MEETING = content_stems("meeting meetings")
_OF_MEETINGS = frozenset({"minutes", "agenda"})
"""Kinds of documents that tell what happened at a meeting, whatever their title says."""

Picked = list[tuple[Side, tuple[Judged, ...]]]
Tells = Callable[[Entry, Sequence[Sentence]], list[Sentence]]
"""Which sentences of a document tell of it."""


def overview(
    found: Found,
    sentences_of: Callable[[str], Sequence[Sentence]],
    detail: Detail,
    said: Sequence[Candidate] = (),
) -> tuple[Picked, str] | Refusal | None:
    """What is shown of each side, and a note on what is not; None where something else is asked.

    After what was ``said`` already, all else that a full one tells.
    """
    gist = gist_asked(found.question, found.topic)
    if gist is None and len(found.sides) > 1 and not _is_catalogued(found):
        gist = change_asked(found.topic)
    if gist is None:
        return None
    fitting = [(side, _fitting(found, side, gist)) for side, _ in found.sides]
    count = sum(len(entries) for _, entries in fitting)
    is_any = count > len(fitting) and not found.scope.places
    if is_any and count > MOST_DOCUMENTS and not gist.of_several:
        return None if gist.praises else UNCLEAR
    most = MOST_DOCUMENTS if gist.of_several or is_any else 1
    told = [(side, entries[:most]) for side, entries in fitting]
    if gist.praises and not gist.blames and _have_a_list(found, told):
        return None
    tells = _tells(gist, "full" if said else detail, sum(len(entries) for _, entries in told))
    every = [(side, tuple(_told(entries, sentences_of, tells))) for side, entries in told]
    if not any(ones for _, ones in every):
        return None
    picked = [(side, _not_said(ones, said)) for side, ones in every]
    if not any(ones for _, ones in picked):
        return NOTHING_MORE
    return picked, _left_out(count, picked)


def _is_catalogued(found: Found) -> bool:
    return any(one.catalogued for _, ones in found.sides for one in ones)


def _have_a_list(found: Found, told: Iterable[tuple[Side, Sequence[Entry]]]) -> bool:
    """Has one of the documents that are told a part that lists what is asked for?"""
    ids = {entry.id for _, entries in told for entry in entries}
    return any(one.catalogued and one.entry.id in ids for _, ones in found.sides for one in ones)


def _tells(gist: Gist, detail: Detail, documents: int) -> Tells:
    """What is told of each of so many documents."""
    if gist.praises:
        length = _PRAISE[detail]
        return partial(praise, length=length if gist.blames else replace(length, to_be_done=0))
    return partial(in_brief, length=_LENGTHS[detail][documents > _FEW])


def _fitting(found: Found, side: Side, gist: Gist) -> list[Entry]:
    """The documents of a side that are called what the question calls them, the newest first and
    those without a date last.
    """
    entries = [found.entries[one] for one in side.documents]
    called = [one for one in entries if _is_called(one, gist)]
    dated = list(reversed(in_order(called)))
    return [*dated, *sorted((one for one in called if one not in dated), key=lambda one: one.uri)]


def _is_called(entry: Entry, gist: Gist) -> bool:
    """By most of its title: "the lone working policy"; one of its matters is no name of it. Where
    a document is named by what it is, any of its names will do: "the contract".
    """
    besides = gist.besides - (_MEETING if entry.catalogue.kind in _OF_MEETINGS else frozenset())
    if not besides:
        return True
    if shared(besides, words_of(entry)) != besides:
        return False
    title = content_stems(entry.catalogue.title) - document_words(entry)
    own = {stem for stem in title if not stem.isdigit()}
    return gist.names_paper or 2 * len(own & besides) >= len(own)


def _told(
    entries: Iterable[Entry], sentences_of: Callable[[str], Sequence[Sentence]], tells: Tells
) -> Iterator[Judged]:
    for entry in entries:
        for one in tells(entry, sentences_of(entry.id)):
            shown = Shown(one.text, context_of(entry.catalogue.title, one.headings))
            yield Judged(Candidate(one, entry, _UNWEIGHED, shown, catalogued=True), 0.0)


def _not_said(ones: Iterable[Judged], said: Sequence[Candidate]) -> tuple[Judged, ...]:
    return tuple(one for one in ones if not is_said(one.candidate, said))


def _left_out(count: int, picked: Picked) -> str:
    shown = len({one.candidate.entry.id for _, ones in picked for one in ones})
    if count <= shown:
        return ""
    said = "This is the newest" if shown == 1 else f"These are the newest {shown}"
    return f"{said} of {count} documents that fit. Name a year or a kind for another."
