"""What there is instead: refusals for places and dates that no document is about."""

from __future__ import annotations

from collections.abc import Sequence

from index.describe.dates import DateSpan
from index.records import Entry
from index.words import words

from ...label import label
from ...records import Refusal
from .moments import in_order, moment
from .when import Period

MOST_NAMES, MOST_DOCUMENTS = 6, 5


def unknown_place(name: str, places: Sequence[str]) -> Refusal:
    """Names those that the documents are about, the most alike first."""
    alike = set(words(name))
    known = sorted(places, key=lambda place: (not alike & set(words(place)), place))
    about = f" They are about {listed(known, MOST_NAMES)}." if known else ""
    return Refusal("unknown_place", f"None of the documents is about {name}.{about}")


def unknown_date(said: str, period: Period, entries: Sequence[Entry], place: str = "") -> Refusal:
    """Names the documents that come nearest in time; ``said`` is the time as it was asked for."""
    of = f" about {place}" if place else ""
    none = f"None of the documents{of} is from {said}, or reports on it."
    return Refusal("unknown_date", f"{none}{there_are(entries, period.span)}")


def unmentioned_name(
    name: str, places: Sequence[str], others: Sequence[Entry], here: Sequence[Entry] = ()
) -> Refusal:
    """Names the documents that do mention it, first those of whom the ones ``here`` are about;
    ``places``: what the question is about.
    """
    whose = {one for entry in here for one in entry.catalogue.names} if places else set()
    nearest = [entry for entry in others if whose.intersection(entry.catalogue.names)]
    about = f" about {' or '.join(places)}" if places else ""
    which = f"{about} that you ask of" if nearest else about or " in question"
    none = f"None of the documents{which} mentions “{name}”."
    shown = sorted(nearest or others, key=lambda entry: (str(moment(entry)), entry.uri))
    labels = "; ".join(map(label, shown[:MOST_DOCUMENTS]))
    there = "Others do" if nearest else "It is mentioned in"
    return Refusal("not_in_documents", f"{none} {there}: {labels}." if labels else none)


def not_given(said: str, places: Sequence[str]) -> Refusal:
    """A figure, a grade or an event that a question takes for granted."""
    about = f" about {' or '.join(places)}" if places else " in question"
    return Refusal(
        "not_in_documents",
        f"None of the documents{about} tells of “{said}”, which the question takes for granted.",
    )


def without_a_word(said: Sequence[str]) -> Refusal:
    """Words of a question that no document has."""
    quoted = listed([f"“{word}”" for word in said], MOST_NAMES)
    return Refusal("not_in_documents", f"None of the documents has a word about {quoted}.")


def said_otherwise(places: Sequence[str]) -> Refusal:
    """A rise where the documents tell of a fall."""
    about = f" about {' or '.join(places)}" if places else ""
    return Refusal(
        "not_in_documents",
        f"The documents{about} say the opposite of what the question takes for granted. The"
        " nearest passages are shown.",
    )


def there_are(entries: Sequence[Entry], date: DateSpan) -> str:
    """ " There are: ..." with the documents nearest to a date, in order of date."""
    ordered = in_order(entries)
    near = sorted(ordered, key=lambda entry: _days_apart(entry, date))[:MOST_DOCUMENTS]
    if not near:
        return ""
    shown = "; ".join(label(entry) for entry in in_order(near))
    more = len(ordered) - len(near)
    return f" There are: {shown}{f'; and {more} more' if more else ''}."


def listed(names: Sequence[str], most: int) -> str:
    """ "A, B and C", or "A, B and 7 others"; never "1 others"."""
    shown = list(names[:most])
    if len(names) == most + 1:
        shown.append(names[most])
    elif len(names) > most:
        shown.append(f"{len(names) - most} others")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _days_apart(entry: Entry, date: DateSpan) -> int:
    day = moment(entry)
    return abs((day - date.first).days) if day else 0
