"""A meeting, a call or a mail by its month alone: "what was agreed at the July meeting?".

Of whichever year; where no document is of that month, it narrows nothing. A visit is left alone:
what tells of it is dated later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.describe.dates import MONTHS
from index.records import Entry
from index.regex import regex

_PAPER = r"(?:meetings?|minutes|calls?|agenda|newsletter|bulletin|e-?mail|session)"
_NAMES = "|".join(sorted(set(MONTHS) - {"may", "march", "mar"}, key=len, reverse=True))
_MONTH = rf"(?P<{{}}>{_NAMES}|(?-i:May|March|Mar))"
"""In lower case "may" and "march" are other words."""
_OF_MONTH = regex(
    rf"\b{_MONTH.format('before')}(?:[’']s)? (?:\w+ ){{0,2}}?{_PAPER}\b|"
    rf"\b{_PAPER} (?:of|in|for|from|held in) {_MONTH.format('behind')}\b(?!\s+\d)",
    re.I,
)


def of_month(question: str, entries: Sequence[Entry]) -> list[Entry]:
    """The documents of the month of which a meeting is; all, where none is or none was named."""
    named = _OF_MONTH.search(question)
    month = MONTHS[(named["before"] or named["behind"]).lower()] if named else 0
    then = [one for one in entries if one.catalogue.date and one.catalogue.date.month == month]
    return then or list(entries)
