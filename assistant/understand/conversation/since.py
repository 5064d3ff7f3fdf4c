"""What came after the time that was asked about: "what has changed since?".

That time's own documents cannot tell, so it is asked of the place. Knows the words of two
questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.regex import regex

from ...answer_type.dated_figures import times_in
from .swaps import OPENS, places_in

_SINCE = regex(r",?\s+(?:(?:ever )?since(?: then)?|after (?:that|then)|afterwards)\W*$", re.I)
_ASKS = regex(
    r"^\W*(?:what|who|which|how (?:many|much|often))\b.*\b(?:has|have|had|did|was|were|is)\b", re.I
)
_POINTS = regex(r"\b(?:it|its|they|them|their|that|this|those|these|he|she)\b", re.I)


def since_then(question: str, anchor: str, names: Collection[str]) -> str | None:
    """The question of the years since the one time and place that were asked about.

    >>> since_then("What has changed since?", "Was Leeds good in 2014?", ["Leeds"])
    'What has changed in Leeds since 2014?'
    """
    rest, times = OPENS.sub("", question, count=1), times_in(anchor)
    asked = _SINCE.sub("", rest)
    places = list(dict.fromkeys(place.means for place in places_in(anchor, names)))
    if asked == rest or not _ASKS.match(asked) or _POINTS.search(asked):
        return None
    if len(times) != 1 or len(places) != 1 or times_in(asked) or places_in(asked, names):
        return None
    return f"{asked} in {places[0]} since {anchor[times[0].start : times[0].end]}?"
