"""References in a question: "INC-040", "BS 5839", "PL/2024/0455", "item 75/24".

Each is the name of one thing, and nothing that is said of INC-039 answers for INC-040. Knows how
references look, and no document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.regex import regex
from index.words import STOP_WORDS

from .numbered import Quoting

_PIECE = r"[A-Za-z0-9]+"
_CODE = regex(rf"(?<![\w/-])(?:{_PIECE}(?:[-/]{_PIECE})+|[A-Z]{{2,5}} \d{{3,}})(?![\w/-])")
_NO_CODES = STOP_WORDS | {"gbp", "eur", "usd"}
"""In capitals before a number, these name nothing: "IN 120 HOMES", "EUR 500"."""
_JOINT = re.compile(r"\\[ -]")  # as ``re.escape`` writes it
ITEM = regex(r"\b(?:items?|minutes?|agenda|number|no\.?)\s(?P<number>\d{1,4}/\d{2,4})\b", re.I)
_YEAR = regex(r"(?:19|20)\d\d")
_LONGEST_PREFIX = 5
_FEWEST_DIGITS = 3


def references(question: str) -> tuple[str, ...]:
    """As they are written in it.

    >>> references("Is INC-040 like item 75/24 of the post-2020 plan for 2022/23?")
    ('INC-040', '75/24')
    """
    found = dict(_written(question))
    return tuple(found[start] for start in sorted(found))


def holds(reference: str, text: str) -> bool:
    """Does a text hold the reference, and no longer one that it is a part of?

    >>> holds("BS-5839", "It is tested to BS 5839."), holds("ISO 9001", "See ISO-9001.")
    (True, True)
    """
    in_any_writing = _JOINT.sub(lambda _: r"\W{0,2}", re.escape(reference))
    return bool(re.search(rf"(?<![\w/-]){in_any_writing}(?![\w/-])", text, re.I))


def unknown_references(question: str, documents: frozenset[str], texts: Quoting) -> tuple[str, ...]:
    """Those in it that none of the documents holds."""
    return tuple(one for one in references(question) if not texts.quoting(one, documents, 1))


def codes(text: str) -> list[re.Match[str]]:
    """Those that need no word before them, in the text's order.

    >>> [one.group() for one in codes("Is INC-040 like item 75/24?")]
    ['INC-040']
    """
    return [one for one in _CODE.finditer(text) if _is_code(one[0])]


def _written(question: str) -> Iterator[tuple[int, str]]:
    yield from ((one.start(), one[0]) for one in codes(question))
    yield from ((one.start("number"), one["number"]) for one in ITEM.finditer(question))


def _is_code(said: str) -> bool:
    """Short words in capitals and three digits or more, which are not a year alone."""
    pieces = re.split("[-/ ]", said)
    letters = [piece for piece in pieces if piece.isalpha()]
    numbers = [piece for piece in pieces if piece.isdigit()]
    is_named = bool(letters) and all(
        piece.isupper() and len(piece) <= _LONGEST_PREFIX for piece in letters
    )
    is_named = is_named and not (" " in said and pieces[0].lower() in _NO_CODES)
    is_year = len(numbers) == 1 and bool(_YEAR.fullmatch(numbers[0]))
    return is_named and sum(map(len, numbers)) >= _FEWEST_DIGITS and not is_year
