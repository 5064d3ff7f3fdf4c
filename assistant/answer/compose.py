"""From chosen sentences to an answer: statements, citations, groups, the text with markers.

Every statement is a sentence of a document with its white space made single, and its citation
is the exact span. Nothing is written here that a source does not say, except the lines that
tell who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby, pairwise

from index.leaning import leads_in
from index.parse.marks import is_complete
from index.records import Entry, Hit, Sentence
from index.regex import regex
from index.voices import as_said

from ..answer_type.holding import Span
from ..label import label
from ..records import Answer, Citation, Fact, Group, Refusal, Source, Statement
from ..retrieve.candidates import Candidate
from ..retrieve.find import Finder
from .extract import Extract
from .stated import FactFound

_OF_ANYTHING = regex(
    r"\W*(?:(?:main|key|headline) )?(?:findings?|overview|summary|background|introduction)\W*$",
    re.I,
)
"""Headings whose points say as much without them."""
_PARTED = regex(r",?\s+(?:and\s+)?")


def source(entry: Entry, place: Sentence, start: int, end: int, quote: str) -> Source:
    """A span of a document; ``place`` is the sentence at which it begins."""
    catalogue = entry.catalogue
    return Source(
        document_id=entry.id,
        uri=entry.uri,
        sha256=entry.sha256,
        title=catalogue.title,
        kind=catalogue.kind,
        organisation=catalogue.organisation,
        date=catalogue.date,
        author=catalogue.author,
        page=place.page,
        paragraph=place.number,
        headings=place.headings,
        start=start,
        end=end,
        quote=quote,
        covers=catalogue.covers,
        month=catalogue.month,
    )


def passage_source(entry: Entry, hit: Hit) -> Source:
    """A whole passage as a source."""
    passage = hit.passage
    return source(entry, passage.sentences[0], passage.start, passage.end, passage.text)


def citation(entry: Entry, cited: Sentence, marker: int) -> Citation:
    span = source(entry, cited, cited.start, cited.end, cited.text)
    return Citation(**asdict(span), marker=marker)


def quoted(sentence: Sentence) -> str:
    """The sentence on one line."""
    return " ".join(sentence.text.split())


def statements(chosen: Sequence[Candidate]) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """One verbatim statement and one citation for each chosen sentence, in this order.

    A sentence that points back at the one before ("They ...") brings it along, in one span,
    unless that is a statement already.
    """
    there = {candidate.key for candidate in chosen}
    made, cited = [], []
    for marker, candidate in enumerate(chosen, start=1):
        span = candidate.sentence
        joined = candidate.with_lead
        if joined and (joined.document_id, joined.position) not in there:
            span = joined
        cited.append(citation(candidate.entry, span, marker))
        made.append(Statement(quoted(span), (marker,), "verbatim"))
    return tuple(made), tuple(cited)


def groups(chosen: Sequence[Candidate]) -> tuple[Group, ...]:
    """Runs of statements of one document, and in it of one speaker, each under its line."""
    whose = [_whose(one) for one in chosen]
    for at, (before, one) in enumerate(pairwise(chosen), start=1):
        whose[at] = whose[at - 1] if _goes_on(before.sentence, one.sentence) else whose[at]
    runs = (tuple(run) for _, run in groupby(range(len(chosen)), whose.__getitem__))
    return tuple(Group(_line([chosen[at] for at in run]), run) for run in runs)


def _goes_on(before: Sentence, point: Sentence) -> bool:
    """Is it a point of the list into which the one before leads, or of whose points that is?"""
    listed = point.kind == "bullet" and point.document_id == before.document_id
    next_to = listed and point.position == before.position + 1
    leads = before.kind == "bullet" or leads_in(before.text) or not is_complete(before.text)
    inner = point.headings[-1:] == (before.text,)
    return next_to and leads and (inner or before.headings[: len(point.headings)] == point.headings)


def _whose(one: Candidate) -> tuple[str, str | None, str | None]:
    return one.entry.id, as_said(one.sentence.headings), _list_of(one)


def _list_of(one: Candidate) -> str | None:
    """The heading of the list of which it is a point."""
    if one.sentence.kind != "bullet" or not one.sentence.headings:
        return None
    heading = one.sentence.headings[-1]
    tells_nothing = heading in one.entry.catalogue.title or _OF_ANYTHING.match(heading)
    return None if tells_nothing else heading


def _line(run: Sequence[Candidate]) -> str:
    """Who speaks, and under which heading where these are points of a list, which say little
    without it.
    """
    _, said, heading = _whose(run[0])
    line = ", ".join(filter(None, (label(run[0].entry), said)))
    return f"{line}, under “{heading}”" if heading else line


def _is_one_list(chosen: Sequence[Candidate]) -> bool:
    return len({_list_of(one) for one in chosen}) == 1 and _list_of(chosen[0]) is not None


def with_markers(
    made: Sequence[Statement],
    grouped: Sequence[Group],
    fact: Fact | None = None,
    says_who: bool = False,
) -> str:
    """The answer as text: the fact, then each statement followed by its markers, groups on lines
    of their own. Several say who speaks; one does where ``says_who``.
    """
    paragraphs = [f"**{fact.text}** [{fact.citation}]"] if fact else []
    for group in grouped:
        said = " ".join(_marked(made[position]) for position in group.statements)
        paragraphs.append(f"{group.label}: {said}" if says_who or len(grouped) > 1 else said)
    return "\n\n".join(paragraphs)


def _marked(statement: Statement) -> str:
    return statement.text + "".join(f" [{marker}]" for marker in statement.citations)


def extracted(question: str, understood_as: str, extract: Extract, nearest: int) -> Answer:
    """The answer made of the chosen sentences themselves."""
    made, cited = statements(extract.chosen)
    grouped = groups(extract.chosen)
    found = fact_of(extract)
    says_who = not extract.found.scope.places or _is_one_list(extract.chosen)
    return Answer(
        question=question,
        understood_as=understood_as,
        outcome="answered",
        answer=with_markers(made, grouped, found, says_who=says_who),
        statements=made,
        groups=grouped,
        citations=cited,
        also_retrieved=also_retrieved(extract, nearest),
        refusal=None,
        fact=found,
        differing=tuple(_cited(extract, one) for one in extract.differing),
        notes=extract.notes,
    )


def fact_of(extract: Extract) -> Fact | None:
    """What was asked for in a few words, with the marker of the statement that proves it."""
    return _cited(extract, extract.fact) if extract.fact else None


def _cited(extract: Extract, found: FactFound) -> Fact:
    sentence = found.candidate.sentence
    return Fact(
        text=found.where or _in_a_row(sentence.text, found.spans),
        citation=[one.key for one in extract.chosen].index(found.candidate.key) + 1,
        spans=tuple((sentence.start + a, sentence.start + b) for a, b in found.spans),
    )


def _in_a_row(text: str, spans: Sequence[Span]) -> str:
    """ "Ann Lee", "Ann Lee and Bob Hill", "Ann Lee, Bob Hill and Cy Moss"; as it is written, where
    no more parts them: "Speak Up, Speak Out" may be one name.
    """
    if all(_PARTED.fullmatch(text, one[1], other[0]) for one, other in pairwise(spans)):
        spans = [(spans[0][0], spans[-1][1])] if spans else []
    said = [" ".join(text[start:end].split()) for start, end in spans]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def also_retrieved(extract: Extract, count: int) -> tuple[Source, ...]:
    """The nearest passages of which no sentence was chosen."""
    used = {(one.sentence.document_id, one.sentence.start) for one in extract.chosen}
    return tuple(
        passage_source(extract.found.entries[hit.passage.document_id], hit)
        for hit in extract.found.hits
        if not any((s.document_id, s.start) in used for s in hit.passage.sentences)
    )[:count]


def refused(
    question: str, understood_as: str, refusal: Refusal, near: Sequence[Hit], finder: Finder
) -> Answer:
    """A refusal with the passages that came nearest."""
    return Answer(
        question=question,
        understood_as=understood_as,
        outcome="refused",
        answer=refusal.message,
        statements=(),
        groups=(),
        citations=(),
        also_retrieved=tuple(
            passage_source(finder.entry(hit.passage.document_id), hit) for hit in near
        ),
        refusal=refusal,
    )
