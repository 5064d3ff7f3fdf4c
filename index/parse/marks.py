"""How a line shows what it is: bullets, numbers, tabs, and the hash signs of Markdown.

One place for these, because the reader of plain text needs them to tell where a line begins
a new piece, and ``structure`` to tell what the piece is.
"""

from __future__ import annotations

from ..regex import regex

# Besides the printed bullets, converters leave the private-use characters of Wingdings and
# Symbol, and the C1 control range.
BULLET = regex(
    r"^\s*(?:[-–—*•‣⁃➢✓\u00b7\u25a0-\u25ff\u0080-\u009f\ue000-\uf8ff]|o)[ \t\xa0]+(?=\S)"
)

# "8. ", "8) ", "4.2 ", "4.2. ", "12(a) "; a date such as "7 February" has no stop behind it. The
# first word may be set against the stop: "51.At the last inspection".
NUMBER = regex(
    r"^\s*(?P<number>\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)])|\d{1,3}\([a-z]\))[.)]?"
    r"(?:[ \t\xa0]+(?=\S)|(?<=[.)])(?=[A-Z](?:[A-Za-z’]|[ ][a-z])))"
)

# "(a) ", "(iv) ", "(2) ": the mark of a point that other parts of the text may refer to, which
# may begin a line, too: "section 47 / (1) of the Act", "(a) to (c)".
POINT = regex(
    r"^\s*\((?:(?P<roman>[ivx]{1,5})|(?P<letter>[a-z])|(?P<digit>\d{1,2}))\)[ \t\xa0]+"
    r"(?!(?:of|above|below)\b|(?:and|or|to) \()(?=\S)"
)

HEADING_WORDS = 24
"""A line of more words than this is a paragraph, whatever it looks like."""

HASHES = regex(r"^(?P<hashes>#{1,6})[ \t]+(?=\S)")

_STOPS = tuple(".!?:;…")
_CLOSING = "\"'”’)]"
_REFERENCES = regex(r"(?:\[(?:\^[\w-]{1,20}|\d{1,3}|[a-z]|note \d+|citation needed)\])+$")
"""Marks of notes, as Wikipedia and Markdown set them behind a full stop: "[1]", "[^1]"."""

_ASIDE = regex(r"(?<=[.!?])\s+\([^()]*\)$")
"""What stands in brackets behind a whole sentence: "(Paragraph 14)"."""


def is_complete(text: str) -> bool:
    """Does it end as a sentence does, or as a line that introduces a list?

    >>> is_complete("They said “yes.”"), is_complete("some of the")
    (True, False)
    >>> is_complete("The fee is £20.[1]"), is_complete("the fee [1]")
    (True, False)
    >>> is_complete("Review it. (Paragraph 14)"), is_complete("the fee (£20)")
    (True, False)
    """
    if text.endswith("]"):
        text = _REFERENCES.sub("", text)
    text = _ASIDE.sub("", text)
    return text.rstrip(_CLOSING).endswith(_STOPS)


def point_mark(text: str) -> str | None:
    """How a point of a list is marked, if by more than a bullet.

    >>> point_mark("(a) the fee"), point_mark("(iv) the fee"), point_mark("the fee")
    ('letter', 'roman', None)
    """
    mark = POINT.match(text)
    return mark.lastgroup if mark else None


def is_marked(line: str) -> bool:
    """Does it begin with a bullet or a number? Nearly all begin with a letter, and do not."""
    if line[:1].isalpha() and line[0] != "o":
        return False
    return bool(BULLET.match(line) or NUMBER.match(line) or POINT.match(line))


def begins_piece(line: str) -> bool:
    """Does this line begin a new piece by its own marks?

    >>> begins_piece("- The support offer to foster carers."), begins_piece("7 February 2019")
    (True, False)
    """
    return bool("\t" in line.strip() or is_marked(line) or HASHES.match(line))
