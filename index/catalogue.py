"""What a document says of itself: title, kind, whom it is about, dates, people.

Read from layout and wording by means that fit any letter, report or minutes: the line under
the salutation, "Label: value" cells, phrases such as "on 15 and 16 January 2019", names
that stand where places stand. What the text does not say is None; the file name is a title
only when there is nothing better.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from .dates import MONTHS, find_dates
from .people import find_author, find_people
from .records import Block, Catalogue

_OPENING = 16
"""Blocks from the top in which a document introduces itself."""

_TITLE_LABEL = re.compile(r"^(?:report |document |full )?title:?$", re.I)
_DATE_LABEL = re.compile(r"^(?:date|dated|published|publication date|date of meeting):?$", re.I)
_SECTION_NAMES = frozenset(
    """
    purpose recommendations recommendation background introduction summary contents overview
    agenda findings conclusion appendix appendices minutes report
    """.split()
)
_COVERS = re.compile(
    r"\b(?:visit|inspect|review|meeting|held|conducted|carried out|undertaken)", re.I
)

_CAPITALISED = r"[A-Z][a-z]+(?:[-'’][A-Za-z]+)*"
_NAME = (
    rf"{_CAPITALISED}"
    rf"(?:\s+(?:{_CAPITALISED}|upon|and|of|with|on|&)(?=\s+{_CAPITALISED})|\s+{_CAPITALISED})*"
)
_BODY = (
    r"(?:local authority|city council|county council|borough council|district council|council|"
    r"county|children[’']s services|plc|ltd|limited|inc|university|NHS (?:foundation )?trust|trust)"
)
_WITH_BODY = re.compile(rf"\b(?P<name>{_NAME})\s+(?i:{_BODY})\b")
_OF_BODY = re.compile(
    r"\b(?:Borough|City|County|Council|University|Metropolitan Borough|Royal Borough)\s+of\s+"
    rf"(?P<name>{_NAME})"
)
_PLACED = re.compile(rf"\b(?:in|within|across|to|from|of|at)\s+(?P<name>{_NAME})")
_DOES = re.compile(rf"\b(?P<name>{_NAME})\s+(?:is|was|has|had|can|will|must|should)\b")
_SUBJECT_PATTERNS = ((_WITH_BODY, 3), (_OF_BODY, 3), (_PLACED, 1), (_DOES, 1))
_NOT_A_NAME = frozenset(MONTHS) | frozenset(
    """
    london borough city county council the royal local authority services service covid
    """.split()
)
_DOMAIN = re.compile(r"(?:@|www\.)([a-z][a-z-]+)\.(?:gov|org|co|ac|com|net)\b", re.I)


def describe(text: str, blocks: tuple[Block, ...], uri: str, title: str | None) -> Catalogue:
    """The catalogue of a document; ``title`` is what the file's own metadata claims."""
    publisher = _publisher(text, blocks)
    people = find_people(text, blocks)
    name = _title(text, blocks) or title or _first_words(text, blocks) or _from_uri(uri)
    return Catalogue(
        title=name,
        kind=_kind(text, blocks, name),
        organisation=_organisation(text, blocks, name, publisher),
        publisher=publisher,
        date=_date(text, blocks),
        covers=_covers(text, blocks),
        people=people,
        author=find_author(text, blocks, people),
    )


