"""Plain text and Markdown: lines to pieces.

One reader for both, because real text files carry Markdown's marks and real Markdown files
carry hard line breaks. A blank line ends a piece; so does a line that begins with a bullet, a
number, a hash sign, or holds tabs, and each line of a form ("Label: value"). Other neighbouring
lines are one paragraph when they were broken by a margin, and an address or a verse when somebody
meant the break.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..regex import regex
from .decode import decode
from .front_matter import front_matter
from .marks import BULLET, HASHES, HEADING_WORDS, begins_piece, is_complete
from .markup import without_emphasis
from .pieces import Parsed, Piece

MARGIN = 50
"""A line at least this long was broken by a margin (letters are set 60 to 100 wide)."""

_UNDERLINE = regex(r"^(=+|-{3,})\s*$")
_TABLE_RULE = regex(r"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$")
_MAY_END_HEADING = ("?", "!", ":")
_FENCE = regex(r"^\s*(```|~~~)")
_LABEL = regex(r"^\s*[A-Z][\w’'()/-]*(?: [\w’'()/-]+){0,4}: +\S")
"""What a line of a form begins with: "Portfolio holder: Ann Lee"."""


def parse(content: bytes) -> Parsed:
    """Bytes in any encoding that ``decode`` knows; form feeds are page breaks."""
    rows, text = front_matter(without_emphasis(decode(content)))
    sheets = text.rstrip("\f").split("\f")
    paged = len(sheets) > 1
    pieces = [
        piece
        for number, sheet in enumerate(sheets, start=1)
        for group in _groups(sheet)
        for piece in _pieces(group, number if paged else None)
    ]
    return Parsed((*rows, *pieces), pages=len(sheets) if paged else None)


def _groups(sheet: str) -> Iterator[list[str]]:
    """Runs of lines without a blank line between them."""
    group: list[str] = []
    for line in sheet.split("\n"):
        if line.strip():
            group.append(line.rstrip(" \r"))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _pieces(group: list[str], page: int | None) -> Iterator[Piece]:
    current = ""
    form = False  # is the current piece a line of a form?
    indent = 0
    for line, of_form in zip(map(_table_row, group), _of_form(group), strict=True):
        if rule := _UNDERLINE.match(line):
            if current and _may_be_underlined(current):
                yield Piece(current, page, heading=1 if rule[1].startswith("=") else 2)
            elif current:
                yield _piece(current, page, form, indent)
            current = ""
        elif _FENCE.match(line) or _TABLE_RULE.match(line):
            continue
        elif current and not of_form and _continues(current, line, form):
            last = current.rsplit("\n", 1)[-1]
            current += (" " if _wrapped(last, line) else "\n") + line.strip()
        else:
            if current:
                yield _piece(current, page, form, indent)
            current, form, indent = line.strip(" "), of_form, _indent(line)
    if current:
        yield _piece(current, page, form, indent)


def _indent(line: str) -> int:
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())


def _of_form(lines: list[str]) -> list[bool]:
    """Which lines begin with a label, as the one above or below does."""
    labelled = [bool(_LABEL.match(line)) for line in lines]
    beside = zip([False, *labelled], labelled, [*labelled[1:], False], strict=False)
    return [own and (above or below) for above, own, below in beside]


def _may_be_underlined(text: str) -> bool:
    """Is the line of dashes below it for a heading? Below a paragraph, an item or a row it only
    parts them from what follows."""
    if "\n" in text or "\t" in text or BULLET.match(text) or HASHES.match(text):
        return False
    stated = is_complete(text) and not text.endswith(_MAY_END_HEADING)
    return not stated and len(text.split()) <= HEADING_WORDS


def _piece(text: str, page: int | None, of_form: bool, indent: int) -> Piece:
    if hashes := HASHES.match(text):
        return Piece(text[hashes.end() :].strip(" #"), page, heading=len(hashes["hashes"]))
    return Piece(text, page, of_form=of_form, indent=indent)


def _table_row(line: str) -> str:
    """A row of a Markdown table with tabs between its cells."""
    stripped = line.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 2:
        if _TABLE_RULE.match(stripped):
            return stripped
        return "\t".join(cell.strip() for cell in stripped[1:-1].split("|"))
    return line


def _continues(current: str, line: str, of_form: bool) -> bool:
    """Is this line the same piece as the lines before it? What is said beside a label goes on only
    where a margin broke it."""
    first, last = current.split("\n", 1)[0], current.rsplit("\n", 1)[-1]
    if of_form and not _wrapped(last, line):
        return False
    if begins_piece(line) or HASHES.match(first) or "\t" in first:
        return False
    heading_above = len(current) < MARGIN and not is_complete(current)
    return not (heading_above and len(line) > 1.5 * MARGIN and line.lstrip()[:1].isupper())


def _wrapped(last: str, line: str) -> bool:
    """Did a margin break these two lines, not the writer?"""
    return len(last) >= MARGIN or line.lstrip()[:1].islower()
