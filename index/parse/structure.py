"""Pieces to blocks: what each piece is, and the one frozen text that they make.

The same rules for every format. A paragraph that a page break tore in two is joined again;
bullets and numbers leave the span of their block; headings are found with and without
mark-up; letterheads, addressees and sign-offs are told from content. Nothing here knows what
the document is about.

Invariant: blocks are in order, do not overlap, and cover every word of the text that is not a
bullet or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import NamedTuple

from ..boxes import Origins, Strip, inked, parted, strips
from ..records import BOILERPLATE, Block, BlockKind
from ..regex import regex
from ..voices import said_by
from .columns import named
from .contact import SAYS_SOMETHING, is_contact
from .marks import BULLET, HEADING_WORDS, NUMBER, POINT, is_complete
from .nesting import leads_above
from .pieces import Parsed, Piece
from .signed import may_sign, names_office
from .turns import speakers

_SALUTATION = regex(r"^Dear\s+\S.{0,80}$")
_SIGN_OFF = regex(
    r"^(?:Yours?\s+(?:sincerely|faithfully|truly)|(?:Kind|Best|With)\s+(?:kind\s+)?regards|"
    r"Sincerely)\b.{0,20}$",
    re.I,
)
_LABELLED = regex(
    r"^(?:[A-Z][\w’'-]*)(?: [\w’'()-]+){0,3}: (?=[A-Z\d])"
    r"(?:[^\n]{1,70}(?<![.;:])|[A-Z][^\n,.;:]{1,40}(?:, [A-Z][^\n,.;:]{1,40}){2,}\.?)$"
)
"""A line of a form, "Lead inspector: Teresa Godfrey", or a list of names: a row with one cell."""
_POINTS = frozenset({"bullet", "numbered"})
_EMPTY = frozenset({"None", "Nil", "N/A", "N/a", "n/a", "All", "Yes", "No"})
"""What a form holds where it holds nothing: never a heading."""
_OPENS_LOWER = regex(r"^[\"'“‘(]?[a-z]")
_LEANS_FORWARD = regex(
    r"\b(?:a|an|and|as|at|by|for|from|in|is|of|on|or|that|the|their|to|was|were|which|with)$", re.I
)


class _Part(NamedTuple):
    """A piece with what it was found to be."""

    text: str
    kind: BlockKind
    page: int | None
    number: str | None = None
    level: int | None = None
    declared: bool = False  # by the format: a letter's layout does not change it
    marked: bool = False  # as a heading, by mark-up or typography
    origins: Origins = ()
    indent: int = 0
    lists: tuple[str, ...] = ()  # the points that this one is a point of
    voice: str | None = None  # the heading that says whose words it is


def assemble(parsed: Parsed) -> tuple[str, tuple[Block, ...], tuple[Strip, ...]]:
    """The frozen text of a document, its blocks, and where on its pages it stands."""
    pieces = [part for piece in _tables_named(parsed.pieces) for part in _letter_lines_apart(piece)]
    parts = list(_classified(pieces, parsed.headed))
    parts = parts if parsed.headed else _torn_joined(parts)
    parts = _letter_roles(list(_signatures_below(list(_turns(parts)))))
    return _laid_out(list(_points_below(parts)))


def _tables_named(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The rows of tables of figures as records, each with the names of its columns; not of those
    on pages, where a table is what stands in columns and may be none."""
    for is_table, run in groupby(pieces, _is_of_table):
        rows = list(run)
        records = named([row.text.split("\t") for row in rows]) if is_table else ()
        yield from (Piece(record, kind="record") for record in records) if records else rows


def _is_of_table(piece: Piece) -> bool:
    plain = piece.heading is None and piece.kind is None and piece.page is None
    return plain and "\t" in piece.text.strip(" \n")


def _letter_lines_apart(piece: Piece) -> Iterator[Piece]:
    """The salutation and the sign-off of a letter stand alone, whatever they were set with."""
    texts = list(_lines_apart(piece.text))
    if len(texts) == 1:
        yield piece
        return
    origins = piece.origins
    for text in texts:
        own, origins = parted(origins, len(inked(text)))
        yield replace(piece, text=text, origins=own)