def cells(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """The (label, value) pairs of the tables: "Dated<tab>14 February 2019", "Date: 4 May"."""
    for block in blocks:
        if block.kind != "row":
            continue
        row = text[block.start : block.end].split("\t")
        if len(row) == 2:
            yield row[0].rstrip(": "), row[1]
        for cell in row:
            label, colon, value = cell.partition(":")
            if colon and value.strip():
                yield label.strip(), value.strip()


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        if block.kind == "title":
            return text[block.start : block.end]
    for label, value in cells(text, blocks):
        if _TITLE_LABEL.match(label):
            return value
    for block in blocks[:_OPENING]:
        heading = text[block.start : block.end]
        if block.kind == "heading" and heading.lower() not in _SECTION_NAMES:
            return heading.title() if heading.isupper() else heading
    return None


def _first_words(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        if block.kind in ("paragraph", "bullet", "numbered"):
            words = text[block.start : block.end].split()
            return " ".join(words[:12]).rstrip(".,;:") + ("…" if len(words) > 12 else "")
    return None


def _from_uri(uri: str) -> str:
    return PurePosixPath(uri).stem.replace("_", " ")


def _kind(text: str, blocks: tuple[Block, ...], title: str) -> str | None:
    opening = [text[block.start : block.end] for block in blocks[:_OPENING]]
    labels = {label.lower() for label, _ in cells(text, blocks)}
    if any(re.match(r"Dear\s", line) for line in opening):
        return "letter"
    if labels & {"meeting name", "report title", "item no", "meeting", "committee"}:
        return "committee report"
    for word in ("minutes", "agenda", "letter", "report", "guidance", "policy", "strategy", "plan"):
        if re.search(rf"\b{word}\b", title, re.I):
            return word
    return "inspection report" if re.search(r"\binspection\b", title, re.I) else None


def _date(text: str, blocks: tuple[Block, ...]) -> datetime.date | None:
    for label, value in cells(text, blocks):
        days = find_dates(value)
        if _DATE_LABEL.match(label) and days and days[0].precision == "day":
            return days[0].first
    for block in blocks[:_OPENING]:
        line = text[block.start : block.end]
        days = find_dates(line)
        if days and days[0].precision == "day" and len(line) < 90 and days[0].first == days[0].last:
            return days[0].first
    return None


def _covers(text: str, blocks: tuple[Block, ...]) -> tuple[datetime.date, ...]:
    """First and last day of what the opening says was visited, inspected or held."""
    prose = [block for block in blocks if block.kind in ("paragraph", "numbered", "row")]
    for block in prose[:_OPENING]:
        line = text[block.start : block.end]
        for days in find_dates(line):
            if days.precision == "day" and _COVERS.search(line[: days.start]):
                return (days.first, days.last)
    return ()


def _publisher(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The name in the letterhead's own web or mail address, as the text writes it."""
    for block in blocks:
        if block.kind == "address":
            for domain in _DOMAIN.findall(text[block.start : block.end]):
                if written := re.search(rf"\b{domain}\b(?![.@])", text.replace("@", " @"), re.I):
                    name = written.group()
                    return name if name[0].isupper() else name.title()
    return None


def _organisation(
    text: str, blocks: tuple[Block, ...], title: str, publisher: str | None
) -> str | None:
    """The proper name that most often stands where the subject of a document stands."""
    prose = "\n".join(
        text[block.start : block.end] for block in blocks if block.kind not in ("row", "heading")
    )
    common = set(re.findall(r"\b[a-z][a-z'’-]+", text))
    votes: Counter[str] = Counter()
    for pattern, weight in _SUBJECT_PATTERNS:
        for where, factor in ((prose, 1), (title, 4)):
            for match in pattern.finditer(where):
                if is_proper(name := _core(match["name"]), common) and name != publisher:
                    votes[name] += weight * factor
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= 2 else None


def is_proper(name: str, common: set[str]) -> bool:
    """A name has a word that the text never writes in lower case."""
    return any(word.lower() not in common for word in re.findall(r"[\w'’-]{3,}", name))


def _core(name: str) -> str:
    """The name without "London Borough of" and its like.

    >>> _core("London Borough of Southwark"), _core("January")
    ('Southwark', '')
    """
    name = re.sub(r"^(?:.*\b(?:Borough|City|County|Council)\s+of\s+)", "", name)
    words = [word for word in name.split() if word.lower() not in _NOT_A_NAME]
    return " ".join(words)
