"""Does a document pass a filter? The same in Python as the store does it in SQL."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from .records import Entry, Filters


def passes(entry: Entry, filters: Filters) -> bool:
    """A document that does not say when it is from, or what it covers, is outside every range.

    One that names a month and no day is inside every range that has a day of the month.
    """
    says = entry.catalogue
    if filters.documents and not filters.documents & {entry.id, entry.uri}:
        return False
    if filters.organisations and not _folded(filters.organisations) & _folded(says.names):
        return False
    if filters.kinds and not _folded(filters.kinds) & _folded([says.kind or ""]):
        return False
    earliest, latest = says.dated or (None, None)
    first, last = (says.covers[0], says.covers[-1]) if says.covers else (None, None)
    return all(
        (
            _not_before(latest, filters.date_from),
            _not_after(earliest, filters.date_to),
            _not_before(last, filters.covers_from),
            _not_after(first, filters.covers_to),
        )
    )


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def _not_before(day: datetime.date | None, limit: datetime.date | None) -> bool:
    return limit is None or (day is not None and day >= limit)


def _not_after(day: datetime.date | None, limit: datetime.date | None) -> bool:
    return limit is None or (day is not None and day <= limit)
