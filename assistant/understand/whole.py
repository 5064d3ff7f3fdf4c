"""What is asked of the collection and stands in none of its documents: how many there are, and
which places they are about.

Whole utterances only, and only where the documents or their keeper are named: "which areas are
covered?" may be asked of a policy. Knows the words of such questions, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

_PAPERS = r"(?:documents|files|papers|sources)"
_BODIES = (
    r"(?:(?:local )?authorities|councils|boroughs|places|areas|organi[sz]ations|cities|counties)"
)
_HERE = (
    r"(?:(?:in )?(?:here|total|all)|altogether|overall|in (?:the|this|your) "
    r"(?:collection|index|library))"
)
_YOU_HAVE = (
    r"do you (?:have|hold|know(?: (?:of|about))?|cover|search|contain)|have you (?:got|read)"
)
_COVERED = (
    rf"(?:(?:do|does|are) (?:all )?(?:the|these|your|those) {_PAPERS} (?:cover|about|on|for|from)|"
    rf"are (?:covered |named |mentioned |included )?(?:in|by) (?:the|these|your|those) {_PAPERS})"
)
_WHOLE = regex(
    r"^\W*(?:(?:and|so|but|please|tell me|list)\b[\s,]*)*(?:"
    rf"how many {_PAPERS} (?:(?:{_YOU_HAVE}|are there)(?: {_HERE})*|are {_HERE})|"
    rf"(?:how many|which|what|all(?: the)?) {_BODIES} (?:{_COVERED}|"
    rf"(?:{_YOU_HAVE})(?: (?:{_PAPERS}|information))?(?: (?:on|about|for|from))?(?: {_HERE})*|"
    rf"are (?:covered )?{_HERE}))\W*$",
    re.I,
)


def asks_of_the_whole(question: str) -> bool:
    """Is only the collection asked about?

    >>> asks_of_the_whole("How many documents are there?"), asks_of_the_whole("Which areas do?")
    (True, False)
    """
    return bool(_WHOLE.match(question))
