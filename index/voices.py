"""Whose words a part of a document is: a turn of a transcript, a mail that another one quotes.

Written as the last of the headings above it, "Chloe Barnes said:" or "Carol Denby wrote on
14 November 2024:", so that whoever reads the part alone, a model or a person, knows who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from .regex import regex

_VOICE = regex(r"(?P<name>.{2,60}?) (?:said|wrote(?: on .{1,60})?):")


def said_by(name: str) -> str:
    """The heading of a turn.

    >>> voice_of((said_by("Chloe Barnes"),))
    'Chloe Barnes'
    """
    return f"{name} said:"


def written_by(name: str, when: str = "") -> str:
    """The heading of a mail.

    >>> written_by("Carol Denby", "14 November 2024"), voice_of([written_by("Ann Lee")])
    ('Carol Denby wrote on 14 November 2024:', 'Ann Lee')
    """
    return f"{name} wrote on {when}:" if when else f"{name} wrote:"


def voice_of(headings: Sequence[str]) -> str | None:
    """Who speaks in what stands under these headings, where they say so."""
    found = _VOICE.fullmatch(headings[-1]) if headings else None
    return found["name"] if found else None


def as_said(headings: Sequence[str]) -> str | None:
    """Who speaks there and when, as part of a line.

    >>> as_said(("Item 4", said_by("Ann Lee"))), as_said(("Item 4",))
    ('Ann Lee said', None)
    """
    return headings[-1].rstrip(":") if voice_of(headings) else None
