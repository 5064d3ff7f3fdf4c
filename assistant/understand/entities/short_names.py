"""Short names of places that no document writes: RBKC, B&NES, where the letters are Leeds's.

Letters that the index does not know may be the asker's own short form of a term, and are left to
the judge, unless they stand where a place does. Does not know what they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from index.regex import regex
from index.words import words

from .names import Mention

_SHORT = regex(r"(?<![\w&])[A-Z]{3,}\b(?![&/-]\w)|(?<![\w&])[A-Z]{1,3}&[A-Z]{1,4}\b")
_BEFORE = regex(
    r"\b(?:in|at|within|across|inspect\w* of|visit to|letter to|than|does|did|has|had|is|was)"
    r"\s{1,2}$|"
    r"\s{2,}(?:and|or|with|than|to|v|vs|versus)\s+$",
    re.I,
)
_AFTER = regex(
    r"^(?:[’']s\b|\s+(?:council|borough|county|city|local authority|children[’']s services|"
    r"inspection|letter|report|visit)\b|\s+(?:and|or|with|than|to|v|vs|versus)\s{2,})",
    re.I,
)
"""A place or what is done there, or, over a blank, another place beside it."""
_MEANT = regex(r"^\s+(?:stands?\s+for|means?|(?:is\s+)?short\s+for)\b", re.I)
_KEY_WORDS = regex(r"^\s+[a-z]")
_BLANK = regex(r"\S\s{2,}|\s{2,}\S")
"""Where a known name has stood."""
_FEWEST = 3
"""Letters of a part from which on it is no initial."""


class Known(Protocol):
    """What the index knows of words."""

    def knows(self, word: str, /) -> bool:
        """Does the index hold it, whatever its ending?"""


def short_names(rest: str, index: Known) -> Iterator[Mention]:
    """Those of a question that is not written large throughout; ``rest``: known names blanked."""
    if rest.isupper():
        return
    for match in _SHORT.finditer(rest):
        name = match.group()
        longest = max(words(name), key=len)
        if len(longest) < _FEWEST or index.knows(longest):
            continue
        before, after = rest[: match.start()], rest[match.end() :]
        if _MEANT.match(after) or _is_spelt_out(name, after):
            continue
        opens = not before.strip() and _KEY_WORDS.match(after) and not _BLANK.search(rest)
        if "&" in name or opens or _BEFORE.search(before) or _AFTER.match(after):
            yield Mention(name, match.start(), match.end())


def _is_spelt_out(name: str, after: str) -> bool:
    """Does the question say itself what it stands for: "NRPF - no recourse to public funds"?"""
    long = r"\w*\s(?:\w+\s)?".join(map(re.escape, name))
    return bool(re.search(rf"\b{long}", after, re.I))
