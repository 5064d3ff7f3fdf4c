"""Words as a search compares them: lower case, straight quotes, stems; the words that
carry no meaning of their own, and those that turn a meaning round. Knows English, and
nothing of any document.
"""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from .regex import regex

WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_stemmer = Stemmer.Stemmer("english", 0)  # no cache of its own: ``stem`` has one

STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being
    below between both but by can could did do does doing down during each else every few
    for from further had has have having he her here hers herself him himself his how i if
    in into is it its itself just let many may me might more most much must my myself no nor
    not now of off on once one only onto or other our ours out over own per please same
    shall she should so some such than that the their theirs them themselves then there
    these they this those through to too under until up upon us very was we were what when
    where whether which while who whom whose why will with within without would you your
    yours tell say says said show find found give know want like get got v vs versus
    """.split()
)
_NEGATIVES = frozenset(
    """
    not no none nobody nothing nowhere never neither nor without cannot unable hardly barely
    scarcely rarely seldom lack lacks lacked lacking insufficient
    """.split()
)
"""Not "absence" nor "failure": these may themselves have become fewer."""


def words(text: str) -> list[str]:
    """The words of a text, lower-cased, possessives taken off.

    >>> words("The IRO’s role, pre-birth: 90% of children's")
    ['the', 'iro', 'role', 'pre', 'birth', '90', 'of', 'children']
    """
    return [_plain(word) for word in WORD.findall(text)]


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem; numbers and short words stay as they are."""
    return str(_stemmer.stemWord(word)) if len(word) > 3 else word.removesuffix("s")


def is_negative(word: str) -> bool:
    """Does it turn round what stands behind it?

    >>> [word for word in words("They can't, or will hardly, fail") if is_negative(word)]
    ["can't", 'hardly']
    """
    return word in _NEGATIVES or word.endswith("n't")


def stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def first_stem(text: str) -> str:
    """The stem of a text's first word; "" of a text without words.

    >>> first_stem("after-school clubs")
    'after'
    """
    first = WORD.search(text)
    return stem(_plain(first[0])) if first else ""


def content_words(text: str) -> list[str]:
    """The words of a text that carry meaning, in order."""
    return [word for word in words(text) if word not in STOP_WORDS]


def content_stems(text: str) -> frozenset[str]:
    """What a text is about, as stems.

    >>> sorted(content_stems("What are the plans of the council?"))
    ['council', 'plan']
    """
    return frozenset(stem(word) for word in content_words(text))
