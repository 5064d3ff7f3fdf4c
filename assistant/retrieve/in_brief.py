"""A document in brief, in its own sentences: its grades, what it is, what it sums up, what it asks
for.

Told by what stands where: under a heading that promises a summary, behind the grades, under one
that lists what is to be done; else the first sentence of every part. Nothing is weighed: a document
that hides its point far down is shown by its beginnings. Knows no question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from index.describe.judgements import overall
from index.leaning import leads_in, points_back
from index.parse.marks import is_complete
from index.records import Entry, Sentence
from index.regex import regex
from index.words import words

from ..answer_type.visit_scope import tells_of_visit
from ..understand.gist_words import CHIEF, MATTER
from ..understand.presupposed.clauses import clauses
from ..understand.presupposed.directions import directions

_SUMS_UP = regex(
    r"^\W*(?:\d+[.)]?\s*)?(?:(?:the|an?) )?(?:"
    r"(?:(?:executive|overall|plain english|short) )?summary(?: of .*)?|overview|abstract|"
    rf"{CHIEF} {MATTER}|"
    r"highlights|at a glance|in brief|conclusions?|introduction|purpose(?: of .*)?)\W*$|"
    r"\bbecause\W*$",
    re.I,
)
_TO_BE_DONE = regex(
    r"\bneeds? to (?:improve|happen)\b|\bareas? (?:for|of) (?:\w+ )?(?:improvement|development|"
    r"action)\b|\brecommend(?:ations?|ed)\b|\bnext steps\b|\bactions? (?:required|agreed)\b|"
    r"^\W*(?:\d+[.)]?\s*)?(?:decisions?|resolutions?|actions?)\W*$",
    re.I,
)
_OF_ITSELF = regex(
    r"^(?:this|the present) (?:\w+ ){0,2}?(?:letter|report|paper|document|policy|guide|plan|"
    r"strategy|agreement|contract|notice|review|note|page|study|survey)\b",
    re.I,
)
_DECIDED = regex(r"^(?:(?:it was )?(?:resolved|agreed|decided)\b|[\w ]{0,30}\bRESOLVED\b)", re.I)
_QUALIFIES = frozenset(
    """
    although but delay delays despite further however inconsistent instability lack lacking lacks
    limited more needed nevertheless not requiring some though too until variable while whilst yet
    """.split()
)
"""Behind or before praise, these take some of it back."""
_PROSE = frozenset({"paragraph", "bullet", "numbered"})
_FEWEST_WORDS = 5
_FEWEST_TO_PRAISE = 8
"""Words of which one says what is praised, and not "the response is prompt"."""
_OPENING = 30
"""Sentences among which a document says what it is."""
_NEW_PARAGRAPH = 2
"""Characters between two sentences: within a paragraph there is one."""
_BEHIND = 5_000
"""Characters behind the grades within which they are summed up: two pages."""


@dataclass(frozen=True, slots=True)
class Length:
    """How much is told of each document."""

    said: int  # sentences of its summary
    to_be_done: int  # points of what it asks for, or decides
    has_all_grades: bool = True  # or the overall one alone


def in_brief(entry: Entry, sentences: Sequence[Sentence], length: Length) -> list[Sentence]:
    """The sentences that tell most of a document in fewest, as they stand in it.

    ``sentences``: all of them, in order. None of a document that has no prose.
    """
    prose = [one for one in sentences if _says_something(one)]
    grades = _grades(entry, sentences, length)
    own = [] if grades else [one for one in prose[:_OPENING] if _OF_ITSELF.match(one.text)][:1]
    told = [*own, *_spread(list(_summing_up(entry, prose)), length.said)]
    told += [one for one in _to_be_done(prose) if one not in told][: length.to_be_done]
    if len(told) < length.said:
        told += islice(_beginnings(prose, told), 2 * length.said - len(told))
    return sorted({*grades, *told}, key=lambda one: one.position)


def praise(entry: Entry, sentences: Sequence[Sentence], length: Length) -> list[Sentence]:
    """The sentences that praise most, those first that sum the document up; as they stand in it,
    with what it asks for.

    None of a document that judges nothing: of no visit, and without grades.
    """
    if not (entry.catalogue.covers or entry.catalogue.judgements):
        return []
    prose = [one for one in sentences if _says_something(one)]
    praising = {one: _praises(one) for one in prose if _praises(one)}
    summing_up = [one for one in _summing_up(entry, prose) if one in praising]
    others = [one for one in praising if one not in summing_up and one.kind != "bullet"]
    others.sort(key=lambda one: -praising[one])
    told = [*_spread(summing_up, length.said), *others][: length.said]
    done = _to_be_done(prose)[: length.to_be_done] if told else []
    return sorted([*told, *done], key=lambda one: one.position)


def _praises(one: Sentence) -> int:
    """How often, where it does nothing else and says of what."""
    said = words(one.text)
    is_whole = len(said) >= _FEWEST_TO_PRAISE and _stands_by_itself(one)
    if (
        not is_whole
        or not _QUALIFIES.isdisjoint(said)
        or _is_to_be_done(one)
        or tells_of_visit(one)
    ):
        return 0
    ways = [way.quality for clause in clauses(one.text) for _, way in directions(clause)]
    return 0 if -1 in ways else ways.count(1)


def _to_be_done(prose: Sequence[Sentence]) -> list[Sentence]:
    """The points of what it asks for; a footnote stands there too."""
    done = [one for one in prose if _is_to_be_done(one)]
    return [one for one in done if one.kind != "paragraph"] or done


def _says_something(one: Sentence) -> bool:
    """Is it a sentence of the text, and no greeting, and nothing that a list only begins with?"""
    if one.kind not in _PROSE or leads_in(one.text):
        return False
    is_whole = is_complete(one.text) and len(one.text.split()) >= _FEWEST_WORDS
    return one.kind == "bullet" or is_whole


def _grades(entry: Entry, sentences: Sequence[Sentence], length: Length) -> list[Sentence]:
    """The overall grade, wherever it is said, and the first table of grades."""
    whole = {row.start for row in overall(entry.catalogue)}
    every = whole | {row.start for row in entry.catalogue.judgements if length.has_all_grades}
    found = [one for one in sentences if any(one.start <= at < one.end for at in every)]
    rows = [one for one in found if one.kind == "row"]
    said = [one for one in found if any(one.start <= at < one.end for at in whole)][:1]
    return [*said, *(one for one in rows if one.headings == rows[0].headings)]


def _summing_up(entry: Entry, prose: Sequence[Sentence]) -> Iterator[Sentence]:
    """Under the first heading that promises it, or else behind the grades."""
    under = [one for one in prose if _is_under(_SUMS_UP, one)]
    if under:
        first = under[0].headings
        yield from (one for one in under if one.headings == first)
        return
    end = max((row.end for row in overall(entry.catalogue)), default=0)
    for one in prose if end else ():
        if end <= one.start < end + _BEHIND and _is_of_the_whole(entry, one):
            yield one


def _spread(sentences: Sequence[Sentence], count: int) -> list[Sentence]:
    """The first of every paragraph, then the second ..., as they stand."""
    ranks: list[int] = []
    for at, one in enumerate(sentences):
        goes_on = at > 0 and one.start - sentences[at - 1].end < _NEW_PARAGRAPH
        ranks.append(ranks[-1] + 1 if goes_on else 0)
    first = sorted(zip(ranks, sentences, strict=True), key=lambda one: (one[0], one[1].position))
    return sorted((one for _, one in first[:count]), key=lambda one: one.position)


def _is_to_be_done(one: Sentence) -> bool:
    return _is_under(_TO_BE_DONE, one) or bool(_DECIDED.match(one.text))


def _is_of_the_whole(entry: Entry, one: Sentence) -> bool:
    return one.kind == "paragraph" and one.headings[-1:] <= (entry.catalogue.title,)


def _beginnings(prose: Sequence[Sentence], told: Sequence[Sentence]) -> Iterator[Sentence]:
    """The first sentence of every part; the first of all where there are no parts."""
    parts: set[tuple[str, ...]] = set()
    has_parts = len({one.headings for one in prose}) > 1
    for one in prose:
        is_first = one.headings not in parts or not has_parts
        parts.add(one.headings)
        if is_first and one not in told and _stands_alone(one):
            yield one


def _stands_alone(one: Sentence) -> bool:
    """Is it no point of a list, no question, and none that goes on from another?"""
    return one.kind != "bullet" and _stands_by_itself(one)


def _stands_by_itself(one: Sentence) -> bool:
    return not one.text.rstrip().endswith("?") and not points_back(one.text)


def _is_under(heading: re.Pattern[str], one: Sentence) -> bool:
    return bool(one.headings) and bool(heading.search(one.headings[-1]))
