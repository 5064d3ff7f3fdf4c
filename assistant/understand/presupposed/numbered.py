"""Things told apart by their number that the documents in question have of another number only.

Nothing that is said of section 20 answers a question for section 17, nor of KS4 one for KS2. Where
the documents number nothing of the kind they may say it in words, and the judge decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from index.regex import regex

from ...answer_type.numerals import NUMBERS

_NUMBERED = regex(
    r"\b(?P<word>section|regulation|article|schedule|plot|lot|key stage|ks)s?\s?"
    r"(?P<number>\d{1,3})\b"
    r"(?!\s?[-–/%.&]\s?\d|\s(?:(?:of|in)\s(?:the|this|that|your|its?)\b|say|cover|about|contain|(?:and|or|to)\s\d))",
    re.I,
)
"""What is told from others by its number, but for a part of the document: "section 3 of it"."""
_ONE_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})\b"
_NUMBERS = rf"({_ONE_NUMBER}(?:(?:,\s?|\s?[/&–-]\s?|\s(?:and|or|to)\s){_ONE_NUMBER})*)"
MOST_PASSAGES = 400
"""With more than this, not all are looked through."""


class Quoting(Protocol):
    """What the index knows of passages."""

    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int, /
    ) -> Sequence[tuple[str, str]]:
        """Document id and text of passages that hold a phrase, whatever its words' endings."""


def numbered_otherwise(rest: str, documents: frozenset[str], texts: Quoting) -> str | None:
    """The first thing in a question of which they have only others, by the numbers."""
    for match in _NUMBERED.finditer(rest):
        if not _is_numbered(match, documents, texts):
            return match.group()
    return None


def _is_numbered(match: re.Match[str], documents: frozenset[str], texts: Quoting) -> bool:
    """Do they hold the one of that number, or none at all, in whose stead another might be told?

    It may stand in a list ("sections 17 and 20"), or behind initials ("s17", "KS2").
    """
    word, number = match["word"].lower(), match["number"]
    word = "key stage" if word == "ks" else word
    initials = "".join(part[0] for part in word.split())
    passages = texts.quoting(word, documents, MOST_PASSAGES)
    if len(passages) == MOST_PASSAGES:
        return True
    others = range(1, 6) if len(initials) > 1 else (number,)
    for one in others:
        passages = [*passages, *texts.quoting(f"{initials}{one}", documents, 1)]
    kind = rf"(?<![’'])\b(?:{word}s?|{initials}\.?)\s?{_NUMBERS}"
    told = {
        one
        for _, text in passages
        for numbers in re.findall(kind, text, re.I)
        for one in re.findall(r"\w+", numbers.lower())
    }
    return not told or bool(told & {number, *NUMBERS[int(number) - 2 : int(number) - 1]})
