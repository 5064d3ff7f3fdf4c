"""Where something is mentioned: "which letters mention the Mockingbird programme?"

A sentence that has the words is the answer, whatever it says of them, and no other is; so it is
known for one without being weighed. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re

from index.describe.acronyms import initials
from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import BODY
from ..answer_type.holding import Holds
from .wording import Reads, words_of

_ASKS = regex(
    r"\b(?:which|what|list|how many|any|find|show)\b[^,;?]*?\b"
    rf"(?:documents?|letters?|reports?|papers?|files?|minutes|inspections?|visits?|{BODY})\s+"
    r"(?:(?:that|which)\s+)?"
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|contain(?:s|ed)? the (?:words?|phrases?))\s+"
    r"(?P<what>(?:(?!\b(?:say|said|find|found)\b)[^,;?])+)\W*$",
    re.I,
)
_NAME = regex(r"\b[A-Z][\w’'-]*")
_WHERE = regex(r"\b(?:in|at|about|from|for|by|of|to) .+$|[\w’'-]+[’']s?\s", re.I)
"""What may only say whose documents are meant: "in Kent", "Kent's"."""
_ANY = content_stems("anything something word term phrase name called any")
_FEWEST = 3
"""Words whose initials may stand for them, small ones not counted."""
_FIRST = 2
"""Letters that every form of a word begins with: "spy", "spies"."""


def mention_asked(question: str) -> Reads | None:
    """A test: has the sentence the name, or else all words, of what is to be mentioned?

    Initials count too: the question comes with its acronyms spelt out.
    """
    asks = _ASKS.search(question)
    if not asks:
        return None
    every, name = content_stems(asks["what"]) - _ANY, content_stems(_names_in(asks["what"]))
    where = content_stems(" ".join(one.group() for one in _WHERE.finditer(asks["what"])))
    whole, alone = _initials(asks["what"]), _initials(_WHERE.sub("", asks["what"]))

    def read(entry: Entry) -> Holds | None:
        if every <= (own := words_of(entry)):
            return None
        wanted = (name if name - own else every) - (own & where)
        short = alone if where <= own else whole
        return lambda one: _has(wanted, one.text) or bool(short.search(one.text))

    return read


def _initials(name: str) -> re.Pattern[str]:
    letters = initials(name).upper()
    return re.compile(rf"\b{letters}s?\b" if len(letters) >= _FEWEST else r"(?!)")


def _has(wanted: frozenset[str], text: str) -> bool:
    """Has a text all stems? Most have not even their first letters, which is told at once."""
    low = text.lower()
    return all(one[:_FIRST] in low for one in wanted) and wanted <= content_stems(text)


def _names_in(text: str) -> str:
    return " ".join(_NAME.findall(text))
