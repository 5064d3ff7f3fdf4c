"""What kind of people a phrase speaks of: children, staff, carers or families.

The number of one is not that of another, and what one says is not what another thinks. Knows
English words for them; "parents" and "families" may be any.
"""

from __future__ import annotations

import re

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


def kind_of_people(phrase: str) -> str:
    """Of those that a phrase speaks of first; "children's workers" are staff, "" where none.

    >>> kind_of_people("children's social workers"), kind_of_people("plans")
    ('staff', '')
    """
    said = words(re.sub(r"[\w-]+[’']s?\s", "", f"{phrase} "))
    return next((PEOPLE[stem(word)] for word in said if stem(word) in PEOPLE), "")


def last_kind_of_people(phrase: str) -> str:
    """Of those that it speaks of last."""
    said = reversed(words(phrase))
    return next((PEOPLE[stem(word)] for word in said if stem(word) in PEOPLE), "")