def _lines_apart(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        if _SALUTATION.match(line.strip()) or _SIGN_OFF.match(line.strip()):
            if lines:
                yield "\n".join(lines)
            yield line
            lines = []
        else:
            lines.append(line)
    if lines:
        yield "\n".join(lines)


def _classified(pieces: Iterable[Piece], headed: bool) -> Iterator[_Part]:
    for piece in pieces:
        text = _tidied(piece.text)
        if any(map(str.isalnum, text)):
            part = _part(piece, text, headed)
            mark = text[: len(text) - len(part.text)]  # a bullet or a number
            yield part._replace(
                indent=piece.indent,
                voice=piece.voice,
                origins=parted(piece.origins, len(inked(mark)))[1],
            )


def _part(piece: Piece, text: str, headed: bool) -> _Part:
    if piece.kind is not None:
        return _Part(text, piece.kind, piece.page, declared=True)
    if piece.heading is not None:
        line = text.replace("\n", " ")
        return _Part(line, "heading", piece.page, level=piece.heading, marked=True)
    if "\t" in piece.text.strip(" \n") or _LABELLED.match(text):
        return _Part(text, "row", piece.page)
    if bullet := BULLET.match(text):
        return _Part(_one_line(text[bullet.end() :]), "bullet", piece.page)
    if POINT.match(text):
        return _Part(_one_line(text), "bullet", piece.page)
    if number := NUMBER.match(text):
        rest = _one_line(text[number.end() :])
        return _Part(rest, "numbered", piece.page, number=number["number"])
    if is_contact(text):
        return _Part(text, "address", piece.page)
    if piece.of_form and not is_complete(text):
        return _Part(text, "row", piece.page)
    if not headed and _looks_like_heading(text):
        return _Part(text, "heading", piece.page, level=1 if text.isupper() else 2)
    return _Part(text, "paragraph", piece.page)


def _tidied(text: str) -> str:
    """Runs of spaces made one, empty cells at the ends of a row taken away."""
    if " ".join(text.split()) == text:
        return text
    lines = (re.sub(r"[^\S\t\n]+", " ", line) for line in text.strip().split("\n"))
    return "\n".join(re.sub(r" ?\t[ \t]*", "\t", line).strip() for line in lines)


def _one_line(text: str) -> str:
    return text.replace("\n", " ").strip()


def _looks_like_heading(text: str) -> bool:
    if "\n" in text or is_complete(text) or text.endswith(",") or text in _EMPTY:
        return False
    if names_office(text):
        return False
    return len(text.split()) <= HEADING_WORDS and (text[0].isupper() or text[0].isdigit())


def _torn_joined(parts: list[_Part]) -> list[_Part]:
    """Joins a paragraph that a page break, or blank lines in mid-sentence, tore in two."""
    joined: list[_Part] = []
    for part in parts:
        if joined and _is_torn(joined[-1], part):
            before = joined[-1]
            kind = "paragraph" if before.kind == "heading" else before.kind
            level = None if before.kind == "heading" else before.level
            text = f"{before.text} {_one_line(part.text)}"
            origins = before.origins + part.origins
            joined[-1] = before._replace(text=text, kind=kind, level=level, origins=origins)
        else:
            joined.append(part)
    return joined


def _is_torn(before: _Part, after: _Part) -> bool:
    declared = before.declared or after.declared
    if declared or before.kind in ("row", "address") or after.kind not in ("paragraph", "heading"):
        return False
    if is_complete(before.text) or (after.kind == "heading" and after.level == 1):
        return False
    if before.kind == "heading" and len(before.text.split()) < 4:
        return False
    if _OPENS_LOWER.match(after.text):
        return True
    return before.kind != "heading" and bool(_LEANS_FORWARD.search(before.text))


def _turns(parts: list[_Part]) -> Iterator[_Part]:
    """Each turn of a transcript with its speaker; one that looks like a row of a form is prose."""
    for part, speaker in zip(parts, speakers(part.text for part in parts), strict=True):
        if speaker and part.kind in ("paragraph", "row") and not part.declared:
            part = part._replace(kind="paragraph", voice=said_by(speaker))
        yield part


def _signatures_below(parts: list[_Part]) -> Iterator[_Part]:
    """What looks like a heading, but stands below what was said and above nothing, may be who
    said it."""
    above: _Part | None = None
    for part, below in zip_longest(parts, parts[1:]):
        guessed = part.kind == "heading" and not part.marked
        said = above is not None and above.kind not in ("heading", "address")
        ends = below is None or below.kind == "heading"
        if guessed and said and ends and may_sign(part.text):
            part = part._replace(kind="paragraph", level=None)
        yield part
        above = part


def _points_below(parts: list[_Part]) -> Iterator[_Part]:
    """Each point of a list with those that lead into it."""
    points = ((part.text, part.indent) if part.kind in _POINTS else None for part in parts)
    for part, leads in zip(parts, leads_above(points), strict=True):
        yield part._replace(lists=leads)


def _letter_roles(parts: list[_Part]) -> list[_Part]:
    """In a letter, what stands before "Dear ..." and after "Yours ..." is not content.

    What the format declares is no line of this letter: a mail quotes the salutation of another.
    Where nothing but marked headings stands above the salutation, they are no letterhead: a
    newsletter greets its readers.
    """
    lines = [(i, part.text) for i, part in enumerate(parts) if not part.declared]
    salutation = next((i for i, line in lines if _SALUTATION.match(line)), None)
    if salutation is None:
        return parts
    sign_off = next(
        (i for i, line in lines if i > salutation and _SIGN_OFF.match(line)), len(parts)
    )
    headed = all(part.marked for part in parts[:salutation])
    roles: list[_Part] = []
    for i, part in enumerate(parts):
        if part.declared or (headed and i < salutation):
            pass
        elif i <= salutation and not _is_prose(part):
            part = part._replace(kind="address", level=None)
        elif i >= sign_off and not _is_prose(part):
            part = part._replace(kind="signature", level=None)
        elif i == salutation + 1 and (part.kind == "heading" or _is_subject(part)):
            part = part._replace(kind="title", level=None)
        roles.append(part)
    return roles


def _is_subject(part: _Part) -> bool:
    """A short line under the salutation that says what the letter is about, with a full stop."""
    words = part.text.split()
    short = part.kind == "paragraph" and "\n" not in part.text and len(words) <= HEADING_WORDS
    return short and words[0][0].isupper() and not SAYS_SOMETHING.search(part.text)


def _is_prose(part: _Part) -> bool:
    return len(part.text.split()) > 45 and is_complete(part.text)


_TIGHT = frozenset({"bullet", "row", "record"})


def _laid_out(parts: list[_Part]) -> tuple[str, tuple[Block, ...], tuple[Strip, ...]]:
    """Writes the text and notes where each block stands in it, under which headings."""
    text = ""
    blocks: list[Block] = []
    printed: list[Strip] = []
    path: list[tuple[int, str]] = []
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None:
            text += "\n" if before.kind == part.kind and part.kind in _TIGHT else "\n\n"
        text += "- " if part.kind == "bullet" else f"{part.number}. " if part.number else ""
        headings = tuple(name for _, name in path)
        if part.kind == "heading":
            level = part.level or 1
            path = [(above, name) for above, name in path if above < level]
            headings = tuple(name for _, name in path)
            path.append((level, part.text))
        elif part.kind == "signature":
            headings = ()
        headings += part.lists
        if part.voice and part.kind not in BOILERPLATE:
            headings += (part.voice,)
        start = len(text)
        text += part.text
        blocks.append(Block(start, len(text), part.kind, part.number, headings, part.page))
        printed += strips(text, start, part.origins)
    return text, tuple(blocks), tuple(printed)
