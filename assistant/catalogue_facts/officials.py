"""Is this the head of a service that was asked for: "who is the director of children's services?"

Letters go to whoever it is at the time, and their letterheads say the office beside the name:
so one letter after another tells, and the newest who it is now. Knows nobody to whom no letter is
addressed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import words_of

_ASKS_OFFICIAL = regex(
    r"^\W*(?:who(?:['’]s| is| was)|what(?:['’]s| is| was) the name of)\b.*"
    r"\b(?P<office>director|chief executive)\b",
    re.I,
)
_NOW = content_stems(
    "name current currently present now today new latest post office holder called"
)


def official_asked(question: str) -> Callable[[Entry], Holds | None] | None:
    """The letterhead that names the addressee in that office, when nothing else was asked for."""
    asks = _ASKS_OFFICIAL.search(question)
    if not asks:
        return None
    asked, office = content_stems(question), content_stems(asks["office"])

    def read(entry: Entry) -> Holds | None:
        names = [one.name for one in entry.catalogue.people if one.part == "addressee"]
        wanted = (asked - words_of(entry) - _NOW) | office
        return lambda line: (
            line.kind == "address"
            and any(name in line.text for name in names)
            and wanted <= content_stems(line.text)
        )

    return read
