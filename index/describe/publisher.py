"""Who speaks in a document: by "Published by", a letterhead, a site, or who signs a mail.

Knows nothing of whom the document is about.
"""

from __future__ import annotations

import re

from ..records import Block
from ..regex import regex
from .body_names import NAME, is_body
from .forms import OPENING

_SPOKEN = regex(
    rf"\b(?:[Pp]ublished|[Ii]ssued|[Pp]roduced) by:?\s+(?:the\s+)?(?P<name>{NAME}"
    rf"(?:\s+for\s+{NAME})?)"
)
_DOMAIN = regex(
    r"\bgov\.uk/(?:government/organisations/)?([a-z][a-z-]+)|"
    r"(?:@|www\.)([a-z][a-z-]+)\.(?:gov|org|co|ac|com|net)\b",
    re.I,
)


def find_publisher(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Who says "Published by", or the name in the letterhead's own web or mail address; else the
    body that opens the letterhead."""
    opening = "\n".join(text[block.start : block.end] for block in blocks[:OPENING])
    if spoken := _SPOKEN.search(opening):
        return " ".join(spoken["name"].split())
    for block in blocks:
        if block.kind == "address":
            for site in _DOMAIN.finditer(text[block.start : block.end]):
                name = rf"\b{site[1] or site[2]}\b(?![.@/])"
                if written := re.search(name, text.replace("@", " @"), re.I):
                    return written[0] if written[0][0].isupper() else written[0].title()
    return letterhead(text, blocks)


def find_home(claimed: str | None) -> str | None:
    """The body whose site or paper it is, by the last part of what the file claims for a title.

    >>> find_home("Resident parking permits | Castlebourne City Council")
    'Castlebourne City Council'
    """
    last = re.split(r"\s*\|\s*|\s[–—-]\s", claimed or "")[-1]
    return last if is_body(last) else None


def find_employer(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The body that somebody signs for, on a line of its own."""
    signed = (text[block.start : block.end] for block in blocks if block.kind == "signature")
    return next(filter(is_body, (line for part in signed for line in part.split("\n"))), None)


def letterhead(text: str, blocks: tuple[Block, ...]) -> str | None:
    if not blocks or blocks[0].kind != "address":
        return None
    line = text[blocks[0].start : blocks[0].end].partition("\n")[0]
    return line if is_body(line) else None
