"""How has a place fared, from one inspection to the next or beside another? Its grades tell.

"Has Leeds improved?", "compare Leeds and Hull" and "how do the two inspections differ?" ask for the
whole, which no one sentence of an inspection compares. Where more is named, such as early help, it
is for sentences to tell. "When did it become outstanding?" is told by the grades of that name.
Knows nothing of which grade is better.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.describe.judgements import GRADES, overall
from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import OF_BODIES
from ..answer_type.holding import GRADE, Holds
from .dated import days_asked
from .graded import in_rows, plain_grade, without_times
from .wording import Reads, words_of

_BETTER = r"(?:better|worse|stronger|weaker)"
_MOVED = (
    rf"(?:{_BETTER}|improv(?:ed?|ing)|worsen(?:ed|ing)?|declin(?:ed?|ing)|deteriorat(?:ed?|ing)|"
    r"progress(?:ed|ing)?|chang(?:ed?|ing)|far(?:ed?|ing)|compared?|differ(?:ed|ent)?|"
    r"perform(?:ed|ing)?|do(?:ne|ing))"
)
_OUGHT = r"\b(?:can|could|should|must|might|needs?|ha(?:s|ve) to|ought|will|would|plan(?:s|ned)?)\b"
"""Before "improve" it asks what is to be done."""
_ASKS = regex(
    rf"^\W*(?:has|have|is|are|was|were|did|does|do|how)\b(?:(?!{_OUGHT}).)*\b{_MOVED}\b|"
    r"\bwhat(?: is|’s|'s| are| was| were) the (?:main |biggest )?differences?\b|"
    r"\bwhat(?:[’']s| has| is| was)? (?:been )?happen(?:ed|ing)\b"
    r"(?=.*\b(?:between|since|from|over)\b)|"
    r"^\W*(?:please )?compare\b|\bgrades?\b.*\bover (?:time|the years)\b",
    re.I,
)
_NO_MORE = OF_BODIES | content_stems(
    "better worse stronger weaker improve improved improving worsen worsened worsening decline "
    "declined declining deteriorate deteriorated deteriorating progress progressed progressing "
    "change changed changing fare fared faring compare compared differ differed different "
    "difference differences perform performed performing performance overall significantly much "
    "main biggest get got gotten getting become going go gone grade grades rating time years past "
    "recent last latest previous two inspection inspections report ofsted service services "
    "children social place since until happened happening"
)
"""Words of a question that ask this of the whole."""
_BECAME = regex(
    r"\bwhen\b.*\b(?:become|became|turn(?:ed)?|go|went|get|got|rated|judged|graded|found)\b.*"
    rf"\b(?P<grade>{GRADES})\b|"
    rf"\bhow (?:many times|often)\b.*\b(?:been|was|were|is)\b.*\b(?P<counted>{GRADES})\b|"
    rf"^\W*(?:has|have|had)\b.*\b(?P<again>{GRADES})\b.*\b(?:more than once|twice|before)\W*$",
    re.I,
)
_EVER = regex(rf"^\W*(?:has|have|had|was|were)\b.*\b(?:ever|always)\b.*\b(?:{GRADES})\W*$", re.I)
"""Each of its grades tells whether it was."""
_OF_BECOMING = content_stems(
    "first turn turned went rated judged graded found again many times often ever always once twice"
    " before"
)


def fared_asked(question: str) -> Reads | None:
    """Which sentences of a document give the overall grade; None when that is not asked for."""
    if not _ASKS.search(question):
        return None
    is_of_whole = _of_whole(question, _NO_MORE)
    return lambda entry: in_rows(overall(entry.catalogue)) if is_of_whole(entry) else None


def grade_reached(question: str) -> Reads | None:
    """Which sentences of a document give the overall grade of which it is asked when it was
    reached, and its days.
    """
    asked = _BECAME.search(question)
    if not asked and not _EVER.search(question):
        return None
    is_of_whole = _of_whole(GRADE.sub(" ", question), _NO_MORE | _OF_BECOMING)
    if not asked:
        return lambda entry: in_rows(overall(entry.catalogue)) if is_of_whole(entry) else None
    grade = plain_grade(next(filter(None, asked.groups())))
    days = days_asked("When was it inspected?")

    def read(entry: Entry) -> Holds | None:
        every = overall(entry.catalogue) if is_of_whole(entry) else []
        rows = in_rows([row for row in every if plain_grade(row.grade) == grade])
        then = days(entry) if rows and days else None
        return (lambda line: rows(line) or then(line)) if rows and then else rows

    return read


def _of_whole(question: str, no_more: frozenset[str]) -> Callable[[Entry], bool]:
    """Does a question name nothing besides whom a document is about?"""
    said = content_stems(without_times(question)) - no_more

    def is_of_whole(entry: Entry) -> bool:
        names = content_stems(" ".join(entry.catalogue.names))
        return not said - names - words_of(entry)

    return is_of_whole
