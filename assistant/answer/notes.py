"""What is said beside an answer: sides without one, later documents that do not say it, and
places that a list has no room for.

Knows what was found and chosen, and judges nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from index.records import Entry, Sentence
from index.words import content_stems

from ..answer_type.long_form import short_form_asked
from ..answer_type.named import said_of_bodies
from ..answer_type.placed import asks_for
from ..catalogue_facts.fared import grade_reached
from ..catalogue_facts.occasions import documents_asked
from ..choose.further import Judged, overlap
from ..choose.select import SAME, is_said
from ..label import label
from ..records import Detail
from ..retrieve.find import Found, Listed
from ..understand.sides import Side
from ..understand.times.instead import listed
from ..understand.times.moments import in_order, moment

MOST_NAMES = 6
_SAYS = content_stems(
    "inspector inspectors inspection ofsted say says said find found finding report reported note "
    "noted tell told think thought"
)
_ONE_VISIT = datetime.timedelta(days=90)
"""Documents nearer than this mostly tell of one visit: a letter, and a report on the letter."""

_SUREST = "These are the surest of those that were found: documents about others may tell it too."


def notes_of(
    found: Found,
    picked: Sequence[tuple[Side, Sequence[Judged]]],
    ranked: Sequence[Judged],
    detail: Detail = "standard",
) -> tuple[str, ...]:
    """The lines for an answer; ``picked`` are the chosen sentences of each side, of ``ranked``."""
    chosen = [one for _, ones in picked for one in ones]
    silent = [side.label for side, ones in picked if not ones and side.label]
    notes = [
        _listed("Nothing sure enough was found for", silent),
        _listed("There is no document about", found.scope.missing),
    ]
    counted = _counted(found, found.listed, chosen, ranked) if found.listed else ""
    is_full = detail == "full"
    notes.append(counted or _beyond(chosen, ranked, is_full) or _going_on(chosen, ranked, is_full))
    if said_of_bodies(found.question) and chosen and not counted:
        notes.append(_SUREST)
    elif len(picked) == 1 and not counted:
        notes.append(_later(found, picked[0][1], ranked))
    return tuple(note for note in notes if note)


def _counted(
    found: Found, asked: Listed, chosen: Sequence[Judged], ranked: Sequence[Judged]
) -> str:
    """How many documents, about how many places, are what was asked for; and whose those are
    that are not shown.
    """
    known = {one.candidate.entry.id for one in ranked if one.candidate.catalogued}
    fitting = {id_: found.place_of(found.entries[id_]) for id_ in asked.documents or known}
    shown = {one.candidate.entry.id for one in chosen}
    left = {place for id_, place in fitting.items() if id_ not in shown and place}
    if not known or (len(fitting) == 1 and not documents_asked(found.question)):
        return ""
    more = f" Not shown are some about {listed(sorted(left), MOST_NAMES)}." if left else ""
    return f"{_so_many(list(fitting.values()))}.{more}"


def _so_many(places: Sequence[str]) -> str:
    """How many documents fit, by the place that each is about, "" for none.

    >>> _so_many(["Hull", "Hull", "Leeds"])
    '3 documents fit the question, about 2 places'
    """
    if len(places) == 1:
        return "One document fits the question"
    count = len(set(places))
    about = "each about another place" if count == len(places) else f"about {count} places"
    is_of_one = count == 1 or "" in places
    return f"{len(places)} documents fit the question{'' if is_of_one else f', {about}'}"


def _listed(said: str, names: Sequence[str]) -> str:
    return f"{said} {listed(names, MOST_NAMES)}." if names else ""


def _beyond(chosen: Sequence[Judged], ranked: Sequence[Judged], is_full: bool) -> str:
    """Places whose documents state what was asked for, beyond those that are shown."""
    shown = {one.candidate.entry.catalogue.organisation for one in chosen}
    stated = [one.candidate.entry.catalogue for one in ranked if one.candidate.catalogued]
    names = {entry.organisation for entry in stated if entry.organisation} - shown
    said = _listed("It is also stated in documents about", sorted(names))
    wish = "Ask about one of them." if is_full else "Ask about one of them, or for a full answer."
    return f"{said} {wish}" if said else ""


def _going_on(chosen: Sequence[Judged], ranked: Sequence[Judged], is_full: bool) -> str:
    """How much more there is of a list that was asked for as a whole."""
    shown = {one.candidate.entry.catalogue.organisation for one in chosen}
    left = [
        one
        for one in ranked
        if one.candidate.catalogued
        and one.candidate.entry.catalogue.organisation in shown
        and one not in chosen
        and not is_said(one, chosen)
    ]
    wish = "" if is_full else " Ask for a full answer."
    return f"The list goes on: {len(left)} more.{wish}" if left else ""


def _share_place(entry: Entry, used: Sequence[Entry]) -> bool:
    return all(set(entry.catalogue.names) & set(other.catalogue.names) for other in used)


def _is_later(entry: Entry, other: Entry) -> bool:
    one, before = moment(entry), moment(other)
    return one is not None and before is not None and one - before > _ONE_VISIT


def _speaks_of(topic: str, sentence: Sentence) -> bool:
    """Has it every word of what is asked about?"""
    asked = content_stems(topic) - _SAYS
    return bool(asked) and asked <= content_stems(" ".join((*sentence.headings, sentence.text)))


def _later(found: Found, chosen: Sequence[Judged], ranked: Sequence[Judged]) -> str:
    """The newest document about the same place and of the same kind, when the answer is older.

    Said only of documents that were searched for this answer, and hold nothing like it, and not
    of what an acronym stands for, nor of when a grade was reached, which do not age.
    """
    if short_form_asked(found.question) or grade_reached(found.question):
        return ""
    used = [one.candidate.entry for one in chosen]
    kinds = {entry.catalogue.kind for entry in used}
    answered = in_order(used)
    searched = [found.entries[document] for document in found.scope.documents]
    alike = [e for e in searched if found.scope.places or e.catalogue.kind in kinds]
    newest = in_order(entry for entry in alike if _share_place(entry, used))[-1:]
    if not answered or not newest or not _is_later(newest[0], answered[-1]):
        return ""
    said = [one.candidate.sentence for one in chosen]
    is_asked_for = asks_for(found.question)
    for one in (judged.candidate for judged in ranked if judged.candidate.entry == newest[0]):
        says_so = overlap(one.sentence, said) >= SAME or _speaks_of(found.topic, one.sentence)
        if says_so or one.catalogued or is_asked_for(one.sentence):
            return ""
    later = label(newest[0])
    return f"A later document, {later}, was searched: nothing in it was sure enough to be shown."
