"""What kind of people a phrase speaks of: children, staff, carers or families.

The number of one is not that of another, and what one says is not what another thinks. Knows
English words for them; "parents" and "families" may be any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from index.regex import regex
from index.words import stem, words

PEOPLE = {
    stem(name): kind
    for kind, names in {
        "children": "child children kids pupils babies teenagers youngsters young siblings leavers",
        "staff": "staff workers officers managers practitioners employees inspectors advisers "
        "directors leaders teachers nurses",
        "carers": "carers adopters households",
        "families": "families parents mothers fathers",
    }.items()
    for name in names.split()
}
"""The kind, by the stem of a name for them."""
_DOES = regex(r"(?:ed|(?<!sibl)ing|ion|ment|ive)$")
"""What is done, and nobody's name."""


def kind_of_people(phrase: str) -> str:
    """Of those that a phrase speaks of first; "children's workers" are staff, "" where none.

    >>> kind_of_people("children's social workers"), kind_of_people("adopted children")
    ('staff', 'children')
    """
    said = words(re.sub(r"[\w-]+[’']s?\s", "", f"{phrase} "))
    return next(_kinds(said), "")


def last_kind_of_people(phrase: str) -> str:
    """Of those that it speaks of last."""
    return next(_kinds(reversed(words(phrase))), "")


def _kinds(said: Iterable[str]) -> Iterator[str]:
    """Of "adopters", and not of "adopted", though one stem is that of both."""
    return (PEOPLE[stem(one)] for one in said if stem(one) in PEOPLE and not _DOES.search(one))
