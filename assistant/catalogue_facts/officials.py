"""Is this the head of a service that was asked for: "who is the director of children's services?"

Letters go to whoever it is at the time, and their letterheads say the office beside the name:
so one letter after another tells, and the newest who it is now. Knows nobody to whom no letter is
addressed.
"""

from __future__ import annotations

import re

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import Reads, words_of

_ASKS_OFFICIAL = regex(
    r"^\W*(?:(?:who(?:['’]s| is| was)|(?:what(?:['’]s| is| was) )?(?:the )?name of)\b|"
    r"(?!.*\b(?:what|which|whom?|whose|how|why|when|where|do|does|did|is|are|was|were|has|have|had|"
    r"can|could|should|will)\b)).*\b(?P<office>director|chief executive)\b",
    re.I,
)
"""Also with no word of asking: "director of people Hull"."""
_RUNS = regex(
    r"^\W*(?:(?:who(?:['’]s| is| was)? (?:\w+ly |now )?(?:in charge|responsible)|"
    r"who (?:\w+ly |now )?(?:runs|leads|heads|oversees))|"
    r"(?:who(?:['’]s| is| was) )?(?:the )?(?:(?:new|current|present) )?(?:head|boss) (?:of|at)"
    r"(?! (?:the )?services?\b))\b"
    r"(?!.*\b(?:inspect\w*|visit\w*|audit\w*|review\w*|reports?|teams?|councils?)\b)",
    re.I,
)
"""Who leads today is in office; whoever inspected has led an inspection. The head of a service is
below that of all services."""
_NOW = content_stems(
    "name current currently now present today new latest post office holder called"
)
_RUNNING = content_stems("head boss charge responsible run lead oversee up service") | _NOW
_OFFICES = content_stems("director chief executive")


def official_asked(question: str) -> Reads | None:
    """The letterhead that names the addressee in that office, when nothing else was asked for."""
    asks = _ASKS_OFFICIAL.search(question)
    if not asks:
        return _head_asked(question)
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


def leads_today(question: str) -> bool:
    """Is it asked who is in charge, and not who led an inspection?"""
    return bool(_RUNS.search(question))


def _head_asked(question: str) -> Reads | None:
    """The letterhead of the director, where it is asked who runs the services or the place."""
    if not leads_today(question):
        return None
    asked = content_stems(question) - _RUNNING

    def read(entry: Entry) -> Holds | None:
        rest = asked - words_of(entry)
        heads = [
            one.name
            for one in entry.catalogue.people
            if one.part == "addressee" and rest <= (role := content_stems(one.role))
            if role & _OFFICES
        ]
        return lambda line: (
            line.kind == "address"
            and any(name in line.text for name in heads)
            and bool(_OFFICES & content_stems(line.text))
        )

    return read
