"""The line that says who speaks, about whom, and when. Every word of it is from the catalogue."""

from __future__ import annotations

import datetime

from index.records import Entry


def label(entry: Entry) -> str:
    """Who says it, about whom, when: "Ofsted letter about Southwark, 7 February 2019"."""
    catalogue = entry.catalogue
    kind = catalogue.kind or catalogue.title
    words = f"{catalogue.publisher} {kind}" if catalogue.publisher else kind
    words = words[:1].upper() + words[1:]
    if catalogue.organisation and catalogue.kind:
        words += f" about {catalogue.organisation}"
    return f"{words}, {say_date(catalogue.date)}" if catalogue.date else words


def say_date(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"
