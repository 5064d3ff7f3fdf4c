"""A clause that is asked for by its number, as contracts, leases and judgments have them.

"What does clause 12.1 say?" is answered by what stands under that number or names it, and by no
other clause. Only numbers with a point in them are looked at: what tells "section 20" of an Act
from section 17 is ``presupposed.numbered``'s affair.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex

from .holding import Holds

_ASKED = regex(
    r"\bwhat\b.*?\b(?:sub-?)?(?:clause|paragraph|para)\s(?P<number>\d{1,3}(?:\.\d{1,3})+)"
    r"(?![\d.]*\d).*?\b(?:says?|states?|provides?|requires?|means?|covers?|about)\b",
    re.I,
)


def holds_clause_asked(question: str) -> Holds | None:
    """A test: does this sentence belong to the clause, or speak of it? None where none is asked."""
    asked = _ASKED.search(question)
    if asked is None:
        return None
    number = asked["number"]
    named = re.compile(rf"(?<![\d.£$€]){re.escape(number)}(?!\.?\d)")

    def holds(sentence: Sentence) -> bool:
        heads = (sentence.number or "", *sentence.headings)
        return any(named.match(one) for one in heads) or bool(named.search(sentence.text))

    return holds
