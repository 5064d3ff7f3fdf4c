"""What is shown where praise or blame is asked for: "what worked well?", "what went wrong?"

What a visit looked at, and how, is neither, though it names every topic that the question names;
and what a document lists as needing to improve, or says nothing but ill of, is no strength. Such
lines show that the documents tell of the matter, and are not what they say of it. Does not judge
whether anything else is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.records import Sentence
from index.regex import regex

from ..catalogue_facts.focus import tells_of_visit
from ..understand.presupposed.clauses import clauses
from ..understand.presupposed.directions import directions
from ..understand.sections import DOES_WELL, FALLS_SHORT, TO_IMPROVE
from .select import Verdict

_STRENGTHS = regex(DOES_WELL, re.I)
_FAILINGS = regex(FALLS_SHORT, re.I)
_NEEDS = regex(r"\b(?:needs?|required)\b", re.I)
"""What meets children's needs well is not told here from what needs to be better."""
_LISTS_FAILINGS = regex(TO_IMPROVE, re.I)


def without_no_praise(question: str, verdict: Verdict) -> Verdict:
    """Without the lines that cannot be the praise or the blame that is asked for."""
    praises = bool(_STRENGTHS.search(question))
    if verdict.outright or not (praises or _FAILINGS.search(question)):
        return verdict
    judged = (
        one
        for one in verdict.judged
        if not tells_of_visit(one.candidate.sentence)
        and not (praises and _is_ill(one.candidate.sentence))
    )
    return replace(verdict, judged=tuple(judged))


def _is_ill(sentence: Sentence) -> bool:
    if sentence.headings and _LISTS_FAILINGS.search(sentence.headings[-1]):
        return True
    qualities = {
        said.quality for clause in clauses(sentence.text) for _, said in directions(clause)
    }
    return -1 in qualities and 1 not in qualities and not _NEEDS.search(sentence.text)
