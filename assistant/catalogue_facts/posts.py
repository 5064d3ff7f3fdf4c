"""Is this the post of the person that a question names: "who is Ann Lee?", "what does she do?"?

A letterhead says the office beside the name, a line of inspectors says what they were. A name
alone, as at the end of a letter, tells nothing. Knows nobody whom the catalogue does not.
"""

from __future__ import annotations

import re

from index.describe.people import STYLE, as_compared
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import Reads, named_in, shared, words_of

_WHO_IS = regex(rf"^\W*who(?:['’]s| is| was)\s+(?:{STYLE})?", re.I)
_ASKS_POST = regex(
    r"\b(?:job|role|title|position|post|office)\b|\bwhat (?:does|did)\b.*\bdo\b", re.I
)
_SAID = content_stems(
    "job role title position post office exact exactly full official current currently now today "
    "name named called person play played hold held holds work worked works please tell know say "
    "inspection visit"
)


def post_asked(question: str) -> Reads | None:
    """The lines that name one person with an office or a role, when nothing else was asked for."""
    who = _WHO_IS.match(question)
    if not who and not _ASKS_POST.search(question):
        return None
    start = who.end() if who else 0

    def read(entry: Entry) -> Holds | None:
        people = named_in(question, entry.catalogue.people)
        names = {one.name for one in people}
        if len(names) != 1:
            return None
        (name,) = names
        if who and not as_compared(question[start:]).startswith(as_compared(name)):
            return None
        if content_stems(question) - content_stems(name) - words_of(entry) - _SAID:
            return None
        roles = frozenset[str]().union(*(content_stems(one.role) for one in people))
        offices = [one.role for one in people if one.part == "addressee" and one.role != one.part]
        torn = _torn(name, offices)
        return lambda line: (
            (name in line.text and bool(shared(roles, content_stems(line.text)))) or torn(line)
        )

    return read


def _torn(name: str, offices: list[str]) -> Holds:
    """A test: is this one of the two lines of a letterhead that has something else between the
    addressee's name and the office?
    """

    def holds(line: Sentence) -> bool:
        said = " ".join(line.text.split())
        begins = any(said.startswith(office) for office in offices)
        return line.kind == "address" and (begins or (bool(offices) and said == name))

    return holds
