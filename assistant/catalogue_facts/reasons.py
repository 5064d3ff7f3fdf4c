"""Why a grade was given: "why was Leeds judged inadequate?", "the reasons for the grade".

A report says so where it sums up: behind its grades before anything else, or under a heading of its
own ("Executive summary", "This authority is good because"). Asked of the whole, not of a strand.
"""

from __future__ import annotations

import re

from index.describe.judgements import GRADES, overall
from index.records import Catalogue, Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import GRADE, Holds
from .graded import plain_grade
from .wording import Reads, shared, words_of

_ASKS = regex(
    rf"\b(?:why|how come|what (?:led to|caused|was behind)|reasons? (?:for|behind|why)|explain\w*)"
    rf"\b.*\b(?:{GRADES}|grade|rating|judge?ment)\b",
    re.I,
)
_FAILS = regex(
    r"^\W*(?:why|how come)\b[^,;?]*\bfail(?:ed)?"
    r"(?: (?:its|their|the|an)(?: \w+){0,2} inspection)?\W*$",
    re.I,
)
"""Of a whole authority: it was judged inadequate."""
_SAID = content_stems(
    "why how come what led caused behind reason explain explanation grade graded rating rated "
    "judgement judgment judged judge give given get got receive received award awarded find found "
    "deem deemed consider considered council authority local borough county children service "
    "services overall effectiveness inspection inspector ofsted report still now time"
)
_FAILING = content_stems("fail failed")
_SUMS_UP = regex(
    r"^\W*(?:\d+\.?\s*)?(?:(?:executive|overall) )?summary(?: of (?:key )?findings)?\W*$|"
    r"\bbecause\W*$",
    re.I,
)
_OF_WHOLE = regex(
    r"\boverall\b|\b(?:children[’']?s services|council|(?:local )?authority|borough)\s+"
    r"(?:(?:is|are|was|were|has been|had been|have been|be|being|to be|itself|which)\s+)*"
    rf"(?:(?:judged|graded|rated|found)\b|(?:{GRADES})\b)",
    re.I,
)
_BEHIND = 5_000
"""Characters behind the overall grade within which it is summed up: two pages."""


def reason_asked(question: str) -> Reads | None:
    """The sentences that sum up why a document gave its overall grade."""
    fails = _FAILS.search(question)
    if not fails and not _ASKS.search(question):
        return None
    named = {plain_grade(match.group()) for match in GRADE.finditer(question)}
    named |= {"inadequate"} if fails else set()
    asked = content_stems(GRADE.sub(" ", question)) - _FAILING

    def read(entry: Entry) -> Holds | None:
        rows = overall(entry.catalogue)
        if not rows or asked - shared(asked, words_of(entry) | _SAID):
            return None
        if named and not named & {plain_grade(row.grade) for row in rows}:
            return None
        return _summing_up(entry.catalogue, max(row.end for row in rows))

    return read


def other_reasons(question: str) -> Reads | None:
    """Which sentences are no answer: the grade of a part, where the whole was given none."""
    if not _ASKS.search(question):
        return None
    asked = content_stems(GRADE.sub(" ", question))

    def read(entry: Entry) -> Holds | None:
        if overall(entry.catalogue) or asked - shared(asked, words_of(entry) | _SAID):
            return None
        return lambda one: bool(GRADE.search(one.text)) and not _OF_WHOLE.search(one.text)

    return read


def _summing_up(says: Catalogue, end: int) -> Holds:
    """Sentences behind the grades, but no further grade."""
    graded = {row.start for row in says.judgements}

    def holds(sentence: Sentence) -> bool:
        is_near = end <= sentence.start < end + _BEHIND
        if (
            sentence.kind == "row"
            or sentence.start in graded
            or not is_near
            or not sentence.headings
        ):
            return False
        heading = sentence.headings[-1]
        return heading in says.title or bool(_SUMS_UP.search(heading))

    return holds
