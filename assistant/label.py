"""The line that says who speaks, about whom, and when. Every word of it is from the catalogue."""

from __future__ import annotations

import datetime

from index.records import Entry


def label(entry: Entry) -> str:
    """Who says it, about whom, when: "Ofsted letter about Southwark, 7 February 2019"."""
    catalogue = entry.catalogue
    kind = catalogue.kind or catalogue.title
    words = f"{catalogue.publisher} {kind}" if catalogue.publisher and catalogue.kind else kind
    words = words[:1].upper() + words[1:]
    if catalogue.organisation and catalogue.kind:
        words += f" about {catalogue.organisation}"
    written = say_dated(catalogue.date, catalogue.month)
    return f"{words}, {written}" if written and not words.endswith(written) else words


def say_dated(date: datetime.date | None, month: str | None) -> str | None:
    """A day, a month where no day is known, or nothing.

    >>> say_dated(datetime.date(2019, 2, 7), None), say_dated(None, "2024-02")
    ('7 February 2019', 'February 2024')
    """
    if date or month is None:
        return say_date(date) if date else None
    return f"{datetime.date.fromisoformat(f'{month}-01'):%B %Y}"


def say_date(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"
