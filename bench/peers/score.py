"""Is a passage of the right document, and does it hold what had to be found? By its text alone.

Stacks read files and cut them each in their own way, so places cannot be compared. Letters and
digits can: what is between them (white space, hyphens at line ends, quotation marks) does not
count. Knows nothing of stacks.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from .questions import Asked, Quote

SHORTEST = 20
"""Letters that have to be in common, if the quote has so many: a heading is no evidence."""

Told = Sequence[Sequence[str]]
"""Passages to a question, best first: name of the file, and text."""


@dataclass(frozen=True, slots=True)
class Quality:
    questions: int
    right_first: float  # share of questions whose first passage is of a right document
    recall: float  # share of the required parts that the passages hold, averaged over questions


def quality(asked: Sequence[Asked], found: Sequence[Told]) -> Quality:
    """``found`` are the passages to each of the questions."""
    first = [bool(told) and told[0][0] in one.right for one, told in zip(asked, found, strict=True)]
    held = [recall(one, told) for one, told in zip(asked, found, strict=True)]
    count = max(len(asked), 1)
    return Quality(len(asked), sum(first) / count, sum(held) / count)


def recall(asked: Asked, told: Told) -> float:
    """Share of the parts of which some passage holds a quote."""
    passages = [(file, squashed(text)) for file, text in told]
    found = [any(_holds(passages, quote) for quote in part) for part in asked.parts]
    return sum(found) / len(found)


def _holds(passages: Sequence[tuple[str, str]], quote: Quote) -> bool:
    file, words = quote
    wanted = squashed(words)
    return any(name == file and overlap(wanted, text) for name, text in passages)


def overlap(quote: str, passage: str) -> bool:
    """Have the two a stretch in common that is half of the shorter one, both being squashed?

    >>> overlap("a" * 40, "b" + "a" * 20), overlap("a" * 40, "b" + "a" * 19)
    (True, False)
    """
    shorter = min(len(quote), len(passage))
    length = max(math.ceil(shorter / 2), min(len(quote), SHORTEST))
    starts = range(len(quote) - length + 1)
    return bool(quote) and any(quote[at : at + length] in passage for at in starts)


def squashed(text: str) -> str:
    """The letters and digits alone, ligatures apart, small.

    >>> squashed("The ﬁrst man\\xad\\nage-ment “plan”")
    'thefirstmanagementplan'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
