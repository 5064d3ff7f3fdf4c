"""What was a visit about: "what did inspectors look at?", "what was the focus of the audit?"

The sentences near its beginning that say so answer it. Knows no other question about a visit.
"""

from __future__ import annotations

import re

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from ..answer_type.visit_scope import LOOK, VISITORS, tells_focus
from .dated import COVERS
from .wording import Reads, shared, words_of

_ASKS = regex(
    rf"\b(?:what|which)\b.*\b(?:did|was|were)\b.*\b{VISITORS}\b.*\b{LOOK}\b|"
    rf"\b(?:what|which)\b.*\b{VISITORS} {LOOK}\b|"
    rf"\bwhat (?:was|were|is) (?:the )?(?:main )?(?:focus|theme|subject|topic|scope|remit) of\b|"
    rf"\bwhat (?:was|is)\b.*\b{VISITORS}\b.*\babout\W*$",
    re.I,
)
_ASKS_TIME = regex(
    r"\b(?:what|which|how|the)\s+(?:\w+\s+)?(?:days?|dates?|weeks?|months?|years?|periods?|long)\b",
    re.I,
)
_SAID = COVERS | content_stems(
    "look examine examined focus cover consider considered concentrate evaluate assess area part "
    "aspect theme topic subject scope remit main work particular specifically about time practice "
    "round around ofsted look into thing kind field place whole during"
)


def focus_asked(question: str) -> Reads | None:
    """The sentences that tell what was looked at, when nothing but that was asked for."""
    if not _ASKS.search(question) or _ASKS_TIME.search(question):
        return None
    asked = content_stems(question)

    def read(entry: Entry) -> Holds | None:
        if not entry.catalogue.covers or shared(asked, words_of(entry) | _SAID) < asked:
            return None
        return tells_focus

    return read
