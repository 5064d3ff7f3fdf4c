"""What a follow-up takes from the answer before it: the documents, the rows of a table, its matter,
and what was said already.

Who asks on about a row ("Who was on duty?") is told of that row, and of no other as if it were
the same. Knows what was answered, and no wording of questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.words import content_stems

from ..choose.further import Judged, overlap
from ..choose.select import SAME
from ..features import sentence_words
from ..retrieve.candidates import Candidate
from ..retrieve.find import Found


def documents_meant(
    found: Found, chosen: Sequence[Candidate], is_new_topic: bool
) -> frozenset[str]:
    """Those that it was answered from; where it was not, those that it is about.

    Another matter may stand in any of those that it is about, of the places that answered it: "and
    training?" is asked of the council, but "who signed it?" of the letter.
    """
    answered = {one.entry.id: one.entry.catalogue for one in chosen}
    about = found.scope.documents
    if not answered or not is_new_topic:
        return frozenset(answered) or about
    names = {name for catalogue in answered.values() for name in catalogue.names}
    alike = (one for one in about if names & set(found.entries[one].catalogue.names))
    return frozenset(answered) | frozenset(alike)


def in_its_row(
    question: str, before: Sequence[Candidate], picked: Sequence[Judged]
) -> tuple[Judged, ...]:
    """The chosen sentences without other rows, where a row of the answer before is among them."""
    rows = {one.key for one in before}
    if not any(one.candidate.key in rows for one in picked):
        return tuple(picked)
    return tuple(one for one in picked if not is_of_another_row(question, before, one.candidate))


def is_of_another_row(question: str, before: Sequence[Candidate], one: Candidate) -> bool:
    """Is it a row beside those that were answered before, and holds no more of what is asked?"""
    rows = [each for each in before if each.entry.id == one.entry.id]
    if not rows or any(each.sentence.kind != "record" for each in (one, *rows)):
        return False
    said = frozenset[str]().union(*(content_stems(row.sentence.text) for row in rows))
    is_new = bool((content_stems(question) & content_stems(one.sentence.text)) - said)
    return not is_new and all(one.key != row.key for row in rows)


def of_its_matter(found: Found, matter: str) -> Found:
    """Of a part that is known to be the answer, the points that tell of the matter that was asked
    about before; all of them where none does.
    """
    asked = content_stems(matter)
    return replace(found, sides=tuple((side, _telling(ones, asked)) for side, ones in found.sides))


def _telling(ones: tuple[Candidate, ...], asked: frozenset[str]) -> tuple[Candidate, ...]:
    if not asked or not all(one.catalogued for one in ones):
        return ones
    return tuple(one for one in ones if asked <= sentence_words(one.sentence)) or ones


def without_said(found: Found, said: Sequence[Candidate]) -> Found:
    """Without what was said already, in these words or in others."""
    if not said:
        return found
    sides = (
        (side, tuple(one for one in ones if not is_said(one, said))) for side, ones in found.sides
    )
    return replace(found, sides=tuple(sides))


def is_said(one: Candidate, said: Sequence[Candidate]) -> bool:
    """Is it, or much the same, among these?"""
    there = [each.sentence for each in said if each.entry.id == one.entry.id]
    return any(one.sentence == each or overlap(one.sentence, [each]) >= SAME for each in there)
