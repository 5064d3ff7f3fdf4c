"""Clauses that say word for word that what a question takes for granted is not so.

"Why were children left without help?" has no answer where "no children were found to be left
without help", nor has "why do staff not feel listened to?" where staff feel listened to. A clause
counts where it has every word of meaning and is turned round where the question is not, or the
other way about; what is so of some only, or not always, is left open. Knows English, and nothing
of documents.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from index.words import STOP_WORDS, is_negative, stem, stems

from .directions import NONE, PARTLY
from .same import called

_FOUND = frozenset(stems("evidence instance example case sign indication record one"))
"""What there is none of, where "no" is not said of a thing that the question names."""
_OPEN = PARTLY | frozenset(
    """
    some few several many certain other others often sometimes usually except unless until
    should could may might need needs would if when where whether how
    """.split()
)
"""With these, a clause denies nothing ..."""
_SHORT = frozenset("fail fails failed failing infrequently irregularly late too".split())
"""... nor with these, which say almost the same as "not"."""
_LITTLE = frozenset(
    map(
        stem,
        """
        cause causes caused lead leads led make makes made making mean means meant bring brought
        result feel feels felt report reported think thought believe found find become became
        """.split(),
    )
)
"""Words of reasons and of opinions, which a denial may leave out."""
_REVERSED = frozenset("not no never cannot".split())
"""Of a question, what a clause without it denies."""
_NEAR = 4
"""Words more than are asked that may stand among them, where the clause has no "no"."""
_FEWEST = 2
"""Words of meaning without which a denial is of anything."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a question takes for granted: stems of words of meaning, and what turns it round."""

    words: frozenset[str]
    own: frozenset[str]  # those that say more than "children" or "help"
    negatives: frozenset[str]
    may_turn: bool  # would it be denied by the same without its negative?


def taken(
    said: Sequence[str], known: Collection[str], says_little: Callable[[str], bool]
) -> Taken | None:
    """What ``said`` takes for granted, where it is enough to be denied word for word.

    ``known``: stems that say nothing of it, such as those of places and dates; ``says_little``:
    is a word only "help" or "children"?
    """
    negatives = frozenset(word for word in said if is_negative(word))
    meant = [word for word in said if _is_meant(word) and stem(word) not in known]
    said_of = frozenset(map(called, meant))
    own = frozenset(called(word) for word in meant if not says_little(word))
    is_one_thing = len(negatives) <= 1 and len(said_of) >= _FEWEST and own
    if not is_one_thing or not _OPEN.isdisjoint(said):
        return None
    return Taken(said_of, own, negatives, _may_turn(said))


def _may_turn(said: Sequence[str]) -> bool:
    """Does a "not" stand before a word of meaning, such as "listened" in "do not feel listened"?"""
    place = next((i for i, word in enumerate(said) if is_negative(word)), len(said))
    behind = (word for word in said[place + 1 :] if stem(word) not in _LITTLE)
    is_not = place < len(said) and (said[place] in _REVERSED or said[place].endswith("n't"))
    return is_not and _is_meant(next(behind, "not"))


def _is_meant(word: str) -> bool:
    is_empty = word in STOP_WORDS or word.isdigit() or is_negative(word)
    return not is_empty and stem(word) not in _LITTLE


def agreement(one: Taken, clause: Sequence[str]) -> int:
    """-1 for a clause that denies it word for word, 1 for one that may say it, else 0."""
    held = set(map(called, clause))
    negatives = frozenset(word for word in clause if is_negative(word))
    is_open, is_short = (not some.isdisjoint(clause) for some in (_OPEN, _SHORT))
    is_sure = one.words <= held and not is_open and not is_short
    if is_sure and _is_turned(one, clause, negatives):
        return -1
    is_alike = bool(negatives) == bool(one.negatives)
    is_like = is_alike or is_open or (one.may_turn and is_short)
    return 1 if is_like and 2 * len(one.own & held) > len(one.own) else 0


def _is_turned(one: Taken, clause: Sequence[str], negatives: Collection[str]) -> bool:
    """Does it open with "no" and say the same, or the same without the question's "not"?"""
    if one.negatives and not negatives:
        return _is_reversed(one, clause)
    if clause[0] not in NONE:
        return False
    noun = next((word for word in clause[1:] if word not in STOP_WORDS), "")
    is_of_it = called(noun) in one.words or stem(noun) in _FOUND or clause[0] == "nobody"
    return is_of_it and set(negatives) - {clause[0]} == one.negatives


def _is_reversed(one: Taken, clause: Sequence[str]) -> bool:
    """Does it say close together what the question says with a "not"?"""
    places = [i for i, word in enumerate(clause) if called(word) in one.words]
    is_close = places[-1] - places[0] < len(one.words) + _NEAR
    return is_close and one.may_turn


def denied(agreements: Iterable[int]) -> bool:
    """Does one of them deny it, and none say it?"""
    found = set(agreements)
    return -1 in found and 1 not in found
