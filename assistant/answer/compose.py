"""From chosen sentences to an answer: statements, citations, groups, the text with markers.

Every statement is a sentence of a document with its white space made single, and its citation
is the exact span. Nothing is written here that a source does not say, except the lines that
tell who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby

from index.records import Entry, Hit, Sentence
from index.voices import as_said

from ..label import label
from ..records import Answer, Citation, Fact, Group, Refusal, Source, Statement
from ..retrieve.candidates import Candidate
from ..retrieve.find import Finder
from .extract import Extract, FactFound


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
    runs = (tuple(run) for _, run in groupby(range(len(chosen)), lambda at: _whose(chosen[at])))
    return tuple(Group(_line([chosen[at] for at in run]), run) for run in runs)


def _whose(one: Candidate) -> tuple[str, str | None]:
    return one.entry.id, as_said(one.sentence.headings)


def _line(run: Sequence[Candidate]) -> str:
    """Who speaks, and under which heading where a list was asked for that stands there: its points
    say little without it.
    """
    heading, (_, said) = listed_under(run), _whose(run[0])
    line = ", ".join(filter(None, (label(run[0].entry), said)))
    return f"{line}, under “{heading}”" if heading else line


def listed_under(chosen: Sequence[Candidate]) -> str | None:
    """The heading of a list that is the answer, when these are points of it and nothing else."""
    if not all(one.catalogued and one.sentence.kind == "bullet" for one in chosen):
        return None
    headings = {one.sentence.headings[-1:] for one in chosen}
    return next(iter(headings.pop()), None) if len(headings) == 1 else None


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
    says_who = not extract.found.scope.places or listed_under(extract.chosen) is not None
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
        text=found.where
        or _in_a_row([" ".join(sentence.text[a:b].split()) for a, b in found.spans]),
        citation=[one.key for one in extract.chosen].index(found.candidate.key) + 1,
        spans=tuple((sentence.start + a, sentence.start + b) for a, b in found.spans),
    )


def _in_a_row(said: Sequence[str]) -> str:
    """ "Ann Lee", "Ann Lee and Bob Hill", "Ann Lee, Bob Hill and Cy Moss"."""
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
