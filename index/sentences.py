"""Where sentences begin and end: the unit that is quoted.

Rules for English prose, because a quote must be an exact span and models that split sentences
rewrite spaces. A full stop ends a sentence unless it stands behind an abbreviation, an
initial or inside a number; quotation marks, brackets that close behind it and the marks of its
notes belong to it, and so does a bracket behind it that is no sentence, or by when it is due.
Table rows, records, addresses and signatures are one sentence each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .records import Block, Document, Sentence
from .regex import regex

_REFERENCES = r"(?:\[(?:\^[\w-]{1,20}|\d{1,3}|[a-z]|note \d+|citation needed)\])*"
"""Marks of notes, as Wikipedia and Markdown set them behind a full stop: "[1]", "[^1]"."""
_BOUNDARY = regex(rf"[.!?…]+[\"'”’)\]]*{_REFERENCES}(?=\s+[\"'“‘(\[]*[A-Z0-9£$€])")
_ABBREVIATION = regex(
    r"(?:^|[\s(\"'“‘])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|"
    r"Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|St|Cllr|Rt|Hon|"
    r"No|Nos|v|vs|etc|approx|para|paras|sec|Fig|fig|pp|p|cf|al|Co|Ltd|Inc|plc|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.$"
)
_ENDS_ANYWAY = regex(r"\b(?:etc|plc|Ltd|Inc)\.$")
_OPENER = regex(r"\s+(?:[A-Z][a-z]+|[A-Z])\b")
_FORMULA = regex(r"^(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best) regards)\W*$", re.I)
_ASIDE = regex(r"\([^()]*[^().!?]\)\.?")
"""A bracket that is no sentence, though it stands behind a full stop: "(Paragraph 14)"."""
_DUE = regex(r"(?:By|Before|Due(?: by| on)?)(?: (?!the way\b)[^\s.,;:?]+){1,6}\.?")
"""No sentence, but until when the one before it is to be done: "By 3 June."."""
_DETAIL = regex(r"[A-Z][a-z]+(?: [a-z]+)?: [^:?]{1,50}")
"""In a point, what a label adds to it: "Owner: Ann Lee."."""
_POINTS = frozenset({"bullet", "numbered"})
_WHOLE = frozenset({"heading", "row", "record", "address", "signature", "title"})


def split(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a paragraph, without the white space between them.

    >>> [("They said: ok. Then, e.g. Solace, left.")[a:b] for a, b in
    ...     split("They said: ok. Then, e.g. Solace, left.")]
    ['They said: ok.', 'Then, e.g. Solace, left.']
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _BOUNDARY.finditer(text):
        if _is_abbreviation(text[start : match.end()], text[match.end() :]):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return _joined(text, spans, (_ASIDE, _DUE))


def _joined(
    text: str, spans: list[tuple[int, int]], additions: Sequence[re.Pattern[str]]
) -> list[tuple[int, int]]:
    """The spans, each that only adds to the one before together with it."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and any(one.fullmatch(text, start, end) for one in additions):
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def _is_abbreviation(sentence: str, rest: str) -> bool:
    if not _ABBREVIATION.search(sentence):
        return False
    return not (_ENDS_ANYWAY.search(sentence) and _OPENER.match(rest))


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """All sentences of a document in order. Headings are context, unless one gives a grade or
    says who had a role; closing formulas say nothing."""
    found: list[Sentence] = []
    for block in document.blocks:
        if block.kind == "heading" and not _states(document, block):
            continue
        if _FORMULA.match(document.text[block.start : block.end]):
            continue
        for start, end in _spans(document.text, block):
            text = document.text[start:end]
            found.append(
                Sentence(
                    document_id=document.id,
                    position=len(found),
                    start=start,
                    end=end,
                    text=text,
                    kind=block.kind,
                    headings=block.headings,
                    page=block.page,
                    number=block.number,
                )
            )
    return tuple(found)


def _states(document: Document, heading: Block) -> bool:
    """Is this heading a statement in itself: "Leadership: good", "Lead inspector Ann Lee"?"""
    catalogue, text = document.catalogue, document.text[heading.start : heading.end]
    graded = ((given.start, given.end) for given in catalogue.judgements)
    return (heading.start, heading.end) in graded or any(
        text.startswith(f"{person.role} {person.name}")
        or text.endswith(f"{person.role}, {person.name}")
        for person in catalogue.people
    )


def _spans(text: str, block: Block) -> list[tuple[int, int]]:
    if block.kind in _WHOLE:
        return [(block.start, block.end)]
    inside = text[block.start : block.end]
    spans = split(inside)
    if block.kind in _POINTS:
        spans = _joined(inside, spans, (_DETAIL,))
    return [(block.start + start, block.start + end) for start, end in spans]
