"""Evidence for two questions in one, of which one sentence rarely answers both.

The question is read as a whole first, as a sentence that answers both is the best there is. Where
that finds nothing, a single sentence, or what the catalogue knows, each half is looked up by
itself, the second as a follow-up of the first. Knows no wording of questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from index.records import Filters

from ..records import Detail, Turn
from ..retrieve.candidates import Candidate
from ..retrieve.find import Finder
from ..understand.conversation.followup import resolve
from ..understand.conversation.halves import halves
from ..understand.conversation.resolved import Resolved
from .extract import Extract, Extractor


def extract(
    extractor: Extractor,
    finder: Finder,
    resolved: Resolved,
    filters: Filters,
    detail: Detail = "standard",
) -> Extract:
    """Evidence for a question, whether it asks one thing or two."""
    whole = extractor.extract(finder, resolved, filters, detail)
    asked = None if resolved.about else halves(resolved.text)
    if asked is None or _is_enough(whole):
        return whole
    first, second = asked
    has_time = partial(extractor.has_time, finder, filters)
    then = resolve(second, [Turn("user", first)], finder.names_among(filters), has_time)
    one = extractor.extract(finder, Resolved(first, first), filters, detail)
    other = extractor.extract(finder, then, filters, detail)
    both = _of_halves(whole, one, other, asked, leans=then.about is not None)
    return replace(both, found=replace(both.found, question=whole.found.question))


def _of_halves(
    whole: Extract, one: Extract, other: Extract, asked: tuple[str, str], leans: bool
) -> Extract:
    """``leans``: the second half makes no sense without the first."""
    first, second = asked
    if not whole.refusal:
        return _completed(whole, one, other, second)
    if not one.refusal:
        return _beside(one, other.chosen) if other.chosen else _open(one, second)
    return _open(other, first) if other.chosen and not leans else whole


def _is_enough(whole: Extract) -> bool:
    """Did reading find several sentences, which mostly answer both?"""
    return len(whole.chosen) > 1 and not any(one.catalogued for one in whole.chosen)


def _completed(whole: Extract, one: Extract, other: Extract, second: str) -> Extract:
    """What answers the question as a whole, with what it leaves out of either half."""
    if _is_known(one) and other.chosen and not _is_known(other):
        return _beside(one, other.chosen)
    if other.refusal and _is_known(whole) and set(_keys(whole)) <= set(_keys(one)):
        return _open(whole, second)
    return _with_best(_with_best(whole, one), other)


def _open(extract: Extract, question: str) -> Extract:
    """With a line that says what is not answered."""
    note = f"No sentence was sure enough to be shown for “{question}”."
    return replace(extract, notes=(*extract.notes, note))


def _is_known(extract: Extract) -> bool:
    """Does the catalogue answer it, so that it was not read for anything else?"""
    return bool(extract.chosen) and all(one.catalogued for one in extract.chosen)


def _with_best(extract: Extract, other: Extract) -> Extract:
    """With the other's best sentence, unless one that it shows answers that, too."""
    answers_both = set(_keys(extract)) & set(_keys(other))
    return extract if answers_both else _beside(extract, other.chosen[:1])


def _beside(extract: Extract, further: Sequence[Candidate]) -> Extract:
    shown = set(_keys(extract))
    new = tuple(one for one in further if one.key not in shown)
    considered = tuple(dict.fromkeys((*extract.considered, *new)))
    return replace(extract, chosen=(*extract.chosen, *new), considered=considered)


def _keys(extract: Extract) -> Iterator[tuple[str, int]]:
    return (candidate.key for candidate in extract.chosen)
