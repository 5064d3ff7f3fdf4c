"""Which row of a table of grades a question names: "children in care", "leadership", the whole.

A row is told by the words of its subject, after those that only say which document is meant.
Whether a grade is asked for at all is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from index.describe.judgements import OVERALL, overall
from index.records import Catalogue, Entry, Judgement
from index.regex import regex
from index.words import content_stems, stems

from ..features import document_words
from .wording import shared, words_of

EFFECT = content_stems("effectiveness effective")
_OF = regex(r" (?:of|on|for|about) ")
"""Where in the subject of a row begins what was graded: "the experiences and progress of"."""
_NAMED = 0.5
"""Share of a subject's words, or of the question's, from which on the one names the other."""
_PART = 0.3
"""The same of a subject beside "overall": a strand's overall grade has to be asked for."""


def rows_named(said: str, subject: frozenset[str], entry: Entry) -> list[Judgement]:
    """The overall row, when that was asked for and no strand, or else the strand's."""
    catalogue = entry.catalogue
    if outright := [row for row in catalogue.judgements if _written_out(row, said)]:
        return outright
    if subject & OVERALL:
        asked = subject - words_of(entry) - OVERALL - EFFECT
        return _of_strand(asked, catalogue, _PART) or overall(catalogue)
    place = content_stems(" ".join(catalogue.names))
    asked = subject - document_words(entry) - place
    if not asked:
        return overall(catalogue)
    rows = [row for row in _of_strand(asked, catalogue, 0) if not _is_of_compound(row, said, asked)]
    return rows if _nearest(rows, subject - place, catalogue) else []


def _is_of_compound(row: Judgement, said: str, asked: frozenset[str]) -> bool:
    """Is the one word that both have the end of another thing's name: "early help"? What a row
    begins with names it all the same: "senior leadership".
    """
    both = shared(content_stems(row.subject), asked)
    graded = stems(_OF.split(f" {row.subject} ", maxsplit=1)[-1])
    if len(both) != 1 or (graded and graded[0] in both):
        return False
    (word,) = both
    return any(f" {one} {word} " in said for one in asked - both)


def _written_out(row: Judgement, said: str) -> bool:
    """Does the question name what was graded as the row does: "children in care"?"""
    of_what = _OF.split(f" {' '.join(stems(row.subject))} ")[-1].split()
    return len(of_what) > 1 and f" {' '.join(of_what)} " in said


def _of_strand(asked: frozenset[str], catalogue: Catalogue, part: float) -> list[Judgement]:
    """The rows whose subject the question names most of: more than one word, or such a part."""
    rows = catalogue.judgements
    named = {row: shared(content_stems(row.subject), asked) for row in rows}
    share = {row: len(named[row]) / max(1, len(content_stems(row.subject))) for row in rows}
    most = max(len(words) for words in named.values())
    return [
        row
        for row in rows
        if most and len(named[row]) == most
        if most >= _NAMED * len(asked)
        if most > 1 or share[row] >= part
        if share[row] >= _NAMED or most > 1 or _alone(named[row], row, rows)
    ]


def _nearest(rows: list[Judgement], subject: frozenset[str], catalogue: Catalogue) -> bool:
    """Is no other row as near, counting words that may only say which document is meant?

    "Children in care" is no nearer to "care leavers" than to "children looked after".
    """
    near = {row: len(shared(content_stems(row.subject), subject)) for row in catalogue.judgements}
    others = [near[row] for row in catalogue.judgements if row not in rows]
    return bool(rows) and min(near[row] for row in rows) > max(others, default=0)


def _alone(words: frozenset[str], row: Judgement, rows: Iterable[Judgement]) -> bool:
    """Is any of these words said of no other row?"""
    others = frozenset[str]().union(*(content_stems(o.subject) for o in rows if o != row))
    return any(not shared(frozenset([word]), others) for word in words)
